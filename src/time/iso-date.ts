import type { EdtfDate } from './edtf.ts';
import { fieldsOf } from './wall-clock.ts';

/**
 * The date for machines, as the `datetime` of HTML's `<time>` takes it: "2018-01-16", "2018-01",
 * "2018", or with a time of day "2018-01-17T01:30Z". An hour without minutes is given as its day in
 * the zone.
 * @returns undefined where that would say more than is known, or what HTML cannot write: doubt and
 * estimates, choices, stretches, seasons, decades, years before 1.
 */
export function isoDateOf(edtf: EdtfDate, timeZone: string): string | undefined {
  if (edtf.kind !== 'date' || edtf.uncertain || edtf.approximate) return undefined;
  const { precision, year, earliestMs } = edtf.date;
  if (year === undefined || year < 1) return undefined;
  // In UTC the year may be another; HTML writes up to four digits and more, without a sign.
  const utc = () => new Date(earliestMs).toISOString().replace(/^\+0*/, '');
  switch (precision) {
    case 'millisecond':
      return utc();
    case 'second':
      return `${utc().slice(0, -5)}Z`;
    case 'minute':
      return `${utc().slice(0, -8)}Z`;
    case 'hour': {
      const { month, day, ...local } = fieldsOf(earliestMs, timeZone);
      return written(local.year, month, day);
    }
    case 'day':
      return written(year, edtf.date.month, edtf.date.day);
    case 'month':
      return written(year, edtf.date.month);
    case 'year':
      return written(year);
    default:
      return undefined;
  }
}

function written(year: number, ...rest: readonly (number | undefined)[]): string {
  const parts = rest.map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...parts].join('-');
}
