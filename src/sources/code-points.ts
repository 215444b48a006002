/** Turns offsets in UTF-16 units, which strings are indexed by, into offsets in Unicode code points. */
export interface CodePointIndex {
  /** Code points before the UTF-16 offset. An offset inside a surrogate pair counts its first half. */
  toCodePoint(utf16: number): number;
  /** Whether no surrogate pair is cut in two at the UTF-16 offset. */
  isBoundary(utf16: number): boolean;
}

/** Built once for a text; a query costs a binary search over the text's astral characters. */
export function indexCodePoints(text: string): CodePointIndex {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index);

  // How many pairs begin before the offset: each makes the code point offset one smaller.
  const pairsBefore = (utf16: number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] ?? Infinity) < utf16) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    toCodePoint(utf16) {
      const before = pairsBefore(utf16);
      const isInsidePair = before > 0 && pairs[before - 1] === utf16 - 1;
      return utf16 - before + (isInsidePair ? 1 : 0);
    },
    isBoundary(utf16) {
      const before = pairsBefore(utf16);
      return before === 0 || pairs[before - 1] !== utf16 - 1;
    },
  };
}

/** The UTF-16 offset at which the code point stands; the length of the text when it has fewer. */
export function utf16Offset(text: string, codePoint: number): number {
  let at = 0;
  for (let seen = 0; seen < codePoint && at < text.length; seen += 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
