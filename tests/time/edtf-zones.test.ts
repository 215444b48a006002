import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import { fieldsOf } from '../../src/time/wall-clock.ts';

const HOUR_MS = 3_600_000;
const ZONES = [
  ...['UTC', 'Europe/London', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
  ...['America/Sao_Paulo', 'Pacific/Apia', 'Africa/Monrovia'],
];

const read = (text: string, timeZone: string) => {
  const result = parseEdtf(text, timeZone);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.date;
};
const bounds = (text: string, timeZone: string) => {
  const { earliestMs, latestMs } = read(text, timeZone);
  return [earliestMs, latestMs].map((ms) => new Date(ms).toISOString().replace(':00.000Z', 'Z'));
};

describe('a date in a zone', () => {
  it.each([
    ['Europe/London', '2018-01-16', '2018-01-16T00:00Z', '2018-01-17T00:00Z', 24],
    ['Europe/London', '2024-03-31', '2024-03-31T00:00Z', '2024-03-31T23:00Z', 23],
    ['Europe/London', '2024-10-27', '2024-10-26T23:00Z', '2024-10-28T00:00Z', 25],
    ['America/Los_Angeles', '2018-01-16', '2018-01-16T08:00Z', '2018-01-17T08:00Z', 24],
    ['America/Los_Angeles', '2024-03-10', '2024-03-10T08:00Z', '2024-03-11T07:00Z', 23],
    ['Asia/Kathmandu', '2018-01-16', '2018-01-15T18:15Z', '2018-01-16T18:15Z', 24],
    ['Asia/Kathmandu', '1986-01-01', '1985-12-31T18:30Z', '1986-01-01T18:15Z', 23.75],
    ['Australia/Lord_Howe', '2024-10-06', '2024-10-05T13:30Z', '2024-10-06T13:00Z', 23.5],
    ['Australia/Lord_Howe', '2024-04-07', '2024-04-06T13:00Z', '2024-04-07T13:30Z', 24.5],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00Z', '2018-11-05T02:00Z', 23],
    ['America/Sao_Paulo', '2018-02-17', '2018-02-17T02:00Z', '2018-02-18T03:00Z', 25],
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00Z', '2011-12-30T10:00Z', 24],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00Z', '2011-12-31T10:00Z', 24],
  ])('in %s, %s is from %s to %s, %d hours', (zone, text, earliest, latest, hours) => {
    expect(bounds(text, zone)).toEqual([earliest, latest]);
    const date = read(text, zone);
    expect(date.latestMs - date.earliestMs).toBe(hours * HOUR_MS);
  });

  it('gives months, seasons, years and decades the days of the zone', () => {
    expect(bounds('2024-03', 'Europe/London')).toEqual(['2024-03-01T00:00Z', '2024-03-31T23:00Z']);
    expect(bounds('2024-21', 'Europe/London')).toEqual(['2024-03-01T00:00Z', '2024-05-31T23:00Z']);
    expect(bounds('2011', 'Pacific/Apia')).toEqual(['2011-01-01T10:00Z', '2011-12-31T10:00Z']);
    expect(bounds('201X', 'Asia/Kathmandu')).toEqual(['2009-12-31T18:15Z', '2019-12-31T18:15Z']);
  });

  it('takes the local mean time of years before zones, BC too', () => {
    expect(new Date(read('-0043-03-15', 'Europe/Rome').earliestMs).toISOString()).toBe(
      '-000043-03-14T23:10:04.000Z',
    );
    expect(bounds('0050-01-01', 'Europe/London')).toEqual([
      '0050-01-01T00:01:15.000Z',
      '0050-01-02T00:01:15.000Z',
    ]);
  });

  it('is a problem where the clocks skipped it whole: Samoa, 30 December 2011', () => {
    for (const text of ['2011-12-30', '2011-12-30/2012-01-02', '[2011-12-29,2011-12-30]']) {
      expect(parseEdtf(text, 'Pacific/Apia')).toMatchObject({
        ok: false,
        problem: {
          message: 'The clocks of Pacific/Apia skipped this day.',
          remedy: 'write 2011-12-29 or 2011-12-31',
        },
      });
    }
    expect(parseEdtf('2011-12-30', 'Europe/London').ok).toBe(true);
  });

  it('throws on a zone that there is not, whatever the text', () => {
    expect(() => parseEdtf('2018', 'Mars/Olympus')).toThrow('unknown time zone: Mars/Olympus');
    expect(() => parseEdtf('nonsense', '')).toThrow('unknown time zone: ');
  });

  it('begins and ends at the first instants that show its day and the next', () => {
    const days = fc.integer({ min: -800_000, max: 25_000 });
    fc.assert(
      fc.property(days, fc.constantFrom(...ZONES), (days, zone) => {
        const text = new Date(days * 24 * HOUR_MS).toISOString().slice(0, 10);
        fc.pre(/^\d{4}-\d\d-\d\d$/.test(text));
        const result = parseEdtf(text, zone);
        if (!result.ok) {
          expect(`${text} ${zone}`).toBe('2011-12-30 Pacific/Apia');
          return;
        }
        const { earliestMs, latestMs } = result.date;
        const [year, month, day] = text.split('-').map(Number);
        expect(fieldsOf(earliestMs, zone)).toMatchObject({ year, month, day });
        expect(fieldsOf(latestMs - 1, zone)).toMatchObject({ year, month, day });
        expect(fieldsOf(earliestMs - 1, zone)).not.toMatchObject({ year, month, day });
        expect(fieldsOf(latestMs, zone)).not.toMatchObject({ year, month, day });
      }),
      {
        examples: [
          [15_338, 'Pacific/Apia'],
          [17_839, 'America/Sao_Paulo'],
        ],
      },
    );
  });
});

describe('a time without an offset', () => {
  it('is moved on by the length of the gap where a clock change skipped it', () => {
    const skipped = bounds('2024-03-31T01:30', 'Europe/London');
    expect(skipped).toEqual(bounds('2024-03-31T02:30', 'Europe/London'));
    expect(bounds('2018-11-04T00:15', 'America/Sao_Paulo')).toEqual([
      '2018-11-04T03:15Z',
      '2018-11-04T03:16Z',
    ]);
    expect(bounds('2024-10-06T02:10', 'Australia/Lord_Howe')).toEqual(
      bounds('2024-10-06T02:40', 'Australia/Lord_Howe'),
    );
  });

  it('is the earlier of two where a clock change repeats it, and no longer for that', () => {
    expect(bounds('2024-10-27T01:30', 'Europe/London')).toEqual([
      '2024-10-27T00:30Z',
      '2024-10-27T00:31Z',
    ]);
  });

  it('is the zone’s midnight at 24:00', () => {
    expect(bounds('2024-03-31T24:00', 'Europe/London')[0]).toBe('2024-03-31T23:00Z');
  });
});
