import { millisecondsInDay } from 'date-fns/constants';
import { clampMs } from './clamp-ms.ts';
import { localOf } from './date-text.ts';
import type { ClockPrecision, DateText } from './date-text.ts';
import { durationMs } from './span.ts';
import type { Span } from './span.ts';
import { fieldsOf, startOfDay } from './wall-clock.ts';
import type { DateWords } from './words.ts';
import type { ZoneText } from './zone-text.ts';

/** A span shorter than this is told at this precision. */
const CLOCK: readonly (readonly [belowMs: number, precision: ClockPrecision])[] = [
  [2000, 'millisecond'],
  [300_000, 'second'],
  [2 * millisecondsInDay, 'minute'],
];
const CALENDAR = [
  [3 * 366 * millisecondsInDay, 'day'],
  [30 * 366 * millisecondsInDay, 'month'],
  [Infinity, 'year'],
] as const;

/**
 * Spans in words, at a fitting precision. The end is exclusive: a span that ends at midnight of the
 * 21st reads "to 20 January". Days, months and years are told where the span touches them.
 * @param ownWords whether the words are of the language that the dates are in; else ranges are Intl's own
 */
export function makeSpanText(
  text: DateText,
  words: DateWords,
  timeZone: string,
  zone: ZoneText,
  ownWords: boolean,
): (span: Span) => string {
  const local = (ms: number) => localOf(ms, timeZone);

  const clock = ({ startMs, endMs }: Span, precision: ClockPrecision) => {
    const [from, to] = [local(startMs), local(endMs)];
    const start = text.dateTime(from, precision);
    const end = text.dateTime(to, precision);
    if (start === end && zone.at(startMs) === zone.at(endMs)) {
      return zone.after(start, startMs, false);
    }
    const until = dayOf(from) === dayOf(to) ? text.time(to, precision) : end;
    return zone.fromTo([start, until], startMs, endMs, false);
  };

  const calendar = (span: Span, unit: 'day' | 'month' | 'year') => {
    const [from, to] = [local(span.startMs), local(lastMs(span))];
    if (!ownWords) return text.range(from, to, unit, false);
    const shared = text.compact([from, to], unit, false);
    if (shared) return `${shared.before}${shared.items.join(` ${words.to} `)}${shared.after}`;
    const name = (ms: number) => {
      if (unit === 'day') return text.day(ms);
      return unit === 'month' ? text.monthAndYear(ms) : text.year(new Date(ms).getUTCFullYear());
    };
    const [start, end] = [name(from), name(to)];
    return start === end ? start : words.fromTo(start, end);
  };

  return (asked) => {
    const span = { startMs: clampMs(asked.startMs), endMs: clampMs(asked.endMs) };
    const length = durationMs(span);
    const precision = CLOCK.find(([belowMs]) => length < belowMs)?.[1];
    const wholeDays = isDayStart(span.startMs, timeZone) && isDayStart(span.endMs, timeZone);
    if (precision !== undefined && !wholeDays) return clock(span, precision);
    return calendar(span, CALENDAR.find(([belowMs]) => length < belowMs)?.[1] ?? 'year');
  };
}

/** The last whole millisecond inside. */
function lastMs({ startMs, endMs }: Span): number {
  return Math.max(startMs, Math.ceil(endMs) - 1);
}

/** Also where the clocks skip midnight. */
function isDayStart(ms: number, timeZone: string): boolean {
  const { year, month, day } = fieldsOf(ms, timeZone);
  return startOfDay(year, month, day, timeZone) === ms;
}

function dayOf(localMs: number): number {
  return Math.floor(localMs / millisecondsInDay);
}
