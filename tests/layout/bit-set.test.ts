import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitSet } from '../../src/layout/bit-set.ts';

const sets = fc
  .integer({ min: 0, max: 300 })
  .chain((length) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: Math.max(length - 1, 0) }), { maxLength: length })
      .map((members) => ({ length, members: length === 0 ? [] : members.sort((a, b) => a - b) })),
  );
const made = ({ length, members }: { length: number; members: number[] }): BitSet => {
  const set = new BitSet(length);
  for (const place of members) set.add(place);
  return set;
};

describe('a set of bits', () => {
  it('has its members, counts those below a place, and finds the nth', () => {
    fc.assert(
      fc.property(sets, (given) => {
        const set = made(given);
        expect(set.count).toBe(given.members.length);
        for (let place = 0; place <= given.length; place++) {
          expect(set.rank(place)).toBe(given.members.filter((member) => member < place).length);
          expect(set.has(place)).toBe(given.members.includes(place));
        }
        given.members.forEach((place, nth) => {
          expect(set.select(nth)).toBe(place);
        });
        expect([set.select(-1), set.select(given.members.length)]).toEqual([-1, -1]);
      }),
    );
  });

  it('meets and joins another of its length', () => {
    fc.assert(
      fc.property(sets, fc.array(fc.boolean(), { maxLength: 300 }), (given, flags) => {
        const other = made({
          length: given.length,
          members: flags.flatMap((on, at) => (on && at < given.length ? [at] : [])),
        });
        const set = made(given);
        for (let place = 0; place < given.length; place++) {
          expect(set.and(other).has(place)).toBe(set.has(place) && other.has(place));
          expect(set.or(other).has(place)).toBe(set.has(place) || other.has(place));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds all places, and no more', () => {
    for (const length of [0, 1, 31, 32, 33, 100]) {
      expect(BitSet.all(length).count).toBe(length);
      expect(BitSet.all(length).has(length)).toBe(false);
    }
  });

  it('is the same after a journey as words', () => {
    const set = made({ length: 70, members: [0, 31, 32, 69] });
    expect(BitSet.fromWords(set.words.slice(), 70).words).toEqual(set.words);
  });
});
