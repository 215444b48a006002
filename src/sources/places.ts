import type { CodePointIndex } from './code-points.ts';
import type { FoldedText } from './fold.ts';
import type { QuoteSelector } from './selector.ts';

/** A text that quotes are looked for in. */
export interface IndexedText extends FoldedText {
  readonly codePoints: CodePointIndex;
}

/** A stretch of a text, in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Every place where the words of a quote stand, typography aside. Where the very characters stand, the
 * stretch is theirs, outer white space included.
 * @param words the quote's `exact`, folded.
 * @param source folded in the same way: both with their spaces, or both without.
 */
export function findWords(quote: QuoteSelector, words: FoldedText, source: IndexedText): Stretch[] {
  const { exact } = quote;
  const { text, folded } = source;
  const outerSpace = words.from[0] ?? 0;
  const found = new Map<number, Stretch>();
  let hasSame = false;
  const addSame = (start: number): void => {
    const end = start + exact.length;
    if (!source.codePoints.isBoundary(start) || !source.codePoints.isBoundary(end)) return;
    found.set(start, { start, end });
    hasSame = true;
  };

  const length = words.folded.length;
  for (
    let at = length === 0 ? -1 : folded.indexOf(words.folded);
    at >= 0;
    at = folded.indexOf(words.folded, at + 1)
  ) {
    const stretch = unfold(source, at, at + length);
    if (stretch === undefined) continue;
    const start = stretch.start - outerSpace;
    if (start >= 0 && text.startsWith(exact, start)) addSame(start);
    else found.set(stretch.start, stretch);
  }

  // A quote may begin or end between characters that folding joins: it stands in the text only.
  if (!hasSame) {
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) addSame(at);
  } else if (quote.start !== undefined) {
    const at = source.codePoints.toUtf16(quote.start);
    if (text.startsWith(exact, at)) addSame(at);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** Undefined when a character of the text would be cut. */
function unfold({ from, to }: FoldedText, start: number, end: number): Stretch | undefined {
  const first = from[start];
  const last = to[end - 1];
  if (first === undefined || last === undefined) return undefined;
  if (from[start - 1] === first || to[end] === last) return undefined;
  return { start: first, end: last };
}
