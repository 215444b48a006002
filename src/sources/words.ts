/** A word in a text, punctuation included; in UTF-16 units, end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

// Scripts that put no space between words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a text holds any letter or digit. */
export function hasWord(text: string): boolean {
  return LETTER_OR_DIGIT.test(text);
}

/**
 * Splits a text at white space, and inside scripts without spaces as Unicode does. What is neither
 * letter nor digit belongs to the word that it follows, or to the first one.
 */
export function wordSpans(text: string): WordSpan[] {
  const spans: WordSpan[] = [];
  for (const token of text.matchAll(/\S+/gu)) {
    const pieces = UNSPACED.test(token[0]) ? segment(token[0]) : [token[0]];
    let start = token.index;
    for (const piece of pieces) {
      const end = start + piece.length;
      const last = spans[spans.length - 1];
      if (last === undefined || (hasWord(piece) && hasWord(text.slice(last.start, last.end)))) {
        spans.push({ start, end });
      } else {
        spans[spans.length - 1] = { start: last.start, end };
      }
      start = end;
    }
  }
  return spans;
}

/** Whether a word runs on from the end of one text into the beginning of the next. */
export function isWordCut(before: string, after: string): boolean {
  const last = /[\p{L}\p{N}\p{M}]$/u.exec(before)?.[0];
  const first = /^[\p{L}\p{N}\p{M}]/u.exec(after)?.[0];
  return (
    last !== undefined && first !== undefined && !(UNSPACED.test(last) || UNSPACED.test(first))
  );
}

function segment(token: string): string[] {
  // The language changes nothing here: the words of these scripts are found by dictionary.
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  return Array.from(segmenter.segment(token), (piece) => piece.segment);
}
