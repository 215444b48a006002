import { millisecondsInDay } from 'date-fns/constants';
import type { CompactDates } from './compact-dates.ts';
import { localDay, localOf } from './date-text.ts';
import type { DateText } from './date-text.ts';
import type { EdtfDate, EdtfInterval, EdtfMoment, EdtfSet, EdtfSetMember } from './edtf.ts';
import { compactUnit, isClock, isPlain, openParts } from './moment-parts.ts';
import type { DatePart, DateWords } from './words.ts';
import type { ZoneText } from './zone-text.ts';

export interface DateOptions {
  /** With the name of the weekday, where the date is one day that is not in doubt. Default false. */
  readonly weekday?: boolean;
  /** Months of days shortened, "?" for doubt, no zone, and of parts not known only a missing year. Default false. */
  readonly short?: boolean;
  /** Whether doubt and parts not known are told; false leaves them to `certainty`. "About" stays. Default true. */
  readonly doubt?: boolean;
  /** Whether the year of a day or a month is told; for a list in which the one before has it. Default true. */
  readonly year?: boolean;
  /** Whether a time of day has its zone; default: in the long form. One that the clocks show twice always has. */
  readonly zone?: boolean;
}

export interface EdtfTextTools {
  readonly text: DateText;
  readonly words: DateWords;
  readonly timeZone: string;
  /** The members of a choice: "16, 17 or 19". */
  readonly oneOf: (items: readonly string[]) => string;
  readonly zone: ZoneText;
  /** Whether ranges are joined by the words' own `to` and `and`, as they are of this language. */
  readonly ownWords: boolean;
}

/** Dates as a reader would say them, with no more precision than was written. */
export function makeEdtfText(
  tools: EdtfTextTools,
): (edtf: EdtfDate, options?: DateOptions) => string {
  const { text, words, timeZone, zone } = tools;

  const clock = (moment: EdtfMoment, options: DateOptions): string | undefined => {
    const { precision, earliestMs, latestMs } = moment;
    if (!isClock(precision)) return undefined;
    const localMs = localOf(earliestMs, timeZone);
    const style = { ...options, weekday: mayNameWeekday(moment, options) };
    const begin = text.dateTime(localMs, precision, style);
    if (precision !== 'hour') return zone.after(begin, earliestMs, hasZone(options));
    // "17" alone is an hour long: from 17:00 to 18:00.
    const end = text.time(localOf(latestMs, timeZone), 'minute');
    return zone.fromTo([begin, end], earliestMs, latestMs, hasZone(options));
  };

  const known = (moment: EdtfMoment, options: DateOptions): string | undefined => {
    const { year, month, day, season } = moment;
    if (season !== undefined) {
      const nextYear = season === 24 && year !== undefined ? text.year(year + 1) : undefined;
      return words.season(season, year === undefined ? undefined : text.year(year), nextYear);
    }
    if (year === undefined) {
      if (month === undefined) return undefined;
      const localMs = localDay(2000, month, day);
      return day === undefined
        ? text.month(localMs, false)
        : text.dayAndMonth(localMs, options.short ?? false);
    }
    if (month === undefined) return yearsText(moment, year, tools);
    const localMs = localDay(year, month, day);
    if (day !== undefined) {
      return text.day(localMs, { ...options, weekday: mayNameWeekday(moment, options) });
    }
    return options.year === false ? text.month(localMs, false) : text.monthAndYear(localMs);
  };

  const moment = (date: EdtfMoment, options: DateOptions): string => {
    const base = clock(date, options) ?? known(date, options);
    if (base === undefined) return words.dateNotKnown;
    const parts = options.doubt === false ? [] : openParts(date).filter(isTold(options));
    const told = parts.length > 0 ? words.notKnown(base, parts) : base;
    const estimated = date.approximate ? words.about(told) : told;
    if (!date.uncertain || options.doubt === false) return estimated;
    return options.short ? words.inDoubtShort(estimated) : words.inDoubt(estimated);
  };

  const compact = (
    dates: readonly EdtfMoment[],
    options: DateOptions,
  ): CompactDates | undefined => {
    const unit = tools.ownWords && options.year !== false ? compactUnit(dates) : undefined;
    return unit && text.compact(dates.map(firstDay), unit, options.short ?? false);
  };
  const joined = (dates: CompactDates, word: string) =>
    `${dates.before}${dates.items.join(` ${word} `)}${dates.after}`;

  const member = ({ from, to }: EdtfSetMember, options: DateOptions): string => {
    if (from === 'open') return to === 'open' ? '' : words.orEarlier(moment(to, options));
    if (to === 'open') return words.orLater(moment(from, options));
    if (from.text === to.text) return moment(from, options);
    const shared = compact([from, to], options);
    if (shared) return words.between(joined(shared, words.and));
    const [first, last] = [
      moment(from, withoutWeekday(options)),
      moment(to, withoutWeekday(options)),
    ];
    return words.between(`${first} ${words.and} ${last}`);
  };

  const set = (edtf: EdtfSet, options: DateOptions): string => {
    const members = distinct(edtf.members);
    const singles = members.flatMap(({ from, to }) =>
      from !== 'open' && to !== 'open' && from.text === to.text ? [from] : [],
    );
    if (singles.length > 1 && singles.length === members.length) {
      const shared = compact(inOrder(singles), options);
      if (shared) return `${shared.before}${tools.oneOf(shared.items)}${shared.after}`;
    }
    const each = members.length > 1 ? withoutWeekday(options) : options;
    return tools.oneOf(members.map((one) => member(one, each)));
  };

  const interval = ({ start, end }: EdtfInterval, options: DateOptions): string => {
    if (start === 'open' || start === 'unknown') {
      if (end === 'open' || end === 'unknown') return words.dateNotKnown;
      const text = moment(end, options);
      return start === 'open' ? words.noStart(text) : words.startNotKnown(text);
    }
    if (end === 'open') return words.noEnd(moment(start, options));
    if (end === 'unknown') return words.endNotKnown(moment(start, options));
    if (start.text === end.text) return moment(start, options);
    return (
      dayRange(start, end, options) ??
      timeRange(start, end, options) ??
      words.fromTo(moment(start, withoutWeekday(options)), moment(end, withoutWeekday(options)))
    );
  };

  /** "5 to 7 January 2018". */
  const dayRange = (start: EdtfMoment, end: EdtfMoment, options: DateOptions) => {
    const shared = compact([start, end], options);
    if (shared) return joined(shared, words.to);
    const unit = compactUnit([start, end]);
    if (tools.ownWords || options.year === false || unit === undefined) return undefined;
    return text.range(firstDay(start), firstDay(end), unit, options.short ?? false);
  };

  /** "16 January 2018, 14:00 to 18:00". */
  const timeRange = (
    start: EdtfMoment,
    end: EdtfMoment,
    options: DateOptions,
  ): string | undefined => {
    if (!isPlain(start) || !isPlain(end)) return undefined;
    if (!isClock(start.precision) || !isClock(end.precision)) return undefined;
    // An end that is an hour long lasts until that hour is over.
    const untilMs = end.precision === 'hour' ? end.latestMs : end.earliestMs;
    const precision = end.precision === 'hour' ? 'minute' : end.precision;
    const [from, to] = [localOf(start.earliestMs, timeZone), localOf(untilMs, timeZone)];
    if (dayOf(from) !== dayOf(to) || zone.at(start.earliestMs) !== zone.at(untilMs)) {
      return undefined;
    }
    const style = { ...options, weekday: mayNameWeekday(start, options) };
    return zone.fromTo(
      [text.dateTime(from, start.precision, style), text.time(to, precision)],
      start.earliestMs,
      untilMs,
      hasZone(options),
    );
  };

  return (edtf, options = {}) => {
    if (edtf.kind === 'set') return set(edtf, options);
    return edtf.kind === 'interval' ? interval(edtf, options) : moment(edtf.date, options);
  };
}

/** A year, or one with digits left open: a decade, a century or a millennium. */
function yearsText(moment: EdtfMoment, year: number, { text, words }: EdtfTextTools): string {
  const { precision } = moment;
  if (precision === 'decade' && year >= 100) return words.decade(text.year(year));
  // -0199 to -0100 is 200 BC to 101 BC; "00XX" begins with 1 BC and is no century of either era.
  if (precision === 'century' && year >= 100) return words.century(year / 100 + 1, false);
  if (precision === 'century' && year < 0) return words.century((1 - year) / 100, true);
  if (precision === 'year') return text.year(year);
  const length = { decade: 10, century: 100, millennium: 1000 }[precision as 'decade'];
  const last = year < 0 ? Math.min(year + length - 1, -1) : year + length - 1;
  return words.between(`${text.year(year)} ${words.and} ${text.year(last)}`);
}

function hasZone({ zone, short }: DateOptions): boolean {
  return zone ?? !short;
}

/** In short, a day or a month left open goes without saying; the year does not. */
function isTold({ short }: DateOptions): (part: DatePart) => boolean {
  return (part) => !short || part === 'year';
}

/** Without those that are written the same as one before: "[2018,2018]" is no choice. */
function distinct(members: readonly EdtfSetMember[]): EdtfSetMember[] {
  const nameOf = (end: EdtfMoment | 'open') => (end === 'open' ? '' : end.text);
  const byName = new Map<string, EdtfSetMember>();
  for (const member of members) {
    const name = `${nameOf(member.from)}..${nameOf(member.to)}`;
    if (!byName.has(name)) byName.set(name, member);
  }
  return [...byName.values()];
}

function firstDay({ year = 0, month, day }: EdtfMoment): number {
  return localDay(year, month, day);
}

/** Two dates with their weekdays are hard to read. */
function withoutWeekday(options: DateOptions): DateOptions {
  return { ...options, weekday: false };
}

/** A weekday would claim to know the day, and the year. */
function mayNameWeekday(moment: EdtfMoment, { weekday, year }: DateOptions): boolean {
  return weekday === true && year !== false && isPlain(moment);
}

function inOrder(moments: readonly EdtfMoment[]): EdtfMoment[] {
  return [...moments].sort((a, b) => a.earliestMs - b.earliestMs);
}

function dayOf(localMs: number): number {
  return Math.floor(localMs / millisecondsInDay);
}
