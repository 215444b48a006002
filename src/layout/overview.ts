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
/** Of a name in 11 px: a figure's width, and what is kept free beside its tick. */
const FIGURE_PX = 6.2;
const BESIDE_PX = 6;
const DOT_PX = 2.5;
/** Dots below this stand where the names do. */
const NAMES_TOP_PX = 24;
/** The area leaves the names this much above it. */
const AREA_TOP_PX = 16;

export interface OverviewTick {
  readonly key: string;
  readonly x: number;
  readonly text: string;
  /** Where the text begins. */
  readonly textPx: number;
  readonly isStrong: boolean;
}

export interface OverviewDot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly toPx: number | null;
  readonly colorIndex: number;
  readonly isInDoubt: boolean;
}

export interface Overview {
  readonly scale: TimeScale;
  readonly ticks: readonly OverviewTick[];
  readonly dots: readonly OverviewDot[];
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
  const isFew = shown.count <= MOST_DOTS;
  const dots = isFew ? dotsOf(index, shown, scale) : [];
  return {
    scale,
    ticks: nameTicks(scale, calendar, format, dots),
    dots,
    area: isFew ? null : steppedArea(index, shown, scale, calendar),
  };
}

function dotsOf(index: EventIndex, shown: EventSet, scale: TimeScale): OverviewDot[] {
  const rowPx = (OVERVIEW_PX - 10) / Math.max(index.lanes.length, 1);
  return datedItems(index, shown).map((item) => ({
    key: item.event.id,
    x: scale.toPx(item.anchorMs),
    y: 5 + rowPx * (item.lane + 0.5),
    toPx:
      item.geometry.form === 'period'
        ? Math.min(extentOf(item, scale, 0).toPx, scale.widthPx)
        : null,
    colorIndex: index.lanes[item.lane]?.colorIndex ?? 0,
    isInDoubt: item.geometry.isInDoubt,
  }));
}

/** A name stands after its tick; where dots would hide it or the strip ends, before it. */
function nameTicks(
  scale: TimeScale,
  calendar: Calendar,
  format: DateFormat,
  dots: readonly OverviewDot[],
): OverviewTick[] {
  const { span, widthPx } = scale;
  const ticks = makeTicks(scale, calendar, LEAST_TICK_PX);
  const isBelowYear = !['year', 'decade', 'century', 'millennium'].includes(ticks.lowerUnit);
  const low = dots.filter(({ y }) => y > NAMES_TOP_PX);
  const hides = ({ x, toPx }: OverviewDot, fromPx: number, endPx: number): boolean =>
    x - DOT_PX < endPx && (toPx ?? x) + DOT_PX > fromPx;
  const named: OverviewTick[] = [];
  for (const tick of ticks.lower) {
    const x = scale.toPx(tick.startMs);
    if (scale.toPx(tick.endMs) < LEAST_STUB_PX) continue;
    // The first cell of a larger unit bears that unit's name: "2018" rather than "Jan"; a year its own.
    const larger = (isBelowYear ? ticks.upper : []).find((upper) =>
      x < 0
        ? upper.startMs <= span.startMs && upper.endMs > span.startMs
        : upper.startMs === tick.startMs,
    );
    const text = larger ? format.upper(ticks, larger, false) : format.tick(ticks, tick, {});
    const lengthPx = text.length * FIGURE_PX;
    const afterPx = Math.max(x, 0) + BESIDE_PX;
    const beforePx = x - BESIDE_PX - lengthPx;
    const last = named.at(-1);
    const lastEndPx = last === undefined ? 0 : last.textPx + last.text.length * FIGURE_PX;
    const isCut = x > widthPx - LEAST_STUB_PX;
    const isStrong = larger !== undefined || !isBelowYear;
    const isBad = isCut || low.some((dot) => hides(dot, afterPx, afterPx + lengthPx));
    // Only a year is known for what it is before its tick as well.
    const mayStandBefore =
      isStrong &&
      beforePx > lastEndPx + BESIDE_PX &&
      !low.some((dot) => hides(dot, beforePx, x - BESIDE_PX));
    // A cell of which little shows is named for what happened in it.
    if (isCut && !(mayStandBefore && dots.some((dot) => dot.x >= x))) continue;
    const textPx = isBad && mayStandBefore ? beforePx : afterPx;
    named.push({ key: tick.key, x, text, textPx, isStrong });
  }
  return named;
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
    const topPx = OVERVIEW_PX - (count / largest) * (OVERVIEW_PX - AREA_TOP_PX);
    return `V${topPx.toFixed(1)}H${scale.toPx(starts[bin + 1] ?? endMs).toFixed(1)}`;
  });
  return `M${scale.toPx(starts[0] ?? startMs).toFixed(1)} ${OVERVIEW_PX}${steps.join('')}V${OVERVIEW_PX}Z`;
}
