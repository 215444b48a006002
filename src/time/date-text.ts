import { millisecondsInHour } from 'date-fns/constants';
import { clampMs } from './clamp-ms.ts';
import { compactDates } from './compact-dates.ts';
import type { CompactDates } from './compact-dates.ts';
import { fieldsOf, utcInstantOf } from './wall-clock.ts';

/** What the text of a time of day tells; an hour is told as its first minute. */
export type ClockPrecision = 'hour' | 'minute' | 'second' | 'millisecond';

export interface DayOptions {
  /** With the name of the weekday. Default false. */
  readonly weekday?: boolean;
  /** Months shortened. Default false. */
  readonly short?: boolean;
  /** Default true. */
  readonly year?: boolean;
}

/** The single dates and times of a language, by Intl. All take local times: see `localOf`. */
export interface DateText {
  day(localMs: number, options?: DayOptions): string;
  /** "16", or "Tue 16". */
  dayOfMonth(localMs: number, withWeekday: boolean): string;
  /** "18 April", where no year is known. */
  dayAndMonth(localMs: number, short: boolean): string;
  monthAndYear(localMs: number): string;
  /** "January", "Jan". */
  month(localMs: number, short: boolean): string;
  /** Astronomical year: -43 is "44 BC", 0 is "1 BC". Below 100 the era is told, as "50" alone is no year to a reader. */
  year(year: number): string;
  time(localMs: number, precision: ClockPrecision): string;
  /** As for an axis: "6 AM", "06:00". */
  hour(localMs: number): string;
  dateTime(localMs: number, precision: ClockPrecision, options?: DayOptions): string;
  /** In order of time. Undefined where the language writes them with nothing in common that could be said once. */
  compact(
    localMs: readonly number[],
    unit: 'day' | 'month' | 'year',
    short: boolean,
  ): CompactDates | undefined;
  /** A language's own "5–7 January". */
  range(
    startLocalMs: number,
    endLocalMs: number,
    unit: 'day' | 'month' | 'year',
    short: boolean,
  ): string;
}

type Options = Intl.DateTimeFormatOptions;
type Style = Pick<
  Options,
  'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second' | 'fractionalSecondDigits'
>;

/**
 * What the clocks of a zone show, as if it were UTC. All text is made from such times, as formats
 * then serve every zone, and the text agrees with wall-clock.ts in any browser.
 */
export function localOf(ms: number, timeZone: string): number {
  return clampMs(utcInstantOf(fieldsOf(clampMs(ms), timeZone)));
}

/** The local time of a date's midnight. */
export function localDay(year: number, month = 1, day = 1): number {
  return clampMs(utcInstantOf({ year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 }));
}

/** Making a format takes Intl some 50 microseconds, using one 2. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, style: Options): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(style)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory' });
    formats.set(key, format);
  }
  return format;
}

/**
 * @param locale BCP 47. Plain `en` is written the British way, and never with a comma: "Tuesday 16 January 2018, 17:30".
 */
export function makeDateText(locale: string): DateText {
  const plainEnglish = locale === 'en';
  const english = /^en\b/i.test(locale);
  const tag = plainEnglish ? 'en-GB' : locale;
  const write = (localMs: number, style: Style) => {
    const withEra = style.year !== undefined && new Date(localMs).getUTCFullYear() < 100;
    return formatOf(tag, withEra ? { ...style, era: 'short' } : style).format(localMs);
  };
  const hourCycle = formatOf(tag, { hour: 'numeric' }).resolvedOptions().hourCycle;
  const halfDays = hourCycle === 'h12' || hourCycle === 'h11';
  const dayStyle = ({ short = false, year = true }: DayOptions): Style => ({
    day: 'numeric',
    month: short ? 'short' : 'long',
    ...(year && { year: 'numeric' }),
  });
  const unitStyle = (unit: 'day' | 'month' | 'year', short: boolean): Style => {
    if (unit === 'year') return { year: 'numeric' };
    if (unit === 'month') return { month: 'long', year: 'numeric' };
    return dayStyle({ short });
  };
  const clockStyle = (precision: ClockPrecision): Style => ({
    hour: halfDays ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...((precision === 'second' || precision === 'millisecond') && { second: '2-digit' }),
    ...(precision === 'millisecond' && { fractionalSecondDigits: 3 }),
  });
  const rangeFormat = (ms: readonly number[], unit: 'day' | 'month' | 'year', short: boolean) => {
    const withEra = ms.some((each) => new Date(each).getUTCFullYear() < 100);
    const style = unitStyle(unit, short);
    return formatOf(tag, withEra ? { ...style, era: 'short' } : style);
  };

  const text: DateText = {
    day: (localMs, options = {}) => {
      if (!options.weekday) return write(localMs, dayStyle(options));
      const weekday = options.short ? 'short' : 'long';
      if (!plainEnglish) return write(localMs, { weekday, ...dayStyle(options) });
      return `${write(localMs, { weekday })} ${write(localMs, dayStyle(options))}`;
    },
    dayOfMonth: (localMs, withWeekday) => {
      const day = write(localMs, { day: 'numeric' });
      if (!withWeekday) return day;
      // American Intl has "16 Tue", which nobody writes.
      if (english) return `${write(localMs, { weekday: 'short' })} ${day}`;
      return write(localMs, { weekday: 'short', day: 'numeric' });
    },
    dayAndMonth: (localMs, short) => write(localMs, dayStyle({ short, year: false })),
    monthAndYear: (localMs) => write(localMs, { month: 'long', year: 'numeric' }),
    month: (localMs, short) => write(localMs, { month: short ? 'short' : 'long' }),
    year: (year) => write(localDay(year), { year: 'numeric' }),
    time: (localMs, precision) => write(localMs, clockStyle(precision)),
    hour: (localMs) => {
      const isFull = localMs % millisecondsInHour === 0;
      return write(localMs, halfDays && isFull ? { hour: 'numeric' } : clockStyle('minute'));
    },
    dateTime: (localMs, precision, options = {}) => {
      if (plainEnglish) return `${text.day(localMs, options)}, ${text.time(localMs, precision)}`;
      const weekday: Style = options.weekday ? { weekday: options.short ? 'short' : 'long' } : {};
      return write(localMs, { ...weekday, ...dayStyle(options), ...clockStyle(precision) });
    },
    compact: (localMs, unit, short) => compactDates(rangeFormat(localMs, unit, short), localMs),
    range: (start, end, unit, short) =>
      rangeFormat([start, end], unit, short).formatRange(start, end),
  };
  return text;
}
