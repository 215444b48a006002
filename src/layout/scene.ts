import type { DateFormat } from '../time/format.ts';
import { makeScale, type TimeScale } from '../time/scale.ts';
import type { Span } from '../time/span.ts';
import type { Calendar } from '../time/zone.ts';
import { makeAxis, type Axis } from './axis.ts';
import { binLane, type Cluster } from './bins.ts';
import type { EventIndex, IndexedEvent, IndexedRelation } from './event-index.ts';
import { placeLabels, type Fixture, type LabelWish, type Measure, type Side } from './labels.ts';
import type { Lane } from './lanes.ts';
import {
  bubbleRadius,
  extentOf,
  isInWindow,
  labelQuote,
  showsCapsule,
  type ClusterMark,
  type EventMark,
  type Extent,
  type Mark,
} from './marks.ts';
import { elbow, type Elbow, type Port } from './relations.ts';

export interface SceneOptions {
  readonly index: EventIndex;
  readonly span: Span;
  readonly widthPx: number;
  readonly calendar: Calendar;
  readonly format: DateFormat;
  readonly measure: Measure;
  /** Ids that match the filter: the others are not drawn. */
  readonly shown: ReadonlySet<string>;
  /** Ids that no longer match, on their way out: drawn faint. */
  readonly leaving: ReadonlySet<string>;
  readonly selectedId: string | null;
  /** Focused or hovered: drawn as itself, with its label. */
  readonly activeId: string | null;
  readonly previousSides: ReadonlyMap<string, Side>;
}

export interface SceneLane {
  readonly lane: Lane;
  readonly index: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly centrePx: number;
}

/** Stands at a lane's edge for its events outside the window. */
export interface Pill {
  readonly key: string;
  readonly lane: number;
  readonly side: 'earlier' | 'later';
  readonly count: number;
  /** The nearest of them. */
  readonly targetId: string;
  readonly isShort: boolean;
  readonly y: number;
}

export interface RelationLine extends Elbow {
  readonly key: string;
  readonly isOn: boolean;
  readonly isDisputed: boolean;
}

export interface SceneEra {
  readonly key: string;
  readonly title: string;
  readonly extent: Extent;
  readonly topPx: number;
  readonly labelPx: number;
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
  readonly relations: readonly RelationLine[];
  /** Set where events match but none is in the window: the nearest on either side. */
  readonly empty: {
    readonly before: IndexedEvent | null;
    readonly after: IndexedEvent | null;
  } | null;
  /** Sides of the labels, for the next frame. */
  readonly sides: ReadonlyMap<string, Side>;
}

const ERA_PX = 28;
const SHORT_PILL_PX = 34;
const LONG_PILL_PX = 84;
const PILL_INSET_PX = 6;
/** More relations than this in view are left to the card. */
const MOST_IDLE_RELATIONS = 12;

/** Lanes are 42 px where there are few and 34 where there are many, so that the card stays near. */
const laneHeight = (count: number): number => Math.round(Math.min(42, Math.max(34, 300 / count)));

/** The height of the lanes before a window is known. */
export const emptyHeightPx = (lanes: number, eras: number): number =>
  lanes * laneHeight(lanes) + eras * ERA_PX;

/** Where everything goes for one window. Pure: the same options give the same scene. */
export function buildScene(options: SceneOptions): Scene {
  const { index, span, widthPx, calendar, format, measure, shown, selectedId } = options;
  const scale = makeScale(span, widthPx);
  const isDrawn = ({ event }: IndexedEvent): boolean =>
    shown.has(event.id) || options.leaving.has(event.id);

  const selected = selectedId === null ? undefined : index.byId.get(selectedId);
  const inWindow = index.events.filter(
    (item) => shown.has(item.event.id) && isInWindow(item, span),
  );
  const axis = makeAxis({
    scale,
    calendar,
    format,
    measure,
    selected: selected?.geometry.form === 'point' ? selected.geometry : null,
    eventMs: inWindow.map((item) => item.anchorMs),
  });
  const [firstCell] = axis.lower;
  const cellPx = firstCell ? firstCell.toPx - firstCell.fromPx : widthPx;

  const eras = layEras(options, scale);
  const lanes = layLanes(index, isDrawn, eras.length);
  const { marks, clusters } = layMarks(options, scale, cellPx, lanes, isDrawn);
  const pills = layPills(options, scale, lanes, marks);
  const { labelled, sides } = labelMarks(options, marks, pills);
  const all: Mark[] = [...labelled, ...clusters].sort(byTime);
  return {
    scale,
    axis,
    eras,
    lanes,
    heightPx: lanes.reduce((sum, lane) => sum + lane.heightPx, eras.length * ERA_PX),
    marks: all,
    pills,
    relations: layRelations(options, labelled, lanes),
    empty: inWindow.length > 0 || shown.size === 0 ? null : neighbours(index, shown, span),
    sides,
  };
}

const anchorOf = (mark: Mark): number =>
  mark.type === 'event' ? mark.item.order : (mark.cluster.events[0]?.order ?? 0);
const byTime = (a: Mark, b: Mark): number => anchorOf(a) - anchorOf(b);

function layEras({ index, measure }: SceneOptions, scale: TimeScale): SceneEra[] {
  return index.eras.map(({ era, geometry }, place): SceneEra => {
    const extent = extentOf(
      { geometry, anchorMs: geometry.anchorMs } as IndexedEvent,
      scale,
      scale.widthPx / 8,
    );
    const labelPx = Math.max(0, extent.fromPx) + 13;
    const end = Math.min(extent.toPx, scale.widthPx);
    const fits = labelPx + measure(era.title, 'sans') + 8 <= end;
    return {
      key: `${place} ${era.title}`,
      title: fits ? era.title : '',
      extent,
      topPx: place * ERA_PX,
      labelPx,
    };
  });
}

function layLanes(
  index: EventIndex,
  isDrawn: (item: IndexedEvent) => boolean,
  eraCount: number,
): SceneLane[] {
  const open = index.lanes.map((_, lane) => index.byLane[lane]?.some(isDrawn) ?? false);
  const heightPx = laneHeight(open.filter(Boolean).length);
  let topPx = eraCount * ERA_PX;
  return index.lanes.map((lane, place) => {
    const ownPx = open[place] ? heightPx : 0;
    const laid = { lane, index: place, topPx, heightPx: ownPx, centrePx: topPx + ownPx / 2 };
    topPx += ownPx;
    return laid;
  });
}

function layMarks(
  options: SceneOptions,
  scale: TimeScale,
  cellPx: number,
  lanes: readonly SceneLane[],
  isDrawn: (item: IndexedEvent) => boolean,
): { marks: EventMark[]; clusters: ClusterMark[] } {
  const { index, span, selectedId, activeId, calendar, shown } = options;
  const kept = new Set([selectedId, activeId].filter((id) => id !== null));
  const marks: EventMark[] = [];
  const bins: { cluster: Cluster; y: number }[] = [];
  for (const { index: lane, centrePx: y } of lanes) {
    const drawn = index.byLane[lane]?.filter(isDrawn) ?? [];
    const points = drawn.filter((item) => item.geometry.form === 'point');
    const { singles, clusters } = binLane(points, lane, scale, calendar, kept);
    const periods = drawn.filter((item) => item.geometry.form === 'period');
    for (const item of [...singles, ...periods]) {
      const extent = extentOf(item, scale, cellPx);
      const isOff = !isInWindow(item, span);
      const x = Math.min(Math.max(scale.toPx(item.anchorMs), 0), scale.widthPx);
      marks.push({
        type: 'event',
        key: item.event.id,
        item,
        x,
        y,
        extent,
        hasCapsule: showsCapsule(item, extent),
        isOff,
        isSelected: item.event.id === selectedId,
        isDimmed: !shown.has(item.event.id),
        label: null,
      });
    }
    for (const cluster of clusters) bins.push({ cluster, y });
  }
  const largest = Math.max(...bins.map(({ cluster }) => cluster.events.length), 0);
  const clusters = bins.map(({ cluster, y }): ClusterMark => {
    const x = scale.toPx((cluster.startMs + cluster.endMs) / 2);
    return {
      type: 'cluster',
      key: cluster.key,
      cluster,
      x,
      y,
      radiusPx: bubbleRadius(cluster.events.length, largest),
      isOff: x < 0 || x > scale.widthPx,
      isDimmed: cluster.events.every(({ event }) => !shown.has(event.id)),
    };
  });
  return { marks, clusters };
}

function layPills(
  { index, span, shown }: SceneOptions,
  scale: TimeScale,
  lanes: readonly SceneLane[],
  marks: readonly EventMark[],
): Pill[] {
  const pills: Pill[] = [];
  for (const { index: lane, centrePx: y, heightPx } of lanes) {
    if (heightPx === 0) continue;
    const own = index.byLane[lane]?.filter(({ event }) => shown.has(event.id)) ?? [];
    const off = own.filter((item) => !isInWindow(item, span));
    const earlier = off.filter((item) => item.anchorMs < span.startMs);
    const later = off.filter((item) => item.anchorMs >= span.endMs);
    const drawn = marks.filter((mark) => mark.item.lane === lane && !mark.isOff);
    for (const [side, items, target] of [
      ['earlier', earlier, earlier.at(-1)],
      ['later', later, later[0]],
    ] as const) {
      if (target === undefined) continue;
      const edge = side === 'earlier' ? 0 : scale.widthPx;
      const isShort = drawn.some(
        ({ extent, x }) =>
          Math.min(
            Math.abs(extent.fromPx - edge),
            Math.abs(x - edge),
            Math.abs(extent.toPx - edge),
          ) <
            LONG_PILL_PX + 16 ||
          (extent.fromPx < edge && extent.toPx > edge),
      );
      pills.push({
        key: `${lane} ${side}`,
        lane,
        side,
        count: items.length,
        targetId: target.event.id,
        isShort,
        y,
      });
    }
  }
  return pills;
}

function labelMarks(
  { index, widthPx, measure, previousSides, selectedId, activeId }: SceneOptions,
  marks: readonly EventMark[],
  pills: readonly Pill[],
): { labelled: EventMark[]; sides: Map<string, Side> } {
  const related = new Set(
    index.relations
      .filter((line) => line.causeId === selectedId || line.responseId === selectedId)
      .flatMap((line) => [line.causeId, line.responseId]),
  );
  const priority = ({ item, isSelected, isDimmed }: EventMark): number => {
    if (isDimmed) return -1;
    if (isSelected) return 1000;
    if (item.event.id === activeId) return 900;
    if (item.geometry.form === 'period') return 800;
    return (related.has(item.event.id) ? 700 : 0) + Math.min(item.event.quotes.length, 9) * 10;
  };
  const visible = marks.filter((mark) => !mark.isOff);
  const wishes = visible.map((mark): LabelWish => {
    const quote = labelQuote(mark.item);
    return {
      id: mark.key,
      row: mark.item.lane,
      x: mark.x,
      fromPx: mark.hasCapsule ? mark.extent.fromPx : mark.x - 8,
      toPx: mark.hasCapsule ? mark.extent.toPx : mark.x + 8,
      isPeriod: mark.item.geometry.form === 'period',
      title: mark.item.event.title,
      ...(quote === undefined ? {} : { quote }),
      isBold: mark.isSelected,
      priority: priority(mark),
    };
  });
  const fixed = pills.map(({ lane, side, isShort }): Fixture => {
    const lengthPx = PILL_INSET_PX + (isShort ? SHORT_PILL_PX : LONG_PILL_PX);
    return side === 'earlier'
      ? { row: lane, fromPx: 0, toPx: lengthPx }
      : { row: lane, fromPx: widthPx - lengthPx, toPx: widthPx };
  });
  const labels = placeLabels(wishes, widthPx, measure, previousSides, fixed);
  return {
    labelled: marks.map((mark) => ({ ...mark, label: labels.get(mark.key) ?? null })),
    sides: new Map([...labels].map(([id, label]) => [id, label.side])),
  };
}

function layRelations(
  { index, selectedId }: SceneOptions,
  marks: readonly EventMark[],
  lanes: readonly SceneLane[],
): RelationLine[] {
  const ports = new Map<string, Port>();
  for (const mark of marks) {
    const lane = lanes[mark.item.lane];
    if (mark.isOff || mark.isDimmed || lane === undefined) continue;
    const radiusPx = mark.item.geometry.form === 'period' ? 11 : mark.isSelected ? 13 : 9;
    ports.set(mark.key, {
      x: mark.x,
      y: mark.y,
      radiusPx,
      topPx: lane.topPx,
      bottomPx: lane.topPx + lane.heightPx,
    });
  }
  const isOn = (line: IndexedRelation): boolean =>
    line.causeId === selectedId || line.responseId === selectedId;
  const lines = index.relations.flatMap((line): RelationLine[] => {
    const cause = ports.get(line.causeId);
    const response = ports.get(line.responseId);
    if (!cause || !response) return [];
    const isDisputed = line.relation.disputed;
    return [{ key: line.key, isOn: isOn(line), isDisputed, ...elbow(cause, response) }];
  });
  const on = lines.filter((line) => line.isOn);
  // Few lines explain a story; many hide it.
  return lines.length > MOST_IDLE_RELATIONS ? on : [...lines.filter((line) => !line.isOn), ...on];
}

function neighbours(
  index: EventIndex,
  shown: ReadonlySet<string>,
  span: Span,
): { before: IndexedEvent | null; after: IndexedEvent | null } {
  const matching = index.events.filter(({ event }) => shown.has(event.id));
  return {
    before: matching.findLast((item) => item.anchorMs < span.startMs) ?? null,
    after: matching.find((item) => item.anchorMs >= span.endMs) ?? null,
  };
}
