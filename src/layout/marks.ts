import { containsMs, type Span } from '../time/span.ts';
import type { TimeScale } from '../time/scale.ts';
import type { Cluster } from './bins.ts';
import type { IndexedEvent } from './event-index.ts';
import type { Fixture, Label } from './labels.ts';

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
  { geometry, anchorMs }: Pick<IndexedEvent, 'geometry' | 'anchorMs'>,
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

/** Whether any of the time at which an event may have been lies in the window; of an open side, its dot. */
export function isInWindow(
  { geometry, anchorMs }: Pick<IndexedEvent, 'geometry' | 'anchorMs'>,
  span: Span,
): boolean {
  const { startMs, endMs, form } = geometry;
  const isPeriod = form === 'period';
  const fromMs = isPeriod || Number.isFinite(startMs) ? startMs : anchorMs;
  const toMs = isPeriod || Number.isFinite(endMs) ? endMs : anchorMs;
  return containsMs(span, anchorMs) || (fromMs < span.endMs && toMs > span.startMs);
}

const LARGEST_RADIUS_PX = 18;
const LEAST_RADIUS_PX = 2.5;

/** A bubble's area follows its count, on one scale for all lanes. */
export const bubbleRadius = (count: number, largestCount: number): number =>
  Math.max(
    LEAST_RADIUS_PX,
    LARGEST_RADIUS_PX * Math.sqrt(Math.min(count / Math.max(largestCount, 10), 1)),
  );

/** Wide enough for its count beside a small bubble: "4.3k". */
const COUNT_PX = 30;
/** From this radius on a bubble has room for its count inside. */
export const COUNT_INSIDE_PX = 13;

/** What labels keep clear of for a bubble. */
export const bubbleFixture = ({ cluster, x, radiusPx }: ClusterMark): Fixture => ({
  row: cluster.lane,
  fromPx: x - radiusPx,
  toPx: x + radiusPx + (radiusPx < COUNT_INSIDE_PX ? COUNT_PX : 0),
});

/** The words of a source that a mark's label may show: the first part marked in somebody's speech. */
export function labelQuote({ event }: IndexedEvent): string | undefined {
  const spoken = event.quotes.find((quote) => quote.speaker !== undefined && quote.mark.length > 0);
  const words = spoken?.mark[0];
  return words !== undefined && words.length <= 48 ? words : undefined;
}

/** The mark of a lane that a press there means: of those whose hit area holds it, the one with the nearest centre. */
export function markAt(marks: readonly Mark[], lane: number, px: number): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    const isThere = mark.type === 'event' ? mark.item.lane : mark.cluster.lane;
    if (mark.isOff || isThere !== lane) continue;
    const [fromPx, toPx] = hitArea(mark);
    if (px < fromPx || px > toPx) continue;
    if (best === null || Math.abs(px - mark.x) < Math.abs(px - best.x)) best = mark;
  }
  return best;
}

const HALF_TARGET_PX = 12;

/** From where to where a mark takes presses: its drawing, and never less than 24 px. */
export function hitArea(mark: Mark): readonly [number, number] {
  const { x } = mark;
  if (mark.type === 'cluster') {
    const halfPx = Math.max(mark.radiusPx + 2, HALF_TARGET_PX + 2);
    return [x - halfPx, x + halfPx];
  }
  return [
    Math.min(mark.extent.fromPx, x - HALF_TARGET_PX),
    Math.max(mark.extent.toPx, x + HALF_TARGET_PX),
  ];
}
