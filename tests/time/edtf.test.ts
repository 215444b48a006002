import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/time/edtf.ts';
import type { EdtfDate } from '../../src/time/edtf.ts';

const read = (text: string, timeZone = 'UTC'): EdtfDate => {
  const result = parseEdtf(text, timeZone);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.date;
};
const written = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms));
/** "earliest latest", the midnights without their time. */
const bounds = (text: string, timeZone?: string) => {
  const { earliestMs, latestMs } = read(text, timeZone);
  return `${written(earliestMs)} ${written(latestMs)}`.replaceAll('T00:00:00.000Z', '');
};
const moment = (text: string) => {
  const date = read(text);
  if (date.kind !== 'date') throw new Error(`${text} is a ${date.kind}`);
  return date.date;
};

describe('a date', () => {
  it.each([
    ['2018-01-16', 'day', '2018-01-16 2018-01-17'],
    ['2018-12-31', 'day', '2018-12-31 2019-01-01'],
    ['2024-02-29', 'day', '2024-02-29 2024-03-01'],
    ['0000-02-29', 'day', '0000-02-29 0000-03-01'],
    ['2018-01', 'month', '2018-01-01 2018-02-01'],
    ['2018-12', 'month', '2018-12-01 2019-01-01'],
    ['2018', 'year', '2018-01-01 2019-01-01'],
    ['0050', 'year', '0050-01-01 0051-01-01'],
    ['0099-12-31', 'day', '0099-12-31 0100-01-01'],
    ['-0043-03-15', 'day', '-000043-03-15 -000043-03-16'],
    ['-0001', 'year', '-000001-01-01 0000-01-01'],
    ['Y17000', 'year', '+017000-01-01 +017001-01-01'],
    ['Y-17000', 'year', '-017000-01-01 -016999-01-01'],
  ])('%s is a %s: %s', (text, precision, expected) => {
    expect(bounds(text)).toBe(expected);
    expect(read(text)).toMatchObject({ kind: 'date', text, precision });
  });

  it('holds its parts as numbers, with 44 BC as year -43', () => {
    expect(moment('-0043-03-15')).toMatchObject({ year: -43, month: 3, day: 15 });
    expect(moment('2018-01')).not.toHaveProperty('day');
    expect(moment('Y-17000')).toMatchObject({ year: -17_000, unspecified: false });
  });

  it('is cut to what a Date can hold in the first and the last year', () => {
    expect(read('Y-271821').earliestMs).toBe(-8.64e15);
    expect(read('Y275760').latestMs).toBe(8.64e15);
  });
});

describe('a sign of doubt', () => {
  it.each([
    ['1984', false, false],
    ['1984?', true, false],
    ['1984~', false, true],
    ['1984%', true, true],
    ['2018-01-16?', true, false],
    ['2001-21~', false, true],
    ['201X%', true, true],
    ['Y17000?', true, false],
    ['2018-01-16T17:30~', false, true],
    ['1984?/2004', true, false],
    ['1984/2004~', false, true],
    ['1984?/2004~', true, true],
    ['[1984,1985?]', true, false],
    ['[1984~..]', false, true],
  ])('%s makes uncertain %s and approximate %s', (text, uncertain, approximate) => {
    expect(read(text)).toMatchObject({ uncertain, approximate });
  });

  it('leaves the bounds as they are', () => {
    expect(bounds('1984~')).toBe(bounds('1984'));
  });
});

describe('an unspecified digit', () => {
  it.each([
    ['201X', 'decade', '2010-01-01 2020-01-01'],
    ['20XX', 'century', '2000-01-01 2100-01-01'],
    ['2XXX', 'millennium', '2000-01-01 3000-01-01'],
    ['000X', 'decade', '0000-01-01 0010-01-01'],
    ['-004X', 'decade', '-000049-01-01 -000039-01-01'],
    ['-00XX', 'century', '-000099-01-01 0000-01-01'],
    ['2018-XX', 'year', '2018-01-01 2019-01-01'],
    ['2018-01-XX', 'month', '2018-01-01 2018-02-01'],
    ['1985-XX-XX', 'year', '1985-01-01 1986-01-01'],
    ['201X-XX', 'decade', '2010-01-01 2020-01-01'],
  ])('%s is known to the %s: %s', (text, precision, expected) => {
    expect(bounds(text)).toBe(expected);
    expect(moment(text)).toMatchObject({ precision, unspecified: true });
  });

  it('leaves out the parts that are not known, and gives the lowest year', () => {
    expect(moment('201X').year).toBe(2010);
    expect(moment('-004X').year).toBe(-49);
    expect(moment('2018-01-XX')).toMatchObject({ year: 2018, month: 1 });
    expect(moment('2018-01-XX')).not.toHaveProperty('day');
    expect(moment('1985-XX-XX')).not.toHaveProperty('month');
  });

  it.each([
    ['XXXX-04-18', { month: 4, day: 18, precision: 'day' }],
    ['XXXX-02-29', { month: 2, day: 29, precision: 'day' }],
    ['XXXX-04', { month: 4, precision: 'month' }],
    ['XXXX-22', { season: 22, precision: 'season' }],
    ['XXXX', { precision: 'millennium' }],
  ])('%s has no year, so no bounds', (text, parts) => {
    expect(bounds(text)).toBe('-Infinity Infinity');
    expect(moment(text)).toMatchObject({ ...parts, unspecified: true });
    expect(moment(text)).not.toHaveProperty('year');
  });
});

describe('a season', () => {
  it.each([
    ['2001-21', '2001-03-01 2001-06-01'],
    ['2001-22', '2001-06-01 2001-09-01'],
    ['2001-23', '2001-09-01 2001-12-01'],
    ['2001-24', '2001-12-01 2002-03-01'],
  ])('%s has the northern months: %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
    expect(moment(text)).toMatchObject({ year: 2001, season: Number(text.slice(5)) });
    expect(moment(text)).not.toHaveProperty('month');
  });
});

describe('a time', () => {
  it.each([
    ['2018-01-16T17:30:05Z', 'second', 1000, '2018-01-16T17:30:05.000Z'],
    ['2018-01-16T17:30Z', 'minute', 60_000, '2018-01-16T17:30:00.000Z'],
    ['2018-01-16T17Z', 'hour', 3_600_000, '2018-01-16T17:00:00.000Z'],
    ['2024-09-15T10:00:00.5Z', 'millisecond', 1, '2024-09-15T10:00:00.500Z'],
    ['2024-09-15T10:00:00.05Z', 'millisecond', 1, '2024-09-15T10:00:00.050Z'],
    ['2024-09-15T10:00:00.1239999Z', 'millisecond', 1, '2024-09-15T10:00:00.123Z'],
    ['2024-09-15T10:00+02:00', 'minute', 60_000, '2024-09-15T08:00:00.000Z'],
    ['2024-09-15T10:00-08', 'minute', 60_000, '2024-09-15T18:00:00.000Z'],
    ['2024-09-15T10:00+05:45', 'minute', 60_000, '2024-09-15T04:15:00.000Z'],
    ['2024-09-15T10:00-03:30', 'minute', 60_000, '2024-09-15T13:30:00.000Z'],
    ['2024-12-31T23:00-02:00', 'minute', 60_000, '2025-01-01T01:00:00.000Z'],
    ['2024-09-15T24:00Z', 'minute', 60_000, '2024-09-16T00:00:00.000Z'],
    ['2024-12-31T24:00:00.0Z', 'millisecond', 1, '2025-01-01T00:00:00.000Z'],
    ['0050-01-01T10:00Z', 'minute', 60_000, '0050-01-01T10:00:00.000Z'],
  ])('%s is a %s of %i ms from %s', (text, precision, lengthMs, expected) => {
    const date = read(text);
    expect(written(date.earliestMs)).toBe(expected);
    expect(date.latestMs - date.earliestMs).toBe(lengthMs);
    expect(date.precision).toBe(precision);
  });

  it('keeps an offset whatever the zone, and without one is meant in the zone', () => {
    expect(bounds('2018-01-16T17:30-08:00', 'Asia/Kathmandu')).toBe(
      bounds('2018-01-16T17:30', 'America/Los_Angeles'),
    );
  });

  it('holds the date as written, not as it is in UTC', () => {
    expect(moment('2024-09-15T24:00-08:00')).toMatchObject({ year: 2024, month: 9, day: 15 });
  });
});

describe('an interval', () => {
  it.each([
    ['2018-01-16/2018-01-18', '2018-01-16 2018-01-19'],
    ['2017-12/2018-01', '2017-12-01 2018-02-01'],
    ['2018/2018', '2018-01-01 2019-01-01'],
    ['-0043/0012', '-000043-01-01 0013-01-01'],
    ['2018-06/2018', '2018-06-01 2019-01-01'],
    ['2018-01-16/2018-01', '2018-01-16 2018-02-01'],
    ['2001-21/2001-23', '2001-03-01 2001-12-01'],
    ['201X/2024', '2010-01-01 2025-01-01'],
    ['2018-01-16T10:00Z/2018-01-16T10:30Z', '2018-01-16T10:00:00.000Z 2018-01-16T10:31:00.000Z'],
    ['2004/..', '2004-01-01 Infinity'],
    ['2004/', '2004-01-01 Infinity'],
    ['../2004', '-Infinity 2005-01-01'],
    ['/2004', '-Infinity 2005-01-01'],
  ])('%s is from the earliest start to the latest end: %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
    expect(read(text)).toMatchObject({ kind: 'interval', text });
  });

  it('keeps an open end and an unknown one apart', () => {
    expect(read('2004/..')).toMatchObject({ start: { year: 2004 }, end: 'open' });
    expect(read('2004/')).toMatchObject({ start: { year: 2004 }, end: 'unknown' });
    expect(read('../2004')).toMatchObject({ start: 'open', end: { year: 2004 } });
    expect(read('/2004')).toMatchObject({ start: 'unknown', end: { year: 2004 } });
  });

  it('has the precision of its coarser end', () => {
    expect(read('2018-01-16/2018').precision).toBe('year');
    expect(read('2018-01/2018-01-16').precision).toBe('month');
    expect(read('2018-01-16/..').precision).toBe('day');
  });
});

describe('a set', () => {
  it.each([
    ['[2018-01-16,2018-01-17]', '2018-01-16 2018-01-18'],
    ['[2018-01-17..2018-01-23]', '2018-01-17 2018-01-24'],
    ['[2018-01-17..]', '2018-01-17 Infinity'],
    ['[..2018-01-17]', '-Infinity 2018-01-18'],
    ['[1667,1668,1670..1672]', '1667-01-01 1673-01-01'],
    ['[1760-01,1760-02,1760-12..]', '1760-01-01 Infinity'],
    ['[..1760-12,1770]', '-Infinity 1771-01-01'],
    ['[2019,2017]', '2017-01-01 2020-01-01'],
    ['[2018]', '2018-01-01 2019-01-01'],
    ['[2001-21,2001-23]', '2001-03-01 2001-12-01'],
    [
      '[2018-01-16T10:00:00.5Z..2018-01-16T11:00Z]',
      '2018-01-16T10:00:00.500Z 2018-01-16T11:01:00.000Z',
    ],
  ])('%s is from its earliest to its latest member: %s', (text, expected) => {
    expect(bounds(text)).toBe(expected);
    expect(read(text)).toMatchObject({ kind: 'set', text });
  });

  it('keeps its members in the order written, a range as one', () => {
    const set = read('[1668,1667,1670..]');
    if (set.kind !== 'set') throw new Error(set.kind);
    expect(set.members).toMatchObject([
      { from: { text: '1668' }, to: { text: '1668' } },
      { from: { text: '1667' }, to: { text: '1667' } },
      { from: { text: '1670' }, to: 'open' },
    ]);
  });

  it('has the precision of its coarsest member', () => {
    expect(read('[2018-01-16,2018-02]').precision).toBe('month');
  });
});
