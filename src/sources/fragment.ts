import type { QuoteSelector } from './selector.ts';
import { cutUnspaced, firstWords, hasWord, lastWords, wordSpans } from './words.ts';

export interface FragmentOptions {
  /** At how many places of the source the words stand. From 2, prefix and suffix are added. Default 1. */
  readonly count?: number;
}

// Longer words are named by their first and last: addresses have limits, and one changed word breaks.
const MAX_EXACT_LENGTH = 300;
// Shorter words stand at many places of a page.
const MIN_DISTINCT_LENGTH = 20;
const CONTEXT_WORDS = 3;
const RANGE_WORDS = 6;
const LINE_BREAK = /[\n\r\u2028\u2029]+/;
const DIRECTIVE = ':~:';

/**
 * The address that scrolls to the words of a quote and marks them: a text fragment,
 * `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG, Scroll to Text Fragment).
 *
 * Every term is taken from the quote as it stands; nothing is normalised but lone surrogates, which
 * no address can hold. Words over 300 characters or over several lines become `start,end`, as one term
 * cannot span blocks. A term under 20 characters, and words that stand twice, get up to three whole
 * words of prefix and suffix where the quote gives them. The first word of a prefix and the last of a
 * suffix may be cut, and are left out unless white space shows that they are whole.
 *
 * A fragment that `url` has stays in front; a directive that it has is replaced. A quote without
 * words gives `url` as it is. Whether `url` is http(s) is not checked here.
 */
export function textFragmentUrl(
  url: string,
  quote: Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'>,
  options: FragmentOptions = {},
): string {
  const terms = termsOf(quote);
  if (terms === undefined) return url;
  const [start, end] = terms;
  const isRepeated = (options.count ?? 1) > 1;
  // Each end of a range is looked for by itself, so each needs its own context.
  const prefix = isRepeated || isShort(start) ? prefixTerm(quote) : undefined;
  const suffix = isRepeated || isShort(end ?? start) ? suffixTerm(quote) : undefined;

  const parts = [encodeTerm(start)];
  if (end !== undefined) parts.push(encodeTerm(end));
  if (prefix !== undefined) parts.unshift(`${encodeTerm(prefix)}-`);
  if (suffix !== undefined) parts.push(`-${encodeTerm(suffix)}`);
  const [address = ''] = url.split(DIRECTIVE);
  const joint = address.includes('#') ? '' : '#';
  return `${address}${joint}${DIRECTIVE}text=${parts.join(',')}`;
}

/** The words as one term, or as the first and the last; undefined where there are none. */
function termsOf(
  quote: Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'>,
): readonly [string] | readonly [string, string] | undefined {
  const lines = wholeWords(quote)
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter(hasWord);
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (first === undefined || last === undefined) return undefined;
  if (lines.length > 1) return [firstWords(first, RANGE_WORDS), lastWords(last, RANGE_WORDS)];
  if (first.length <= MAX_EXACT_LENGTH) return [first];
  return splitLine(first);
}

function splitLine(line: string): readonly [string, string] {
  const words = wordSpans(line).length;
  const each = Math.min(RANGE_WORDS, Math.floor(words / 2));
  const start = firstWords(line, each);
  const end = lastWords(line, each);
  // A script without spaces has no words to count: cut where the language's words end instead.
  if (each === 0 || start.length + end.length > MAX_EXACT_LENGTH) return cutUnspaced(line);
  return [start, end];
}

/** The quote without the half of a word that it may begin or end with, as its context shows. */
function wholeWords({
  exact,
  prefix = '',
  suffix = '',
}: Pick<QuoteSelector, 'exact' | 'prefix' | 'suffix'>): string {
  let words = exact;
  if (/[\p{L}\p{N}]$/u.test(prefix) && /^[\p{L}\p{N}]/u.test(words)) {
    words = words.replace(/^\S+/, '');
  }
  if (/^[\p{L}\p{N}]/u.test(suffix) && /[\p{L}\p{N}]$/u.test(words)) {
    words = words.replace(/\S+$/, '');
  }
  return words;
}

function prefixTerm({ exact, prefix = '' }: Pick<QuoteSelector, 'exact' | 'prefix'>) {
  const isJoined = /[\p{L}\p{N}]$/u.test(prefix) && /^[\p{L}\p{N}]/u.test(exact);
  const whole = isJoined ? '' : prefix.replace(/^\S+/, '');
  const line = (whole.trim().split(LINE_BREAK).at(-1) ?? '').trim();
  return hasWord(line) ? lastWords(line, CONTEXT_WORDS) : undefined;
}

function suffixTerm({ exact, suffix = '' }: Pick<QuoteSelector, 'exact' | 'suffix'>) {
  const isJoined = /^[\p{L}\p{N}]/u.test(suffix) && /[\p{L}\p{N}]$/u.test(exact);
  const whole = isJoined ? '' : suffix.replace(/\S+$/, '');
  const [line = ''] = whole.trim().split(LINE_BREAK);
  return hasWord(line) ? firstWords(line.trim(), CONTEXT_WORDS) : undefined;
}

const isShort = (term: string): boolean => term.length < MIN_DISTINCT_LENGTH;

/** `-`, `,` and `&` part terms from one another, so inside a term they are encoded too. */
const encodeTerm = (term: string): string =>
  encodeURIComponent(term.toWellFormed()).replace(/-/g, '%2D');
