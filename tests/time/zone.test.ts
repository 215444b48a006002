import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../src/time/zone.ts';
import type { Calendar, Unit } from '../../src/time/zone.ts';

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'America/St_Johns',
];
const CELLS: readonly (readonly [Unit, number])[] = [
  ['millisecond', 1],
  ['millisecond', 200],
  ['second', 1],
  ['second', 15],
  ['minute', 1],
  ['minute', 30],
  ['hour', 1],
  ['hour', 3],
  ['hour', 6],
  ['hour', 12],
  ['day', 1],
  ['day', 2],
  ['week', 1],
  ['month', 1],
  ['quarter', 1],
  ['year', 1],
  ['year', 5],
  ['decade', 1],
  ['century', 1],
  ['millennium', 1],
  ['millennium', 10],
];
const HOUR = 3_600_000;
const LIMIT = 8.64e15;
const at = (iso: string) => Date.parse(iso);

/** Instants where calendars go wrong, and any others. */
const clockChanges = [
  '2018-03-11T10:00Z', // Los Angeles, forward
  '2018-11-04T09:00Z', // Los Angeles, back
  '2018-03-31T15:00Z', // Lord Howe, back by 30 minutes
  '2018-10-06T15:30Z', // Lord Howe, forward by 30 minutes
  '2018-11-04T03:00Z', // Sao Paulo, forward at midnight
  '2018-02-18T02:00Z', // Sao Paulo, back at midnight
  '2011-12-30T10:00Z', // Apia, without its 30 December
  '2010-11-07T02:31Z', // St John's, back at a minute past midnight
  '2010-03-14T03:31Z', // St John's, forward at a minute past midnight
  '1883-11-18T20:00Z', // Los Angeles, from local mean time to Pacific time
  '1847-12-01T00:01:15Z', // London, from local mean time to Greenwich time
  '1985-12-31T18:30Z', // Kathmandu, forward by 15 minutes
].map(at);
const nearChanges = fc
  .tuple(fc.constantFrom(...clockChanges), fc.integer({ min: -2 * 24 * HOUR, max: 2 * 24 * HOUR }))
  .map(([change, by]) => change + by);
const instants = fc.oneof(
  nearChanges,
  fc.integer({ min: at('1800-01-01'), max: at('2200-01-01') }),
  fc.integer({ min: at('-000300-01-01'), max: at('0300-01-01') }),
  fc.integer({ min: -LIMIT, max: LIMIT - 1 }),
  fc.constantFrom(-LIMIT, -LIMIT + 1, LIMIT - 1, 0, -1),
);
const cells = fc.constantFrom(...CELLS);

/** "2018-11-04 01:00" as Intl reads the clocks, apart from our own reading of them. */
function reading(ms: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(ms);
}
const hoursOf = (calendar: Calendar, unit: Unit, iso: string, step = 1) => {
  const startMs = calendar.floor(unit, at(iso), step);
  return (calendar.next(unit, startMs, step) - startMs) / HOUR;
};

describe.each(ZONES)('the calendar of %s', (timeZone) => {
  const calendar = makeCalendar(timeZone);

  it('puts every instant in a cell that begins by then and ends after', () => {
    fc.assert(
      fc.property(cells, instants, ([unit, step], ms) => {
        const startMs = calendar.floor(unit, ms, step);
        expect(startMs).toBeLessThanOrEqual(ms);
        expect(calendar.next(unit, ms, step)).toBeGreaterThan(ms);
      }),
      { numRuns: 400 },
    );
  });

  it('has one cell between a start and the next', () => {
    fc.assert(
      fc.property(cells, instants, fc.double({ min: 0, max: 1, noNaN: true }), (cell, ms, part) => {
        const [unit, step] = cell;
        const startMs = calendar.floor(unit, ms, step);
        const endMs = calendar.next(unit, ms, step);
        const inside = Math.min(startMs + Math.floor((endMs - startMs) * part), endMs - 1);
        expect(calendar.floor(unit, startMs, step)).toBe(startMs);
        expect(calendar.floor(unit, inside, step)).toBe(startMs);
        expect(calendar.next(unit, inside, step)).toBe(endMs);
        if (endMs < LIMIT) expect(calendar.floor(unit, endMs, step)).toBe(endMs);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the cells of a range in order, tiling it, whatever was asked before', () => {
    fc.assert(
      fc.property(cells, instants, fc.integer({ min: 1, max: 40 }), ([unit, step], ms, count) => {
        const startMs = ms;
        let endMs = ms;
        for (let n = 0; n < count; n++) endMs = calendar.next(unit, endMs, step);
        const starts = calendar.range(unit, step, startMs, endMs);
        const fresh = makeCalendar(timeZone).range(unit, step, startMs, endMs);
        expect(starts).toEqual(fresh);
        expect(starts.every((start) => startMs <= start && start < endMs)).toBe(true);
        const edges = calendar.edges(unit, step, startMs, endMs);
        if (endMs > startMs) {
          expect(edges[0]).toBe(calendar.floor(unit, startMs, step));
          expect(edges.at(-1)).toBe(endMs);
        }
        const following = edges.slice(0, -1).map((edge) => calendar.next(unit, edge, step));
        expect(following).toEqual(edges.slice(1));
      }),
      { numRuns: 200 },
    );
  });

  it('begins days, months and years on a new date, as Intl reads it', () => {
    const recent = fc.oneof(
      nearChanges,
      fc.integer({ min: at('1890-01-01'), max: at('2037-01-01') }),
    );
    fc.assert(
      fc.property(recent, (ms) => {
        const day = reading(calendar.floor('day', ms), timeZone);
        const before = reading(calendar.floor('day', ms) - 1, timeZone);
        expect(before.slice(0, 10) < day.slice(0, 10)).toBe(true);
        expect(reading(calendar.floor('month', ms), timeZone).slice(8, 10)).toBe('01');
        expect(reading(calendar.floor('year', ms), timeZone).slice(5, 10)).toBe('01-01');
      }),
      { numRuns: 200 },
    );
  });

  it('begins weeks on Monday', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const monday = calendar.floor('week', ms);
        if (monday > -LIMIT) expect(calendar.weekday(monday)).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a clock change', () => {
  const losAngeles = makeCalendar('America/Los_Angeles');
  const hours = (calendar: Calendar, from: string, to: string, step = 1, unit: Unit = 'hour') =>
    calendar
      .range(unit, step, at(from), at(to))
      .map((ms) => reading(ms, calendar.timeZone).slice(8));

  it('leaves 11 March 2018 in Los Angeles 23 hours, and 4 November 25', () => {
    expect(hoursOf(losAngeles, 'day', '2018-03-11T20:00Z')).toBe(23);
    expect(hoursOf(losAngeles, 'day', '2018-11-04T20:00Z')).toBe(25);
    expect(hoursOf(losAngeles, 'day', '2018-11-05T20:00Z')).toBe(24);
  });

  it('skips an hour in spring', () => {
    expect(hours(losAngeles, '2018-03-11T08:00Z', '2018-03-11T12:00Z')).toEqual([
      '11 00:00',
      '11 01:00',
      '11 03:00',
      '11 04:00',
    ]);
  });

  it('shows an hour twice in autumn', () => {
    expect(hours(losAngeles, '2018-11-04T07:00Z', '2018-11-04T11:00Z')).toEqual([
      '04 00:00',
      '04 01:00',
      '04 01:00',
      '04 02:00',
    ]);
  });

  it('leaves steps of six hours at 00, 06, 12 and 18, with one of 5 or 7 hours', () => {
    expect(hours(losAngeles, '2018-11-04T07:00Z', '2018-11-05T08:00Z', 6)).toEqual([
      '04 00:00',
      '04 06:00',
      '04 12:00',
      '04 18:00',
    ]);
    expect(hoursOf(losAngeles, 'hour', '2018-11-04T07:00Z', 6)).toBe(7);
    expect(hoursOf(losAngeles, 'hour', '2018-03-11T08:00Z', 6)).toBe(5);
  });

  it('of half an hour on Lord Howe Island leaves hours at round times', () => {
    const lordHowe = makeCalendar('Australia/Lord_Howe');
    // 02:00 becomes 01:30 on 1 April, and 02:30 on 7 October.
    expect(hours(lordHowe, '2018-03-31T13:00Z', '2018-03-31T17:00Z')).toEqual([
      '01 00:00',
      '01 01:00',
      '01 02:00',
      '01 03:00',
    ]);
    expect(hoursOf(lordHowe, 'hour', '2018-03-31T14:00Z')).toBe(1.5);
    expect(hours(lordHowe, '2018-10-06T13:30Z', '2018-10-06T17:00Z')).toEqual([
      '07 00:00',
      '07 01:00',
      '07 03:00',
    ]);
    const halves = hours(lordHowe, '2018-03-31T14:00Z', '2018-03-31T16:00Z', 30, 'minute');
    expect(halves).toEqual(['01 01:00', '01 01:30', '01 01:30', '01 02:00']);
  });

  it('at midnight in Sao Paulo begins the day at one', () => {
    const saoPaulo = makeCalendar('America/Sao_Paulo');
    expect(saoPaulo.floor('day', at('2018-11-04T15:00Z'))).toBe(at('2018-11-04T03:00Z'));
    expect(hoursOf(saoPaulo, 'day', '2018-11-04T15:00Z')).toBe(23);
    expect(hoursOf(saoPaulo, 'day', '2018-02-17T15:00Z')).toBe(25);
    expect(hours(saoPaulo, '2018-11-04T00:00Z', '2018-11-04T10:00Z', 6)).toEqual([
      '04 01:00',
      '04 06:00',
    ]);
  });

  it('over the date line leaves Samoa without a 30 December 2011', () => {
    const apia = makeCalendar('Pacific/Apia');
    const days = hours(apia, '2011-12-29T00:00Z', '2012-01-02T00:00Z', 1, 'day');
    expect(days).toEqual(['29 00:00', '31 00:00', '01 00:00', '02 00:00']);
    expect(hoursOf(apia, 'day', '2011-12-30T09:00Z')).toBe(24);
    expect(hours(apia, '2011-12-30T00:00Z', '2011-12-30T18:00Z', 6)).toEqual([
      '29 18:00',
      '31 00:00',
      '31 06:00',
    ]);
  });

  it("back over midnight in St John's makes a day of the first midnight on", () => {
    const stJohns = makeCalendar('America/St_Johns');
    // 00:01 on 7 November 2010 became 23:01 on the 6th.
    expect(hoursOf(stJohns, 'day', '2010-11-07T12:00Z')).toBe(25);
    expect(hours(stJohns, '2010-11-06T20:30Z', '2010-11-07T12:00Z', 6)).toEqual([
      '06 18:00',
      '07 00:00',
      '07 06:00',
    ]);
  });
});

describe('years', () => {
  const utc = makeCalendar('UTC');
  const yearOf = (ms: number) => utc.fields(ms).year;
  const yearsOf = (unit: Unit, from: string, to: string, step = 1) =>
    utc.range(unit, step, at(from), at(to)).map(yearOf);

  it('group by round years', () => {
    expect(yearsOf('decade', '1985-01-01', '2015-01-01')).toEqual([1990, 2000, 2010]);
    expect(yearsOf('century', '1650-01-01', '2050-01-01')).toEqual([1700, 1800, 1900, 2000]);
    expect(yearsOf('year', '2011-06-01', '2026-01-01', 5)).toEqual([2015, 2020, 2025]);
  });

  it('group before our era by round years BC, with a short first group of our era', () => {
    // 20 BC, 10 BC, AD 1, AD 10.
    expect(yearsOf('decade', '-000024-01-01', '0015-01-01')).toEqual([-19, -9, 1, 10]);
    // 200 BC, 100 BC, AD 1, AD 100.
    expect(yearsOf('century', '-000250-01-01', '0150-01-01')).toEqual([-199, -99, 1, 100]);
    expect(yearsOf('year', '-000004-01-01', '0005-01-01', 2)).toEqual([-3, -1, 1, 2, 4]);
    expect(yearsOf('year', '-000002-01-01', '0003-01-01')).toEqual([-2, -1, 0, 1, 2]);
  });

  it('begin at local midnight, in local mean time too', () => {
    const startMs = makeCalendar('America/Los_Angeles').floor('year', at('-000043-03-15T12:00Z'));
    // Los Angeles was 7:52:58 behind.
    expect(startMs).toBe(at('-000043-01-01T07:52:58Z'));
  });
});

describe('a calendar', () => {
  const utc = makeCalendar('UTC');

  it('takes times beyond the range of a Date for the last it holds', () => {
    expect(utc.floor('day', -Infinity)).toBe(-LIMIT);
    expect(utc.next('century', LIMIT - 1)).toBe(LIMIT);
    expect(utc.next('century', Infinity)).toBe(LIMIT);
    expect(utc.range('day', 1, LIMIT, 2 * LIMIT)).toEqual([]);
    expect(
      utc.range('millennium', 100, -Infinity, Infinity).map((ms) => utc.fields(ms).year),
    ).toEqual([-271_821, -199_999, -99_999, 1, 100_000, 200_000]);
  });

  it('takes fractions of a millisecond', () => {
    expect(utc.floor('millisecond', -0.5)).toBe(-1);
    expect(utc.next('millisecond', -0.5)).toBe(0);
    expect(utc.range('millisecond', 1, 0.5, 3)).toEqual([1, 2]);
  });

  it('counts weekdays from Monday', () => {
    const days = ['2018-01-15', '2018-01-16', '2018-01-21', '1969-12-31', '-000043-03-15'];
    expect(days.map((day) => utc.weekday(at(day)))).toEqual([1, 2, 7, 3, 5]);
  });

  it('refuses steps that would not tile the next larger unit', () => {
    expect(() => utc.floor('hour', 0, 7)).toThrow('invalid step: 7 hour');
    expect(() => utc.floor('minute', 0, 45)).toThrow('invalid step: 45 minute');
    expect(() => utc.floor('day', 0, 0.5)).toThrow('invalid step: 0.5 day');
    expect(() => utc.floor('year', 0, -1)).toThrow('invalid step: -1 year');
  });

  it('refuses an unknown zone', () => {
    expect(() => makeCalendar('Mars/Olympus')).toThrow('unknown time zone: Mars/Olympus');
  });
});
