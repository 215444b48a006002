import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';
import { bisectLeft, bisectRight } from './bisect.ts';
import type { Cells } from './cells.ts';
import { clampMs } from './clamp-ms.ts';
import { clockCells } from './clock-cells.ts';
import { dayCells, hourCells, monthCells, yearCells } from './date-cells.ts';
import { fieldsOf, isTimeZone, utcInstantOf } from './wall-clock.ts';
import type { WallClock } from './wall-clock.ts';

export type Unit =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/**
 * Calendar arithmetic in one named zone, proleptic Gregorian: time cut into cells of `step` units.
 *
 * Cells tile time, in order and without gaps; each is half-open. Weeks start on Monday. A day across
 * a clock change has 23 or 25 hours; a skipped hour has no cell, a repeated one has two, and a cell
 * of several hours is longer or shorter (see clock-cells.ts and date-cells.ts, also for years BC).
 *
 * Steps divide the next larger unit: an hour for milliseconds, seconds and minutes, a day for hours.
 * Any other throws `invalid step: 7 hour`. Times beyond what a Date holds (8.64e15 ms) are taken for
 * the nearest that it does, and no cell reaches further.
 */
export interface Calendar {
  readonly timeZone: string;
  /** Start of the cell that holds the instant. For very many instants take `range` and bisect. */
  readonly floor: (unit: Unit, ms: number, step?: number) => number;
  /** Start of the cell after the one that holds the instant: later than ms, but for the last instant of all. */
  readonly next: (unit: Unit, ms: number, step?: number) => number;
  /** Starts of the cells that begin in [startMs, endMs), in order. */
  readonly range: (unit: Unit, step: number, startMs: number, endMs: number) => number[];
  /** Edges of the cells that touch [startMs, endMs): from the start of the first to the end of the last. */
  readonly edges: (unit: Unit, step: number, startMs: number, endMs: number) => number[];
  /** What the clocks of the zone show. */
  readonly fields: (ms: number) => WallClock;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: (ms: number) => number;
}

const CLOCK_UNIT_MS = {
  millisecond: 1,
  second: millisecondsInSecond,
  minute: millisecondsInMinute,
} as const;
const MONTHS = { month: 1, quarter: 3 } as const;
const YEARS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;
/** A request that covers more cells than this is not made wider for the cache's sake. */
const MAX_PADDED_CELLS = 1000;

/**
 * Keeps the last stretch that was asked for of each unit and step, so that a pan costs next to
 * nothing; a second axis over another stretch does well with a calendar of its own.
 * @throws Error `unknown time zone: X`
 */
export function makeCalendar(timeZone: string): Calendar {
  if (!isTimeZone(timeZone)) throw new Error(`unknown time zone: ${timeZone}`);
  const runs = new Map<string, CellRun>();
  const runOf = (unit: Unit, step: number) => {
    const key = `${unit}:${step}`;
    let run = runs.get(key);
    if (!run) {
      run = new CellRun(cellsOf(unit, step, timeZone));
      runs.set(key, run);
    }
    return run;
  };
  return {
    timeZone,
    floor: (unit, ms, step = 1) => runOf(unit, step).floor(ms),
    next: (unit, ms, step = 1) => runOf(unit, step).next(ms),
    range: (unit, step, startMs, endMs) => {
      const edges = runOf(unit, step).edges(startMs, endMs);
      return edges.slice(bisectLeft(edges, startMs), bisectLeft(edges, clampMs(endMs)));
    },
    edges: (unit, step, startMs, endMs) => runOf(unit, step).edges(startMs, endMs),
    fields: (ms) => fieldsOf(clampMs(ms), timeZone),
    weekday: (ms) => {
      const { year, month, day } = fieldsOf(clampMs(ms), timeZone);
      const midnight = { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
      const days = utcInstantOf(midnight) / millisecondsInDay;
      // 1 January 1970 was a Thursday.
      return ((((days + 3) % 7) + 7) % 7) + 1;
    },
  };
}

function cellsOf(unit: Unit, step: number, timeZone: string): Cells {
  const whole = Number.isInteger(step) && step > 0;
  switch (unit) {
    case 'millisecond':
    case 'second':
    case 'minute': {
      const lengthMs = CLOCK_UNIT_MS[unit] * step;
      if (whole && millisecondsInHour % lengthMs === 0) return clockCells(lengthMs, timeZone);
      break;
    }
    case 'hour':
      if (step === 1) return clockCells(millisecondsInHour, timeZone);
      if (whole && 24 % step === 0) return hourCells(step, timeZone);
      break;
    case 'day':
      if (whole) return dayCells(step, timeZone);
      break;
    case 'week':
      if (whole) return dayCells(step * 7, timeZone);
      break;
    case 'month':
    case 'quarter':
      if (whole) return monthCells(step * MONTHS[unit], timeZone);
      break;
    default:
      if (whole) return yearCells(step * YEARS[unit], timeZone);
  }
  throw new Error(`invalid step: ${step} ${unit}`);
}

/** The cells of one unit and step, with the last stretch that was asked for kept, as a pan asks for nearly the same again. */
class CellRun {
  readonly #cells: Cells;
  #edges: number[] = [];

  constructor(cells: Cells) {
    this.#cells = cells;
  }

  floor(ms: number): number {
    const at = clampMs(ms);
    const index = bisectRight(this.#edges, at);
    const kept = index < this.#edges.length ? this.#edges[index - 1] : undefined;
    return kept ?? this.#cells.floor(Math.floor(at));
  }

  next(ms: number): number {
    const at = clampMs(ms);
    const index = bisectRight(this.#edges, at);
    const kept = index > 0 ? this.#edges[index] : undefined;
    return kept ?? this.#cells.next(Math.floor(at));
  }

  edges(startMs: number, endMs: number): number[] {
    const [start, end] = [clampMs(startMs), clampMs(endMs)];
    if (!(start < end)) return [];
    if (!this.#covers(start, end)) this.#fill(start, end);
    return this.#edges.slice(bisectRight(this.#edges, start) - 1, bisectLeft(this.#edges, end) + 1);
  }

  #covers(start: number, end: number): boolean {
    const first = this.#edges[0];
    const last = this.#edges.at(-1);
    return first !== undefined && last !== undefined && first <= start && end <= last;
  }

  #fill(start: number, end: number): void {
    const first = this.floor(start);
    const count = (end - start) / (this.next(start) - first);
    const padding = count > MAX_PADDED_CELLS ? 0 : end - start;
    const until = clampMs(end + padding);
    const edges = [this.floor(start - padding)];
    let last = edges[0] ?? until;
    while (last < until) {
      const next = this.#cells.next(last);
      // At the end of all that a Date holds.
      if (next <= last) break;
      edges.push(next);
      last = next;
    }
    this.#edges = edges;
  }
}
