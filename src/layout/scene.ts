import type { DateFormat } from '../time/format.ts';
import { makeScale, type TimeScale } from '../time/scale.ts';
import type { Span } from '../time/span.ts';
import type { Calendar } from '../time/zone.ts';
import { makeAxis, type Axis } from './axis.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import { ERA_PX, layEras, type SceneEra } from './eras.ts';
import type { Side } from './labels.ts';
import type { Measure } from './measure.ts';
import { placeAt } from './lane-places.ts';
import { laneHeight, layLanes, type SceneLane } from './lanes.ts';
import { layMarks } from './lay-marks.ts';
import { labelMarks } from './mark-labels.ts';
import { bubbleFixture, type Mark } from './marks.ts';
import { layPills, pillFixtures, type Pill } from './pills.ts';
import { layRelations, type RelationTies } from './relation-lines.ts';
import type { EventSet } from './search.ts';

export interface SceneOptions {
  readonly index: EventIndex;
  readonly span: Span;
  readonly widthPx: number;
  readonly calendar: Calendar;
  readonly format: DateFormat;
  readonly measure: Measure;
  /** What matches the filter. */
  readonly shown: EventSet;
  /** What is drawn: what matches, and for a moment what no longer does, faint. */
  readonly drawn: EventSet;
  readonly selected: IndexedEvent | null;
  /** Focused or hovered: drawn as itself, with its label. */
  readonly active: IndexedEvent | null;
  readonly previousSides: ReadonlyMap<string, Side>;
}

/** All that one frame draws, in px from the top left of the lanes. */
export interface Scene {
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly eras: readonly SceneEra[];
  readonly lanes: readonly SceneLane[];
  readonly heightPx: number;
  /** In time order, which is the order they are read out in. */
  readonly marks: readonly Mark[];
  readonly pills: readonly Pill[];
  readonly relations: RelationTies;
  /** Set where events match but none is in the window: the nearest on either side. */
  readonly empty: {
    readonly before: IndexedEvent | null;
    readonly after: IndexedEvent | null;
  } | null;
  /** Sides of the labels, for the next frame. */
  readonly sides: ReadonlyMap<string, Side>;
}

/** The height of the lanes before a window is known. */
export const emptyHeightPx = (lanes: number, eras: number): number =>
  lanes * laneHeight(lanes) + eras * ERA_PX;

/**
 * Where everything goes for one window. Pure: the same options give the same scene. Its work grows
 * with what a window can show, and with the logarithm of what the story holds.
 */
export function buildScene(options: SceneOptions): Scene {
  const { index, span, widthPx, calendar, format, measure, shown, drawn, selected } = options;
  const scale = makeScale(span, widthPx);
  const eras = layEras(index, measure, scale);
  const open = index.lanes.map((_, lane) => holdsAny(drawn, lane));
  const lanes = layLanes(index.lanes, open, eras.length * ERA_PX);
  const axis = makeAxis({
    scale,
    calendar,
    format,
    measure,
    selected:
      selected?.geometry.form === 'point' && shown.orders.has(selected.order)
        ? selected.geometry
        : null,
    hasEvent: (startMs, endMs) => hasPoint(index, shown, startMs, endMs),
  });
  const [firstCell] = axis.lower;
  const cellPx = firstCell ? firstCell.toPx - firstCell.fromPx : widthPx;
  const { marks, clusters } = layMarks({ ...options, scale, cellPx, lanes });
  const all: readonly Mark[] = [...marks, ...clusters];
  const pills = layPills(index, shown, scale, lanes, all);
  const fixed = [
    ...pills.flatMap((pill) => pillFixtures(pill, widthPx)),
    ...clusters.filter((mark) => !mark.isOff).map(bubbleFixture),
  ];
  const { labelled, sides } = labelMarks(options, marks, fixed);
  const isEmpty = !all.some((mark) => !mark.isOff && !mark.isDimmed);
  return {
    scale,
    axis,
    eras,
    lanes,
    heightPx: lanes.reduce((sum, lane) => sum + lane.heightPx, eras.length * ERA_PX),
    marks: [...labelled, ...clusters].sort(byTime),
    pills,
    relations: layRelations(index, selected, shown, labelled, lanes, scale),
    empty: isEmpty && shown.count > shown.undated.length ? neighbours(index, pills) : null,
    sides,
  };
}

const orderOf = (mark: Mark): number =>
  mark.type === 'event' ? mark.item.order : mark.cluster.firstOrder;
const byTime = (a: Mark, b: Mark): number => orderOf(a) - orderOf(b);

const holdsAny = ({ points, bars }: EventSet, lane: number): boolean =>
  (points[lane]?.count ?? 0) > 0 || (bars[lane]?.length ?? 0) > 0;

/** Whether an event that matches stands in a stretch of time. */
function hasPoint(
  index: EventIndex,
  { points }: EventSet,
  startMs: number,
  endMs: number,
): boolean {
  return points.some(
    (lane, at) => lane.rank(placeAt(index, at, endMs)) > lane.rank(placeAt(index, at, startMs)),
  );
}

/** The events outside an empty window that are nearest to it: the pills lead to those of each lane. */
function neighbours(index: EventIndex, pills: readonly Pill[]): NonNullable<Scene['empty']> {
  const nearest = (side: Pill['side']): IndexedEvent | null => {
    const items = pills
      .filter((pill) => pill.side === side)
      .map((pill) => index.item(pill.targetOrder))
      .sort((a, b) => a.anchorMs - b.anchorMs);
    return (side === 'earlier' ? items.at(-1) : items[0]) ?? null;
  };
  return { before: nearest('earlier'), after: nearest('later') };
}
