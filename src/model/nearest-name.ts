/** Longer names are not guessed at: a slip of the hand is seen in short ones. */
const MAX_LENGTH = 64;
/** More candidates than these are not searched: a guess is not worth a pause. */
const MAX_CANDIDATES = 500;

/** Some names, in their order. */
export interface Names extends Iterable<string> {
  readonly size: number;
}

/**
 * The candidate that `name` is probably a misspelling of: one letter in three of either may differ,
 * so that of one or two letters none may, but capitals do not count. The first of equally near ones;
 * undefined where none is near.
 */
export function nearestName(name: string, candidates: Names): string | undefined {
  if (name.length > MAX_LENGTH || candidates.size > MAX_CANDIDATES) return undefined;
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const allowed = Math.floor(Math.min(name.length, candidate.length) / 3);
    if (Math.abs(candidate.length - name.length) > Math.min(allowed, least - 1)) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= allowed && distance < least) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

/**
 * How many letters must be added, removed, changed or swapped with their neighbour to turn one
 * text into the other (optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Infinity;
}
