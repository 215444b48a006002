import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

describe('seeded chance', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () => random.number());
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  it('spreads numbers evenly between 0 and 1', () => {
    const random = seededRandom(1);
    const counts = Array<number>(10).fill(0);
    for (let order = 0; order < 10_000; order += 1) {
      const tenth = Math.floor(random.number() * 10);
      counts[tenth] = (counts[tenth] ?? NaN) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });

  it('chooses each of the items, and refuses to choose from none', () => {
    const random = seededRandom(2);
    const chosen = new Set(Array.from({ length: 100 }, () => random.of(['a', 'b', 'c'])));
    expect([...chosen].sort()).toEqual(['a', 'b', 'c']);
    expect(() => random.of([])).toThrow('nothing to choose from');
  });
});
