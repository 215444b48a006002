import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import type { EdtfDate } from '../../src/time/edtf.ts';
import { makeFormat } from '../../src/time/format.ts';
import type { DateFormat } from '../../src/time/format.ts';
import { makeScale } from '../../src/time/scale.ts';
import { makeSpan } from '../../src/time/span.ts';
import { makeTicks } from '../../src/time/ticks.ts';
import { en } from '../../src/time/words.ts';
import { makeCalendar } from '../../src/time/zone.ts';

const PACIFIC = 'America/Los_Angeles';
const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const british = makeFormat('en', PACIFIC);
const american = makeFormat('en-US', PACIFIC);
const german = makeFormat('de', PACIFIC);
/** Intl sets narrow and unbreakable spaces. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

function read(text: string, timeZone = PACIFIC): EdtfDate {
  const result = parseEdtf(text, timeZone);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.date;
}

describe('a date in words', () => {
  it.each([
    ['2018-01-16', '16 January 2018', '16 Jan 2018'],
    ['2018-01', 'January 2018', 'January 2018'],
    ['2018', '2018', '2018'],
    ['201X', '2010s', '2010s'],
    ['19XX', '20th century', '20th century'],
    ['1XXX', 'between 1000 and 1999', 'between 1000 and 1999'],
    ['2018-21', 'spring 2018', 'spring 2018'],
    ['2018-24', 'winter 2018–2019', 'winter 2018–2019'],
    ['Y17000', '17000', '17000'],
  ])('%s is %s, in short %s', (text, long, short) => {
    expect(british.date(read(text))).toBe(long);
    expect(british.date(read(text), { short: true })).toBe(short);
  });

  it.each([
    ['2017-11?', 'November 2017 (not certain)', 'November 2017?'],
    ['2017-01-25?', '25 January 2017 (not certain)', '25 Jan 2017?'],
    ['1984~', 'about 1984', 'about 1984'],
    ['1984%', 'about 1984 (not certain)', 'about 1984?'],
    ['2018-01-XX', 'January 2018, day not known', 'January 2018'],
    ['2018-XX-XX', '2018, day and month not known', '2018'],
    ['XXXX-04-18', '18 April, year not known', '18 Apr, year not known'],
    ['XXXX-04', 'April, year not known', 'April, year not known'],
    ['XXXX-02-29', '29 February, year not known', '29 Feb, year not known'],
    ['XXXX-21', 'spring, year not known', 'spring, year not known'],
    ['XXXX', 'date not known', 'date not known'],
  ])('%s tells what is not known: %s, in short %s', (text, long, short) => {
    expect(british.date(read(text))).toBe(long);
    expect(british.date(read(text), { short: true })).toBe(short);
  });

  it.each([
    ['[2018-01-16,2018-01-17]', '16 or 17 January 2018'],
    ['[2018-01-16,2018-01-17,2018-01-19]', '16, 17 or 19 January 2018'],
    ['[2018-01-17,2018-01-16]', '16 or 17 January 2018'],
    ['[2018-01-31,2018-02-01]', '31 January or 1 February 2018'],
    ['[2017-12-31,2018-01-01]', '31 December 2017 or 1 January 2018'],
    ['[2018-01-17..2018-01-23]', 'between 17 and 23 January 2018'],
    ['[2017-12-31..2018-01-23]', 'between 31 December 2017 and 23 January 2018'],
    ['[2018-01-17..]', '17 January 2018 or later'],
    ['[..2018-01-17]', '17 January 2018 or earlier'],
    ['[1667,1668,1670..1672]', '1667, 1668 or between 1670 and 1672'],
    // Once written "2018 or 2018".
    ['[2018,2018]', '2018'],
    ['[2018-01-16,2018-01-17,2018-01-16]', '16 or 17 January 2018'],
    ['[2017,2018-03?]', '2017 or March 2018 (not certain)'],
    ['[2018-01-16,2018-01-17~]', '16 January 2018 or about 17 January 2018'],
  ])('%s is a choice: %s', (text, expected) => {
    expect(british.date(read(text))).toBe(expected);
  });

  it.each([
    ['2018-01-05/2018-01-07', '5 to 7 January 2018'],
    ['2018-01-05/2018-02-07', '5 January to 7 February 2018'],
    ['2017-12-31/2018-01-20', '31 December 2017 to 20 January 2018'],
    ['2018-01-05/2018-01-05', '5 January 2018'],
    ['2017-11/2018-01', 'November 2017 to January 2018'],
    ['2004/2006', '2004 to 2006'],
    ['2004-06/2006', 'June 2004 to 2006'],
    ['1984~/2004-06', 'about 1984 to June 2004'],
    ['2018-01-01/..', 'from 1 January 2018, no end date'],
    ['2018-01-01/', 'from 1 January 2018, end not known'],
    ['../2018', 'until 2018, no start date'],
    ['/2018', 'until 2018, start not known'],
  ])('%s is a stretch: %s', (text, expected) => {
    expect(british.date(read(text))).toBe(expected);
  });

  it.each([
    ['2018-01-16T17:30', '16 January 2018, 17:30 PST'],
    ['2018-07-16T07:30', '16 July 2018, 07:30 PDT'],
    ['2018-01-16T17:30-05:00', '16 January 2018, 14:30 PST'],
    ['2018-01-17T01:30Z', '16 January 2018, 17:30 PST'],
    ['2018-01-16T17', '16 January 2018, 17:00 to 18:00 PST'],
    ['2018-01-16T17:30:05', '16 January 2018, 17:30:05 PST'],
    ['2018-01-16T17:30:05.25', '16 January 2018, 17:30:05.250 PST'],
    ['2018-01-16T14:00/2018-01-16T18:00', '16 January 2018, 14:00 to 18:00 PST'],
    ['2018-01-16T14/2018-01-16T18', '16 January 2018, 14:00 to 19:00 PST'],
    [
      '2018-11-04T00:30/2018-11-04T03:00',
      '4 November 2018, 00:30 PDT to 4 November 2018, 03:00 PST',
    ],
    // Once "01:00 to 01:00 PDT".
    ['2018-11-04T01', '4 November 2018, 01:00 PDT to 01:00 PST'],
    ['2018-11-04T01-08:00', '4 November 2018, 01:00 to 02:00 PST'],
    ['2018-11-04T00', '4 November 2018, 00:00 to 01:00 PDT'],
    ['2018-03-11T01', '11 March 2018, 01:00 PST to 03:00 PDT'],
    ['2018-11-04T00:30/2018-11-04T01:30', '4 November 2018, 00:30 to 01:30 PDT'],
  ])("%s is told in the timeline's zone: %s", (text, expected) => {
    expect(british.date(read(text))).toBe(expected);
  });

  it('has the zone of a time in the long form, or where it is asked for', () => {
    const date = read('2018-01-16T17:30');
    expect(british.date(date, { short: true })).toBe('16 Jan 2018, 17:30');
    expect(british.date(date, { short: true, zone: true })).toBe('16 Jan 2018, 17:30 PST');
    expect(british.date(date, { zone: false })).toBe('16 January 2018, 17:30');
  });

  it.each([
    ['2018-11-04T01:30-07:00', '4 Nov 2018, 01:30 PDT'],
    ['2018-11-04T01:30-08:00', '4 Nov 2018, 01:30 PST'],
    ['2018-11-04T01-07:00', '4 Nov 2018, 01:00 PDT to 01:00 PST'],
    ['2018-11-04T01:30-08:00/2018-11-04T03:00', '4 Nov 2018, 01:30 to 03:00 PST'],
    ['2018-11-04T02:30', '4 Nov 2018, 02:30'],
    ['2018-03-11T03:30', '11 Mar 2018, 03:30'],
  ])('always has the zone of a time that comes twice: %s is %s', (text, expected) => {
    expect(british.date(read(text), { short: true })).toBe(expected);
  });

  it('has a weekday where the day is certain, and nowhere else', () => {
    const withWeekday = (text: string) => british.date(read(text), { weekday: true });
    expect(withWeekday('2018-01-16')).toBe('Tuesday 16 January 2018');
    expect(withWeekday('2018-01-16T17:30')).toBe('Tuesday 16 January 2018, 17:30 PST');
    expect(withWeekday('[2018-01-16..]')).toBe('Tuesday 16 January 2018 or later');
    expect(withWeekday('2018-01-16?')).toBe('16 January 2018 (not certain)');
    expect(withWeekday('2018-01')).toBe('January 2018');
    expect(withWeekday('XXXX-04-18')).toBe('18 April, year not known');
    expect(withWeekday('2017-12-31/2018-01-20')).toBe('31 December 2017 to 20 January 2018');
    expect(british.date(read('2018-01-16'), { weekday: true, short: true })).toBe(
      'Tue 16 Jan 2018',
    );
  });

  it('can leave out the year, for a list that has it above', () => {
    const inList = { short: true, year: false };
    expect(british.date(read('2018-01-17'), inList)).toBe('17 Jan');
    expect(british.date(read('[2018-01-16..]'), inList)).toBe('16 Jan or later');
    expect(british.date(read('2018-01'), inList)).toBe('January');
    expect(british.date(read('2018'), inList)).toBe('2018');
  });

  it('can leave doubt to the words on certainty', () => {
    const line = (text: string) => {
      const date = read(text);
      return `${british.date(date, { weekday: true, doubt: false })}, ${british.certainty(date)}`;
    };
    expect(line('2018-01-16')).toBe('Tuesday 16 January 2018, known to the day');
    expect(line('2017-11?')).toBe('November 2017, not certain');
    expect(line('XXXX-04-18')).toBe('18 April, year not known');
  });

  it('follows the language', () => {
    const date = read('2018-01-16');
    expect(american.date(date, { weekday: true })).toBe('Tuesday, January 16, 2018');
    expect(american.date(read('[2018-01-16,2018-01-17]'))).toBe('January 16 or 17, 2018');
    expect(american.date(read('2018-01-05/2018-01-07'))).toBe('January 5 to 7, 2018');
    expect(plain(american.date(read('2018-01-16T17:30')))).toBe('January 16, 2018 at 5:30 PM PST');
    expect(german.date(date)).toBe('16. Januar 2018');
    expect(german.date(read('2018-01-05/2018-01-07'))).toBe('5.–7. Januar 2018');
  });

  it('takes its words from a catalogue', () => {
    const words = { ...en, to: 'bis', about: (text: string) => `um ${text}` };
    const format = makeFormat('de', PACIFIC, words);
    expect(format.date(read('1984~'))).toBe('um 1984');
    expect(format.date(read('2018-01-05/2018-02-07'))).toBe('5. Januar bis 7. Februar 2018');
  });
});

describe('a year before our era', () => {
  it.each([
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['0001', '1 AD'],
    ['-0043-03-15', '15 March 44 BC'],
    ['-0043/-0040', '44 to 41 BC'],
    ['-004X', 'between 50 BC and 41 BC'],
    ['-00XX', '1st century BC'],
    ['-01XX', '2nd century BC'],
    ['000X', 'between 1 BC and 9 AD'],
    ['Y-17000', '17001 BC'],
  ])('%s reads %s', (text, expected) => {
    expect(british.date(read(text))).toBe(expected);
  });

  it('has a name with its era, never a minus or a zero', () => {
    expect([2018, 100, 50, 1, 0, -43].map((year) => british.yearName(year))).toEqual([
      '2018',
      '100',
      '50 AD',
      '1 AD',
      '1 BC',
      '44 BC',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -271_821, max: 0 }), (year) => {
        expect(british.yearName(year)).toBe(`${1 - year} BC`);
      }),
    );
  });
});

describe('precision', () => {
  const dates = fc
    .date({ min: new Date('1000-01-01T00:00Z'), max: new Date('2999-12-31T00:00Z') })
    .filter((date) => !Number.isNaN(date.getTime()));
  const hasMonth = (text: string) => /[A-Z][a-z]{2}/.test(text);
  const numbers = (text: string) => text.match(/\d+/g) ?? [];

  it('is never more than was written', () => {
    fc.assert(
      fc.property(dates, fc.boolean(), fc.constantFrom('', '?', '~', '%'), (date, short, sign) => {
        const iso = date.toISOString();
        const written = (length: number) =>
          british.date(read(iso.slice(0, length) + sign, 'UTC'), { short, weekday: true });
        expect(hasMonth(written(4))).toBe(false);
        expect(numbers(written(4))).toEqual([iso.slice(0, 4)]);
        expect(numbers(written(7))).toEqual([iso.slice(0, 4)]);
        expect(numbers(written(10))).toEqual([String(date.getUTCDate()), iso.slice(0, 4)]);
        expect(written(10)).not.toContain(':');
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['2018-01-16', 'known to the day', '2018-01-16'],
    ['2018-01', 'known to the month', '2018-01'],
    ['2018', 'known to the year', '2018'],
    ['0050', 'known to the year', '0050'],
    ['201X', 'known to the decade', undefined],
    ['2018-21', 'known to the season', undefined],
    ['2018-01-16T17:30', 'known to the minute', '2018-01-17T01:30Z'],
    ['2018-01-16T17:30:05', 'known to the second', '2018-01-17T01:30:05Z'],
    ['2018-01-16T17:30:05.25', 'known to the millisecond', '2018-01-17T01:30:05.250Z'],
    ['2018-01-16T17', 'known to the hour', '2018-01-16'],
    ['2017-11?', 'not certain', undefined],
    ['1984~', 'estimated', undefined],
    ['1984%', 'estimated, not certain', undefined],
    ['2018-01-XX', 'day not known', '2018-01'],
    ['2018-XX-XX', 'day and month not known', '2018'],
    ['XXXX-04-18', 'year not known', undefined],
    ['XXXX', 'date not known', undefined],
    ['-0043', 'known to the year', undefined],
    ['[2018-01-16,2018-01-17]', 'one of two days', undefined],
    ['[2018-01-17..2018-01-23]', 'one of seven days', undefined],
    ['[2017-12,2018-01,2018-03..2018-12]', 'one of 12 months', undefined],
    ['[2017,2018-03]', 'one of several dates', undefined],
    ['[2017-01-01..2018-01-01]', 'one of several dates', undefined],
    ['[2018-01-16?,2018-01-17]', 'not certain', undefined],
    ['[2018-01-17..]', 'latest date not known', undefined],
    ['[..2018-01-17]', 'earliest date not known', undefined],
    ['2018-01-05/2018-01-07', 'known to the day', undefined],
    ['2018-01-05/2018-02', 'known to the month', undefined],
    ['2018-01-01/..', 'start known to the day', undefined],
    ['/2018', 'end known to the year', undefined],
    ['XXXX/2018', 'end known to the year', undefined],
  ])('of %s is "%s", for machines %s', (text, certainty, isoDate) => {
    expect(british.certainty(read(text))).toBe(certainty);
    expect(british.isoDate(read(text))).toBe(isoDate);
  });
});

describe('a label of the axis', () => {
  const rows = (format: DateFormat, from: string, to: string, widthPx: number, zone = PACIFIC) => {
    const scale = makeScale(makeSpan(at(from), at(to)), widthPx);
    const ticks = makeTicks(scale, makeCalendar(zone));
    return {
      lower: ticks.lower.map((tick) => plain(format.tick(ticks, tick))),
      weekdays: ticks.lower.map((tick) => plain(format.tick(ticks, tick, { withWeekday: true }))),
      upper: ticks.upper.map((tick) => plain(format.upper(ticks, tick, false))),
      short: ticks.upper.map((tick) => plain(format.upper(ticks, tick, true))),
    };
  };

  it('is a day under its month', () => {
    const days = rows(british, '2017-12-31T08:00Z', '2018-01-03T08:00Z', 138);
    expect(days.lower).toEqual(['31', '1', '2']);
    expect(days.weekdays).toEqual(['Sun 31', 'Mon 1', 'Tue 2']);
    expect(days.upper).toEqual(['December 2017', 'January 2018']);
    expect(days.short).toEqual(['Dec', 'Jan']);
    const inAmerica = rows(american, '2017-12-31T08:00Z', '2018-01-03T08:00Z', 138);
    expect(inAmerica.weekdays).toEqual(['Sun 31', 'Mon 1', 'Tue 2']);
  });

  it("is an hour in the language's own hour cycle, under its day", () => {
    const span = ['2018-01-16T11:00Z', '2018-01-16T19:00Z', 200] as const;
    const hours = rows(british, ...span);
    expect(hours.lower).toEqual(['03:00', '06:00', '09:00']);
    expect(hours.weekdays).toEqual(hours.lower);
    expect(hours.upper).toEqual(['Tuesday 16 January 2018']);
    expect(hours.short).toEqual(['16 Jan']);
    expect(rows(american, ...span).lower).toEqual(['3 AM', '6 AM', '9 AM']);
    expect(rows(american, ...span).upper).toEqual(['Tuesday, January 16, 2018']);
  });

  // Both hours were once labelled "01:00".
  it('tells apart the hours that the clocks show twice', () => {
    const hours = rows(british, '2018-11-04T07:00Z', '2018-11-04T11:00Z', 200);
    expect(hours.lower).toEqual(['00:00', '01:00', '01:00 PST', '02:00']);
    const halves = rows(british, '2018-11-04T07:30Z', '2018-11-04T10:30Z', 500);
    expect(halves.lower).toEqual(['00:30', '01:00', '01:30', '01:00 PST', '01:30', '02:00']);
    expect(halves.upper).toEqual([
      '4 November 2018, 00:00',
      '4 November 2018, 01:00 PDT',
      '4 November 2018, 01:00 PST',
      '4 November 2018, 02:00',
    ]);
    expect(halves.short).toEqual(['00:00', '01:00 PDT', '01:00 PST', '02:00']);
  });

  it('says where the clocks are put back within an hour', () => {
    const lordHowe = makeFormat('en', 'Australia/Lord_Howe');
    const halves = rows(lordHowe, '2018-03-31T14:00Z', '2018-03-31T16:00Z', 300);
    expect(halves.lower).toEqual(['01:00', '01:30', '01:30 GMT+10:30', '02:00']);
  });

  it('is a minute under its hour, a second under its minute, a millisecond under its second', () => {
    const minutes = rows(british, '2018-01-17T01:30Z', '2018-01-17T01:32Z', 120);
    expect(minutes.lower).toEqual(['17:30', '17:31']);
    expect([minutes.upper, minutes.short]).toEqual([['16 January 2018, 17:00'], ['17:00']]);
    const seconds = rows(british, '2018-01-17T01:30:05Z', '2018-01-17T01:30:07Z', 200);
    expect(seconds.lower).toEqual(['17:30:05', '17:30:06']);
    expect([seconds.upper, seconds.short]).toEqual([['16 January 2018, 17:30'], ['17:30']]);
    const milliseconds = rows(british, '2018-01-17T01:30:05.250Z', '2018-01-17T01:30:05.252Z', 120);
    expect(milliseconds.lower).toEqual(['250 ms', '251 ms']);
    expect(milliseconds.short).toEqual(['17:30:05']);
  });

  it('is a month under its year, and a year under its decade', () => {
    const months = rows(british, '2017-12-01T08:00Z', '2018-02-01T08:00Z', 100);
    expect([months.lower, months.upper]).toEqual([
      ['Dec', 'Jan'],
      ['2017', '2018'],
    ]);
    const years = rows(british, '1999-06-01', '2001-06-01', 150);
    expect([years.lower, years.upper]).toEqual([
      ['1999', '2000', '2001'],
      ['1990s', '2000s'],
    ]);
  });

  it('is a decade under its century, and a century under its millennium', () => {
    const decades = rows(british, '1985-01-01T12:00Z', '2004-01-01', 100);
    expect([decades.lower, decades.upper, decades.short]).toEqual([
      ['1980s', '1990s', '2000s'],
      ['20th century', '21st century'],
      ['20th c.', '21st c.'],
    ]);
    const centuries = rows(british, '1850-01-01', '2050-01-01', 130);
    expect([centuries.lower, centuries.upper]).toEqual([
      ['19th c.', '20th c.', '21st c.'],
      ['2nd millennium', '3rd millennium'],
    ]);
  });

  it('counts back before our era', () => {
    const utc = makeFormat('en', 'UTC');
    const years = rows(utc, '-000001-06-01', '0001-06-01', 150, 'UTC');
    expect([years.lower, years.upper, years.short]).toEqual([
      ['2 BC', '1 BC', '1 AD'],
      ['10 BC to 1 BC', '1 AD to 9 AD'],
      ['10 BC', '1 AD'],
    ]);
    const decades = rows(utc, '-000015-01-01', '0015-01-01', 160, 'UTC');
    expect(decades.lower).toEqual(['20 BC', '10 BC', '1 AD', '10 AD']);
    const centuries = rows(utc, '-000150-01-01', '0150-01-01', 200, 'UTC');
    expect([centuries.lower, centuries.upper]).toEqual([
      ['2nd c. BC', '1st c. BC', '1st c.', '2nd c.'],
      ['1st millennium BC', '1st millennium'],
    ]);
    const millennia = rows(utc, '-003500-01-01', '2500-01-01', 600, 'UTC');
    expect(millennia.lower).toEqual([
      '4000 BC',
      '3000 BC',
      '2000 BC',
      '1000 BC',
      '1 AD',
      '1000',
      '2000',
    ]);
  });
});

describe('a span in words', () => {
  it.each([
    ['2017-12-31T08:00Z', '2018-01-21T08:00Z', '31 December 2017 to 20 January 2018'],
    ['2018-01-05T08:00Z', '2018-01-08T08:00Z', '5 to 7 January 2018'],
    ['2018-01-16T08:00Z', '2018-01-17T08:00Z', '16 January 2018'],
    ['2018-01-05T09:00Z', '2018-01-08T09:00Z', '5 to 8 January 2018'],
    ['2018-01-16T22:00Z', '2018-01-17T02:00Z', '16 January 2018, 14:00 to 18:00'],
    ['2018-01-16T22:00Z', '2018-01-17T10:00Z', '16 January 2018, 14:00 to 17 January 2018, 02:00'],
    ['2018-01-17T01:30:05Z', '2018-01-17T01:30:20Z', '16 January 2018, 17:30:05 to 17:30:20'],
    ['2017-01-01T08:00Z', '2023-01-01T08:00Z', 'January 2017 to December 2022'],
    ['1950-01-01T08:00Z', '2018-01-01T08:00Z', '1950 to 2017'],
    ['2018-11-04T07:00Z', '2018-11-05T08:00Z', '4 November 2018'],
    ['2018-11-04T08:00Z', '2018-11-04T09:00Z', '4 November 2018, 01:00 PDT to 01:00 PST'],
    ['2018-11-04T09:00Z', '2018-11-04T11:00Z', '4 November 2018, 01:00 to 03:00 PST'],
    ['2018-11-04T07:30Z', '2018-11-04T11:00Z', '4 November 2018, 00:30 to 03:00'],
  ])('from %s to %s is "%s"', (from, to, expected) => {
    expect(british.span(makeSpan(at(from), at(to)))).toBe(expected);
  });

  it('is written at the ends of all time', () => {
    expect(british.span(makeSpan(-1e18, 1e18))).toBe('271822 BC to 275760');
  });
});

describe('an instant in words', () => {
  it('is told to the unit', () => {
    const ms = at('2018-01-17T01:30:05Z');
    const units = ['minute', 'hour', 'day', 'month', 'year', 'decade', 'century'] as const;
    expect(units.map((unit) => british.instant(ms, unit))).toEqual([
      '16 January 2018, 17:30',
      '16 January 2018, 17:00',
      '16 January 2018',
      'January 2018',
      '2018',
      '2010s',
      '21st century',
    ]);
  });
});

describe('an instant that the clocks show twice', () => {
  it('has its zone', () => {
    const turns = [at('2018-11-04T08:30Z'), at('2018-11-04T09:30Z')];
    expect(turns.map((ms) => british.instant(ms, 'minute'))).toEqual([
      '4 November 2018, 01:30 PDT',
      '4 November 2018, 01:30 PST',
    ]);
    expect(turns.map((ms) => british.instant(ms, 'hour'))).toEqual([
      '4 November 2018, 01:00 PDT',
      '4 November 2018, 01:00 PST',
    ]);
  });
});

describe('a zone', () => {
  it.each([
    ['America/Los_Angeles', 'Pacific Time'],
    ['Asia/Kathmandu', 'Nepal Time'],
    ['UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('%s is called %s', (timeZone, expected) => {
    expect(makeFormat('en', timeZone).zoneName()).toBe(expected);
  });

  it('has a short name at each instant', () => {
    expect(british.zoneAt(at('2018-01-16'))).toBe('PST');
    expect(british.zoneAt(at('2018-07-16'))).toBe('PDT');
    expect(makeFormat('en', 'Asia/Kathmandu').zoneAt(at('2018-01-16'))).toBe('GMT+5:45');
  });
});

describe('a count', () => {
  it('has three figures at most', () => {
    expect([0, 893, 4321, 10_999, 123_456].map((n) => british.compactCount(n))).toEqual([
      '0',
      '893',
      '4.3k',
      '11k',
      '123k',
    ]);
  });

  it('is grouped by thousands in full', () => {
    expect(british.number(12_345)).toBe('12,345');
    expect(german.number(12_345)).toBe('12.345');
  });
});

describe('makeFormat', () => {
  it('refuses what Intl does not know', () => {
    expect(() => makeFormat('en_US', 'UTC')).toThrow('unknown locale: en_US');
    expect(() => makeFormat('en', 'Mars/Olympus')).toThrow('unknown time zone: Mars/Olympus');
  });

  it('writes any language in the calendar that years are counted in', () => {
    expect(makeFormat('th', 'UTC').instant(at('2018-01-16') + HOUR, 'year')).toContain('2018');
  });

  it('writes every instant that a Date holds, in every zone', () => {
    const instants = fc.integer({ min: -8.64e15, max: 8.64e15 });
    const zones = fc.constantFrom('UTC', PACIFIC, 'Pacific/Apia', 'Asia/Kathmandu');
    fc.assert(
      fc.property(fc.oneof(instants, fc.constantFrom(-8.64e15, 8.64e15)), zones, (ms, zone) => {
        const format = makeFormat('en', zone);
        for (const unit of ['millisecond', 'day', 'month', 'century', 'millennium'] as const) {
          expect(format.instant(ms, unit)).toMatch(/\d/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
