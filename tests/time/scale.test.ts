import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeScale } from '../../src/time/scale.ts';
import { makeSpan } from '../../src/time/span.ts';

describe('a time scale', () => {
  const scale = makeScale(makeSpan(1000, 3000), 100);

  it('lays the span along its width', () => {
    expect([1000, 2000, 3000].map((ms) => scale.toPx(ms))).toEqual([0, 50, 100]);
    expect([0, 50, 100].map((px) => scale.toMs(px))).toEqual([1000, 2000, 3000]);
    expect(scale.msPerPx).toBe(20);
  });

  it('goes on outside the span', () => {
    expect(scale.toPx(0)).toBe(-50);
    expect(scale.toMs(150)).toBe(4000);
  });

  it('puts an infinite time infinitely far', () => {
    expect(scale.toPx(-Infinity)).toBe(-Infinity);
    expect(scale.toPx(Infinity)).toBe(Infinity);
  });

  it('comes back from pixels to the same time', () => {
    const starts = fc.integer({ min: -8.64e15, max: 8.64e15 });
    const lengths = fc.integer({ min: 1, max: 1e15 });
    const widths = fc.integer({ min: 1, max: 5000 });
    const fractions = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(starts, lengths, widths, fractions, (startMs, length, widthPx, at) => {
        const { toPx, toMs } = makeScale(makeSpan(startMs, startMs + length), widthPx);
        const ms = startMs + length * at;
        const rounding = (Math.abs(ms) + Math.abs(startMs)) * 1e-15 + length * 1e-12;
        expect(Math.abs(toMs(toPx(ms)) - ms)).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  it('tells 1 ms apart far from 1970', () => {
    const startMs = -8.639e15;
    const { toPx } = makeScale(makeSpan(startMs, startMs + 10), 1000);
    expect([0, 1, 7].map((ms) => toPx(startMs + ms))).toEqual([0, 100, 700]);
  });

  it.each([0, -1, NaN, Infinity])('refuses a width of %d', (widthPx) => {
    expect(() => makeScale(makeSpan(0, 1), widthPx)).toThrow(`invalid width: ${widthPx}`);
  });
});
