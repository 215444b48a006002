import type { TimeScale } from '../time/scale.ts';
import type { Span } from '../time/span.ts';
import type { EventIndex } from './event-index.ts';
import type { Fixture } from './labels.ts';
import { orderAt, placeAt } from './lane-places.ts';
import type { SceneLane } from './lanes.ts';
import type { Mark } from './marks.ts';
import type { EventSet } from './search.ts';

/** Stands at a lane's edge for its events outside the window. */
export interface Pill {
  readonly key: string;
  readonly lane: number;
  readonly side: 'earlier' | 'later';
  readonly count: number;
  /** The order of the nearest of them. */
  readonly targetOrder: number;
  /** `long` says "2 earlier", `short` "2", `least` the same in less room; `tab` only points there, beside a mark; `none` has no room for that. */
  readonly size: 'long' | 'short' | 'least' | 'tab' | 'none';
  readonly y: number;
}

/** Without the figures of the count. */
const LENGTHS_PX = { long: 68, short: 30, least: 14 };
const FIGURE_PX = 7;
const PILL_INSET_PX = 6;
const LEAST_INSET_PX = 2;
/** With less than this free, a mark would hide a tab's arrow. */
const LEAST_TAB_PX = 8;
/** From a dot's centre to where a pill may end. */
const DOT_PX = 11;
/** Room for the count beside a small bubble. */
const COUNT_PX = 30;

/** @param shown the events that match the filter */
export function layPills(
  index: EventIndex,
  shown: EventSet,
  scale: TimeScale,
  lanes: readonly SceneLane[],
  marks: readonly Mark[],
): Pill[] {
  const pills: Pill[] = [];
  for (const { index: lane, centrePx: y, heightPx } of lanes) {
    if (heightPx === 0) continue;
    const drawn = marks.filter((mark) => laneOf(mark) === lane && !mark.isOff);
    const stretch = shownStretch(drawn, scale.span);
    for (const side of ['earlier', 'later'] as const) {
      const { count, nearest } = outside(index, shown, lane, stretch, side, drawn);
      if (nearest === undefined) continue;
      const edgePx = side === 'earlier' ? 0 : scale.widthPx;
      pills.push({
        key: `${lane} ${side}`,
        lane,
        side,
        count,
        targetOrder: nearest,
        size: sizeFor(count, drawn, edgePx),
        y,
      });
    }
  }
  return pills;
}

const laneOf = (mark: Mark): number => (mark.type === 'event' ? mark.item.lane : mark.cluster.lane);

/** The window, with the whole of the cells whose bubbles stand at its edges: their counts say those events already. */
function shownStretch(drawn: readonly Mark[], { startMs, endMs }: Span): Span {
  const cells = drawn.flatMap((mark) => (mark.type === 'cluster' ? [mark.cluster] : []));
  return {
    startMs: Math.min(startMs, ...cells.map((cell) => cell.startMs)),
    endMs: Math.max(endMs, ...cells.map((cell) => cell.endMs)),
  };
}

/**
 * How many of a lane's events are on one side of a stretch and not drawn, and the order of the
 * nearest. An event beside the window whose possible time reaches into it is drawn there.
 */
function outside(
  index: EventIndex,
  shown: EventSet,
  lane: number,
  { startMs, endMs }: Span,
  side: Pill['side'],
  drawn: readonly Mark[],
): { readonly count: number; readonly nearest: number | undefined } {
  const points = shown.points[lane];
  if (!points) return { count: 0, nearest: undefined };
  const isEarlier = side === 'earlier';
  const isBeside = (ms: number): boolean => (isEarlier ? ms < startMs : ms >= endMs);
  const seen = new Set(
    drawn.flatMap((mark) =>
      mark.type === 'event' && isBeside(mark.item.anchorMs) ? [mark.item.order] : [],
    ),
  );
  const edge = points.rank(placeAt(index, lane, isEarlier ? startMs : endMs));
  const orderOf = (nth: number): number => orderAt(index, lane, points.select(nth));
  let nth = isEarlier ? edge - 1 : edge;
  while (nth >= 0 && nth < points.count && seen.has(orderOf(nth))) nth += isEarlier ? -1 : 1;
  const unseen = [
    ...(nth >= 0 && nth < points.count ? [orderOf(nth)] : []),
    ...(shown.bars[lane] ?? []).filter((order) => isBeside(anchorOf(order)) && !seen.has(order)),
  ].sort((a, b) => anchorOf(a) - anchorOf(b));
  const bars = (shown.bars[lane] ?? []).filter((order) => isBeside(anchorOf(order))).length;
  return {
    count: (isEarlier ? edge : points.count - edge) + bars - seen.size,
    nearest: isEarlier ? unseen.at(-1) : unseen[0],
  };

  function anchorOf(order: number): number {
    return index.columns.anchorMs[order] ?? 0;
  }
}

/** The largest pill that leaves the marks of its lane free. */
function sizeFor(count: number, drawn: readonly Mark[], edgePx: number): Pill['size'] {
  const roomPx = Math.min(
    ...drawn
      .filter((mark) => mark.type === 'cluster' || mark.item.geometry.form === 'point')
      .map((mark) => Math.abs(mark.x - edgePx) - (mark.type === 'event' ? DOT_PX : mark.radiusPx)),
  );
  if (roomPx < LEAST_TAB_PX) return 'none';
  if (roomPx < LEAST_INSET_PX + lengthOf('least', count)) return 'tab';
  if (roomPx < PILL_INSET_PX + lengthOf('short', count)) return 'least';
  return drawn.some((mark) => isNearEdge(mark, edgePx, count)) ? 'short' : 'long';
}

const lengthOf = (size: keyof typeof LENGTHS_PX, count: number): number =>
  LENGTHS_PX[size] + FIGURE_PX * Math.min(String(count).length, 4);

/** Whether a mark stands where a long pill would. */
function isNearEdge(mark: Mark, edgePx: number, count: number): boolean {
  const { x } = mark;
  const { fromPx, toPx } =
    mark.type === 'event'
      ? mark.extent
      : { fromPx: x - mark.radiusPx, toPx: x + mark.radiusPx + COUNT_PX };
  const reachPx = PILL_INSET_PX + lengthOf('long', count) + DOT_PX;
  return (
    (fromPx < edgePx && toPx > edgePx) ||
    [fromPx, x, toPx].some((px) => Math.abs(px - edgePx) < reachPx)
  );
}

/** The room that a pill takes in its lane; a tab lies under a mark and takes none. */
export function pillFixtures({ lane, side, size, count }: Pill, widthPx: number): Fixture[] {
  if (size === 'tab' || size === 'none') return [];
  const lengthPx = (size === 'least' ? LEAST_INSET_PX : PILL_INSET_PX) + lengthOf(size, count);
  return side === 'earlier'
    ? [{ row: lane, fromPx: 0, toPx: lengthPx }]
    : [{ row: lane, fromPx: widthPx - lengthPx, toPx: widthPx }];
}
