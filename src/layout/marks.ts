import type { Span } from '../time/span.ts';
import type { TimeScale } from '../time/scale.ts';
import type { Cluster } from './bins.ts';
import type { IndexedEvent } from './event-index.ts';
import type { Label } from './labels.ts';

/** The drawing of a date in px: a capsule or a bar, which may fade where a bound is unknown. */
export interface Extent {
  readonly fromPx: number;
  readonly toPx: number;
  /** The bound is not known: the drawing fades to nothing there. */
  readonly fadesAtStart: boolean;
  readonly fadesAtEnd: boolean;
}

export interface EventMark {
  readonly type: 'event';
  /** The event's id; stable at every zoom. */
  readonly key: string;
  readonly item: IndexedEvent;
  /** Centre of the dot, or start of the bar; held at the window's edge while the event lies outside it. */
  readonly x: number;
  readonly y: number;
  readonly extent: Extent;
  /** Narrower than its dot, a capsule is left out. */
  readonly hasCapsule: boolean;
  readonly isOff: boolean;
  readonly isSelected: boolean;
  readonly isDimmed: boolean;
  readonly label: Label | null;
}

export interface ClusterMark {
  readonly type: 'cluster';
  readonly key: string;
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly isOff: boolean;
  readonly isDimmed: boolean;
}

export type Mark = EventMark | ClusterMark;

const DOT_PX = 16;
/** An unknown bound reaches this many cells, so that it does not read as a date. */
const FADE_CELLS = 3.4;
const LEAST_FADE_PX = 96;
const MOST_FADE_PX = 280;
const LEAST_CAPSULE_PX = 12;

/** The px that a date's drawing covers. An unknown bound reaches some cells beyond the known one. */
export function extentOf(
  { geometry, anchorMs }: IndexedEvent,
  scale: TimeScale,
  cellPx: number,
): Extent {
  const fadePx = Math.min(MOST_FADE_PX, Math.max(LEAST_FADE_PX, cellPx * FADE_CELLS));
  const isPeriod = geometry.form === 'period';
  const fadesAtStart = geometry.startMs === -Infinity;
  const fadesAtEnd = geometry.endMs === Infinity;
  const x = scale.toPx(anchorMs);
  let fromPx = fadesAtStart ? x - (isPeriod ? Infinity : fadePx) : scale.toPx(geometry.startMs);
  let toPx = fadesAtEnd ? x + (isPeriod ? Infinity : fadePx) : scale.toPx(geometry.endMs);
  // A bar that never ends is drawn to the window's edge, where it fades.
  fromPx = Math.max(fromPx, isPeriod && fadesAtStart ? 0 : -1e4);
  toPx = Math.min(toPx, isPeriod && fadesAtEnd ? scale.widthPx : 1e4 + scale.widthPx);
  if (toPx - fromPx < LEAST_CAPSULE_PX) {
    fromPx = x - LEAST_CAPSULE_PX / 2;
    toPx = x + LEAST_CAPSULE_PX / 2;
  }
  return { fromPx, toPx, fadesAtStart, fadesAtEnd };
}

/** Whether a capsule of this length shows beside its dot, or says something the dot does not. */
export const showsCapsule = ({ geometry }: IndexedEvent, { fromPx, toPx }: Extent): boolean =>
  geometry.form === 'point' && (geometry.isInDoubt || toPx - fromPx > DOT_PX);

/** Whether any of an event lies in the window: of a point its dot, of a period any part. */
export function isInWindow({ geometry, anchorMs }: IndexedEvent, span: Span): boolean {
  if (geometry.form === 'period')
    return geometry.startMs < span.endMs && geometry.endMs > span.startMs;
  return anchorMs >= span.startMs && anchorMs < span.endMs;
}

const LARGEST_RADIUS_PX = 18;
const LEAST_RADIUS_PX = 2.5;

/** A bubble's area follows its count, on one scale for all lanes. */
export const bubbleRadius = (count: number, largestCount: number): number =>
  Math.max(LEAST_RADIUS_PX, LARGEST_RADIUS_PX * Math.sqrt(count / Math.max(largestCount, 10)));

/** The words of a source that a mark's label may show: the first part marked in somebody's speech. */
export function labelQuote({ event }: IndexedEvent): string | undefined {
  const spoken = event.quotes.find((quote) => quote.speaker !== undefined && quote.mark.length > 0);
  const words = spoken?.mark[0];
  return words !== undefined && words.length <= 48 ? words : undefined;
}
