import { millisecondsInHour } from 'date-fns/constants';
import { localOf } from './date-text.ts';
import type { DateText } from './date-text.ts';
import type { Tick, Ticks } from './ticks.ts';
import { fieldsOf, turnOf } from './wall-clock.ts';
import type { DateWords } from './words.ts';
import type { ZoneText } from './zone-text.ts';
import type { Unit } from './zone.ts';

export interface TickText {
  /** A lower label. */
  lower(ticks: Ticks, tick: Tick, withWeekday: boolean): string;
  /** An upper label. */
  upper(ticks: Ticks, tick: Tick, short: boolean): string;
  /** The name of the unit that the instant lies in: "16 January 2018" for a day. */
  cell(unit: Unit, ms: number): string;
}

/** The labels of an axis. */
export function makeTickText(
  text: DateText,
  words: DateWords,
  timeZone: string,
  zone: ZoneText,
  milliseconds: (count: number) => string,
): TickText {
  const local = (ms: number) => localOf(ms, timeZone);
  const zoned = (time: string, ms: number) => zone.after(time, ms, false);
  const yearOf = (ms: number) => fieldsOf(ms, timeZone).year;

  const longYears = (unit: 'decade' | 'century' | 'millennium', year: number, short: boolean) => {
    if (unit === 'decade') return decade(year, short);
    const length = unit === 'century' ? 100 : 1000;
    // Cells begin in round years; those BC in 100 BC, which is -99.
    const isBc = year < 1;
    const nth = isBc ? Math.ceil((1 - year) / length) : Math.floor(year / length) + 1;
    if (unit === 'century') {
      return short ? words.centuryShort(nth, isBc) : words.century(nth, isBc);
    }
    return short ? words.millenniumShort(nth, isBc) : words.millennium(nth, isBc);
  };

  /** "1990s". "50s BC" would be 59 to 50 BC, which no cell is: cells BC have their first year in short, else both ends. */
  const decade = (year: number, short: boolean) => {
    if (year >= 100) return words.decade(text.year(Math.floor(year / 10) * 10));
    const first =
      year < 1 ? 1 - Math.ceil((1 - year) / 10) * 10 : Math.max(1, Math.floor(year / 10) * 10);
    const last = year < 1 ? first + 9 : Math.floor(year / 10) * 10 + 9;
    return short ? text.year(first) : words.fromTo(text.year(first), text.year(last));
  };

  const lower = ({ lowerUnit, lowerStep }: Ticks, { startMs }: Tick, withWeekday: boolean) => {
    switch (lowerUnit) {
      case 'millisecond':
        return milliseconds(fieldsOf(startMs, timeZone).millisecond);
      case 'second':
      case 'minute': {
        const time = text.time(local(startMs), lowerUnit);
        // Where the clocks are put back; of what follows the upper label has the zone.
        const isBack = turnOf(startMs - 1, timeZone) === 'first';
        return isBack ? zone.second(time, startMs) : time;
      }
      case 'hour':
        return zone.second(text.hour(local(startMs)), startMs);
      case 'day':
      case 'week':
        return text.dayOfMonth(local(startMs), withWeekday);
      case 'month':
      case 'quarter':
        return text.month(local(startMs), true);
      case 'decade':
      case 'century':
        if (lowerStep === 1) return longYears(lowerUnit, yearOf(startMs), true);
    }
    return text.year(yearOf(startMs));
  };

  const upper = ({ upperUnit }: Ticks, { startMs }: Tick, short: boolean) => {
    const ms = local(startMs);
    switch (upperUnit) {
      case 'second':
      case 'minute':
        return zoned(short ? text.time(ms, upperUnit) : text.dateTime(ms, upperUnit), startMs);
      case 'hour':
        return zoned(short ? text.hour(ms) : text.dateTime(ms, 'minute'), startMs);
      case 'day':
        return short ? text.day(ms, { short, year: false }) : text.day(ms, { weekday: true });
      case 'month':
        return short ? text.month(ms, true) : text.monthAndYear(ms);
      default:
        return cell(upperUnit, startMs, short);
    }
  };

  const cell = (unit: Unit, ms: number, short = false): string => {
    switch (unit) {
      case 'millisecond':
      case 'second':
      case 'minute':
        return zoned(text.dateTime(local(ms), unit), ms);
      case 'hour':
        return zoned(
          text.dateTime(Math.floor(local(ms) / millisecondsInHour) * millisecondsInHour, 'minute'),
          ms,
        );
      case 'day':
      case 'week':
        return text.day(local(ms));
      case 'month':
      case 'quarter':
        return text.monthAndYear(local(ms));
      case 'year':
        return text.year(yearOf(ms));
      default:
        return longYears(unit, yearOf(ms), short);
    }
  };

  return { lower, upper, cell: (unit, ms) => cell(unit, ms) };
}
