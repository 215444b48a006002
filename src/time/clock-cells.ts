import { timeInterval } from 'd3-time';
import type { TimeInterval } from 'd3-time';
import { clampMs } from './clamp-ms.ts';
import { changeWithin, clockOffsetMs } from './clock-changes.ts';

/**
 * Cells of real time that begin whenever the clocks of the zone come to a multiple of the length:
 * hours and what is shorter.
 *
 * An hour that the clocks skip has no cell. One that they show twice has two. Where they are put
 * forward into the midst of an hour, or back (Lord Howe Island: by 30 minutes), the hour in which
 * that happens has 90 minutes, as a cell never begins at anything but a round time.
 *
 * `offset(date, n)` of the interval gives the start of the nth cell after the one that holds the date.
 * @param lengthMs a whole part of an hour, or an hour
 */
export function clockInterval(lengthMs: number, timeZone: string): TimeInterval {
  const sinceRound = (ms: number) => {
    const rest = (ms + clockOffsetMs(ms, timeZone)) % lengthMs;
    return rest < 0 ? rest + lengthMs : rest;
  };
  const startOf = (ms: number): number => {
    const startMs = ms - sinceRound(ms);
    const changeMs = changeWithin(startMs, ms, timeZone);
    return changeMs === undefined ? startMs : startOf(changeMs - 1);
  };
  const endOf = (ms: number): number => {
    const endMs = ms - sinceRound(ms) + lengthMs;
    const changeMs = changeWithin(ms, endMs, timeZone);
    if (changeMs === undefined) return endMs;
    const rest = sinceRound(changeMs);
    return rest === 0 ? changeMs : changeMs - rest + lengthMs;
  };
  return timeInterval(
    (date) => date.setTime(clampMs(startOf(+date))),
    (date, count) => {
      let ms = startOf(+date);
      for (let passed = 0; passed < count; passed++) ms = endOf(ms);
      for (let passed = 0; passed > count; passed--) ms = startOf(ms - 1);
      date.setTime(clampMs(ms));
    },
  );
}
