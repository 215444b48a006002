import { describe, expect, it } from 'vitest';
import { makeFormat } from '../../src/time/format.ts';
import { makeSpan } from '../../src/time/span.ts';
import { quietDates, yearOfSpan } from '../../src/view/quiet-dates.ts';

const ZONE = 'America/Los_Angeles';
const format = makeFormat('en', ZONE);
const told = (from: string, to: string): string | null => {
  const dates = quietDates(makeSpan(Date.parse(from), Date.parse(to)), ZONE);
  return dates && format.date(dates);
};

describe('the dates of an empty window', () => {
  it('end with the last day inside, not with the midnight that ends it', () => {
    const text = told('2018-01-03T08:00Z', '2018-01-13T08:00Z');
    expect(text).toBe('between 3 and 12 January 2018');
  });

  it('are months in a window of years, and years in one of decades', () => {
    expect(told('2010-01-01T08:00Z', '2016-01-01T08:00Z')).toBe(
      'between January 2010 and December 2015',
    );
    expect(told('1900-01-01T08:00Z', '1950-01-01T08:00Z')).toBe('between 1900 and 1949');
  });

  it('are left to the times of day where the window is shorter than two days', () => {
    expect(told('2018-01-03T08:00Z', '2018-01-04T20:00Z')).toBeNull();
  });

  it('are left out in years that a date cannot write', () => {
    expect(quietDates(makeSpan(-4e14, -3.9e14), ZONE)).toBeNull();
  });

  it('share a year where the last of them is in it', () => {
    const end = Date.parse('2018-01-01T08:00Z');
    expect(yearOfSpan(makeSpan(end - 864e5, end), ZONE)).toBe(2017);
    expect(yearOfSpan(makeSpan(end - 864e5, end + 1), ZONE)).toBeNull();
  });
});
