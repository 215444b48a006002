import type { Cells } from './cells.ts';
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
 * @param lengthMs a whole part of an hour, or an hour
 */
export function clockCells(lengthMs: number, timeZone: string): Cells {
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
  return {
    floor: (ms) => clampMs(startOf(ms)),
    next: (ms) => clampMs(endOf(startOf(ms))),
  };
}
