import { choosePlace } from './choose.ts';
import { indexCodePoints } from './code-points.ts';
import { hasPrefix, hasSuffix } from './context.ts';
import { type Difference, listDifferences } from './differences.ts';
import { type FoldedText, foldTypography, withoutSpaces } from './fold.ts';
import { findNearWords } from './near-words.ts';
import { findWords, type IndexedText, type Stretch } from './places.ts';
import type { QuoteSelector } from './selector.ts';
import { diffWords, type WordChange } from './word-diff.ts';

/** A source text, made ready to have any number of quotes checked against it. */
export interface PreparedSource extends IndexedText {
  /** The same text folded without its spaces; made when it is first asked for. */
  readonly unspaced: () => IndexedText;
}

/** Where the words, or the nearest to them, stand, and how surely this place is meant. */
export interface Place {
  /** In Unicode code points from 0. */
  readonly start: number;
  /** In Unicode code points, exclusive. */
  readonly end: number;
  /** At how many places the words stand, or equally near ones; 1 or more. */
  readonly count: number;
  /** There are several places, and neither the words around nor `start` decides between them. */
  readonly ambiguous: boolean;
  /** Whether the quote's `start` is this one. Absent where it gives none; so with the next two. */
  readonly isStartRight?: boolean;
  /** Whether all of the quote's `prefix` stands directly before, typography aside. */
  readonly isPrefixRight?: boolean;
  /** Whether all of the quote's `suffix` stands directly after, typography aside. */
  readonly isSuffixRight?: boolean;
}

/** The source has these words. */
export interface Verbatim extends Place {
  readonly kind: 'verbatim';
  /** In what typography differs; empty when every character is the same. */
  readonly differences: readonly Difference[];
}

/** The source has similar words. */
export interface Changed extends Place {
  readonly kind: 'changed';
  /** The source's words there, as they stand. */
  readonly nearest: string;
  /** What the quote did to them. */
  readonly diff: readonly WordChange[];
}

/** The source has nothing like these words, or there are no words. */
export interface Missing {
  readonly kind: 'missing';
  readonly count: 0;
  readonly ambiguous: false;
}

export type Verdict = Verbatim | Changed | Missing;

const MISSING: Missing = { kind: 'missing', count: 0, ambiguous: false };

// With more characters changed, and fewer words kept, the likeness is one of chance: in a long text
// any sentence has another that comes within half its length.
const CHANCE_ERROR_SHARE = 0.25;
const CHANCE_WORD_SHARE = 1 / 3;

/** Folds and indexes a text, in time proportional to its length. */
export function prepareSource(text: string): PreparedSource {
  const source = { ...foldTypography(text), codePoints: indexCodePoints(text) };
  let unspaced: IndexedText | undefined;
  return { ...source, unspaced: () => (unspaced ??= { ...source, ...withoutSpaces(source) }) };
}

/**
 * Says whether a source has the words of a quote, and where.
 *
 * - `verbatim`: only white space, the glyphs of quotation marks, dashes and the Unicode normalisation
 *   differ (`foldTypography` lists them), and each difference is reported. White space may differ
 *   wherever it stands or is missing, also within words: "unanimous.We" has the words of
 *   "unanimous. We", and by the same law "un animous" those of "unanimous". Whether such a
 *   difference is a slip of the copy or changes the sense is for the reader of the report to say.
 *   Places where the words are parted alike come before such as these.
 * - `changed`: a stretch of the source comes within min(256, half the quote's length) characters, and
 *   either within a quarter of them or with a third of the quote's words, by length, in their order.
 * - `missing`: neither. An empty quote is missing.
 *
 * Where the words stand at several places, the one is taken that prefix, suffix and start fit best.
 * @param source the text, or, for many quotes, what `prepareSource` made of it.
 */
export function verifyQuote(quote: QuoteSelector, source: string | PreparedSource): Verdict {
  if (quote.exact === '') return MISSING;
  const prepared = typeof source === 'string' ? prepareSource(source) : source;
  const words = foldTypography(quote.exact);

  const verbatim =
    findVerbatim(quote, words, prepared) ??
    findVerbatim(quote, withoutSpaces(words), prepared.unspaced());
  if (verbatim !== undefined) return verbatim;

  const near = findNearWords(words.folded, prepared);
  if (near.length === 0) return MISSING;
  const { best, ambiguous } = choosePlace(near, quote, prepared);
  const nearest = prepared.text.slice(best.start, best.end);
  const diff = diffWords(nearest, quote.exact, (a, b) => a === b || fold(a) === fold(b));
  const isFar = best.errors > words.folded.length * CHANCE_ERROR_SHARE;
  if (isFar && shareOfWordsKept(diff) < CHANCE_WORD_SHARE) return MISSING;
  const place = describePlace(best, quote, prepared);
  return { kind: 'changed', ...place, count: near.length, ambiguous, nearest, diff };
}

/** @param words the quote's `exact`, folded as `source` is */
function findVerbatim(
  quote: QuoteSelector,
  words: FoldedText,
  source: IndexedText,
): Verbatim | undefined {
  const found = findWords(quote, words, source);
  if (found.length === 0) return undefined;
  const { best, ambiguous } = choosePlace(found, quote, source);
  const there = foldTypography(source.text.slice(best.start, best.end));
  const alike = there.folded === words.folded ? there : withoutSpaces(there);
  const differences = listDifferences(alike, words, (at) =>
    source.codePoints.toCodePoint(best.start + at),
  );
  const place = describePlace(best, quote, source);
  return { kind: 'verbatim', ...place, count: found.length, ambiguous, differences };
}

function describePlace(
  { start, end }: Stretch,
  quote: QuoteSelector,
  { text, codePoints }: IndexedText,
): Omit<Place, 'count' | 'ambiguous'> {
  const startCodePoint = codePoints.toCodePoint(start);
  const { prefix, suffix } = quote;
  return {
    start: startCodePoint,
    end: codePoints.toCodePoint(end),
    ...(quote.start !== undefined && { isStartRight: quote.start === startCodePoint }),
    ...(prefix !== undefined && { isPrefixRight: hasPrefix(text, start, prefix) }),
    ...(suffix !== undefined && { isSuffixRight: hasSuffix(text, end, suffix) }),
  };
}

/** Of the letters of a quote's words, the share in words that the source has too. */
function shareOfWordsKept(diff: readonly WordChange[]): number {
  const lengthOf = (kind: WordChange['kind']): number =>
    diff
      .filter((change) => change.kind === kind)
      .reduce((sum, change) => sum + change.text.length, 0);
  const kept = lengthOf('same');
  const all = kept + lengthOf('added');
  return all === 0 ? 0 : kept / all;
}

function fold(text: string): string {
  return foldTypography(text).folded;
}
