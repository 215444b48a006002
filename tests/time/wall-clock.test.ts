import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsOf,
  instantOf,
  isTimeZone,
  offsetMsAt,
  startOfDay,
  turnOf,
  utcInstantOf,
} from '../../src/time/wall-clock.ts';

const ZONES = [
  ...['UTC', 'Europe/London', 'Europe/Rome', 'America/Los_Angeles', 'America/Sao_Paulo'],
  ...['Asia/Kathmandu', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Monrovia'],
];
const HOUR_MS = 3_600_000;

const clock = (
  ...[year, month, day, hour = 0, minute = 0, second = 0, millisecond = 0]: number[]
) => ({
  ...{ year: year ?? 0, month: month ?? 1, day: day ?? 1 },
  ...{ hour, minute, second, millisecond },
});
const iso = (ms: number) => new Date(ms).toISOString();
const instant = (zone: string, ...fields: number[]) => iso(instantOf(clock(...fields), zone));

describe('instantOf', () => {
  it('reads a wall clock in the zone, not in that of the process', () => {
    expect(instant('America/Los_Angeles', 2018, 1, 16, 17, 30)).toBe('2018-01-17T01:30:00.000Z');
    expect(instant('Asia/Kathmandu', 2018, 1, 16)).toBe('2018-01-15T18:15:00.000Z');
  });

  it('takes the years 0 to 99 for what they are', () => {
    expect(instant('UTC', 50, 1, 1)).toBe('0050-01-01T00:00:00.000Z');
    expect(instant('UTC', 0, 2, 29)).toBe('0000-02-29T00:00:00.000Z');
    expect(instant('UTC', -43, 3, 15)).toBe('-000043-03-15T00:00:00.000Z');
  });

  it('takes local mean time to the second, ahead of UTC and behind by less than an hour', () => {
    expect(instant('Europe/Rome', -43, 3, 15)).toBe('-000043-03-14T23:10:04.000Z');
    expect(instant('Europe/London', 1846, 1, 1)).toBe('1846-01-01T00:01:15.000Z');
    expect(instant('Africa/Monrovia', 1960, 1, 1)).toBe('1960-01-01T00:44:30.000Z');
    expect(instant('America/New_York', 1850, 1, 1)).toBe('1850-01-01T04:56:02.000Z');
  });

  it('moves a time that the clocks skip on by the length of the gap', () => {
    expect(instant('Europe/London', 2024, 3, 31, 1, 30)).toBe('2024-03-31T01:30:00.000Z');
    expect(fieldsOf(Date.UTC(2024, 2, 31, 1, 30), 'Europe/London').hour).toBe(2);
    expect(instant('Australia/Lord_Howe', 2024, 10, 6, 2, 15)).toBe('2024-10-05T15:45:00.000Z');
  });

  it('takes the earlier of two readings', () => {
    expect(instant('Europe/London', 2024, 10, 27, 1, 30)).toBe('2024-10-27T00:30:00.000Z');
    expect(instant('Australia/Lord_Howe', 2024, 4, 7, 1, 45)).toBe('2024-04-06T14:45:00.000Z');
  });

  it('carries fields past their bounds over', () => {
    expect(instant('UTC', 2018, 13, 1)).toBe('2019-01-01T00:00:00.000Z');
    expect(instant('UTC', 2018, -1, 1)).toBe('2017-11-01T00:00:00.000Z');
    expect(instant('UTC', 2024, 3, 0, 24)).toBe('2024-03-01T00:00:00.000Z');
  });

  it('agrees with Date.UTC in the years that Date.UTC takes as they are', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-8.64e15), noInvalidDate: true }), (date) => {
        expect(utcInstantOf(fieldsOf(date.getTime(), 'UTC'))).toBe(date.getTime());
      }),
    );
  });

  it('undoes fieldsOf in every zone, but for the later of two readings', () => {
    const date = fc.date({ noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.constantFrom(...ZONES), (then, zone) => {
        const ms = then.getTime();
        const back = instantOf(fieldsOf(ms, zone), zone);
        if (back !== ms) {
          expect(back).toBeLessThan(ms);
          expect(fieldsOf(back, zone)).toEqual(fieldsOf(ms, zone));
        }
      }),
    );
  });
});

describe('fieldsOf', () => {
  it('agrees with what Intl prints, every tenth day of a century, at changing hours', () => {
    for (const zone of ZONES) {
      const format = new Intl.DateTimeFormat('en-GB', {
        ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'medium' },
      });
      for (let ms = Date.UTC(1925, 0, 1); ms < Date.UTC(2030, 0, 1); ms += 241 * HOUR_MS) {
        const { year, month, day, hour, minute, second } = fieldsOf(ms, zone);
        const two = (value: number) => String(value).padStart(2, '0');
        const date = [two(day), two(month), year].join('/');
        const time = [hour, minute, second].map(two).join(':');
        expect(`${date}, ${time}`).toBe(format.format(ms));
      }
    }
  });

  it('reads the very first and last instant that a Date can hold', () => {
    expect(fieldsOf(-8.64e15, 'America/Los_Angeles')).toMatchObject({ year: -271_821, day: 19 });
    expect(fieldsOf(8.64e15, 'Asia/Kathmandu')).toMatchObject({ year: 275_760, day: 13, hour: 5 });
  });
});

describe('offsetMsAt', () => {
  it('changes at the very millisecond of a clock change', () => {
    const change = Date.UTC(2024, 2, 31, 1);
    expect(offsetMsAt(change - 1, 'Europe/London')).toBe(0);
    expect(offsetMsAt(change, 'Europe/London')).toBe(HOUR_MS);
  });

  it('throws on a zone that there is not', () => {
    expect(() => offsetMsAt(0, 'Mars/Olympus')).toThrow('unknown time zone: Mars/Olympus');
    expect(() => instantOf(clock(2018, 1, 1), 'constructor')).toThrow(
      'unknown time zone: constructor',
    );
  });
});

describe('startOfDay', () => {
  const start = (zone: string, ...[year = 0, month = 1, day = 1]: number[]) =>
    iso(startOfDay(year, month, day, zone));

  it('is one in the morning where the clocks skip midnight', () => {
    expect(start('America/Sao_Paulo', 2018, 11, 4)).toBe('2018-11-04T03:00:00.000Z');
    expect(fieldsOf(Date.UTC(2018, 10, 4, 3), 'America/Sao_Paulo').hour).toBe(1);
  });

  it('is the clock change itself where the gap begins before midnight', () => {
    expect(start('America/Toronto', 1919, 3, 31)).toBe('1919-03-31T04:30:00.000Z');
  });

  it('is that of the next day for a day that was skipped whole', () => {
    expect(start('Pacific/Apia', 2011, 12, 30)).toBe(start('Pacific/Apia', 2011, 12, 31));
  });

  it('makes days of 23, 25, 23.5 and 24.5 hours', () => {
    const hours = (zone: string, ...[year = 0, month = 1, day = 1]: number[]) =>
      (startOfDay(year, month, day + 1, zone) - startOfDay(year, month, day, zone)) / HOUR_MS;
    expect(hours('Europe/London', 2024, 3, 31)).toBe(23);
    expect(hours('America/Los_Angeles', 2024, 11, 3)).toBe(25);
    expect(hours('Australia/Lord_Howe', 2024, 10, 6)).toBe(23.5);
    expect(hours('Australia/Lord_Howe', 2024, 4, 7)).toBe(24.5);
  });

  it('is the first instant that shows its date', () => {
    const days = fc.integer({ min: -60_000, max: 25_000 });
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (days, zone) => {
        const { year, month, day } = fieldsOf(days * 24 * HOUR_MS, 'UTC');
        const startMs = startOfDay(year, month, day, zone);
        const next = startOfDay(year, month, day + 1, zone);
        if (startMs === next) return;
        expect(fieldsOf(startMs, zone)).toMatchObject({ year, month, day });
        expect(fieldsOf(startMs - 1, zone)).not.toMatchObject({ year, month, day });
      }),
    );
  });
});

describe('turnOf', () => {
  it.each([
    ['America/Los_Angeles', '2018-11-04T07:59Z', undefined],
    ['America/Los_Angeles', '2018-11-04T08:00Z', 'first'],
    ['America/Los_Angeles', '2018-11-04T08:59Z', 'first'],
    ['America/Los_Angeles', '2018-11-04T09:00Z', 'second'],
    ['America/Los_Angeles', '2018-11-04T09:59Z', 'second'],
    ['America/Los_Angeles', '2018-11-04T10:00Z', undefined],
    ['America/Los_Angeles', '2018-03-11T10:00Z', undefined],
    ['America/Los_Angeles', '2018-03-11T09:59Z', undefined],
    ['Australia/Lord_Howe', '2018-03-31T14:29Z', undefined],
    ['Australia/Lord_Howe', '2018-03-31T14:30Z', 'first'],
    ['Australia/Lord_Howe', '2018-03-31T15:00Z', 'second'],
    ['Australia/Lord_Howe', '2018-03-31T15:30Z', undefined],
    ['UTC', '2018-11-04T09:00Z', undefined],
  ])('in %s at %s is %s', (zone, instant, turn) => {
    expect(turnOf(Date.parse(instant), zone)).toBe(turn);
  });

  it('agrees with how a reading is read back', () => {
    const days = fc.integer({ min: -50 * 365, max: 60 * 365 });
    const zones = fc.constantFrom('America/Los_Angeles', 'Europe/London', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(days, fc.nat(95), zones, (day, quarter, zone) => {
        const ms = day * 86_400_000 + quarter * 900_000;
        const isSecond = instantOf(fieldsOf(ms, zone), zone) !== ms;
        expect(turnOf(ms, zone) === 'second').toBe(isSecond);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isTimeZone', () => {
  it.each(['UTC', 'Europe/London', 'europe/london', 'Asia/Calcutta'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Mars/Olympus', '+02:00', 'constructor', 'Europe/London ', '__proto__'])(
    'does not know "%s"',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
