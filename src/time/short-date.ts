import { localDay } from './date-text.ts';
import type { EdtfDate, EdtfMoment } from './edtf.ts';
import type { DateFormat } from './format.ts';
import type { Unit } from './zone.ts';

/** Dates in the few characters that a table or an axis has. */
export interface ShortDates {
  /**
   * "16 Jan", "16–17 Jan", "Nov 2017?", "17 Jan or later"; of a period without an end its start.
   * A stretch of which each day is possible is written as one that lasts: doubt is told elsewhere.
   */
  readonly date: (edtf: EdtfDate, withYear: boolean) => string;
  /** An instant as a label of an axis with this unit: "14:00", "16 Jan", "Jan 2018", "2018", "1990s". */
  readonly label: (ms: number, unit: Unit) => string;
}

type Style = Intl.DateTimeFormatOptions;
type Ends = readonly [EdtfMoment, EdtfMoment];

/** Intl has no years like these without an era. */
const FIRST_PLAIN_YEAR = 100;

const LABELS: Partial<Record<Unit, Style>> = {
  hour: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  week: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  quarter: { month: 'short', year: 'numeric' },
};

/**
 * @param from the words for a start: "from 1 Jan"
 * @param format of the same language, which has the words for all that is not short
 */
export function makeShortDates(
  locale: string,
  timeZone: string,
  format: DateFormat,
  from: (date: string) => string,
): ShortDates {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (style: Style): Intl.DateTimeFormat => {
    const key = JSON.stringify(style);
    const known = formats.get(key);
    if (known) return known;
    const made = new Intl.DateTimeFormat(tag, { calendar: 'gregory', ...style });
    formats.set(key, made);
    return made;
  };

  const write = ([first, last]: Ends, withYear: boolean): string => {
    const isDay = first.precision === 'day';
    const style: Style = {
      ...(isDay && { day: 'numeric' }),
      month: 'short',
      ...(withYear && { year: 'numeric' }),
      timeZone: 'UTC',
    };
    const range = formatOf(style).formatRange(startOf(first), startOf(last));
    // Some versions of Intl set spaces about the dash between two bare days.
    const text = range.replace(/^(\d+)\s*–\s*(?=\d+\s)/, '$1–');
    return first.uncertain || last.uncertain ? `${text}?` : text;
  };

  const date: ShortDates['date'] = (edtf, withYear) => {
    const long = (): string => format.date(edtf, { short: true, year: withYear });
    if (edtf.kind !== 'interval') {
      const ends = endsOf(edtf);
      return ends ? write(ends, withYear) : long();
    }
    const { start, end } = edtf;
    if (typeof start === 'string' || !isShort(start)) return long();
    if (typeof end === 'string') return from(write([start, start], withYear));
    const isRange = isShort(end) && end.precision === start.precision;
    return isRange ? write([start, end], withYear) : from(write([start, start], withYear));
  };

  const label: ShortDates['label'] = (ms, unit) => {
    const style = LABELS[unit];
    if (style) return formatOf({ ...style, timeZone }).format(ms);
    const ticks = { lower: [], upper: [], lowerUnit: unit, lowerStep: 1, upperUnit: unit } as const;
    return format.tick(
      { ...ticks, isCell: true },
      { key: `short ${unit} ${ms}`, startMs: ms, endMs: ms },
    );
  };
  return { date, label };
}

const startOf = ({ year = 0, month, day }: EdtfMoment): number => localDay(year, month, day);

/** Days and months that are fully written. */
function isShort(moment: EdtfMoment): boolean {
  const { precision, year = 0, season, approximate, unspecified } = moment;
  return (
    (precision === 'day' || precision === 'month') &&
    year >= FIRST_PLAIN_YEAR &&
    season === undefined &&
    !approximate &&
    !unspecified
  );
}

/** The first and the last of a date that may be written as a stretch without gaps. */
function endsOf(edtf: Exclude<EdtfDate, { kind: 'interval' }>): Ends | null {
  if (edtf.kind === 'date') return isShort(edtf.date) ? [edtf.date, edtf.date] : null;
  const members = [...edtf.members].sort((a, b) => boundOf(a.from) - boundOf(b.from));
  let first: EdtfMoment | undefined;
  let last: EdtfMoment | undefined;
  for (const { from, to } of members) {
    if (from === 'open' || to === 'open' || !isShort(from) || !isShort(to)) return null;
    if (from.precision !== (first ?? from).precision || to.precision !== from.precision)
      return null;
    if (last && from.earliestMs > last.latestMs) return null;
    first ??= from;
    if (!last || to.latestMs > last.latestMs) last = to;
  }
  return first && last ? [first, last] : null;
}

const boundOf = (moment: EdtfMoment | 'open'): number =>
  moment === 'open' ? -Infinity : moment.earliestMs;
