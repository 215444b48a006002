import { findNear } from './approximate.ts';
import type { IndexedText, Stretch } from './places.ts';

/** A stretch that is near the words of a quote. */
export interface NearStretch extends Stretch {
  /** Characters to insert, delete or replace, typography aside, before it was widened. */
  readonly errors: number;
}

const MAX_ERRORS = 256;
// Scripts without spaces: a cut inside a longer run of letters is left where it is.
const MAX_WORD_LENGTH = 24;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
// How far beyond a stretch the first or last word of a quote may stand, in UTF-16 units.
const REACH = 32;

/**
 * The stretches of the source that come nearest to words that it does not have, at most min(256, half
 * their length) characters away. Each is widened to whole words, and to the first and last word of the
 * quote where these stand close by: for a word left out after the first, replacing the first costs no
 * more characters, but is not what was done.
 * @param words folded.
 */
export function findNearWords(words: string, source: IndexedText): NearStretch[] {
  const maxErrors = Math.min(MAX_ERRORS, Math.floor(words.length / 2));
  if (maxErrors === 0) return [];
  const near: NearStretch[] = [];
  for (const match of findNear(source.folded, words, maxErrors)) {
    const whole = reachForEnds(source.folded, toWholeWords(source.folded, match), words);
    const start = source.from[whole.start];
    const end = source.to[whole.end - 1];
    if (start !== undefined && end !== undefined) near.push({ start, end, errors: match.errors });
  }
  return near;
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

function reachForEnds(text: string, { start, end }: Stretch, words: string): Stretch {
  const [firstWord = ''] = words.split(' ', 1);
  const lastWord = words.slice(words.lastIndexOf(' ') + 1);
  const found = ` ${text.slice(start, end)} `;
  // Spaces around the whole text, so that every word of it has one on both sides.
  const padded = (from: number, to: number): string =>
    (from < 0 ? ' ' : '') + text.slice(Math.max(0, from), to) + (to > text.length ? ' ' : '');
  const reach = { start, end };
  if (!found.startsWith(` ${firstWord} `)) {
    const from = Math.max(-1, start - REACH);
    const at = padded(from, start).lastIndexOf(` ${firstWord} `);
    if (at >= 0) reach.start = from + at + 1;
  }
  if (!found.endsWith(` ${lastWord} `)) {
    const at = padded(end, end + REACH).indexOf(` ${lastWord} `);
    if (at >= 0) reach.end = end + at + 1 + lastWord.length;
  }
  return reach;
}
