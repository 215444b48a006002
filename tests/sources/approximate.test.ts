import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNear } from '../../src/sources/approximate.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 300 });

const report = fc
  .array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 40, maxLength: 80 })
  .map((words) => words.join(' '));

describe(findNear, () => {
  it('finds as few errors as a search of the whole text does, in any text', () => {
    const pattern = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', ' '),
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, pattern, fc.nat(30), (whole, part, maxErrors) => {
        const near = findNear(whole, part, maxErrors);
        const all = search(whole, part, maxErrors);
        expect(near.map(({ errors }) => errors)).toEqual(near.map(() => all[0]?.errors));
        expect(near.length === 0).toBe(all.length === 0);
        const isOneOfAll = near.every(({ start, end }) =>
          all.some((match) => match.start === start && match.end === end),
        );
        expect(isOneOfAll).toBe(true);
      }),
    );
  });

  it('finds a stretch again that is changed in few places', () => {
    fc.assert(
      fc.property(report, fc.nat(), fc.nat(), (whole, from, place) => {
        const start = from % (whole.length - 80);
        const at = place % 80;
        const part = whole.slice(start, start + 80);
        const near = findNear(whole, `${part.slice(0, at)}#${part.slice(at + 1)}`, 40);
        expect(near[0]?.errors).toBe(1);
        expect(near.some((match) => match.start <= start && match.end >= start + 79)).toBe(true);
      }),
    );
  });

  it('gives no two stretches that overlap', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const near = findNear(whole, 'abcab', 2);
        near.slice(1).forEach(({ start }, index) => {
          expect(start).toBeGreaterThanOrEqual(near[index]?.end ?? NaN);
        });
      }),
    );
  });
});
