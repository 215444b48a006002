import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  containsMs,
  durationMs,
  easeSpan,
  fitWithin,
  makeSpan,
  overlaps,
  pad,
  sameSpan,
  translate,
  unite,
  zoomAbout,
} from '../../src/time/span.ts';
import type { Span } from '../../src/time/span.ts';

const DATE_LIMIT = 8.64e15;
/** From 1 ms to 600,000 years long, anywhere in what a Date holds. */
const spans = fc
  .tuple(fc.integer({ min: -DATE_LIMIT, max: DATE_LIMIT }), fc.integer({ min: 0, max: 160 }))
  .map(([startMs, exponent]) => ({ startMs, endMs: startMs + Math.floor(10 ** (exponent / 10)) }));
const fractions = fc.double({ min: 0, max: 1, noNaN: true });
/** A few units in the last place of the numbers that went in. */
const roundingOf = (...ms: number[]) => Math.max(...ms.map(Math.abs)) * 2e-15 + 1e-9;
const isSound = ({ startMs, endMs }: Span) =>
  Number.isFinite(startMs) && Number.isFinite(endMs) && startMs < endMs;

describe('makeSpan', () => {
  it.each([
    [1, 1],
    [2, 1],
    [NaN, 1],
    [0, NaN],
    [-Infinity, 0],
    [0, Infinity],
  ])('refuses %d to %d', (startMs, endMs) => {
    expect(() => makeSpan(startMs, endMs)).toThrow(`invalid span: ${startMs} to ${endMs}`);
  });

  it('keeps its ends', () => {
    expect(makeSpan(-5, 1)).toEqual({ startMs: -5, endMs: 1 });
    expect(durationMs(makeSpan(-5, 1))).toBe(6);
  });
});

describe('a span', () => {
  const span = makeSpan(10, 20);

  it('holds its start and not its end', () => {
    expect([9, 10, 19.5, 20].map((ms) => containsMs(span, ms))).toEqual([false, true, true, false]);
  });

  it('overlaps what shares an instant with it, and not what only touches it', () => {
    expect(overlaps(span, 0, 10)).toBe(false);
    expect(overlaps(span, 20, 30)).toBe(false);
    expect(overlaps(span, 19, 30)).toBe(true);
    expect(overlaps(span, -Infinity, Infinity)).toBe(true);
    expect(overlaps(span, 10, 10)).toBe(true);
    expect(overlaps(span, 20, 20)).toBe(false);
  });

  it('overlaps another exactly when one of them holds the start of the other', () => {
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        const expected = containsMs(a, b.startMs) || containsMs(b, a.startMs);
        expect(overlaps(a, b.startMs, b.endMs)).toBe(expected);
      }),
    );
  });

  it('unites with another to the smallest that holds both', () => {
    expect(unite(span, makeSpan(40, 50))).toEqual({ startMs: 10, endMs: 50 });
    expect(unite(span, makeSpan(12, 13))).toEqual(span);
  });

  it('moves by translate and grows on both sides by pad', () => {
    expect(translate(span, -15)).toEqual({ startMs: -5, endMs: 5 });
    expect(pad(span, 0.5)).toEqual({ startMs: 5, endMs: 25 });
    expect(pad(span, -0.2)).toEqual({ startMs: 12, endMs: 18 });
    expect(pad(span, -0.5)).toBe(span);
  });

  it('stays finite and in order whatever is done to it', () => {
    const anything = fc.double({ noNaN: true });
    fc.assert(
      fc.property(spans, anything, (each, by) => {
        expect(isSound(translate(each, by))).toBe(true);
        expect(isSound(pad(each, by))).toBe(true);
        expect(isSound(zoomAbout(each, 2, by))).toBe(true);
      }),
    );
  });
});

describe('zoomAbout', () => {
  it('shows half the time with a factor of 2', () => {
    expect(zoomAbout(makeSpan(0, 100), 2, 25)).toEqual({ startMs: 12.5, endMs: 62.5 });
  });

  it('keeps the instant at its fraction of the width', () => {
    const factors = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(spans, factors, fractions, (span, factor, at) => {
        const aboutMs = span.startMs + durationMs(span) * at;
        const zoomed = zoomAbout(span, factor, aboutMs);
        const shownMs = zoomed.startMs + durationMs(zoomed) * at;
        expect(Math.abs(shownMs - aboutMs)).toBeLessThanOrEqual(
          roundingOf(zoomed.startMs, zoomed.endMs, aboutMs) * 2 * Math.max(1, 1 / factor),
        );
      }),
    );
  });

  it('is undone by the inverse factor', () => {
    const factors = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(spans, factors, fractions, (span, factor, at) => {
        const aboutMs = span.startMs + durationMs(span) * at;
        const back = zoomAbout(zoomAbout(span, factor, aboutMs), 1 / factor, aboutMs);
        const rounding = roundingOf(span.startMs, span.endMs) * 25;
        expect(Math.abs(back.startMs - span.startMs)).toBeLessThanOrEqual(rounding);
        expect(Math.abs(back.endMs - span.endMs)).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  it('changes nothing where numbers cannot tell start from end any more', () => {
    const span = makeSpan(8.639e15, 8.639e15 + 2);
    expect(zoomAbout(span, 1000, span.startMs + 1)).toBe(span);
  });

  it.each([0, -1, NaN, Infinity])('refuses the factor %d', (factor) => {
    expect(() => zoomAbout(makeSpan(0, 1), factor, 0)).toThrow(`invalid zoom factor: ${factor}`);
  });
});

describe('fitWithin', () => {
  const limits = makeSpan(0, 1000);

  it('gives the same object back where nothing has to change', () => {
    const span = makeSpan(100, 200);
    expect(fitWithin(span, limits, 10, 1000)).toBe(span);
  });

  it('shifts what sticks out and keeps its duration', () => {
    expect(fitWithin(makeSpan(-50, 50), limits, 1, 1000)).toEqual({ startMs: 0, endMs: 100 });
    expect(fitWithin(makeSpan(990, 1090), limits, 1, 1000)).toEqual({ startMs: 900, endMs: 1000 });
  });

  it('shortens and lengthens about the middle', () => {
    expect(fitWithin(makeSpan(400, 600), limits, 1, 100)).toEqual({ startMs: 450, endMs: 550 });
    expect(fitWithin(makeSpan(500, 501), limits, 101, 1000)).toEqual({ startMs: 450, endMs: 551 });
  });

  it('never passes the limits, even where they are shorter than the least duration', () => {
    expect(fitWithin(makeSpan(0, 10), makeSpan(3, 5), 100, 1000)).toEqual({ startMs: 3, endMs: 5 });
  });

  it('ends inside the limits with a duration between the two bounds', () => {
    const bounds = fc.integer({ min: 1, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(spans, spans, bounds, bounds, (span, within, a, b) => {
        const [minMs, maxMs] = [Math.min(a, b), Math.max(a, b)];
        const fitted = fitWithin(span, within, minMs, maxMs);
        expect(fitted.startMs).toBeGreaterThanOrEqual(within.startMs);
        expect(fitted.endMs).toBeLessThanOrEqual(within.endMs);
        expect(isSound(fitted)).toBe(true);
        const least = Math.min(minMs, durationMs(within));
        const rounding = roundingOf(within.startMs, within.endMs);
        expect(durationMs(fitted)).toBeGreaterThanOrEqual(least - rounding);
        expect(durationMs(fitted)).toBeLessThanOrEqual(maxMs + rounding);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(spans, spans, (span, within) => {
        const once = fitWithin(span, within, 1000, 1e12);
        const twice = fitWithin(once, within, 1000, 1e12);
        const rounding = roundingOf(once.startMs, once.endMs);
        expect(Math.abs(twice.startMs - once.startMs)).toBeLessThanOrEqual(rounding);
        expect(Math.abs(twice.endMs - once.endMs)).toBeLessThanOrEqual(rounding);
      }),
    );
  });
});

describe('easeSpan', () => {
  it('is exactly the first span at 0 and the last at 1, and beyond', () => {
    fc.assert(
      fc.property(spans, spans, (from, to) => {
        expect(easeSpan(from, to, 0)).toBe(from);
        expect(easeSpan(from, to, 1)).toBe(to);
        expect(easeSpan(from, to, -3)).toBe(from);
        expect(easeSpan(from, to, 1.5)).toBe(to);
      }),
    );
  });

  it('changes the duration by the same factor in equal times', () => {
    const from = makeSpan(0, 1);
    const to = makeSpan(-5000, 5000);
    const durations = [0, 0.25, 0.5, 0.75, 1].map((t) => durationMs(easeSpan(from, to, t)));
    for (const [index, duration] of durations.entries()) {
      expect(Math.log10(duration)).toBeCloseTo(index, 9);
    }
  });

  it('pans evenly between spans of one length', () => {
    expect(easeSpan(makeSpan(0, 10), makeSpan(100, 110), 0.3)).toEqual({ startMs: 30, endMs: 40 });
  });

  it('stays sound, and each edge between where it began and where it goes', () => {
    fc.assert(
      fc.property(spans, spans, fractions, (from, to, t) => {
        const between = easeSpan(from, to, t);
        expect(isSound(between)).toBe(true);
        const rounding = roundingOf(from.startMs, to.startMs, from.endMs, to.endMs);
        for (const edge of ['startMs', 'endMs'] as const) {
          expect(between[edge]).toBeGreaterThanOrEqual(Math.min(from[edge], to[edge]) - rounding);
          expect(between[edge]).toBeLessThanOrEqual(Math.max(from[edge], to[edge]) + rounding);
        }
      }),
    );
  });

  it('holds still where both are the same', () => {
    const span = makeSpan(3, 7);
    expect(sameSpan(easeSpan(span, { ...span }, 0.4), span)).toBe(true);
  });
});
