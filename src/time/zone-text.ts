import { turnOf } from './wall-clock.ts';
import type { DateWords } from './words.ts';

/** Times of day with the short name of their zone, which tells apart what the clocks show twice. */
export interface ZoneText {
  /** "PST" at an instant. */
  readonly at: (ms: number) => string;
  /** "01:00 PST": a time with its zone, where that is wanted or the clocks show the time twice. */
  readonly after: (time: string, ms: number, isWanted: boolean) => string;
  /** "01:00 PST" at the second time that the clocks show it, else the time alone: where there is no room for both. */
  readonly second: (time: string, ms: number) => string;
  /** "00:30 to 01:30 PDT", "01:00 PDT to 01:00 PST"; with zones as above, of one end or the other. */
  readonly fromTo: (
    times: readonly [start: string, end: string],
    startMs: number,
    endMs: number,
    isWanted: boolean,
  ) => string;
}

/** @param at the zone's short name at an instant */
export function makeZoneText(
  at: (ms: number) => string,
  words: DateWords,
  timeZone: string,
): ZoneText {
  const isTold = (ms: number) => turnOf(ms, timeZone) !== undefined;
  return {
    at,
    after: (time, ms, isWanted) => (isWanted || isTold(ms) ? `${time} ${at(ms)}` : time),
    second: (time, ms) => (turnOf(ms, timeZone) === 'second' ? `${time} ${at(ms)}` : time),
    fromTo: ([start, end], startMs, endMs, isWanted) => {
      if (!isWanted && !isTold(startMs) && !isTold(endMs)) return words.fromTo(start, end);
      const [startZone, endZone] = [at(startMs), at(endMs)];
      if (startZone === endZone) return `${words.fromTo(start, end)} ${endZone}`;
      return words.fromTo(`${start} ${startZone}`, `${end} ${endZone}`);
    },
  };
}
