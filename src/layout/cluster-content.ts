import type { Calendar, Unit } from '../time/zone.ts';
import { BIN_UNITS } from './bin-units.ts';
import type { Cluster } from './bins.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import { orderAt, placeAt } from './lane-places.ts';
import type { EventSet } from './search.ts';

/** A part of a cluster: how many of its events are in one cell of the next smaller unit. */
export interface ClusterBar {
  readonly startMs: number;
  readonly endMs: number;
  readonly count: number;
}

/** More cells than this are no bars to read. */
const MOST_BARS = 31;
/** Of so many events, spread over the whole cluster, the most connected are looked for. */
const MOST_COMPARED = 5000;

type Cell = Pick<Cluster, 'lane' | 'startMs' | 'endMs'>;

/** The ranks of a cell's matching events in its lane: from the first, to the last exclusive. */
function ranksOf(index: EventIndex, { points }: EventSet, cell: Cell): readonly [number, number] {
  const set = points[cell.lane];
  if (!set) return [0, 0];
  return [
    set.rank(placeAt(index, cell.lane, cell.startMs)),
    set.rank(placeAt(index, cell.lane, cell.endMs)),
  ];
}

/** How many events of a cell match. */
export function clusterCount(index: EventIndex, shown: EventSet, cell: Cell): number {
  const [first, last] = ranksOf(index, shown, cell);
  return last - first;
}

/** The matching events of a cell from the nth on, in the order of their marks. */
export function clusterEvents(
  index: EventIndex,
  shown: EventSet,
  cell: Cell,
  from: number,
  most: number,
): readonly IndexedEvent[] {
  const [first, last] = ranksOf(index, shown, cell);
  const set = shown.points[cell.lane];
  if (!set) return [];
  const items: IndexedEvent[] = [];
  for (let nth = first + from; nth < Math.min(last, first + from + most); nth++)
    items.push(index.item(orderAt(index, cell.lane, set.select(nth))));
  return items;
}

/** The instants of the first and the last mark in a cell. */
export function clusterExtent(
  index: EventIndex,
  shown: EventSet,
  cell: Cell,
): { readonly startMs: number; readonly endMs: number } {
  const count = clusterCount(index, shown, cell);
  const [first] = clusterEvents(index, shown, cell, 0, 1);
  const [last] = clusterEvents(index, shown, cell, count - 1, 1);
  return {
    startMs: first?.anchorMs ?? cell.startMs,
    endMs: last?.anchorMs ?? cell.endMs,
  };
}

/** The events with the most relations, then with the most quotes, then the earliest. */
export function topEvents(
  index: EventIndex,
  shown: EventSet,
  cell: Cell,
  most: number,
): readonly IndexedEvent[] {
  const { relationCount, quoteCount } = index.columns;
  const [first, last] = ranksOf(index, shown, cell);
  const set = shown.points[cell.lane];
  if (!set) return [];
  const step = Math.max(1, Math.ceil((last - first) / MOST_COMPARED));
  const weigh = (order: number): number =>
    (relationCount[order] ?? 0) * 256 + (quoteCount[order] ?? 0);
  let best: number[] = [];
  for (let nth = first; nth < last; nth += step) {
    best.push(orderAt(index, cell.lane, set.select(nth)));
    if (best.length > most * 8) best = strongest(best, weigh, most);
  }
  return strongest(best, weigh, most).map((order) => index.item(order));
}

const strongest = (
  orders: readonly number[],
  weigh: (order: number) => number,
  most: number,
): number[] => [...orders].sort((a, b) => weigh(b) - weigh(a) || a - b).slice(0, most);

/** The unit below, down to the hour; null where there is none. */
export function smallerUnit(unit: Unit): Unit | null {
  const place = BIN_UNITS.findIndex((candidate) => candidate.unit === unit);
  // A month has no whole weeks.
  const below = unit === 'month' ? 'day' : BIN_UNITS[place - 1]?.unit;
  return below === 'week' ? 'day' : below === 'quarter' ? 'month' : (below ?? null);
}

/** The cells of the next smaller unit, each with its count; none where there is no such unit. */
export function clusterBars(
  index: EventIndex,
  shown: EventSet,
  cluster: Cluster,
  calendar: Calendar,
): readonly ClusterBar[] {
  const unit = smallerUnit(cluster.unit);
  if (unit === null) return [];
  const edges = calendar.edges(unit, 1, cluster.startMs, cluster.endMs);
  if (edges.length - 1 > MOST_BARS) return [];
  return edges.slice(0, -1).map((startMs, at) => {
    const endMs = edges[at + 1] ?? cluster.endMs;
    return { startMs, endMs, count: clusterCount(index, shown, { ...cluster, startMs, endMs }) };
  });
}
