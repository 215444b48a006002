import type { DateFormat } from '../time/format.ts';
import { makeScale, type TimeScale } from '../time/scale.ts';
import type { Span } from '../time/span.ts';
import { makeTicks } from '../time/ticks.ts';
import type { Calendar } from '../time/zone.ts';
import type { EventIndex, IndexedEvent } from './event-index.ts';
import { placeAt } from './lane-places.ts';
import { extentOf } from './marks.ts';
import type { EventSet } from './search.ts';

export const OVERVIEW_PX = 40;
/** More events than this are drawn as one stepped area of monthly counts. */
const MOST_DOTS = 250;
const LEAST_TICK_PX = 120;
/** A cell cut by an edge keeps its name if this much of it shows. */
const LEAST_STUB_PX = 48;

export interface Overview {
  readonly scale: TimeScale;
  readonly ticks: readonly {
    readonly key: string;
    readonly x: number;
    readonly text: string;
    readonly isStrong: boolean;
  }[];
  readonly dots: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly toPx: number | null;
    readonly colorIndex: number;
    readonly isInDoubt: boolean;
  }[];
  /** SVG path of the stepped area; null where dots are drawn. */
  readonly area: string | null;
}

/** The strip below the lanes: all of the time there is, and what happened in it. */
export function buildOverview(
  index: EventIndex,
  shown: EventSet,
  whole: Span,
  widthPx: number,
  calendar: Calendar,
  format: DateFormat,
): Overview {
  const scale = makeScale(whole, widthPx);
  const ticks = makeTicks(scale, calendar, LEAST_TICK_PX);
  const isFew = shown.count <= MOST_DOTS;
  const items = isFew ? datedItems(index, shown) : [];
  const rowPx = (OVERVIEW_PX - 10) / Math.max(index.lanes.length, 1);
  const isBelowYear = !['year', 'decade', 'century', 'millennium'].includes(ticks.lowerUnit);
  return {
    scale,
    ticks: ticks.lower.flatMap((tick) => {
      const x = scale.toPx(tick.startMs);
      if (x > widthPx - LEAST_STUB_PX || scale.toPx(tick.endMs) < LEAST_STUB_PX) return [];
      // The first cell of a larger unit bears that unit's name: "2018" rather than "Jan"; a year its own.
      const larger = (isBelowYear ? ticks.upper : []).find((upper) =>
        x < 0
          ? upper.startMs <= whole.startMs && upper.endMs > whole.startMs
          : upper.startMs === tick.startMs,
      );
      const text = larger ? format.upper(ticks, larger, false) : format.tick(ticks, tick, {});
      return [{ key: tick.key, x, text, isStrong: larger !== undefined }];
    }),
    dots: items.map((item) => {
      const extent = extentOf(item, scale, 0);
      return {
        key: item.event.id,
        x: scale.toPx(item.anchorMs),
        y: 5 + rowPx * (item.lane + 0.5),
        toPx: item.geometry.form === 'period' ? Math.min(extent.toPx, widthPx) : null,
        colorIndex: index.lanes[item.lane]?.colorIndex ?? 0,
        isInDoubt: item.geometry.isInDoubt,
      };
    }),
    area: isFew ? null : steppedArea(index, shown, scale, calendar),
  };
}

function datedItems(index: EventIndex, { orders }: EventSet): IndexedEvent[] {
  const items: IndexedEvent[] = [];
  const last = orders.rank(index.columns.dated);
  for (let nth = 0; nth < last; nth++) items.push(index.item(orders.select(nth)));
  return items;
}

/** Counts by bisection, lane by lane, so that a million events cost no more than a hundred cells. */
function steppedArea(
  index: EventIndex,
  { points, bars }: EventSet,
  scale: TimeScale,
  calendar: Calendar,
): string {
  const { startMs, endMs } = scale.span;
  const monthPx = 2_629_746_000 / scale.msPerPx;
  const unit = monthPx >= 1.5 ? 'month' : monthPx * 12 >= 1.5 ? 'year' : 'decade';
  const starts = calendar.range(unit, 1, calendar.floor(unit, startMs), endMs);
  const before = (ms: number): number =>
    points.reduce((sum, lane, at) => sum + lane.rank(placeAt(index, at, ms)), 0) +
    bars.flat().filter((order) => (index.columns.anchorMs[order] ?? 0) < ms).length;
  const edges = [...starts, Infinity].map(before);
  const counts = starts.map((_, bin) => (edges[bin + 1] ?? 0) - (edges[bin] ?? 0));
  const largest = Math.max(...counts, 1);
  const steps = counts.map((count, bin) => {
    const topPx = OVERVIEW_PX - (count / largest) * (OVERVIEW_PX - 8);
    return `V${topPx.toFixed(1)}H${scale.toPx(starts[bin + 1] ?? endMs).toFixed(1)}`;
  });
  return `M${scale.toPx(starts[0] ?? startMs).toFixed(1)} ${OVERVIEW_PX}${steps.join('')}V${OVERVIEW_PX}Z`;
}
