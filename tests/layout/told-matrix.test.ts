import { describe, expect, it } from 'vitest';
import { BitSet } from '../../src/layout/bit-set.ts';
import { matchesOf } from '../../src/layout/search.ts';
import { isNamed, matrixRows } from '../../src/layout/told-cells.ts';
import { cellsOf, toldMatrix, toneOf, wholePercent } from '../../src/layout/told-matrix.ts';
import { makeCalendar } from '../../src/time/zone.ts';
import { indexOf } from './stage.ts';

const ALL = { startMs: -Infinity, endMs: Infinity };

/** Each event: when it happened, and when it was told; null for a source without a date. */
const indexFor = (rows: readonly (readonly [happened: string, told: string | null])[]) => {
  const dates = [...new Set(rows.map(([, told]) => told))];
  return indexOf({
    title: 'An archive',
    timeZone: 'Asia/Kathmandu',
    sources: dates.map((published) => ({
      id: `s${published}`,
      title: 'Source',
      ...(published !== null && { published }),
    })),
    events: rows.map(([date, told], at) => ({
      id: `e${at}`,
      title: `e${at}`,
      date,
      quotes: [{ source: `s${told}`, exact: 'words' }],
    })),
  });
};
const calendar = makeCalendar('Asia/Kathmandu');
const everything = (index: ReturnType<typeof indexFor>) =>
  matchesOf(index, BitSet.all(index.count));
const matrixOf = (
  rows: readonly (readonly [string, string | null])[],
  window: { startMs: number; endMs: number } = ALL,
) => {
  const index = indexFor(rows);
  return toldMatrix(index, everything(index), window, calendar);
};

const YEARS = [
  ['2010-05-01', '2010-06-01'],
  ['2010-05-02', '2014-06-01'],
  ['2012-05-03', '2012-05-04'],
  ['2015-01-01', '2015-01-01'],
  ['2016-12-31', null],
] as const;

describe('toldMatrix', () => {
  it('counts each event in the year it was told and the year it happened', () => {
    const matrix = matrixOf(YEARS);
    expect(matrix).toMatchObject({
      told: { unit: 'year' },
      happened: { unit: 'year' },
      total: 4,
      leftOut: 1,
      most: 1,
      toldAtOnce: 3,
    });
    if (!matrix) return;
    expect([cellsOf(matrix.told), cellsOf(matrix.happened)]).toEqual([6, 7]);
    const yearOf = (ms: number) => calendar.fields(ms).year;
    const filled = matrixRows(matrix, (toldMs) => `${yearOf(toldMs)}`).flatMap(
      ({ startMs, cells }) =>
        cells.filter(({ count }) => count > 0).map(({ name }) => [yearOf(startMs), Number(name)]),
    );
    // The latest on top.
    expect(filled).toEqual([
      [2015, 2015],
      [2012, 2012],
      [2010, 2010],
      [2010, 2014],
    ]);
  });

  it('has days where the window is days long, and no unit of the two that differ to compare', () => {
    const matrix = matrixOf([
      ['2018-01-02', '2018-01-03'],
      ['2018-01-09', '2018-01-09'],
      ['2018-01-16', '2019-06-16'],
    ]);
    expect(matrix?.happened.unit).toBe('day');
    expect(matrix?.told.unit).toBe('month');
    expect(matrix?.toldAtOnce).toBeNull();
  });

  it('never has more than 20 cells a side', () => {
    for (const last of ['2018-01-03', '2018-03', '2021', '2040', '2300', '4000', '9999']) {
      const matrix = matrixOf([
        ['2018-01-01', '2018-01-01'],
        [last, last],
      ]);
      if (!matrix) throw new Error(`no matrix to ${last}`);
      expect(cellsOf(matrix.told)).toBeLessThanOrEqual(20);
      expect(cellsOf(matrix.happened)).toBeLessThanOrEqual(20);
    }
  });

  it('counts what is in the window only, and what matches only', () => {
    const index = indexFor(YEARS);
    const window = { startMs: Date.parse('2011-01-01'), endMs: Infinity };
    expect(toldMatrix(index, everything(index), window, calendar)?.total).toBe(2);
    const some = new BitSet(index.count);
    some.add(0);
    some.add(1);
    some.add(2);
    expect(toldMatrix(index, matchesOf(index, some), ALL, calendar)?.total).toBe(3);
  });

  it('is nothing where all was told in one cell, or no source has a date', () => {
    expect(matrixOf([['2010', '2018-01-01'], ['2012', '2018-01-01']])).toBeNull(); // prettier-ignore
    expect(matrixOf([['2010', null], ['2012', null]])).toBeNull(); // prettier-ignore
    expect(matrixOf(YEARS, { startMs: 0, endMs: 1 })).toBeNull();
  });
});

describe('toneOf', () => {
  it('shows every count, and the largest as the strongest', () => {
    expect(toneOf(0, 900, 4)).toBe(0);
    expect(toneOf(1, 900, 4)).toBe(1);
    expect(toneOf(900, 900, 4)).toBe(4);
    expect(toneOf(1, 1, 4)).toBe(4);
  });
});

describe('wholePercent', () => {
  it('says none and all only where it is so', () => {
    expect([wholePercent(0, 900), wholePercent(1, 900)]).toEqual([0, 1]);
    expect([wholePercent(899, 900), wholePercent(900, 900)]).toEqual([99, 100]);
  });
});

describe('isNamed', () => {
  it('names the last cell, and others that have room', () => {
    const named = Array.from({ length: 12 }, (_, nth) => nth).filter((nth) =>
      isNamed(nth, 12, 16, 26),
    );
    expect(named).toEqual([0, 3, 6, 9, 11]);
  });
});
