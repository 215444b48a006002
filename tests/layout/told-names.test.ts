import { describe, expect, it } from 'vitest';
import oakland from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { bracketLabels } from '../../src/layout/bracket-labels.ts';
import { mainYear } from '../../src/layout/main-year.ts';
import { shortName } from '../../src/layout/short-name.ts';
import { parseTimeline } from '../../src/model/parse.ts';

const named = (title: string, more: object = {}): string => {
  const { timeline } = parseTimeline({
    title: 'A story',
    events: [{ id: 'a', title, date: '2018', ...more }],
  });
  const event = timeline?.events[0];
  return event ? shortName(event) : '';
};

describe('shortName', () => {
  it('is the title, up to the first comma where it is long', () => {
    expect(named('A vote')).toBe('A vote');
    expect(named('A vote, at last')).toBe('A vote, at last');
    expect(named('SB 54 signed, the sanctuary state law')).toBe('SB 54 signed');
    expect(named('Spending of 10,000 dollars approved')).toBe(
      'Spending of 10,000 dollars approved',
    );
  });
  it('is the name that the editor gives, if that is one', () => {
    expect(named('A long title of a vote', { 'x-short': 'Vote' })).toBe('Vote');
    expect(named('A vote', { 'x-short': ' ' })).toBe('A vote');
    expect(named('A vote', { 'x-short': { html: '<b>' } })).toBe('A vote');
  });
  it('fits the column for every event of the Oakland story that is told', () => {
    const events = parseTimeline(oakland).timeline?.events ?? [];
    for (const event of events.filter(({ quotes }) => quotes.length > 0))
      expect(shortName(event).length).toBeLessThanOrEqual(22);
  });
});

describe('mainYear', () => {
  it('is the year of most rows, the latest of equal ones', () => {
    expect(mainYear([2017, 2018, 2018])).toBe(2018);
    expect(mainYear([2018, 2017])).toBe(2018);
    expect(mainYear([])).toBeUndefined();
  });
});

describe('bracketLabels', () => {
  const labels = (...groups: readonly (readonly [number, number])[]) =>
    [...bracketLabels(groups.map(([fromRank, toRank]) => ({ fromRank, toRank })), 15, 24, 62)].map(
      ([{ fromRank }, middle]) => [fromRank, middle],
    ); // prettier-ignore

  it('stand in the middle of the bracket, and within the rows', () => {
    expect(labels([8, 15])).toEqual([[8, 264]]);
    expect(labels([1, 2])).toEqual([[1, 31]]);
    expect(labels([14, 15])).toEqual([[14, 329]]);
  });
  it('leave out what would run into another bracket', () => {
    expect(labels([5, 6], [7, 9])).toEqual([[7, 180]]);
    expect(labels([1, 2], [8, 15])).toHaveLength(2);
  });
});
