import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeScale } from '../../src/time/scale.ts';
import type { TimeScale } from '../../src/time/scale.ts';
import { makeSpan, translate } from '../../src/time/span.ts';
import { makeTicks } from '../../src/time/ticks.ts';
import type { Tick } from '../../src/time/ticks.ts';
import { makeCalendar } from '../../src/time/zone.ts';

const LIMIT = 8.64e15;
const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
const at = (iso: string) => Date.parse(iso);
const calendars = ['UTC', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Pacific/Apia'].map(
  makeCalendar,
);
const losAngeles = makeCalendar('America/Los_Angeles');
const utc = makeCalendar('UTC');

/** 1 ms per 100 px up to 600,000 years per 1000 px, anywhere. */
const scales = fc
  .tuple(
    fc.integer({ min: -LIMIT, max: LIMIT }),
    fc.integer({ min: 100, max: 3000 }),
    fc.double({ min: -2, max: Math.log10((600_000 * YEAR) / 1000), noNaN: true }),
  )
  .map(([startMs, widthPx, exponent]) => {
    const length = Math.max(widthPx * 10 ** exponent, 2);
    return makeScale(makeSpan(startMs, startMs + length), widthPx);
  });
const zones = fc.constantFrom(...calendars);

function expectTiling(ticks: readonly Tick[], { span }: TimeScale): void {
  const startMs = Math.max(span.startMs, -LIMIT);
  const endMs = Math.min(span.endMs, LIMIT);
  expect(ticks[0]?.startMs).toBeLessThanOrEqual(startMs);
  expect(ticks[0]?.endMs).toBeGreaterThan(startMs);
  expect(ticks.at(-1)?.endMs).toBeGreaterThanOrEqual(endMs);
  expect(ticks.at(-1)?.startMs).toBeLessThan(endMs);
  expect(ticks.slice(1).map(({ startMs }) => startMs)).toEqual(
    ticks.slice(0, -1).map(({ endMs }) => endMs),
  );
}

describe('the ticks of a window', () => {
  it('tile it in both rows, from the cell that holds its start to the one that holds its end', () => {
    fc.assert(
      fc.property(scales, zones, (scale, calendar) => {
        fc.pre(scale.span.startMs < LIMIT);
        const ticks = makeTicks(scale, calendar);
        expectTiling(ticks.lower, scale);
        if (ticks.upperUnit !== ticks.lowerUnit) expectTiling(ticks.upper, scale);
        else expect(ticks.upper).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are never more than the window has room for', () => {
    fc.assert(
      fc.property(scales, zones, (scale, calendar) => {
        const { lower, upper } = makeTicks(scale, calendar);
        // A February is a tenth shorter than the average month.
        expect(lower.length).toBeLessThanOrEqual((scale.widthPx / 24) * 1.1 + 3);
        expect(upper.length).toBeLessThanOrEqual(lower.length + 2);
      }),
      { numRuns: 500 },
    );
  });

  it('keep unit, step and keys while the window pans', () => {
    const moves = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(scales, zones, moves, (scale, calendar, part) => {
        const length = scale.span.endMs - scale.span.startMs;
        const panned = makeScale(translate(scale.span, length * part), scale.widthPx);
        fc.pre(Math.abs(panned.msPerPx / scale.msPerPx - 1) < 1e-12);
        const [before, after] = [makeTicks(scale, calendar), makeTicks(panned, calendar)];
        expect([after.lowerUnit, after.lowerStep]).toEqual([before.lowerUnit, before.lowerStep]);
        const keys = new Map(before.lower.map((tick) => [tick.startMs, tick]));
        for (const tick of after.lower) {
          const same = keys.get(tick.startMs);
          if (same) expect(tick).toEqual(same);
        }
        const distinct = new Set([...after.lower, ...after.upper].map(({ key }) => key));
        expect(distinct.size).toBe(after.lower.length + after.upper.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the smallest step that is wide enough', () => {
    const rows = (msPerPx: number) => {
      const scale = makeScale(makeSpan(0, msPerPx * 1000), 1000);
      const { lowerUnit, lowerStep, upperUnit, isCell } = makeTicks(scale, utc);
      return `${lowerStep} ${lowerUnit} / ${upperUnit}${isCell ? ', cells' : ''}`;
    };
    expect(rows(DAY / 24)).toBe('1 day / month, cells');
    expect(rows(DAY / 23.9)).toBe('1 week / month');
    expect(rows(DAY / 95)).toBe('1 day / month, cells');
    expect(rows(DAY / 96)).toBe('12 hour / day');
    expect(rows(DAY / (24 * 48))).toBe('1 hour / day');
    expect(rows(0.01)).toBe('1 millisecond / second');
    expect(rows(10)).toBe('1 second / minute');
    expect(rows(30)).toBe('5 second / minute');
    expect(rows(1000)).toBe('1 minute / hour');
    expect(rows(YEAR / 12 / 34)).toBe('1 month / year, cells');
    expect(rows(YEAR / 200)).toBe('1 quarter / year');
    expect(rows(YEAR / 48)).toBe('1 year / decade, cells');
    expect(rows(YEAR / 30)).toBe('2 year / decade');
    expect(rows(YEAR / 5)).toBe('1 decade / century, cells');
    expect(rows(YEAR)).toBe('1 century / millennium, cells');
    expect(rows(YEAR * 50)).toBe('5 millennium / millennium');
    expect(rows(YEAR * 600)).toBe('100 millennium / millennium');
  });

  it('go by one width for all units where it is given, as for a vertical axis', () => {
    const scale = makeScale(makeSpan(0, DAY * 10), 10 * 28 * 24);
    expect(makeTicks(scale, utc).lowerStep).toBe(3);
    expect(makeTicks(scale, utc, 28)).toMatchObject({ lowerUnit: 'hour', lowerStep: 1 });
    expect(makeTicks(scale, utc, 28 * 24 + 1).lowerUnit).toBe('week');
  });

  it('have keys that name unit, step and start', () => {
    const scale = makeScale(makeSpan(at('2018-01-16T12:00Z'), at('2018-01-17T12:00Z')), 60);
    const { lower, upper } = makeTicks(scale, losAngeles);
    expect(lower.map(({ key }) => key)).toEqual([
      `day:1:${at('2018-01-16T08:00Z')}`,
      `day:1:${at('2018-01-17T08:00Z')}`,
    ]);
    expect(upper.map(({ key }) => key)).toEqual([`month:1:${at('2018-01-01T08:00Z')}`]);
  });

  it('end where a Date does, and are none beyond', () => {
    const beyond = makeTicks(makeScale(makeSpan(LIMIT + 1000, LIMIT + 2000), 500), utc);
    expect([beyond.lower, beyond.upper]).toEqual([[], []]);
    const all = makeTicks(makeScale(makeSpan(-1e18, 1e18), 1000), losAngeles);
    expect(all.lower[0]?.startMs).toBe(-LIMIT);
    expect(all.lower.at(-1)?.endMs).toBe(LIMIT);
  });
});
