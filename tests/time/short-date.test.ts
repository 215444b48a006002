import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import { makeFormat } from '../../src/time/format.ts';
import { makeShortDates } from '../../src/time/short-date.ts';

const zone = 'America/Los_Angeles';
const dates = makeShortDates('en', zone, makeFormat('en', zone), (date) => `from ${date}`);
const write = (text: string, withYear = false): string => {
  const result = parseEdtf(text, zone);
  if (!result.ok) throw new Error(result.problem.message);
  return dates.date(result.date, withYear).replace(/[\u2009\u202f]/g, ' ');
};

describe('short dates', () => {
  it.each([
    ['2018-01-16', '16 Jan', '16 Jan 2018'],
    ['2018-01-16?', '16 Jan?', '16 Jan 2018?'],
    ['2017-11?', 'Nov?', 'Nov 2017?'],
    ['[2018-01-16,2018-01-17]', '16–17 Jan', '16–17 Jan 2018'],
    ['[2018-01-17..2018-01-23]', '17–23 Jan', '17–23 Jan 2018'],
    ['[2018-01-17..]', '17 Jan or later', '17 Jan 2018 or later'],
    ['2018-01-05/2018-01-07', '5–7 Jan', '5–7 Jan 2018'],
    ['2018-01-01/..', 'from 1 Jan', 'from 1 Jan 2018'],
    ['2018', '2018', '2018'],
  ])('write %s as %s, with its year as %s', (text, bare, full) => {
    expect(write(text)).toBe(bare);
    expect(write(text, true)).toBe(full);
  });

  it('never make a stretch of days that have others between', () => {
    expect(write('[2018-01-16,2018-01-19]')).not.toContain('–');
  });
  it.each([
    '2018-01-16~',
    '2018-01-XX',
    '2018-21',
    '0044-03-15',
    '-0043-03-15',
    '201X',
    '/2018-01',
  ])('leave %s to the words that know it', (text) => {
    const result = parseEdtf(text, zone);
    if (!result.ok) throw new Error(result.problem.message);
    const options = { short: true, year: true };
    expect(dates.date(result.date, true)).toBe(makeFormat('en', zone).date(result.date, options));
  });

  it('name the instants of an axis by its unit, in the zone of the story', () => {
    const ms = Date.parse('2018-01-16T07:30Z');
    expect(dates.label(ms, 'hour')).toBe('23:30');
    expect(dates.label(ms, 'day')).toBe('15 Jan');
    expect(dates.label(ms, 'month')).toBe('Jan 2018');
    expect(dates.label(ms, 'year')).toBe('2018');
    expect(dates.label(ms, 'decade')).toBe('2010s');
  });
});
