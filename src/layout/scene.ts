import type { DateFormat } from '../time/format.ts';
import { makeScale, type TimeScale } from '../time/scale.ts';
import type { Span } from '../time/span.ts';
import type { Calendar } from '../time/zone.ts';
import { makeAxis, type Axis } from './axis.ts';
import { binLane, type Cluster } from './bins.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import { ERA_PX, layEras, type SceneEra } from './eras.ts';
import type { Measure, Side } from './labels.ts';
import { laneHeight, layLanes, type SceneLane } from './lanes.ts';
import { labelMarks } from './mark-labels.ts';
import {
  bubbleRadius,
  extentOf,
  isInWindow,
  showsCapsule,
  type ClusterMark,
  type EventMark,
  type Mark,
} from './marks.ts';
import { layPills, pillFixtures, type Pill } from './pills.ts';
import { layRelations, type RelationLine } from './relation-lines.ts';

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

  const isShown = ({ event }: IndexedEvent): boolean => shown.has(event.id);
  const eras = layEras(index, measure, scale);
  const open = index.lanes.map((_, lane) => index.byLane[lane]?.some(isDrawn) ?? false);
  const lanes = layLanes(index.lanes, open, eras.length * ERA_PX);
  const { marks, clusters } = layMarks(options, scale, cellPx, lanes, isDrawn);
  const pills = layPills(index, isShown, scale, lanes, marks);
  const fixed = pills.flatMap((pill) => pillFixtures(pill, widthPx));
  const { labelled, sides } = labelMarks(options, marks, fixed);
  const all: Mark[] = [...labelled, ...clusters].sort(byTime);
  return {
    scale,
    axis,
    eras,
    lanes,
    heightPx: lanes.reduce((sum, lane) => sum + lane.heightPx, eras.length * ERA_PX),
    marks: all,
    pills,
    relations: layRelations(index.relations, selectedId, labelled, lanes, widthPx),
    empty: inWindow.length > 0 || shown.size === 0 ? null : neighbours(index, shown, span),
    sides,
  };
}

const anchorOf = (mark: Mark): number =>
  mark.type === 'event' ? mark.item.order : (mark.cluster.events[0]?.order ?? 0);
const byTime = (a: Mark, b: Mark): number => anchorOf(a) - anchorOf(b);

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
