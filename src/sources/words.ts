/** Whether a text has any letter or digit. */
export const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Where the words of a text stand: runs without white space, in UTF-16 units, end exclusive. */
export function wordSpans(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}

/** The first words of a text as they stand; all of it where it has no more. */
export function firstWords(text: string, count: number): string {
  const spans = wordSpans(text);
  const last = spans[Math.min(count, spans.length) - 1];
  return last === undefined ? '' : text.slice(spans[0]?.start ?? 0, last.end);
}

/** The last words of a text as they stand; all of it where it has no more. */
export function lastWords(text: string, count: number): string {
  const spans = wordSpans(text);
  const first = spans[Math.max(0, spans.length - count)];
  return count < 1 || first === undefined ? '' : text.slice(first.start, spans.at(-1)?.end);
}

const PIECE_CHARACTERS = 12;

/** The first and last characters of a long text without spaces, whole code points each. */
export function cutUnspaced(text: string): readonly [string, string] {
  const characters = [...text];
  return [
    characters.slice(0, PIECE_CHARACTERS).join(''),
    characters.slice(-PIECE_CHARACTERS).join(''),
  ];
}
