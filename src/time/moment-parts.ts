import type { ClockPrecision } from './date-text.ts';
import type { EdtfMoment } from './edtf.ts';
import type { DatePart } from './words.ts';

/** The parts of a date that were written as X; those of a year in part are told by its precision. */
export function openParts(moment: EdtfMoment): DatePart[] {
  if (!moment.unspecified) return [];
  const parts: DatePart[] = [];
  const [, month, day] = moment.text.replace(/^-/, '').split('-');
  if (day?.startsWith('XX')) parts.push('day');
  if (month?.startsWith('XX')) parts.push('month');
  if (moment.year === undefined) parts.push('year');
  return parts;
}

/** Nothing in doubt, estimated or left open. */
export function isPlain(moment: EdtfMoment): boolean {
  return !moment.uncertain && !moment.approximate && !moment.unspecified;
}

/** Whether a time of day was written. */
export function isClock(precision: string): precision is ClockPrecision {
  return ['hour', 'minute', 'second', 'millisecond'].includes(precision);
}

/** The precision of dates of which what they share can be said once: plain ones, of one precision. */
export function compactUnit(dates: readonly EdtfMoment[]): 'day' | 'month' | 'year' | undefined {
  const unit = dates[0]?.precision;
  if (unit !== 'day' && unit !== 'month' && unit !== 'year') return undefined;
  return dates.every((date) => date.precision === unit && isPlain(date)) ? unit : undefined;
}
