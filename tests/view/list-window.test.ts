import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_AT_ONCE, extendWindow, PAGE, windowAround } from '../../src/view/list-window.ts';

const light = () => 1;
const heavy = () => 30;
const weights = fc.func(fc.nat(400));

describe('the window of a list', () => {
  it('holds all of a short list', () => {
    expect(windowAround(50, ALL_AT_ONCE, heavy)).toEqual({ from: 0, to: ALL_AT_ONCE });
    expect(windowAround(0, 0, heavy)).toEqual({ from: 0, to: 0 });
  });
  it('holds a page around a place of a long one, and a page at either end', () => {
    expect(windowAround(4110, 1_000_000, light)).toEqual({ from: 4100, to: 4140 });
    expect(windowAround(999_999, 1_000_000, light)).toEqual({
      from: 1_000_000 - PAGE,
      to: 1_000_000,
    });
    expect(windowAround(0, 1_000_000, light)).toEqual({ from: 0, to: 30 });
  });
  it('lets go at the far end of what is too much', () => {
    expect(extendWindow({ from: 100, to: 220 }, 'later', 1000, light)).toEqual({
      from: 140,
      to: 260,
    });
    expect(extendWindow({ from: 100, to: 220 }, 'earlier', 1000, light)).toEqual({
      from: 60,
      to: 180,
    });
    const { from, to } = extendWindow({ from: 100, to: 160 }, 'later', 1000, heavy);
    expect((to - from) * heavy()).toBeLessThanOrEqual(2000);
  });

  it('holds its place, keeps within the list, and goes from end to end, whatever the weights', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: ALL_AT_ONCE + 1, max: 600 }),
        fc.nat(),
        weights,
        (count, seed, weightOf) => {
          const asked = new Set<number>();
          const weigh = (place: number): number => {
            asked.add(place);
            return weightOf(place);
          };
          const place = seed % count;
          let window = windowAround(place, count, weigh);
          expect(window.from).toBeLessThanOrEqual(place);
          expect(window.to).toBeGreaterThan(place);
          for (const towards of ['later', 'earlier'] as const) {
            while (towards === 'later' ? window.to < count : window.from > 0) {
              const next = extendWindow(window, towards, count, weigh);
              // What was at the near end, and so in view, is still there.
              if (towards === 'later') {
                expect(next.to).toBeGreaterThan(window.to);
                expect(next.from).toBeLessThan(window.to);
              } else {
                expect(next.from).toBeLessThan(window.from);
                expect(next.to).toBeGreaterThan(window.from);
              }
              window = next;
            }
          }
          expect(Math.min(...asked)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...asked)).toBeLessThan(count);
        },
      ),
    );
  });
});
