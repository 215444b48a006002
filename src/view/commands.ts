import type { EventIndex, IndexedEvent } from '../layout/event-index.ts';
import { orderAt, placeAt } from '../layout/lane-places.ts';
import type { EventSet } from '../layout/search.ts';
import { durationMs, fitWithin, translate, zoomAbout, type Span } from '../time/span.ts';

/** A window never shows less than this. */
export const LEAST_SPAN_MS = 20;
/** A zoom up to a limit by less than this moves nothing by a pixel. */
const LEAST_ZOOM = 1e-4;

/** The order of the event that a step leads to, among those that match; the same event at either end. */
export function stepTo(
  index: EventIndex,
  matches: EventSet,
  from: number | null,
  to: 'previous' | 'next' | 'first' | 'last',
  span: Span,
): number | null {
  const { orders, count } = matches;
  if (count === 0) return null;
  if (to === 'first') return orders.select(0);
  if (to === 'last') return orders.select(count - 1);
  if (from === null) return entryPoint(index, matches, span);
  const before = orders.rank(from);
  const isMatch = orders.has(from);
  const nth = to === 'next' ? before + (isMatch ? 1 : 0) : before - 1;
  return orders.select(Math.min(Math.max(nth, 0), count - 1));
}

/** Whether no event that matches comes before, or after, this one, which need not match itself. */
export function hasNone(
  where: 'before' | 'after',
  { orders, count }: EventSet,
  order: number | null,
): boolean {
  if (count === 0 || order === null) return count === 0;
  return where === 'before' ? orders.rank(order) === 0 : orders.rank(order + 1) === count;
}

/** Where the keyboard enters: the first event in the window, else the first of all. */
export function entryPoint(
  index: EventIndex,
  { orders, points, bars, count }: EventSet,
  { startMs, endMs }: Span,
): number | null {
  if (count === 0) return null;
  const { anchorMs } = index.columns;
  const isInside = (order: number): boolean =>
    (anchorMs[order] ?? 0) >= startMs && (anchorMs[order] ?? 0) < endMs;
  const first = points.flatMap((lane, at) => {
    const place = lane.select(lane.rank(placeAt(index, at, startMs)));
    return place < 0 ? [] : [orderAt(index, at, place)];
  });
  const inside = [...first, ...bars.flat()].filter(isInside);
  return inside.length > 0 ? Math.min(...inside) : orders.select(0);
}

/** The order of the event nearest in time in the next lane above or below that has any; null past the last. */
export function laneNeighbour(
  index: EventIndex,
  { points, bars }: EventSet,
  from: IndexedEvent,
  to: 'above' | 'below',
): number | null {
  const step = to === 'below' ? 1 : -1;
  const { anchorMs } = index.columns;
  const distance = (order: number): number => Math.abs((anchorMs[order] ?? 0) - from.anchorMs);
  for (let lane = from.lane + step; lane >= 0 && lane < index.lanes.length; lane += step) {
    const set = points[lane];
    const nth = set?.rank(placeAt(index, lane, from.anchorMs)) ?? 0;
    const near = [nth - 1, nth].flatMap((at) => {
      const place = set?.select(at) ?? -1;
      return place < 0 ? [] : [orderAt(index, lane, place)];
    });
    const [best] = [...near, ...(bars[lane] ?? [])].sort((a, b) => distance(a) - distance(b));
    if (best !== undefined) return best;
  }
  return null;
}

/** Orders of the events that a relation ties to this one, in time order. */
export function relatedOrders(
  index: EventIndex,
  item: IndexedEvent,
  { orders }: EventSet,
): readonly number[] {
  const related = new Set(
    index.relationsOf(item).flatMap(({ cause, response }) => [cause.order, response.order]),
  );
  related.delete(item.order);
  return [...related].filter((order) => orders.has(order)).sort((a, b) => a - b);
}

/** A round through the relations of the event that it began at; `order` is where it stands. */
export interface Round {
  readonly from: number;
  readonly place: number;
  readonly order: number;
}

/** The next step of a round, which ends where it began; a new one if the reader left the last. */
export function nextRelated(
  index: EventIndex,
  matches: EventSet,
  current: number,
  last: Round | null,
): Round {
  const isOn = last?.order === current;
  const from = isOn ? last.from : current;
  const stops = [...relatedOrders(index, index.item(from), matches), from];
  const place = isOn ? (last.place + 1) % stops.length : 0;
  return { from, place, order: stops[place] ?? from };
}

/** The window moved by the least distance that leaves a margin around an instant. */
export function reveal(span: Span, ms: number, marginFraction: number): Span {
  const marginMs = (span.endMs - span.startMs) * Math.min(marginFraction, 0.45);
  if (ms < span.startMs + marginMs) return translate(span, ms - (span.startMs + marginMs));
  if (ms > span.endMs - marginMs) return translate(span, ms - (span.endMs - marginMs));
  return span;
}

/**
 * A zoom as far as the limits let it: the instant stays in place up to the last step, and a window
 * that is as deep or as wide as it can be stays as it is.
 */
export function zoomWithin(span: Span, factor: number, aboutMs: number, limits: Span): Span {
  const lengthMs = durationMs(span);
  const wantedMs = lengthMs / factor;
  const allowedMs = Math.max(LEAST_SPAN_MS, Math.min(wantedMs, durationMs(limits)));
  const possible = lengthMs / allowedMs;
  // What is left of the way to a limit may be a rounding error.
  if (allowedMs !== wantedMs && Math.abs(possible - 1) < LEAST_ZOOM) return span;
  return within(zoomAbout(span, possible, aboutMs), limits);
}

export const panWithin = (span: Span, deltaMs: number, limits: Span): Span =>
  within(translate(span, deltaMs), limits);

export const within = (span: Span, limits: Span): Span =>
  fitWithin(span, limits, LEAST_SPAN_MS, limits.endMs - limits.startMs);
