import type { TimeScale } from '../time/scale.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import type { Fixture } from './labels.ts';
import type { SceneLane } from './lanes.ts';
import { isInWindow, type EventMark } from './marks.ts';

/** Stands at a lane's edge for its events outside the window. */
export interface Pill {
  readonly key: string;
  readonly lane: number;
  readonly side: 'earlier' | 'later';
  readonly count: number;
  /** The nearest of them. */
  readonly targetId: string;
  /** `long` says "2 earlier", `short` "2"; `least` only points there, beside a mark. */
  readonly size: 'long' | 'short' | 'least';
  readonly y: number;
}

const LENGTHS_PX = { long: 84, short: 34, least: 24 };
const PILL_INSET_PX = 6;

/** @param isShown whether an event matches the filter */
export function layPills(
  index: EventIndex,
  isShown: (item: IndexedEvent) => boolean,
  scale: TimeScale,
  lanes: readonly SceneLane[],
  marks: readonly EventMark[],
): Pill[] {
  const pills: Pill[] = [];
  for (const { index: lane, centrePx: y, heightPx } of lanes) {
    if (heightPx === 0) continue;
    const off = (index.byLane[lane] ?? []).filter(
      (item) => isShown(item) && !isInWindow(item, scale.span),
    );
    const earlier = off.filter((item) => item.anchorMs < scale.span.startMs);
    const later = off.filter((item) => item.anchorMs >= scale.span.endMs);
    const drawn = marks.filter((mark) => mark.item.lane === lane && !mark.isOff);
    for (const [side, items, target] of [
      ['earlier', earlier, earlier.at(-1)],
      ['later', later, later[0]],
    ] as const) {
      if (target === undefined) continue;
      const edgePx = side === 'earlier' ? 0 : scale.widthPx;
      pills.push({
        key: `${lane} ${side}`,
        lane,
        side,
        count: items.length,
        targetId: target.event.id,
        size: drawn.some(({ x }) => Math.abs(x - edgePx) < LENGTHS_PX.short + 16)
          ? 'least'
          : drawn.some((mark) => isNearEdge(mark, edgePx))
            ? 'short'
            : 'long',
        y,
      });
    }
  }
  return pills;
}

/** Whether a mark stands where a long pill would. */
const isNearEdge = ({ extent, x }: EventMark, edgePx: number): boolean =>
  (extent.fromPx < edgePx && extent.toPx > edgePx) ||
  [extent.fromPx, x, extent.toPx].some((px) => Math.abs(px - edgePx) < LENGTHS_PX.long + 16);

/** The room that a pill takes in its lane; the least lies under a mark and takes none. */
export function pillFixtures({ lane, side, size }: Pill, widthPx: number): Fixture[] {
  if (size === 'least') return [];
  const lengthPx = PILL_INSET_PX + LENGTHS_PX[size];
  return side === 'earlier'
    ? [{ row: lane, fromPx: 0, toPx: lengthPx }]
    : [{ row: lane, fromPx: widthPx - lengthPx, toPx: widthPx }];
}
