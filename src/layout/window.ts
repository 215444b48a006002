import { makeSpan, pad, type Span } from '../time/span.ts';
import { BitSet } from './bit-set.ts';
import type { EventIndex } from './event-index.ts';

/** A core longer than this share of the whole is no core: the whole is shown. */
const CORE_LENGTH = 0.4;
/** Free on either side of the events, as a share of their length: room for a mark and a pill. */
const MARGIN = 0.05;
const DAY_MS = 86_400_000;

/** The stretch that these events cover; an open side ends at its dot. Null where none has a date. */
export function coverSpan(index: EventIndex, orders: BitSet): Span | null {
  const { dated, startMs, endMs, anchorMs } = index.columns;
  let fromMs = Infinity;
  let toMs = -Infinity;
  for (let order = 0; order < dated; order++) {
    if (!orders.has(order)) continue;
    const from = startMs[order] ?? 0;
    const to = endMs[order] ?? 0;
    const dotMs = anchorMs[order] ?? 0;
    fromMs = Math.min(fromMs, Number.isFinite(from) ? from : dotMs);
    toMs = Math.max(toMs, Number.isFinite(to) ? to : dotMs);
  }
  if (fromMs > toMs) return null;
  return toMs > fromMs ? makeSpan(fromMs, toMs) : makeSpan(fromMs - DAY_MS, toMs + DAY_MS);
}

/** The window that holds every one of these events, with a margin; null for none. */
export function fitSpan(index: EventIndex, orders: BitSet): Span | null {
  const span = coverSpan(index, orders);
  return span === null ? null : pad(span, MARGIN);
}

/**
 * Where a timeline opens: the shortest window that holds three fifths of the events, if it is much
 * shorter than the whole; else the whole. A story's quiet years stay one step away.
 */
export function openingSpan(index: EventIndex): Span | null {
  const all = BitSet.all(index.count);
  const whole = coverSpan(index, all);
  const { core, anchorMs, dated } = index.columns;
  if (whole === null || core === null) return fitSpan(index, all);
  if (core.endMs - core.startMs >= (whole.endMs - whole.startMs) * CORE_LENGTH) {
    return pad(whole, MARGIN);
  }
  const inCore = new BitSet(index.count);
  for (let order = 0; order < dated; order++) {
    const ms = anchorMs[order] ?? 0;
    if (ms >= core.startMs && ms <= core.endMs) inCore.add(order);
  }
  return fitSpan(index, inCore);
}

/** How far a reader may pan and zoom out: the whole, and half as much again on either side. */
export function limitsOf(whole: Span | null): Span {
  return pad(whole ?? makeSpan(Date.UTC(2000, 0), Date.UTC(2030, 0)), 0.5);
}
