import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
  millisecondsInWeek,
} from 'date-fns/constants';
import { DATE_LIMIT_MS } from './wall-clock.ts';
import type { TimeScale } from './scale.ts';
import type { Calendar, Unit } from './zone.ts';

/** One cell of an axis row; its label stands in the cell or at its start. */
export interface Tick {
  /** The same for the same cell in every window: 'day:1:1516089600000'. */
  readonly key: string;
  /** May lie before the window: the first cell is the one that holds the window's start. */
  readonly startMs: number;
  /** Start of the next cell; may lie after the window. */
  readonly endMs: number;
}

/** The two rows of a time axis. Both tile the window. */
export interface Ticks {
  readonly lowerUnit: Unit;
  readonly lowerStep: number;
  /** Of one each. */
  readonly upperUnit: Unit;
  readonly lower: readonly Tick[];
  /** Empty above millennia, which need no further name. */
  readonly upper: readonly Tick[];
  /** Whether a label names its whole cell and stands in its middle ("16", "January"); else it names the cell's start and stands there ("17:30"). */
  readonly isCell: boolean;
}

interface Step {
  readonly unit: Unit;
  readonly step: number;
  /** Least length of a cell on a horizontal axis: the label in 11 px type with room around it. */
  readonly labelPx: number;
  readonly upper: Unit;
}

const steps = (unit: Unit, upper: Unit, labelPx: number, counts: readonly number[]): Step[] =>
  counts.map((step) => ({ unit, step, labelPx, upper }));

/** From fine to coarse. Weeks and quarters fill the wide gaps between days, months and years. */
const STEPS: readonly Step[] = [
  ...steps('millisecond', 'second', 52, [1, 2, 5, 10, 20, 50, 100, 200, 500]),
  ...steps('second', 'minute', 76, [1, 5, 15, 30]),
  ...steps('minute', 'hour', 56, [1, 5, 15, 30]),
  ...steps('hour', 'day', 48, [1, 3, 6, 12]),
  ...steps('day', 'month', 24, [1]),
  ...steps('week', 'month', 28, [1]),
  ...steps('month', 'year', 34, [1]),
  ...steps('quarter', 'year', 34, [1]),
  ...steps('year', 'decade', 48, [1, 2, 5]),
  ...steps('decade', 'century', 48, [1]),
  ...steps('decade', 'century', 52, [2, 5]),
  ...steps('century', 'millennium', 56, [1, 2, 5]),
  ...steps('millennium', 'millennium', 84, [1, 2, 5, 10, 20, 50, 100]),
];

/** Average lengths. */
const UNIT_MS: Readonly<Record<Unit, number>> = {
  millisecond: 1,
  second: millisecondsInSecond,
  minute: millisecondsInMinute,
  hour: millisecondsInHour,
  day: millisecondsInDay,
  week: millisecondsInWeek,
  month: 2_629_746_000,
  quarter: 7_889_238_000,
  year: 31_556_952_000,
  decade: 315_569_520_000,
  century: 3_155_695_200_000,
  millennium: 31_556_952_000_000,
};

const CELL_UNITS: ReadonlySet<Unit> = new Set(['day', 'month', 'year', 'decade', 'century']);

/**
 * The ticks of a window: below, the smallest step whose cells are wide enough for their labels;
 * above, the unit that the lower labels leave unsaid.
 *
 * What lies beyond the range of a Date (8.64e15 ms from 1970) has no ticks.
 * @param minCellPx least length of a lower cell in px, the same for every unit: for a vertical axis,
 * where labels stand one below the other. By default each unit has what its label needs, from 24 px
 * for a day up.
 */
export function makeTicks(scale: TimeScale, calendar: Calendar, minCellPx?: number): Ticks {
  const { unit, step, upper } = stepFor(scale.msPerPx, minCellPx);
  const startMs = Math.max(scale.span.startMs, -DATE_LIMIT_MS);
  const endMs = Math.min(scale.span.endMs, DATE_LIMIT_MS);
  return {
    lowerUnit: unit,
    lowerStep: step,
    upperUnit: upper,
    lower: cells(calendar, unit, step, startMs, endMs),
    upper: unit === upper ? [] : cells(calendar, upper, 1, startMs, endMs),
    isCell: step === 1 && CELL_UNITS.has(unit),
  };
}

function stepFor(msPerPx: number, minCellPx: number | undefined): Step {
  const fits = ({ unit, step, labelPx }: Step) =>
    (UNIT_MS[unit] * step) / msPerPx >= (minCellPx ?? labelPx);
  return STEPS.find(fits) ?? coarsest;
}

const coarsest: Step = { unit: 'millennium', step: 100, labelPx: 0, upper: 'millennium' };

function cells(
  calendar: Calendar,
  unit: Unit,
  step: number,
  startMs: number,
  endMs: number,
): Tick[] {
  const edges = calendar.edges(unit, step, startMs, endMs);
  return edges.slice(1).map((cellEndMs, index) => {
    const cellStartMs = edges[index] ?? startMs;
    return { key: `${unit}:${step}:${cellStartMs}`, startMs: cellStartMs, endMs: cellEndMs };
  });
}
