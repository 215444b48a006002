/** Turns offsets in UTF-16 units, which strings are indexed by, into Unicode code points, and back. */
export interface CodePointIndex {
  /** Code points before the UTF-16 offset; an offset inside a surrogate pair counts as after it. */
  toCodePoint(utf16: number): number;
  /** Where the code point begins, in UTF-16 units. Past the end of the text it goes on counting. */
  toUtf16(codePoint: number): number;
  /** Whether no surrogate pair is cut in two at the UTF-16 offset. */
  isBoundary(utf16: number): boolean;
}

/** Built once for a text; a query is a binary search over the text's surrogate pairs. */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);

  // How many pairs, from the first on, hold to a condition that the later ones do not.
  const countPairs = (holds: (utf16: number, rank: number) => boolean): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(pairs[middle] ?? Infinity, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const isInsidePair = (utf16: number): boolean =>
    pairs[countPairs((pair) => pair < utf16) - 1] === utf16 - 1;

  return {
    toCodePoint: (utf16) =>
      utf16 - countPairs((pair) => pair < utf16) + (isInsidePair(utf16) ? 1 : 0),
    // The pair of rank r has r pairs before it, so its code point offset is smaller by r.
    toUtf16: (codePoint) => codePoint + countPairs((pair, rank) => pair - rank < codePoint),
    isBoundary: (utf16) => !isInsidePair(utf16),
  };
}
