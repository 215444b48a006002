import { BIN_UNITS } from '../layout/bin-units.ts';
import type { EventIndex } from '../layout/event-index.ts';
import type { EventSet } from '../layout/search.ts';
import type { Calendar, Unit } from '../time/zone.ts';

/** The events of a list that begin in one calendar cell; `unit` is null for those without a date. */
export interface ListCell {
  readonly unit: Unit | null;
  readonly startMs: number;
  /** Place of the first of them among those that match. */
  readonly from: number;
  readonly count: number;
}

/** A choice of more cells is no choice. */
const MOST_CELLS = 62;
const UNITS = BIN_UNITS.filter(({ unit }) => unit !== 'week' && unit !== 'quarter');

/**
 * A stretch of the events that match, by calendar cell: of the smallest unit that makes a short
 * choice, without the empty ones. An event counts where it begins at the earliest.
 */
export function listCells(
  index: EventIndex,
  { orders }: EventSet,
  calendar: Calendar,
  from = 0,
  to = orders.count,
): readonly ListCell[] {
  const { startMs, dated } = index.columns;
  const inRange = (place: number): number => Math.min(Math.max(place, from), to);
  const placeAt = (ms: number): number => inRange(orders.rank(firstAt(startMs, dated, ms)));
  const end = inRange(orders.rank(dated));
  const cells: ListCell[] = [];
  // Events that began nobody knows when stand before all others, and so in the first cell.
  const firstMs = startMs[orders.select(placeAt(-Number.MAX_VALUE))] ?? NaN;
  const lastMs = startMs[orders.select(end - 1)] ?? NaN;
  if (end > from && Number.isFinite(firstMs) && Number.isFinite(lastMs)) {
    const fitting = UNITS.find(({ lengthMs }) => (lastMs - firstMs) / lengthMs < MOST_CELLS - 1);
    const unit = fitting?.unit ?? 'millennium';
    const starts = calendar.edges(unit, 1, firstMs, lastMs + 1).slice(0, -1);
    let before = from;
    starts.forEach((ms, nth) => {
      const next = starts[nth + 1];
      const until = next === undefined ? end : placeAt(next);
      if (until > before) cells.push({ unit, startMs: ms, from: before, count: until - before });
      before = until;
    });
  }
  if (to > end) cells.push({ unit: null, startMs: NaN, from: end, count: to - end });
  return cells;
}

/** The first of the leading `count` entries, which ascend, that is not below a value; `count` if all are. */
function firstAt(values: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
