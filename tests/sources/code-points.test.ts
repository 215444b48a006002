import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCodePoints } from '../../src/sources/code-points.ts';

describe(indexCodePoints, () => {
  it('goes from code points to UTF-16 and back at every character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const index = indexCodePoints(text);
        let utf16 = 0;
        [...text].forEach((character, codePoint) => {
          expect(index.toCodePoint(utf16)).toBe(codePoint);
          expect(index.toUtf16(codePoint)).toBe(utf16);
          expect(index.isBoundary(utf16)).toBe(true);
          utf16 += character.length;
        });
        expect(index.toCodePoint(text.length)).toBe([...text].length);
      }),
    );
  });

  it('sees the middle of a surrogate pair, and takes lone halves for characters', () => {
    const index = indexCodePoints('a😀\ud83d');
    expect([0, 1, 2, 3, 4].map((at) => index.isBoundary(at))).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(index.toCodePoint(2)).toBe(2);
  });
});
