import type { EventIndex } from './event-index.ts';

/** The first place in a lane whose event stands at this instant or later; the lane's length where none does. */
export function placeAt(index: EventIndex, lane: number, ms: number): number {
  const { byLane, anchorMs } = index.columns;
  const orders = byLane[lane];
  if (!orders) return 0;
  let low = 0;
  let high = orders.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((anchorMs[orders[middle] ?? 0] ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of the event at a place in a lane. */
export const orderAt = (index: EventIndex, lane: number, place: number): number =>
  index.columns.byLane[lane]?.[place] ?? 0;

/** The place of an event in its lane. */
export function placeOf(index: EventIndex, order: number): number {
  const { byLane, lane, anchorMs } = index.columns;
  const orders = byLane[lane[order] ?? 0];
  const ms = anchorMs[order] ?? 0;
  let low = 0;
  let high = orders?.length ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = orders?.[middle] ?? 0;
    if ((anchorMs[at] ?? 0) < ms || (anchorMs[at] === ms && at < order)) low = middle + 1;
    else high = middle;
  }
  return low;
}
