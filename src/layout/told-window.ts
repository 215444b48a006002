import type { Span } from '../time/span.ts';
import type { EventIndex } from './event-index.ts';
import { orderAt, placeAt } from './lane-places.ts';
import type { EventSet } from './search.ts';

type Window = Pick<Span, 'startMs' | 'endMs'>;

/** The ranks of a lane's matching points whose marks stand in the window; the last is exclusive. */
function ranksOf(
  index: EventIndex,
  shown: EventSet,
  lane: number,
  window: Window,
): readonly [number, number] {
  const points = shown.points[lane];
  if (!points) return [0, 0];
  return [
    points.rank(placeAt(index, lane, window.startMs)),
    points.rank(placeAt(index, lane, window.endMs)),
  ];
}

const barsIn = (index: EventIndex, shown: EventSet, lane: number, window: Window): number[] =>
  (shown.bars[lane] ?? []).filter((order) => {
    const ms = index.columns.anchorMs[order] ?? 0;
    return ms >= window.startMs && ms < window.endMs;
  });

/** How many events of a set have their mark in the window. */
export function countInWindow(index: EventIndex, shown: EventSet, window: Window): number {
  let count = 0;
  for (let lane = 0; lane < index.lanes.length; lane++) {
    const [first, last] = ranksOf(index, shown, lane, window);
    count += last - first + barsIn(index, shown, lane, window).length;
  }
  return count;
}

/** The instants of the first and the last mark in the window; null where there is none. */
export function extentInWindow(index: EventIndex, shown: EventSet, window: Window): Window | null {
  let startMs = Infinity;
  let endMs = -Infinity;
  const take = (order: number): void => {
    const ms = index.columns.anchorMs[order] ?? 0;
    startMs = Math.min(startMs, ms);
    endMs = Math.max(endMs, ms);
  };
  for (let lane = 0; lane < index.lanes.length; lane++) {
    const points = shown.points[lane];
    const [first, last] = ranksOf(index, shown, lane, window);
    if (points && last > first) {
      take(orderAt(index, lane, points.select(first)));
      take(orderAt(index, lane, points.select(last - 1)));
    }
    barsIn(index, shown, lane, window).forEach(take);
  }
  return startMs <= endMs ? { startMs, endMs } : null;
}

/** The orders of the events of a set whose marks stand in the window, in time order. */
export function ordersInWindow(index: EventIndex, shown: EventSet, window: Window): number[] {
  const orders: number[] = [];
  for (let lane = 0; lane < index.lanes.length; lane++) {
    const points = shown.points[lane];
    const [first, last] = ranksOf(index, shown, lane, window);
    for (let nth = first; points && nth < last; nth++)
      orders.push(orderAt(index, lane, points.select(nth)));
    orders.push(...barsIn(index, shown, lane, window));
  }
  return orders.sort((a, b) => a - b);
}
