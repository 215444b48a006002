import { describe, expect, it } from 'vitest';
import { Failures, schedule } from './schedule.ts';

const plan = {
  sizes: [100, 100_000],
  repetitions: 3,
  pages: ['json-floor', 'sourceline', 'vis'],
} as const;

describe('the order of the visits', () => {
  it('begins each repetition with another page', () => {
    const plain = schedule(plan).filter(({ size, isSlow }) => size === 100 && !isSlow);
    const pagesOf = (wanted: number): string[] =>
      plain.filter(({ repetition }) => repetition === wanted).map(({ page }) => page);
    expect([0, 1, 2].map(pagesOf)).toEqual([
      ['json-floor', 'sourceline', 'vis'],
      ['sourceline', 'vis', 'json-floor'],
      ['vis', 'json-floor', 'sourceline'],
    ]);
  });

  it('goes from few events to many, and repeats many less often', () => {
    const sizes = schedule(plan).map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizes.filter((size) => size === 100)).toHaveLength(3 * 3 * 2);
    expect(sizes.filter((size) => size === 100_000)).toHaveLength(2 * 3 * 2);
  });
});

describe('a failure', () => {
  const errand = { size: 1000, page: 'vis', isSlow: true, repetition: 0 } as const;

  it('is remembered for the same page on the slow phone, and for no other', () => {
    const failures = new Failures();
    failures.add(errand, false);
    expect(failures.sizeBefore(errand)).toBe(1000);
    expect(failures.sizeBefore({ ...errand, size: 10_000 })).toBe(1000);
    expect(failures.sizeBefore({ ...errand, isSlow: false })).toBeUndefined();
    expect(failures.sizeBefore({ ...errand, page: 'echarts' })).toBeUndefined();
  });

  it('to paint on the fast machine is one on the slow phone, too', () => {
    const failures = new Failures();
    failures.add({ ...errand, isSlow: false }, false);
    expect(failures.sizeBefore(errand)).toBe(1000);
  });

  it('to walk to the end leaves the slow phone its visit, but not with more events', () => {
    const failures = new Failures();
    failures.add({ ...errand, isSlow: false }, true);
    expect(failures.sizeBefore({ ...errand, isSlow: false })).toBe(1000);
    expect(failures.sizeBefore(errand)).toBeUndefined();
    expect(failures.sizeBefore({ ...errand, size: 10_000 })).toBe(1000);
  });
});
