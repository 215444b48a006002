import type { TimeScale } from '../time/scale.ts';
import type { Calendar, Unit } from '../time/zone.ts';
import { BIN_UNITS } from './bin-units.ts';
import type { BitSet } from './bit-set.ts';
import type { EventIndex } from './event-index.ts';
import { orderAt, placeAt, placeOf } from './lane-places.ts';

/** Marks nearer than this are drawn as one. */
export const MIN_MARK_GAP_PX = 14;
/** A bin's cell is at least this wide, so that bubbles have room for their counts. */
const MIN_CELL_PX = 56;
/** A drawing has no more marks than about this, however wide it is and whatever the story holds. */
export const MOST_MARKS = 300;

/** Events of one lane and one calendar cell, drawn as a bubble. */
export interface Cluster {
  /** After its first event, so that it stays the same while the cells around it grow. */
  readonly key: string;
  readonly lane: number;
  readonly unit: Unit;
  readonly startMs: number;
  readonly endMs: number;
  readonly count: number;
  /** Its first event; where a screen reader meets it. */
  readonly firstOrder: number;
}

export interface Binned {
  /** Orders. */
  readonly singles: readonly number[];
  readonly clusters: readonly Cluster[];
}

/** How events are gathered at one zoom. Nothing of it hangs on where the window stands, so panning changes nothing. */
export interface Binning {
  readonly unit: Unit;
  readonly gapPx: number;
  readonly scale: TimeScale;
  readonly calendar: Calendar;
}

/**
 * The smallest calendar unit whose cell is wide enough for a bubble, the largest if none is; in a
 * story of many events also wide enough that all lanes together stay within MOST_MARKS.
 */
export function binningOf(
  scale: TimeScale,
  calendar: Calendar,
  lanes: number,
  events: number,
): Binning {
  const isMany = events > MOST_MARKS;
  const sharePx = isMany ? (scale.widthPx * lanes) / MOST_MARKS : 0;
  const cellPx = Math.max(MIN_CELL_PX, sharePx);
  const fitting = BIN_UNITS.find(({ lengthMs }) => lengthMs / scale.msPerPx >= cellPx);
  return {
    unit: fitting?.unit ?? 'millennium',
    gapPx: Math.max(MIN_MARK_GAP_PX, sharePx),
    scale,
    calendar,
  };
}

/**
 * Parts the points of a lane into marks of their own and bubbles.
 * @param points those to draw, by place in the lane
 * @param fromMs to endMs: the stretch that is looked at; whole cells are
 * @param kept orders that are drawn as themselves whatever is near: the selected and the focused event
 */
export function binLane(
  index: EventIndex,
  lane: number,
  points: BitSet,
  { unit, gapPx, scale, calendar }: Binning,
  [fromMs, endMs]: readonly [number, number],
  kept: readonly number[],
): Binned {
  const singles: number[] = [];
  const clusters: Cluster[] = [];
  const orderOf = (at: number): number => orderAt(index, lane, points.select(at));
  const anchorOf = (at: number): number => index.columns.anchorMs[orderOf(at)] ?? 0;
  const keptNth = kept.flatMap((order) => {
    if (index.columns.lane[order] !== lane) return [];
    const place = placeOf(index, order);
    return points.has(place) ? [points.rank(place)] : [];
  });
  const gapMs = gapPx * scale.msPerPx;
  let nth = points.rank(
    fromMs === -Infinity ? 0 : placeAt(index, lane, calendar.floor(unit, fromMs)),
  );
  const last =
    endMs === Infinity
      ? points.count
      : points.rank(placeAt(index, lane, calendar.next(unit, endMs)));
  while (nth < last) {
    const anchorMs = anchorOf(nth);
    const cell = { startMs: calendar.floor(unit, anchorMs), endMs: calendar.next(unit, anchorMs) };
    const end = Math.max(points.rank(placeAt(index, lane, cell.endMs)), nth + 1);
    const keptHere = keptNth.filter((at) => at >= nth && at < end);
    if (end - nth - keptHere.length > 1 && isCrowded(nth, end, anchorOf, gapMs, cell)) {
      let first = nth;
      while (keptHere.includes(first)) first++;
      const firstOrder = orderOf(first);
      singles.push(...keptHere.map(orderOf));
      const count = end - nth - keptHere.length;
      clusters.push({ key: `cluster ${firstOrder}`, lane, unit, ...cell, count, firstOrder });
    } else {
      for (let at = nth; at < end; at++) singles.push(orderOf(at));
    }
    nth = end;
  }
  return { singles, clusters };
}

/** Whether any two neighbours are too near; more events than the cell has room for must be. */
function isCrowded(
  nth: number,
  end: number,
  anchorOf: (nth: number) => number,
  gapMs: number,
  cell: { readonly startMs: number; readonly endMs: number },
): boolean {
  if ((end - nth - 1) * gapMs > cell.endMs - cell.startMs) return true;
  for (let at = nth + 1; at < end; at++) if (anchorOf(at) - anchorOf(at - 1) < gapMs) return true;
  return false;
}
