import type { EventIndex, IndexedEvent } from '../layout/event-index.ts';
import { fitWithin, translate, zoomAbout, type Span } from '../time/span.ts';

/** A window never shows less than this. */
export const LEAST_SPAN_MS = 20;

/** The event that a step leads to, among those that match; the same event at either end. */
export function stepTo(
  events: readonly IndexedEvent[],
  fromId: string | null,
  to: 'previous' | 'next' | 'first' | 'last',
  span: Span,
): IndexedEvent | null {
  const place = events.findIndex(({ event }) => event.id === fromId);
  if (to === 'first') return events[0] ?? null;
  if (to === 'last') return events.at(-1) ?? null;
  if (place === -1) return entryPoint(events, span);
  const next = place + (to === 'next' ? 1 : -1);
  return events[Math.min(Math.max(next, 0), events.length - 1)] ?? null;
}

/** Where the keyboard enters: the first event in the window, else the first of all. */
export function entryPoint(events: readonly IndexedEvent[], span: Span): IndexedEvent | null {
  return (
    events.find((item) => item.anchorMs >= span.startMs && item.anchorMs < span.endMs) ??
    events[0] ??
    null
  );
}

/** The event nearest in time in the next lane above or below that has any; null past the last. */
export function laneNeighbour(
  index: EventIndex,
  shown: ReadonlySet<string>,
  from: IndexedEvent,
  to: 'above' | 'below',
): IndexedEvent | null {
  const step = to === 'below' ? 1 : -1;
  for (let lane = from.lane + step; lane >= 0 && lane < index.lanes.length; lane += step) {
    let best: IndexedEvent | null = null;
    for (const item of index.byLane[lane] ?? []) {
      if (!shown.has(item.event.id)) continue;
      const distanceMs = Math.abs(item.anchorMs - from.anchorMs);
      if (best === null || distanceMs < Math.abs(best.anchorMs - from.anchorMs)) best = item;
    }
    if (best) return best;
  }
  return null;
}

/** Ids of the events that a relation ties to this one, in time order. */
export function relatedIds(
  index: EventIndex,
  id: string,
  shown: ReadonlySet<string>,
): readonly string[] {
  const ids = new Set<string>();
  for (const { causeId, responseId } of index.relations) {
    if (causeId === id && shown.has(responseId)) ids.add(responseId);
    if (responseId === id && shown.has(causeId)) ids.add(causeId);
  }
  const order = (other: string): number => index.byId.get(other)?.order ?? 0;
  return [...ids].sort((a, b) => order(a) - order(b));
}

/** A round through the relations of the event that it began at; `id` is where it stands. */
export interface Round {
  readonly fromId: string;
  readonly place: number;
  readonly id: string;
}

/** The next step of a round, which ends where it began; a new one if the reader left the last. */
export function nextRelated(
  index: EventIndex,
  shown: ReadonlySet<string>,
  currentId: string,
  last: Round | null,
): Round {
  const fromId = last?.id === currentId ? last.fromId : currentId;
  const stops = [...relatedIds(index, fromId, shown), fromId];
  const place = last?.id === currentId ? (last.place + 1) % stops.length : 0;
  return { fromId, place, id: stops[place] ?? fromId };
}

/** The window moved by the least distance that leaves a margin around an instant. */
export function reveal(span: Span, ms: number, marginFraction: number): Span {
  const marginMs = (span.endMs - span.startMs) * Math.min(marginFraction, 0.45);
  if (ms < span.startMs + marginMs) return translate(span, ms - (span.startMs + marginMs));
  if (ms > span.endMs - marginMs) return translate(span, ms - (span.endMs - marginMs));
  return span;
}

export const zoomWithin = (span: Span, factor: number, aboutMs: number, limits: Span): Span =>
  within(zoomAbout(span, factor, aboutMs), limits);

export const panWithin = (span: Span, deltaMs: number, limits: Span): Span =>
  within(translate(span, deltaMs), limits);

export const within = (span: Span, limits: Span): Span =>
  fitWithin(span, limits, LEAST_SPAN_MS, limits.endMs - limits.startMs);
