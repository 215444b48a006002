import type { QuoteSelector } from './selector.ts';
import { hasWord, isWordCut, wordSpans } from './words.ts';

export interface FragmentOptions {
  /** At how many places of the source the words stand; above 1, prefix and suffix are added. Default 1. */
  readonly count?: number;
}

type QuotedWords = Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'>;

// Longer quotes are named by their first and last words: addresses have limits.
const MAX_TERM_LENGTH = 300;
// Shorter words stand at many places of a page.
const MIN_TERM_LENGTH = 20;
const CONTEXT_WORDS = 3;
const RANGE_WORDS = 6;
const LINE_BREAKS = /[\n\r\u2028\u2029]+/u;
const DIRECTIVE = ':~:';

/**
 * The address that scrolls to the words of a quote and marks them: a text fragment,
 * `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, Scroll to Text Fragment).
 *
 * Every term stands in the quote or its context as it is, outer white space aside; nothing is
 * normalised but lone surrogates, which no address can hold. A quote over 300 characters or over
 * several lines becomes `start,end`, as one term cannot span blocks. A term under 20 characters, and
 * words that stand twice, get up to three words of prefix and suffix, where the quote has them.
 * Browsers find whole words only: a word that is cut at an end of the quote, as its context shows,
 * and one that may be cut at the far end of the context, are left out.
 *
 * A fragment that `url` has stays in front; a directive that it has is replaced. A quote without
 * whole words gives `url` as it is. Whether `url` is http(s) is not checked here.
 */
export function textFragmentUrl(
  url: string,
  quote: QuotedWords,
  options: FragmentOptions = {},
): string {
  const [start, end] = quoteTerms(quote);
  if (start === undefined) return url;
  const isRepeated = (options.count ?? 1) > 1;
  // Each end of a range is looked for by itself, so a short one needs its own context.
  const prefix = isRepeated || start.length < MIN_TERM_LENGTH ? prefixTerm(quote) : undefined;
  const suffix =
    isRepeated || (end ?? start).length < MIN_TERM_LENGTH ? suffixTerm(quote) : undefined;

  const parts = [encodeTerm(start)];
  if (end !== undefined) parts.push(encodeTerm(end));
  if (prefix !== undefined) parts.unshift(`${encodeTerm(prefix)}-`);
  if (suffix !== undefined) parts.push(`-${encodeTerm(suffix)}`);
  const [address = ''] = url.split(DIRECTIVE);
  const joint = address.includes('#') ? '' : '#';
  return `${address}${joint}${DIRECTIVE}text=${parts.join(',')}`;
}

/** The words as one term, or as the first of them and the last; none where there are no whole words. */
function quoteTerms(quote: QuotedWords): readonly string[] {
  const lines = linesOf(wholeWordsOf(quote));
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return [];
  if (lines.length > 1) return [firstWords(first, RANGE_WORDS), lastWords(last, RANGE_WORDS)];
  if (first.length <= MAX_TERM_LENGTH) return [first];

  // At most half of the words each, so that the two do not overlap.
  const words = Math.min(RANGE_WORDS, Math.floor(wordSpans(first).length / 2));
  return words === 0 ? [first] : [firstWords(first, words), lastWords(first, words)];
}

function wholeWordsOf({ exact, prefix = '', suffix = '' }: QuotedWords): string {
  const whole = isWordCut(prefix, exact) ? exact.replace(/^\S+/u, '') : exact;
  return isWordCut(exact, suffix) ? whole.replace(/\S+$/u, '') : whole;
}

function prefixTerm({ exact, prefix = '' }: QuotedWords): string | undefined {
  if (isWordCut(prefix, exact)) return undefined;
  const [firstWord] = wordSpans(prefix);
  const whole = firstWord?.start === 0 ? prefix.slice(firstWord.end) : prefix;
  const line = linesOf(whole).at(-1);
  return line === undefined ? undefined : lastWords(line, CONTEXT_WORDS);
}

function suffixTerm({ exact, suffix = '' }: QuotedWords): string | undefined {
  if (isWordCut(exact, suffix)) return undefined;
  const lastWord = wordSpans(suffix).at(-1);
  const whole = lastWord?.end === suffix.length ? suffix.slice(0, lastWord.start) : suffix;
  const [line] = linesOf(whole);
  return line === undefined ? undefined : firstWords(line, CONTEXT_WORDS);
}

function linesOf(text: string): string[] {
  return text
    .split(LINE_BREAKS)
    .map((line) => line.trim())
    .filter(hasWord);
}

function firstWords(line: string, count: number): string {
  const spans = wordSpans(line);
  return line.slice(0, spans[Math.min(count, spans.length) - 1]?.end).trim();
}

function lastWords(line: string, count: number): string {
  const spans = wordSpans(line);
  return line.slice(spans[Math.max(0, spans.length - count)]?.start).trim();
}

function encodeTerm(term: string): string {
  const wellFormed = term.replace(/\p{Surrogate}/gu, '\ufffd');
  // The hyphen separates prefix and suffix from the words, and encodeURIComponent leaves it.
  return encodeURIComponent(wellFormed).replaceAll('-', '%2D');
}
