import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTimeline } from '../../src/model/parse.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { bestSource, toldOrder } from '../../src/sources/told-order.ts';
import type { TimeBounds } from '../../src/time/edtf.ts';

interface Told {
  readonly date: string;
  /** Where each quote of the paper starts; null: it gives no start. */
  readonly starts: readonly (number | null)[];
}

/** A timeline whose events are named e0, e1 ... in the order of the file. */
function storyOf(events: readonly Told[]): Timeline {
  const { timeline, issues } = parseTimeline({
    title: 'A story',
    sources: [
      { id: 'other', title: 'Another paper' },
      { id: 'paper', title: 'The paper' },
    ],
    events: events.map(({ date, starts }, index) => ({
      id: `e${index}`,
      title: `Event ${index}`,
      date,
      quotes: starts.map((start) => ({
        source: 'paper',
        exact: 'words',
        ...(start !== null && { start }),
      })),
    })),
  });
  expect(issues).toEqual([]);
  if (timeline === null) throw new Error('unreadable story');
  return timeline;
}
const orderOf = (...events: readonly Told[]) => toldOrder(storyOf(events).events, 'paper');
const told = (date: string, ...starts: readonly (number | null)[]): Told => ({ date, starts });

const dateText = fc.oneof(
  fc.constantFrom(
    '2018-01',
    '2018',
    '2018-01-16T17:30-08:00',
    '[2018-01-16,2018-01-17]',
    '[2018-01-17..]',
    '[..2018-01-15]',
    '2018-01-15/2018-01-20',
    '../2018-01-18',
    '/2018-01-18',
    '2018-01-16/..',
    '2018-01?',
    '2018-01-16~',
    '2017%',
    '2018-01-XX',
    '201X',
  ),
  fc.integer({ min: 10, max: 28 }).map((day) => `2018-01-${day}`),
);
/** The bounds of a date that is in doubt as a whole, or not at all. */
function withDoubt({ earliestMs, latestMs, uncertain, approximate }: TimeBounds) {
  const doubtMs = uncertain || approximate ? latestMs - earliestMs : 0;
  return { earliestMs: earliestMs - doubtMs, latestMs: latestMs + doubtMs };
}

const anyStory = fc.array(
  fc.record({
    date: dateText,
    starts: fc.array(fc.option(fc.nat(12)), { maxLength: 3 }),
  }),
  { maxLength: 14 },
);

describe(toldOrder, () => {
  it('takes the first of an event’s quotes, and only those that say where', () => {
    const { rows } = orderOf(told('2018', 90, 5, null), told('2017', 40), told('2016', null));
    expect(rows.map(({ eventId, toldAt }) => [eventId, toldAt])).toEqual([
      ['e0', 5],
      ['e1', 40],
    ]);
  });

  it('orders events told at one place by time, then by the file, and reports them', () => {
    const { rows } = orderOf(
      told('2018-01-16', 7),
      told('2018-01-16', 7),
      told('2018-01-15', 7),
      told('2018-01-17', 3),
    );
    expect(rows.map(({ eventId, isToldTied }) => [eventId, isToldTied])).toEqual([
      ['e3', false],
      ['e2', true],
      ['e0', true],
      ['e1', true],
    ]);
  });

  it('has a period happen at its start', () => {
    const { rows, openGroups } = orderOf(told('2018-01-10/2018-02', 1), told('2018-01-12', 2));
    expect(rows.map(({ happenedRank }) => happenedRank)).toEqual([1, 2]);
    expect(openGroups).toEqual([]);
  });

  it('leaves the order open against a period whose start nobody knows', () => {
    const { openGroups } = orderOf(told('/2018-01-20', 1), told('2018-01-12', 2));
    expect(openGroups).toEqual([{ fromRank: 1, toRank: 2 }]);
  });

  it('leaves the order open across a wide date, though the narrow ones have their order', () => {
    const { rows, openGroups } = orderOf(
      told('2018-01', 1),
      told('2018-01-05', 2),
      told('2018-01-20', 3),
      told('2018-02-01', 4),
    );
    expect(openGroups).toEqual([{ fromRank: 1, toRank: 3 }]);
    expect(rows.map(({ isOrderOpen }) => isOrderOpen)).toEqual([true, true, true, false]);
  });

  it('decides the order of a day and the next', () => {
    expect(orderOf(told('2018-01-16', 1), told('2018-01-17', 2)).openGroups).toEqual([]);
  });

  // January in doubt and about February once counted as decided.
  it.each([
    ['2018-01?', '2018-02~', true],
    ['2018-01?', '2018-02-15', true],
    ['2018-01?', '2018-03-15', false],
    ['2018-01-16~', '2018-01-17', true],
    ['2018-01-16~', '2018-01-18', false],
    ['2017%', '2018-06', true],
    ['[2018-01-10?,2018-01-12]', '2018-01-13', false],
    ['[2018-01-10,2018-01-12?]', '2018-01-13', true],
    ['2018-01-16?/2018-02', '2018-01-17', true],
    ['2018-01-16/2018-02?', '2018-01-17', false],
    ['/2018-01-16?', '2018-01-17', true],
  ])(
    'takes a date in doubt for one its own length off: %s and %s, open: %s',
    (one, other, open) => {
      const { rows, openGroups } = orderOf(told(one, 1), told(other, 2));
      expect(openGroups).toHaveLength(open ? 1 : 0);
      expect(rows.map(({ happenedRank }) => happenedRank)).toEqual([1, 2]);
    },
  );

  it('opens the borders of all whom a date in doubt may have come before', () => {
    const { rows, openGroups } = orderOf(
      told('2018-01-10', 1),
      told('2018-01-20', 2),
      told('2018-01-25', 3),
      told('2018-02?', 4),
      told('2018-04-01', 5),
    );
    expect(rows.map(({ happenedRank }) => happenedRank)).toEqual([1, 2, 3, 4, 5]);
    expect(openGroups).toEqual([{ fromRank: 1, toRank: 4 }]);
  });

  it.each([
    ['2018-01-16', false],
    ['2018-01', false],
    ['2018-01-16/2018-01-18', false],
    ['2018-01-16/..', false],
    ['2018-01-16/2018-02?', false],
    ['2018-01?', true],
    ['2018-01~', true],
    ['2018-01%', true],
    ['2018-01-XX', true],
    ['[2018-01-16,2018-01-17]', true],
    ['[2018-01-17..]', true],
    ['2018-01?/2018-02', true],
    ['/2018-02', true],
  ])('says of %s whether its date is in doubt: %s', (date, isDateOpen) => {
    expect(orderOf(told(date, 1)).rows[0]).toMatchObject({ isDateOpen });
  });

  it('gives each told event one rank of each kind', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const { rows } = orderOf(...events);
        const ranks = rows.map((_, index) => index + 1);
        expect(rows.map(({ toldRank }) => toldRank)).toEqual(ranks);
        expect(rows.map(({ happenedRank }) => happenedRank).sort((a, b) => a - b)).toEqual(ranks);
        expect(new Set(rows.map(({ eventId }) => eventId)).size).toBe(rows.length);
        const places = rows.map(({ toldAt }) => toldAt);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('puts a border between two ranks exactly where the dates decide for all on either side', () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const { rows, openGroups } = orderOf(...events);
        const { events: parsed } = storyOf(events);
        const happened = [...rows]
          .sort((a, b) => a.happenedRank - b.happenedRank)
          .map(({ eventId }) => {
            const date = parsed.find(({ id }) => id === eventId)?.date;
            if (date === undefined) throw new Error(`unknown event: ${eventId}`);
            if (date.kind !== 'interval') return withDoubt(date);
            return typeof date.start === 'string'
              ? { ...date, earliestMs: -Infinity }
              : withDoubt(date.start);
          });
        for (let rank = 1; rank < happened.length; rank += 1) {
          const isDecided = happened
            .slice(0, rank)
            .every((before) =>
              happened.slice(rank).every((after) => before.latestMs <= after.earliestMs),
            );
          const isInOneGroup = openGroups.some(
            ({ fromRank, toRank }) => fromRank <= rank && rank + 1 <= toRank,
          );
          expect(isInOneGroup).toBe(!isDecided);
        }
        for (const { happenedRank, isOrderOpen } of rows) {
          expect(isOrderOpen).toBe(
            openGroups.some(
              ({ fromRank, toRank }) => fromRank <= happenedRank && happenedRank <= toRank,
            ),
          );
        }
        openGroups.forEach(({ fromRank, toRank }, index) => {
          expect(toRank).toBeGreaterThan(fromRank);
          expect(fromRank).toBeGreaterThan(openGroups[index - 1]?.toRank ?? 0);
        });
      }),
    );
  });

  it('does not depend on the order of the file where neither place nor time is tied', () => {
    const { events } = storyOf([
      told('2018-01-16', 9),
      told('[2018-01-16,2018-01-17]', 4),
      told('2018', 2),
      told('2017-11?', 30),
    ]);
    const { rows } = toldOrder(events, 'paper');
    expect(toldOrder([...events].reverse(), 'paper').rows).toEqual(rows);
  });
});

describe(bestSource, () => {
  it('counts events, not quotes, and those that say where only', () => {
    const { sources, events } = storyOf([told('2018', 1, 2, 3)]);
    const other = storyOf([told('2018', 1), told('2017', 4)]).events.map((event) => ({
      ...event,
      quotes: event.quotes.map((quote) => ({ ...quote, source: 'other' })),
    }));
    expect(bestSource([...events, ...other], sources)).toBe('other');
    expect(bestSource(storyOf([told('2018', null)]).events, sources)).toBeUndefined();
  });

  it('takes the first listed of equal ones', () => {
    const { sources, events } = storyOf([told('2018', 1)]);
    const both = events.map((event) => ({
      ...event,
      quotes: [...event.quotes, ...event.quotes.map((quote) => ({ ...quote, source: 'other' }))],
    }));
    expect(bestSource(both, sources)).toBe('other');
  });
});
