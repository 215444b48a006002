import type { TimeScale } from '../time/scale.ts';
import type { Span } from '../time/span.ts';
import type { Calendar } from '../time/zone.ts';
import { binLane, binningOf, MOST_MARKS, type Binning, type Cluster } from './bins.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import { orderAt, placeAt } from './lane-places.ts';
import type { SceneLane } from './lanes.ts';
import {
  bubbleRadius,
  extentOf,
  isInWindow,
  showsCapsule,
  type ClusterMark,
  type EventMark,
} from './marks.ts';
import type { EventSet } from './search.ts';

export interface MarkOptions {
  readonly index: EventIndex;
  readonly span: Span;
  readonly scale: TimeScale;
  readonly calendar: Calendar;
  /** Width of a cell of the axis. */
  readonly cellPx: number;
  readonly lanes: readonly SceneLane[];
  readonly shown: EventSet;
  readonly drawn: EventSet;
  readonly selected: IndexedEvent | null;
  readonly active: IndexedEvent | null;
}

/** Between a bubble at the window's edge and the edge: room for the pill that leads on. */
const EDGE_GAP_PX = 14;
/** Beyond each edge of the window this many events of a lane are asked whether their dates reach into it. */
const MOST_REACHING = 12;

/**
 * The marks and bubbles of a window. In a story of few events those outside it are among them, out
 * of sight, so that the list of events that is read out is whole.
 */
export function layMarks(options: MarkOptions): {
  readonly marks: readonly EventMark[];
  readonly clusters: readonly ClusterMark[];
} {
  const { index, span, scale, calendar, lanes, drawn, shown, selected, active } = options;
  const isWhole = index.count <= MOST_MARKS;
  const stretch = isWhole
    ? ([-Infinity, Infinity] as const)
    : ([span.startMs, span.endMs] as const);
  const kept = [selected, active].flatMap((item) =>
    item !== null && item.order < index.columns.dated && drawn.orders.has(item.order)
      ? [item.order]
      : [],
  );
  const openLanes = lanes.filter(({ heightPx }) => heightPx > 0);
  const binning = binningOf(scale, calendar, openLanes.length, index.count);
  // The cells of the window are asked for at once, then found again one by one.
  if (!isWhole) calendar.edges(binning.unit, 1, span.startMs, span.endMs);
  const largest = index.columns.largestBin[binning.unit] ?? 1;

  const marks: EventMark[] = [];
  const clusters: ClusterMark[] = [];
  for (const { index: lane, centrePx: y } of openLanes) {
    const points = drawn.points[lane];
    if (!points) continue;
    const binned = binLane(index, lane, points, binning, stretch, kept);
    const orders = new Set([
      ...binned.singles,
      ...(isWhole ? [] : reaching(index, lane, drawn, span, binning)),
      ...(drawn.bars[lane] ?? []),
      ...kept.filter((order) => index.columns.lane[order] === lane),
    ]);
    for (const cluster of binned.clusters) {
      clusters.push(markOfCluster(cluster, y, largest, scale, shown));
    }
    for (const order of orders) {
      const mark = markOf(index.item(order), y, options);
      // Out of sight and not asked for: only a whole list needs it.
      if (isWhole || !mark.isOff || kept.includes(order)) marks.push(mark);
    }
  }
  return { marks, clusters };
}

/** Points beside the cells that were looked at whose possible time reaches into the window. */
function reaching(
  index: EventIndex,
  lane: number,
  { points }: EventSet,
  span: Span,
  { unit, calendar }: Binning,
): number[] {
  const set = points[lane];
  if (!set) return [];
  const first = set.rank(placeAt(index, lane, calendar.floor(unit, span.startMs)));
  const last = set.rank(placeAt(index, lane, calendar.next(unit, span.endMs)));
  const orders: number[] = [];
  for (let step = 0; step < MOST_REACHING; step++) {
    for (const nth of [first - 1 - step, last + step]) {
      const place = set.select(nth);
      if (place < 0) continue;
      const order = orderAt(index, lane, place);
      if (isInWindow(index.item(order), span)) orders.push(order);
    }
  }
  return orders;
}

function markOf(
  item: IndexedEvent,
  y: number,
  { span, scale, cellPx, selected, shown }: MarkOptions,
): EventMark {
  const extent = extentOf(item, scale, cellPx);
  const isOff = !isInWindow(item, span);
  const x = scale.toPx(item.anchorMs);
  return {
    type: 'event',
    key: item.event.id,
    item,
    x: isOff ? Math.min(Math.max(x, 0), scale.widthPx) : x,
    y,
    extent,
    hasCapsule: showsCapsule(item, extent),
    isOff,
    isSelected: item.order === selected?.order,
    isDimmed: !shown.orders.has(item.order),
    label: null,
  };
}

function markOfCluster(
  cluster: Cluster,
  y: number,
  largestCount: number,
  scale: TimeScale,
  shown: EventSet,
): ClusterMark {
  const { startMs, endMs, count } = cluster;
  const radiusPx = bubbleRadius(count, largestCount);
  const edgePx = Math.min(radiusPx + EDGE_GAP_PX, scale.widthPx / 2);
  const middlePx = scale.toPx((startMs + endMs) / 2);
  return {
    type: 'cluster',
    key: cluster.key,
    cluster,
    // In the middle of its cell; of a cell that is partly out of the window, at the edge.
    x: Math.min(Math.max(middlePx, edgePx), scale.widthPx - edgePx),
    y,
    radiusPx,
    isOff: endMs <= scale.span.startMs || startMs >= scale.span.endMs,
    isDimmed: !shown.orders.has(cluster.firstOrder),
  };
}
