import { makeSpan, pad, type Span } from '../time/span.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';

/** The share of events that the first window shows at least. */
const CORE_SHARE = 0.6;
/** A core longer than this share of the whole is no core: the whole is shown. */
const CORE_LENGTH = 0.4;
/** Free on either side of the events, as a share of their length: room for a mark and a pill. */
const MARGIN = 0.05;
const DAY_MS = 86_400_000;

/** The finite stretch that an event's drawing covers: an open side ends at its dot. */
function stretch({ geometry, anchorMs }: IndexedEvent): readonly [number, number] {
  const startMs = Number.isFinite(geometry.startMs) ? geometry.startMs : anchorMs;
  const endMs = Number.isFinite(geometry.endMs) ? geometry.endMs : anchorMs;
  return [startMs, Math.max(endMs, startMs)];
}

/** The stretch that these events cover; null for none. */
export function coverSpan(events: readonly IndexedEvent[]): Span | null {
  let startMs = Infinity;
  let endMs = -Infinity;
  for (const item of events) {
    const [from, to] = stretch(item);
    startMs = Math.min(startMs, from);
    endMs = Math.max(endMs, to);
  }
  if (startMs > endMs) return null;
  return endMs > startMs ? makeSpan(startMs, endMs) : makeSpan(startMs - DAY_MS, endMs + DAY_MS);
}

/** The window that holds every one of these events, with a margin; null for none. */
export function fitSpan(events: readonly IndexedEvent[]): Span | null {
  const span = coverSpan(events);
  return span === null ? null : pad(span, MARGIN);
}

/**
 * Where a timeline opens: the shortest window that holds three fifths of the events, if it is much
 * shorter than the whole; else the whole. A story's quiet years stay one step away.
 */
export function openingSpan(index: EventIndex): Span | null {
  const whole = coverSpan(index.events);
  if (whole === null) return null;
  const byAnchor = [...index.events].sort((a, b) => a.anchorMs - b.anchorMs);
  const least = Math.max(2, Math.ceil(byAnchor.length * CORE_SHARE));
  let best: readonly IndexedEvent[] = byAnchor;
  let bestMs = (whole.endMs - whole.startMs) * CORE_LENGTH;
  for (let first = 0; first + least <= byAnchor.length; first++) {
    const lengthMs =
      (byAnchor[first + least - 1]?.anchorMs ?? 0) - (byAnchor[first]?.anchorMs ?? 0);
    if (lengthMs < bestMs) {
      bestMs = lengthMs;
      best = byAnchor.slice(first, first + least);
    }
  }
  return fitSpan(best);
}

/** How far a reader may pan and zoom out: the whole, and half as much again on either side. */
export function limitsOf(index: EventIndex): Span {
  const whole = coverSpan(index.events) ?? makeSpan(Date.UTC(2000, 0), Date.UTC(2030, 0));
  return pad(whole, 0.5);
}
