import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bisectLeft, bisectRight } from '../../src/time/bisect.ts';

describe('bisection', () => {
  it('finds the places before and after all equals of a number, whatever the list', () => {
    const lists = fc
      .array(fc.integer({ min: -5, max: 5 }))
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(lists, fc.integer({ min: -6, max: 6 }), (sorted, number) => {
        expect(bisectLeft(sorted, number)).toBe(sorted.filter((other) => other < number).length);
        expect(bisectRight(sorted, number)).toBe(sorted.filter((other) => other <= number).length);
      }),
    );
  });
});
