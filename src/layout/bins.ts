import type { Calendar, Unit } from '../time/zone.ts';
import type { TimeScale } from '../time/scale.ts';
import type { IndexedEvent } from './event-index.ts';

/** Marks nearer than this are drawn as one. */
export const MIN_MARK_GAP_PX = 14;
/** A bin's cell is at least this wide, so that bubbles have room for their counts. */
const MIN_CELL_PX = 56;

const UNITS: readonly (readonly [Unit, number])[] = [
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 604_800_000],
  ['month', 2_629_746_000],
  ['quarter', 7_889_238_000],
  ['year', 31_556_952_000],
  ['decade', 315_569_520_000],
  ['century', 3_155_695_200_000],
  ['millennium', 31_556_952_000_000],
];

/** Events of one lane and one calendar cell, drawn as a bubble. */
export interface Cluster {
  /** Stable while panning: bins are fixed in time. */
  readonly key: string;
  readonly lane: number;
  readonly unit: Unit;
  readonly startMs: number;
  readonly endMs: number;
  readonly events: readonly IndexedEvent[];
}

export interface Binned {
  readonly singles: readonly IndexedEvent[];
  readonly clusters: readonly Cluster[];
}

/** The smallest calendar unit whose cell is wide enough for a bubble; the largest if none is. */
export function binUnit(scale: TimeScale): Unit {
  const fitting = UNITS.find(([, lengthMs]) => lengthMs / scale.msPerPx >= MIN_CELL_PX);
  return fitting?.[0] ?? 'millennium';
}

/**
 * Parts the points of a lane into marks of their own and bubbles. Whether a bin is a bubble hangs
 * on the zoom alone, never on the window, so panning changes nothing.
 * @param events points of one lane, by anchor
 * @param kept drawn as themselves whatever is near: the selected and the focused event
 */
export function binLane(
  events: readonly IndexedEvent[],
  lane: number,
  scale: TimeScale,
  calendar: Calendar,
  kept: ReadonlySet<string>,
): Binned {
  const unit = binUnit(scale);
  const singles: IndexedEvent[] = [];
  const clusters: Cluster[] = [];
  let first = 0;
  while (first < events.length) {
    const anchorMs = events[first]?.anchorMs ?? 0;
    const startMs = calendar.floor(unit, anchorMs);
    const endMs = calendar.next(unit, anchorMs);
    let end = first + 1;
    while (end < events.length && (events[end]?.anchorMs ?? Infinity) < endMs) end++;
    const bin = events.slice(first, end);
    const loose = bin.filter(({ event }) => !kept.has(event.id));
    if (loose.length > 1 && isCrowded(bin, scale)) {
      singles.push(...bin.filter(({ event }) => kept.has(event.id)));
      clusters.push({
        key: `${lane}:${unit}:${startMs}`,
        lane,
        unit,
        startMs,
        endMs,
        events: loose,
      });
    } else {
      singles.push(...bin);
    }
    first = end;
  }
  return { singles, clusters };
}

const isCrowded = (bin: readonly IndexedEvent[], scale: TimeScale): boolean =>
  bin.some((item, place) => {
    const previous = bin[place - 1];
    return (
      previous !== undefined &&
      (item.anchorMs - previous.anchorMs) / scale.msPerPx < MIN_MARK_GAP_PX
    );
  });
