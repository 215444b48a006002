import { findNear } from './approximate.ts';
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

/** A stretch that is near the words, and how many characters differ. */
export interface NearStretch extends Stretch {
  readonly errors: number;
}

const MAX_ERRORS = 256;
// Scripts without spaces: a cut inside a longer run of letters is left where it is.
const MAX_WORD_LENGTH = 24;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * Every place where the words of a quote stand, typography aside. Where the very characters stand, the
 * stretch is theirs, outer white space included.
 * @param words the quote's `exact`, folded.
 */
export function findWords(quote: QuoteSelector, words: FoldedText, source: IndexedText): Stretch[] {
  const { exact } = quote;
  const { text, folded } = source;
  const outerSpace = exact.length - exact.trimStart().length;
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

/**
 * The stretches of the source that come nearest to words that it does not have, at most min(256, half
 * their length) characters away, widened to whole words.
 * @param words folded.
 */
export function findNearWords(words: string, source: IndexedText): NearStretch[] {
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(words.length / 2));
  if (maxErrors === 0) return [];
  const near: NearStretch[] = [];
  for (const match of findNear(source.folded, words, maxErrors)) {
    const whole = toWholeWords(source.folded, match);
    const start = source.from[whole.start];
    const end = source.to[whole.end - 1];
    if (start !== undefined && end !== undefined) near.push({ start, end, errors: match.errors });
  }
  return near;
}

/** Undefined when a character of the text would be cut. */
function unfold({ from, to }: FoldedText, start: number, end: number): Stretch | undefined {
  const first = from[start];
  const last = to[end - 1];
  if (first === undefined || last === undefined) return undefined;
  if (from[start - 1] === first || to[end] === last) return undefined;
  return { start: first, end: last };
}

// The nearest stretch is shown to a reader, who should not see half a word.
function toWholeWords(text: string, stretch: Stretch): Stretch {
  const isWord = (at: number): boolean => WORD_CHARACTER.test(text.charAt(at));
  let { start, end } = stretch;
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  let first = start;
  while (first > 0 && isWord(first) && isWord(first - 1)) first -= 1;
  let last = end;
  while (last < text.length && isWord(last - 1) && isWord(last)) last += 1;
  return {
    start: start - first > MAX_WORD_LENGTH ? start : first,
    end: last - end > MAX_WORD_LENGTH ? end : last,
  };
}
