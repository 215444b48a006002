import { describe, expect, it } from 'vitest';
import { parseTimeline } from '../../src/model/parse.ts';
import { bestSource, toldOrder } from '../../src/sources/told-order.ts';

const story = (
  ...events: readonly (readonly [id: string, date: string, start: number | null])[]
) => {
  const { timeline } = parseTimeline({
    title: 'A story',
    sources: [
      { id: 'paper', title: 'Paper' },
      { id: 'other', title: 'Other' },
    ],
    events: events.map(([id, date, start]) => ({
      id,
      title: id,
      date,
      ...(start === null ? {} : { quotes: [{ source: 'paper', exact: 'words', start }] }),
    })),
  });
  if (!timeline) throw new Error('unreadable story');
  return timeline;
};

describe('toldOrder', () => {
  it('ranks events by where they are told and by when they happened', () => {
    const { events } = story(['late', '2018-02', 10], ['early', '2018-01', 90]);
    expect(
      toldOrder(events, 'paper').rows.map((row) => [row.eventId, row.toldRank, row.happenedRank]),
    ).toEqual([
      ['late', 1, 2],
      ['early', 2, 1],
    ]);
  });
  it('leaves out what the source does not tell', () => {
    const { events } = story(['told', '2018-02', 10], ['silent', '2018-01', null]);
    expect(toldOrder(events, 'paper').rows).toHaveLength(1);
  });
  it('calls the order of two events of one day open, and of two days not', () => {
    const { events } = story(
      ['a', '2018-01-16', 1],
      ['b', '2018-01-16', 2],
      ['c', '2018-01-17', 3],
    );
    expect(toldOrder(events, 'paper').openGroups).toEqual([{ fromRank: 1, toRank: 2 }]);
  });
  it('cannot order a day against a set that holds it', () => {
    const { events } = story(['a', '2018-01-16', 1], ['b', '[2018-01-16,2018-01-17]', 2]);
    expect(toldOrder(events, 'paper').openGroups).toHaveLength(1);
  });
});

describe('bestSource', () => {
  it('is the source that tells the most events', () => {
    const { events, sources } = story(['a', '2018', 1]);
    expect(bestSource(events, sources)).toBe('paper');
  });
});
