import { millisecondsInDay } from 'date-fns/constants';
import type { Cells } from './cells.ts';
import { clampMs } from './clamp-ms.ts';
import { changeWithin } from './clock-changes.ts';
import { fieldsOf, instantOf, startOfDay, utcInstantOf } from './wall-clock.ts';
import type { WallClock } from './wall-clock.ts';

/**
 * Cells of several hours, from midnight on: with 6 at 00, 06, 12 and 18 by the clocks of the zone,
 * so that one across a clock change has 5 or 7 hours.
 * @param hours a whole part of 24
 */
export function hourCells(hours: number, timeZone: string): Cells {
  const perDay = 24 / hours;
  return indexedCells(
    timeZone,
    (fields) => daysOf(fields) * perDay + Math.floor(fields.hour / hours),
    (index) => {
      const days = Math.floor(index / perDay);
      const hour = (index - days * perDay) * hours;
      return hour === 0
        ? startOfDay(1970, 1, 1 + days, timeZone)
        : firstAtOrAfter(days, hour, timeZone);
    },
  );
}

/** Cells of whole days; every seventh is a Monday where there are 7. */
export function dayCells(days: number, timeZone: string): Cells {
  // The Monday before 1 January 1970, a Thursday.
  const first = days % 7 === 0 ? -3 : 0;
  return indexedCells(
    timeZone,
    (fields) => Math.floor((daysOf(fields) - first) / days),
    (index) => startOfDay(1970, 1, 1 + first + index * days, timeZone),
  );
}

/** Cells of whole months; with 3 the quarters. */
export function monthCells(months: number, timeZone: string): Cells {
  return indexedCells(
    timeZone,
    ({ year, month }) => Math.floor((year * 12 + month - 1) / months),
    (index) => startOfDay(0, 1 + index * months, 1, timeZone),
  );
}

/**
 * Cells of whole years. Longer ones begin in round years as people count them: decades in 1990 and
 * 2000, but before our era in 50 BC and 40 BC (-49 and -39), which are the decades and centuries of
 * EDTF, too ("-004X" is -49 to -40). As no year 0 is counted, a new cell begins in year 1 and lasts a
 * year less: the decade 1 to 9, the century 1 to 99.
 */
export function yearCells(years: number, timeZone: string): Cells {
  if (years === 1) {
    return indexedCells(
      timeZone,
      ({ year }) => year,
      (index) => startOfDay(index, 1, 1, timeZone),
    );
  }
  return indexedCells(
    timeZone,
    ({ year }) => Math.floor((year > 0 ? year : year - 1) / years),
    (index) => startOfDay(index > 0 ? index * years : index * years + 1, 1, 1, timeZone),
  );
}

/** Cells that a number counts, and that begin where `startOf` says. */
function indexedCells(
  timeZone: string,
  indexOf: (fields: WallClock) => number,
  startOf: (index: number) => number,
): Cells {
  // Where clocks were put back over midnight, a date comes twice; the cells go by the starts alone.
  const locate = (ms: number) => {
    let index = indexOf(fieldsOf(ms, timeZone));
    while (startOf(index) > ms) index--;
    while (startOf(index + 1) <= ms) index++;
    return index;
  };
  return {
    floor: (ms) => clampMs(startOf(locate(ms))),
    next: (ms) => clampMs(startOf(locate(ms) + 1)),
  };
}

/** Days since 1970 by the calendar. */
function daysOf({ year, month, day }: WallClock): number {
  return utcInstantOf(wholeHour(year, month, day, 0)) / millisecondsInDay;
}

/** The first instant at which the clocks show the hour of that day or, where they skip it, what follows. */
function firstAtOrAfter(days: number, hour: number, timeZone: string): number {
  const asked = wholeHour(1970, 1, 1 + days, hour);
  const ms = instantOf(asked, timeZone);
  const shown = utcInstantOf(fieldsOf(ms, timeZone));
  return shown === utcInstantOf(asked)
    ? ms
    : (changeWithin(ms - millisecondsInDay, ms, timeZone) ?? ms);
}

function wholeHour(year: number, month: number, day: number, hour: number): WallClock {
  return { year, month, day, hour, minute: 0, second: 0, millisecond: 0 };
}
