import { describe, expect, it } from 'vitest';
import { tellingOf } from '../../src/layout/told-places.ts';
import { indexOf } from './stage.ts';

type Row = readonly [date: string, source: string | null, start: number | null];

/** The events in this order of time, so that each has its place in the list as its order. */
const telling = (published: Readonly<Record<string, string | null>>, ...rows: readonly Row[]) => {
  const index = indexOf({
    title: 'A story',
    sources: Object.entries(published).map(([id, date]) => ({
      id,
      title: id,
      ...(date !== null && { published: date }),
    })),
    events: rows.map(([date, source, start], at) => ({
      id: `e${at}`,
      title: `e${at}`,
      date,
      ...(source !== null && {
        quotes: [{ source, exact: 'words', ...(start !== null && { start }) }],
      }),
    })),
  });
  return tellingOf(
    index,
    rows.map((_, order) => order),
  );
};

describe('tellingOf', () => {
  it('takes the offsets of the one source that tells all', () => {
    const told = telling({ paper: null }, ['2018-01', 'paper', 90], ['2018-02', 'paper', 10]);
    expect(told).toEqual({
      sourceId: 'paper',
      placeOf: new Map([
        [1, 0],
        [0, 1],
      ]),
      leftOut: 0,
    });
  });

  it('takes several sources by date of publication, then by offset', () => {
    const told = telling(
      { late: '2019', early: '2018-03-01' },
      ['2018-01', 'late', 5],
      ['2018-02', 'early', 90],
      ['2018-03', 'early', 10],
    );
    expect(told?.sourceId).toBeNull();
    expect([...(told?.placeOf ?? [])]).toEqual([
      [2, 0],
      [1, 1],
      [0, 2],
    ]);
  });

  it('keeps to one source where dates of publication would place fewer events', () => {
    const told = telling(
      { book: null, paper: '2018' },
      ['2018-01', 'book', 30],
      ['2018-02', 'book', 20],
      ['2018-03', 'paper', 10],
    );
    expect(told).toMatchObject({ sourceId: 'book', leftOut: 1 });
  });

  it('counts those without a known place', () => {
    const told = telling(
      { a: '2018', b: '2019', c: null },
      ['2018-01', 'a', null],
      ['2018-02', 'b', null],
      ['2018-03', 'c', null],
      ['2018-04', null, null],
    );
    expect(told).toMatchObject({ sourceId: null, leftOut: 2 });
  });

  it('gives one place to events that are told by the same words', () => {
    const told = telling(
      { paper: null },
      ['2018-01', 'paper', 10],
      ['2018-02', 'paper', 10],
      ['2018-03', 'paper', 20],
    );
    expect([...(told?.placeOf.values() ?? [])]).toEqual([0, 0, 1]);
  });

  it('is nothing where neither date nor offset tells an order', () => {
    expect(telling({ a: null }, ['2018-01', 'a', null], ['2018-02', 'a', null])).toBeNull();
    expect(telling({ a: '2018' }, ['2018-01', 'a', null], ['2018-02', 'a', null])).toBeNull();
    expect(telling({}, ['2018-01', null, null])).toBeNull();
  });
});
