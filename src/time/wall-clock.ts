import { tzOffset } from '@date-fns/tz/tzOffset';
import { maxTime, millisecondsInDay } from 'date-fns/constants';

/** A reading of calendar and clock, proleptic Gregorian. */
export interface WallClock {
  /** Astronomical: 0 is 1 BC, -43 is 44 BC. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** The first and last instant that a JavaScript Date can hold are this far from 1970. */
export const DATE_LIMIT_MS = maxTime;

const knownZones = new Map<string, boolean>([['UTC', true]]);

/** Whether the name is an IANA time zone ("Europe/London", "UTC"), in any case of letters. A bare offset ("+02:00") is none. */
export function isTimeZone(name: string): boolean {
  let known = knownZones.get(name);
  if (known === undefined) {
    known = /^[a-z]/i.test(name) && intlKnows(name);
    knownZones.set(name, known);
  }
  return known;
}

function intlKnows(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which the clocks of the zone showed this, in ms since 1970 UTC.
 *
 * Fields past their bounds carry over (day 0 is the last of the month before, month 13 the next
 * January). A reading that a clock change skipped is taken with the offset from before the change,
 * so 01:30 in a gap from 01:00 to 02:00 is 02:30; one that came twice is the earlier of the two
 * (both as Temporal's "compatible").
 * @throws Error `unknown time zone: X`
 */
export function instantOf(fields: WallClock, timeZone: string): number {
  const localMs = utcInstantOf(fields);
  const { before, after } = offsetsAround(localMs, timeZone);
  const earlierMs = localMs - before;
  if (before === after || offsetMsAt(earlierMs, timeZone) === before) return earlierMs;
  const laterMs = localMs - after;
  return offsetMsAt(laterMs, timeZone) === after ? laterMs : earlierMs;
}

/**
 * The first instant of a calendar day in the zone. Where a clock change skips midnight, that is the
 * change itself (Toronto, 31 March 1919, began at 00:30). A day that was skipped whole starts when the next one does.
 * @throws Error `unknown time zone: X`
 */
export function startOfDay(year: number, month: number, day: number, timeZone: string): number {
  const midnight = { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
  const startMs = instantOf(midnight, timeZone);
  if (timeZone === 'UTC') return startMs;
  const localMs = utcInstantOf(midnight);
  const offset = offsetMsAt(startMs, timeZone);
  if (startMs + offset === localMs) return startMs;
  // In a gap: the change lies after the last instant that still has the old offset.
  let oldMs = localMs - offset;
  let newMs = startMs;
  while (newMs - oldMs > 1) {
    const middleMs = Math.floor((oldMs + newMs) / 2);
    if (offsetMsAt(middleMs, timeZone) === offset) newMs = middleMs;
    else oldMs = middleMs;
  }
  return newMs;
}

/**
 * What the clocks of the zone show at an instant.
 * @param ms since 1970 UTC; beyond 8.64e15 either way (see DATE_LIMIT_MS) the fields may be NaN.
 * @throws Error `unknown time zone: X`
 */
export function fieldsOf(ms: number, timeZone: string): WallClock {
  // At the very ends of a Date's range the local reading lies outside it; the calendar repeats every 400 years.
  const shift = Math.abs(ms) > DATE_LIMIT_MS - millisecondsInDay ? Math.sign(ms) : 0;
  const local = new Date(
    ms + offsetMsAt(ms, timeZone) - shift * DAYS_IN_400_YEARS * millisecondsInDay,
  );
  return {
    year: local.getUTCFullYear() + shift * 400,
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_FROM_YEAR_0_TO_1970 = 719_528;

/** Whether the year has a 29 February; proleptic Gregorian, year 0 included. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** As `instantOf` in UTC. Date.UTC would do, but for the years 0 to 99, which it takes for 1900 to 1999. */
export function utcInstantOf(fields: WallClock): number {
  const monthIndex = (((fields.month - 1) % 12) + 12) % 12;
  const year = fields.year + (fields.month - 1 - monthIndex) / 12;
  const leapDays =
    Math.floor((year + 3) / 4) - Math.floor((year + 99) / 100) + Math.floor((year + 399) / 400);
  const days =
    year * 365 +
    leapDays -
    DAYS_FROM_YEAR_0_TO_1970 +
    (DAYS_BEFORE_MONTH[monthIndex] ?? 0) +
    (monthIndex > 1 && isLeapYear(year) ? 1 : 0) +
    fields.day -
    1;
  return (
    days * millisecondsInDay +
    ((fields.hour * 60 + fields.minute) * 60 + fields.second) * 1000 +
    fields.millisecond
  );
}

/**
 * Whether an instant is the first or the second at which the clocks show what they show then, as
 * they were put back over it; undefined where they show it once.
 * @throws Error `unknown time zone: X`
 */
export function turnOf(ms: number, timeZone: string): 'first' | 'second' | undefined {
  const localMs = ms + offsetMsAt(ms, timeZone);
  const { before, after } = offsetsAround(localMs, timeZone);
  if (before <= after) return undefined;
  const [firstMs, secondMs] = [localMs - before, localMs - after];
  if (offsetMsAt(firstMs, timeZone) !== before) return undefined;
  if (offsetMsAt(secondMs, timeZone) !== after) return undefined;
  return ms < secondMs ? 'first' : 'second';
}

/** The offsets in force a day before and a day after: no offset is a whole day, so any change that touches the reading lies between. */
function offsetsAround(localMs: number, timeZone: string): { before: number; after: number } {
  return {
    before: offsetMsAt(localMs - millisecondsInDay, timeZone),
    after: offsetMsAt(localMs + millisecondsInDay, timeZone),
  };
}

/** What a zone's cache holds by day since 1970: the offset at the day's first instant (UTC). */
const offsetsAtMidnight = new Map<string, Map<number, number>>();
const MAX_CACHED_DAYS = 200_000;

/**
 * How far the zone's clocks are ahead of UTC at an instant, in ms; behind is negative.
 * Whole seconds, as local mean times have them (Paris 1900: 9 min 21 s).
 * @throws Error `unknown time zone: X`
 */
export function offsetMsAt(ms: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  // Asking Intl takes microseconds and a file has 100,000 dates; a day that begins and ends with one offset has it throughout.
  const day = Math.floor(ms / millisecondsInDay);
  const atStart = offsetAtMidnight(day, timeZone);
  if (atStart === offsetAtMidnight(day + 1, timeZone)) return atStart;
  return askOffsetMs(ms, timeZone);
}

function offsetAtMidnight(day: number, timeZone: string): number {
  let offsets = offsetsAtMidnight.get(timeZone);
  if (!offsets) {
    if (!isTimeZone(timeZone)) throw new Error(`unknown time zone: ${timeZone}`);
    offsets = new Map();
    offsetsAtMidnight.set(timeZone, offsets);
  }
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset = askOffsetMs(day * millisecondsInDay, timeZone);
    if (offsets.size >= MAX_CACHED_DAYS) offsets.clear();
    offsets.set(day, offset);
  }
  return offset;
}

const signFormats = new Map<string, Intl.DateTimeFormat>();

function askOffsetMs(ms: number, timeZone: string): number {
  const date = new Date(Math.min(Math.max(ms, -DATE_LIMIT_MS), DATE_LIMIT_MS));
  const minutes = tzOffset(timeZone, date);
  const offset = Math.round(minutes * 60) * 1000;
  if (offset === 0 || Math.abs(minutes) >= 60) return offset;
  // tzOffset loses the sign of less than an hour ("-00:01:15", London before 1847, becomes +1.25), so ask for it.
  let format = signFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    signFormats.set(timeZone, format);
  }
  return format.format(date).includes('GMT-') ? -Math.abs(offset) : Math.abs(offset);
}
