import { millisecondsInDay } from 'date-fns/constants';
import { offsetMsAt } from './wall-clock.ts';

/** By zone, then by day since 1970 (UTC): the first instant with the new offset. Only days on which there is a change. */
const changesByZone = new Map<string, Map<number, number>>();

/**
 * The instant in (afterMs, untilMs] at which the zone's clocks were put forward or back: the first
 * with the new offset; the latest where there are several. Two changes within a day (UTC) that
 * cancel each other out are not seen; there never were any.
 */
export function changeWithin(
  afterMs: number,
  untilMs: number,
  timeZone: string,
): number | undefined {
  if (timeZone === 'UTC') return undefined;
  // A change at midnight is the last instant that belongs to the search of the day before.
  for (
    let day = Math.ceil(untilMs / millisecondsInDay) - 1;
    day >= Math.floor(afterMs / millisecondsInDay);
    day--
  ) {
    const changeMs = changeOn(day, timeZone);
    if (changeMs !== undefined && afterMs < changeMs && changeMs <= untilMs) return changeMs;
  }
  return undefined;
}

/**
 * How far the zone's clocks are ahead of UTC, in ms: as `offsetMsAt`, but without asking Intl again
 * for each instant of a day with a clock change.
 */
export function clockOffsetMs(ms: number, timeZone: string): number {
  const day = Math.floor(ms / millisecondsInDay);
  const changeMs = timeZone === 'UTC' ? undefined : changeOn(day, timeZone);
  const isOld = changeMs === undefined || ms < changeMs;
  return offsetMsAt((isOld ? day : day + 1) * millisecondsInDay, timeZone);
}

function changeOn(day: number, timeZone: string): number | undefined {
  let oldMs = day * millisecondsInDay;
  let newMs = oldMs + millisecondsInDay;
  const oldOffset = offsetMsAt(oldMs, timeZone);
  if (oldOffset === offsetMsAt(newMs, timeZone)) return undefined;
  let changes = changesByZone.get(timeZone);
  if (!changes) {
    changes = new Map();
    changesByZone.set(timeZone, changes);
  }
  const known = changes.get(day);
  if (known !== undefined) return known;
  while (newMs - oldMs > 1) {
    const middleMs = Math.floor((oldMs + newMs) / 2);
    if (offsetMsAt(middleMs, timeZone) === oldOffset) oldMs = middleMs;
    else newMs = middleMs;
  }
  changes.set(day, newMs);
  return newMs;
}
