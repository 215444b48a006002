import { isLeapYear } from './wall-clock.ts';

/** The digits of a date that has the right shape, as written; '' where not written. */
export interface WrittenParts {
  /** Four digits or X, with a minus before year 0. */
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  /** The digits after the point. */
  readonly fraction: string;
  /** `Z` or `+02:00` or `-08`. */
  readonly offset: string;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether calendar and clock have the date, and Level 1 can say it. Why not is for `faultOf` to
 * say, which finds a fault just where this finds none such.
 */
export function isPossible(written: WrittenParts): boolean {
  const { year, month, day, hour } = written;
  const x = year.indexOf('X');
  if (year === '-0000' || year.startsWith('-X') || (x >= 0 && /\d/.test(year.slice(x))))
    return false;
  if (x > 0 && /\d/.test(month + day)) return false;
  if (hour && (/X/.test(year + month + day) || !isClock(written))) return false;
  if (month === '' || month === 'XX') return day === '' || day === 'XX';
  const number = Number(month);
  if (number > 20 && number < 25) return day === '';
  if (!(number > 0 && number < 13)) return false;
  return day === '' || day === 'XX' || (Number(day) > 0 && Number(day) <= daysIn(year, month));
}

/** 29 for the February of a year that is not known. */
export function daysIn(year: string, month: string): number {
  const leap = month === '02' && (year.includes('X') || isLeapYear(Number(year)));
  return (MONTH_DAYS[Number(month) - 1] ?? 31) + (leap ? 1 : 0);
}

/** A leap second has no place on a computer’s clock, and no clock is further from UTC than 12 hours behind or 14 ahead. */
function isClock({ hour, minute, second, fraction, offset }: WrittenParts): boolean {
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 59) return false;
  if (hour === '24' && /[1-9]/.test(minute + second + fraction)) return false;
  if (offset.length < 2) return true;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return minutes < 60 && hours * 60 + minutes <= (offset.startsWith('-') ? 12 : 14) * 60;
}
