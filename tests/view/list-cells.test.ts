import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../src/time/zone.ts';
import { listCells } from '../../src/view/list-cells.ts';
import { allOf, indexOf } from '../layout/stage.ts';

const calendar = makeCalendar('UTC');
const storyOf = (dates: readonly string[]) =>
  indexOf({ title: 'T', events: dates.map((date, nth) => ({ id: `e${nth}`, title: 'E', date })) });
const cellsOf = (dates: readonly string[], ...range: readonly number[]) => {
  const index = storyOf(dates);
  return listCells(index, allOf(index), calendar, ...range).map(
    ({ unit, startMs, from, count }) =>
      `${unit ?? 'undated'} ${unit === null ? '' : new Date(startMs).toISOString().slice(0, 10)} ${from}+${count}`,
  );
};

describe('the cells of a list', () => {
  it('are the smallest that make a short choice, without the empty ones', () => {
    expect(cellsOf(['1998-03-01', '1998-05-01', '2001', '2023-12-31'])).toEqual([
      'year 1998-01-01 0+2',
      'year 2001-01-01 2+1',
      'year 2023-01-01 3+1',
    ]);
    expect(cellsOf(['2018-01-16', '2018-01-16', '2018-02-01'])).toEqual([
      'day 2018-01-16 0+2',
      'day 2018-02-01 2+1',
    ]);
  });
  it('of a part are smaller', () => {
    expect(cellsOf(['1998-03-01', '1998-05-01', '2001', '2023-12-31'], 0, 2)).toEqual([
      'month 1998-03-01 0+1',
      'month 1998-05-01 1+1',
    ]);
  });
  it('lose no event: not one that began nobody knows when, and not one without a date', () => {
    expect(cellsOf(['[..1998-03-01]', '1998-05-01', '2001', 'XXXX', '2030'])).toEqual([
      'year 1998-01-01 0+2',
      'year 2001-01-01 2+1',
      'year 2030-01-01 3+1',
      'undated  4+1',
    ]);
  });
  it('are none of nothing', () => {
    expect(cellsOf([])).toEqual([]);
    expect(cellsOf(['XXXX'])).toEqual(['undated  0+1']);
  });
});
