import type { EdtfDate } from '../time/edtf.ts';
import { readEdtf } from '../time/read-edtf.ts';
import type { Span } from '../time/span.ts';
import { fieldsOf } from '../time/wall-clock.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 366 * DAY_MS;

/** A longer window than this is told by its months, or its years. */
const LENGTHS = { day: 3 * YEAR_MS, month: 30 * YEAR_MS };

/**
 * The stretch of a window in which nothing happened, in days, months or years, its last one
 * included: from midnight of the 3rd to midnight of the 13th it lasts to the 12th. Null where it is
 * too short for that, or has years that a date cannot write.
 */
export function quietDates({ startMs, endMs }: Span, timeZone: string): EdtfDate | null {
  const lengthMs = endMs - startMs;
  const parts = lengthMs < LENGTHS.day ? 3 : lengthMs < LENGTHS.month ? 2 : 1;
  const write = (ms: number): string => {
    const { year, month, day } = fieldsOf(ms, timeZone);
    return [String(year).padStart(4, '0'), ...[month, day].map(twoFigures)]
      .slice(0, parts)
      .join('-');
  };
  const [first, last] = [write(startMs), write(lastMs(endMs))];
  if (first === last || lengthMs < 2 * DAY_MS) return null;
  return readEdtf(`[${first}..${last}]`, timeZone);
}

/** The year that a window lies in; null where it is in several. */
export function yearOfSpan({ startMs, endMs }: Span, timeZone: string): number | null {
  const { year } = fieldsOf(startMs, timeZone);
  return fieldsOf(lastMs(endMs), timeZone).year === year ? year : null;
}

const lastMs = (endMs: number): number => Math.ceil(endMs) - 1;
const twoFigures = (n: number): string => String(n).padStart(2, '0');
