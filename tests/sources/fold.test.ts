import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldTypography } from '../../src/sources/fold.ts';

const fold = (text: string): string => foldTypography(text).folded;

describe(foldTypography, () => {
  it.each([
    ['white space', ' a \u00a0\n b\t', 'a b'],
    ['double quotation marks', '“a” „b‟ «c»', '"a" "b" "c"'],
    ['single quotation marks', '‘a’ ‚b‛ ‹c› d′', "'a' 'b' 'c' d'"],
    ['dashes', 'a–b a—b a − b a -- b', 'a-b a-b a-b a-b'],
    ['a zero-width space', 'a\u200bb \u200b c\u200b', 'a b c'],
    ['what shows nothing', '\u00adun\u00adani\u2060mous', 'unanimous'],
    ['marks', 'e\u0301', 'é'],
    ['Hangul', '\u1112\u1161\u11ab', '한'],
  ])('folds %s', (_what, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps case, the kind of quotation mark, and whether words are apart', () => {
    expect(fold('A')).not.toBe(fold('a'));
    expect(fold("'a'")).not.toBe(fold('"a"'));
    expect(fold('a b')).not.toBe(fold('ab'));
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('gives the same for every normalisation of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.normalize('NFC'))).toBe(fold(text));
      }),
    );
  });

  it('tells where each unit came from, in order and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { folded, from, to } = foldTypography(text);
        expect([from.length, to.length]).toEqual([folded.length, folded.length]);
        let last = 0;
        for (let unit = 0; unit < folded.length; unit += 1) {
          const start = from[unit] ?? NaN;
          const end = to[unit] ?? NaN;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });
});
