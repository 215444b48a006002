import search from 'approx-string-match';

/** A stretch of the text that is near the pattern; offsets in UTF-16 units, end exclusive. */
export interface NearMatch {
  readonly start: number;
  readonly end: number;
  /** Characters to insert, delete or replace. */
  readonly errors: number;
}

// Shorter pieces stand everywhere in a text, so that they narrow nothing down.
const PIECE_LENGTH = 12;
const MAX_PIECES = 24;
const MAX_HITS_PER_PIECE = 100;

/**
 * The stretches of `text` with the fewest errors against `pattern`, if there are any with at most
 * `maxErrors`, in text order, at most one of several that overlap. Gives what a search of the whole
 * text would give.
 *
 * The pattern is cut into pieces. k errors leave one of k + 1 pieces as it was, so the surroundings
 * of the pieces that stand in the text hold every match with fewer errors than there are pieces. Only
 * when the best match there has more is the whole text searched, and then for nothing worse than it.
 */
export function findNear(text: string, pattern: string, maxErrors: number): NearMatch[] {
  const { windows, sureErrors } = windowsAround(text, pattern, maxErrors);
  let best: NearMatch[] = [];
  let bound = maxErrors;
  for (const [start, end] of windows) {
    for (const match of search(text.slice(start, end), pattern, bound)) {
      if (match.errors < bound) best = [];
      bound = Math.min(bound, match.errors);
      best.push({ start: start + match.start, end: start + match.end, errors: match.errors });
    }
  }
  if (best.length === 0 || bound > sureErrors) best = search(text, pattern, bound);
  return withoutOverlaps(best, pattern.length);
}

function windowsAround(
  text: string,
  pattern: string,
  margin: number,
): { windows: readonly (readonly [number, number])[]; sureErrors: number } {
  const pieceCount = Math.min(MAX_PIECES, Math.floor(pattern.length / PIECE_LENGTH));
  const pieceLength = pieceCount === 0 ? 0 : Math.floor(pattern.length / pieceCount);
  const starts: number[] = [];
  let usefulPieces = 0;
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const offset = piece * pieceLength;
    const hits = allHits(text, pattern.slice(offset, offset + pieceLength));
    if (hits === undefined) continue;
    usefulPieces += 1;
    for (const hit of hits) starts.push(hit - offset);
  }
  starts.sort((a, b) => a - b);

  const windows: [number, number][] = [];
  for (const start of starts) {
    const from = Math.max(0, start - margin);
    const to = Math.min(text.length, start + pattern.length + margin);
    const last = windows[windows.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else windows.push([from, to]);
  }
  return { windows, sureErrors: usefulPieces - 1 };
}

/** Undefined when there are too many to be of use. */
function allHits(text: string, piece: string): number[] | undefined {
  const hits: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    if (hits.length === MAX_HITS_PER_PIECE) return undefined;
    hits.push(at);
  }
  return hits;
}

// One place is often matched with several ends; the one nearest in length to the pattern is meant.
function withoutOverlaps(matches: readonly NearMatch[], length: number): NearMatch[] {
  const kept: NearMatch[] = [];
  const excess = (match: NearMatch): number => Math.abs(match.end - match.start - length);
  for (const match of [...matches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept[kept.length - 1];
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (excess(match) < excess(last)) kept[kept.length - 1] = match;
  }
  return kept;
}
