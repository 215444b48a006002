import { containsMs } from '../time/span.ts';
import type { TimeScale } from '../time/scale.ts';
import type { EventIndex, IndexedEvent, IndexedRelation } from './event-index.ts';
import type { SceneLane } from './lanes.ts';
import type { EventMark } from './marks.ts';
import type { Tie } from './relation-channels.ts';
import type { Dot, Port } from './relations.ts';
import type { EventSet } from './search.ts';

/** A relation that is drawn, with where it begins and ends. */
export interface RelationTie {
  readonly key: string;
  /** It begins or ends at the selected event. */
  readonly isOn: boolean;
  readonly isDisputed: boolean;
  /** It leads to an event outside the window. */
  readonly isOut: boolean;
  readonly tie: Tie;
}

/** What the lines of a window are drawn from. */
export interface RelationTies {
  readonly ties: readonly RelationTie[];
  /** Lines step aside from them. */
  readonly dots: readonly Dot[];
  /** Of all lanes. */
  readonly heightPx: number;
}

/** More relations than this in view are left to the card. */
const MOST_IDLE_LINES = 12;
/** How far beyond the window's edge a line ends that leads to an event outside. */
const BEYOND_PX = 24;

/**
 * The relations that this window draws: those between marks in it, and of the selected event also
 * those that lead out of it, to the edge.
 */
export function layRelations(
  index: EventIndex,
  selected: IndexedEvent | null,
  shown: EventSet,
  marks: readonly EventMark[],
  lanes: readonly SceneLane[],
  scale: TimeScale,
): RelationTies {
  const ports = new Map<number, Port>();
  for (const mark of marks) {
    if (!mark.isOff && !mark.isDimmed) {
      ports.set(mark.item.order, portOf(mark.item, mark.x, mark.isSelected, lanes));
    }
  }
  const outside = (item: IndexedEvent): Port | undefined => {
    // One that a bubble in view holds has no mark to lead to.
    if (!shown.orders.has(item.order) || containsMs(scale.span, item.anchorMs)) return undefined;
    const isBefore = item.anchorMs < scale.span.startMs;
    return portOf(item, isBefore ? -BEYOND_PX : scale.widthPx + BEYOND_PX, false, lanes);
  };
  const lines = new Map<string, RelationTie>();
  const add = ({ key, cause, response, relation }: IndexedRelation): void => {
    const isOn = [cause.order, response.order].includes(selected?.order ?? -1);
    const find = (item: IndexedEvent) =>
      ports.get(item.order) ?? (isOn ? outside(item) : undefined);
    const [from, to] = [find(cause), find(response)];
    if (lines.has(key) || !from || !to) return;
    const tie = { causeOrder: cause.order, cause: from, response: to };
    const isOut = !ports.has(cause.order) || !ports.has(response.order);
    lines.set(key, { key, isOn, isDisputed: relation.disputed, isOut, tie });
  };
  if (selected) index.relationsOf(selected).forEach(add);
  const on = [...lines.values()];
  for (const { item } of marks) {
    if (ports.has(item.order) && (index.columns.relationCount[item.order] ?? 0) > 0) {
      index.relationsOf(item).forEach(add);
    }
    // Few lines explain a story; many hide it.
    if (lines.size > MOST_IDLE_LINES) break;
  }
  const few = lines.size > MOST_IDLE_LINES ? on : [...lines.values()];
  return {
    ties: few.sort((a, b) => Number(a.isOn) - Number(b.isOn)),
    dots: [...ports.values()].map(({ x, y, radiusPx }) => ({ x, y, radiusPx })),
    heightPx: Math.max(0, ...lanes.map((lane) => lane.topPx + lane.heightPx)),
  };
}

function portOf(
  { geometry, lane }: IndexedEvent,
  x: number,
  isSelected: boolean,
  lanes: readonly SceneLane[],
): Port {
  const { centrePx = 0, topPx = 0, heightPx = 0 } = lanes[lane] ?? {};
  return {
    x,
    y: centrePx,
    radiusPx: geometry.form === 'period' ? 11 : isSelected ? 13 : 9,
    topPx,
    bottomPx: topPx + heightPx,
  };
}
