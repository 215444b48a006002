import { describe, expect, it } from 'vitest';
import { median, medianOf, quantile, ratio } from './statistics.ts';

describe('the statistics of the bench', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[10, 9], 9.5],
    [[5], 5],
    [[], undefined],
  ])('finds the median of %j', (values, found) => {
    expect(median(values)).toBe(found);
  });

  it('finds the 95th percentile between the values on either side of it', () => {
    const values = Array.from({ length: 101 }, (_, order) => order);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([0, 100], 0.95)).toBe(95);
    expect(quantile([], 0.95)).toBeUndefined();
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('leaves out of a median what was not measured', () => {
    expect(medianOf([undefined, 4, undefined, 2])).toBe(3);
    expect(medianOf([undefined])).toBeUndefined();
  });

  it('makes no ratio of what is missing, nor to nothing', () => {
    expect(ratio(3, 2)).toBe(1.5);
    expect(ratio(undefined, 2)).toBeUndefined();
    expect(ratio(3, undefined)).toBeUndefined();
    expect(ratio(3, 0)).toBeUndefined();
  });
});
