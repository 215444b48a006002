import type { TimeScale } from '../time/scale.ts';
import { makeTicks, type Tick, type Ticks } from '../time/ticks.ts';
import type { Calendar } from '../time/zone.ts';
import { layLowerLabels, type LowerLabel, type LowerLabelOptions } from './lower-labels.ts';

export interface UpperLabel {
  readonly key: string;
  /** The boundary before it; absent where it lies left of the window. */
  readonly rulePx?: number;
  readonly text?: string;
  readonly textPx: number;
}

export interface Axis {
  readonly ticks: Ticks;
  readonly lower: readonly LowerLabel[];
  readonly upper: readonly UpperLabel[];
  /** Weekends, where days are drawn. */
  readonly bands: readonly {
    readonly key: string;
    readonly fromPx: number;
    readonly toPx: number;
  }[];
  /** The selected event's cell. */
  readonly column: { readonly fromPx: number; readonly toPx: number } | null;
}

export interface AxisOptions extends LowerLabelOptions {
  /** The possible time of the selected event, if one is selected. */
  readonly selected: { readonly startMs: number; readonly endMs: number } | null;
}

const MOST_BANDS = 130;

/** Two levels of labels, the weekend bands and the selected cell. */
export function makeAxis(options: AxisOptions): Axis {
  const { scale, calendar, selected } = options;
  const ticks = makeTicks(scale, calendar);
  const isOn = (tick: Tick): boolean =>
    selected !== null &&
    ticks.isCell &&
    selected.startMs >= tick.startMs &&
    selected.endMs <= tick.endMs;
  const lower = layLowerLabels(ticks, isOn, options);
  const on = lower.find((label) => label.isOn);
  return {
    ticks,
    lower,
    upper: ticks.upper.map((tick) => upperLabel(tick, ticks, options)),
    bands: weekends(ticks, scale, calendar),
    column: on ? { fromPx: on.fromPx, toPx: on.toPx } : null,
  };
}

/** The label stands at its cell's start, or sticks to the window's edge; it shortens, then drops. */
function upperLabel(tick: Tick, ticks: Ticks, { scale, format, measure }: AxisOptions): UpperLabel {
  const fromPx = scale.toPx(tick.startMs);
  const toPx = Math.min(scale.toPx(tick.endMs), scale.widthPx);
  const isStuck = fromPx < 0;
  const textPx = isStuck ? 2 : fromPx + 7;
  const text = [format.upper(ticks, tick, false), format.upper(ticks, tick, true)].find(
    (candidate) => textPx + measure(candidate, 'bold') * 0.93 + 6 <= toPx,
  );
  return {
    key: tick.key,
    textPx,
    ...(isStuck ? {} : { rulePx: fromPx }),
    ...(text === undefined ? {} : { text }),
  };
}

function weekends(ticks: Ticks, scale: TimeScale, calendar: Calendar): Axis['bands'] {
  const days =
    ticks.lowerUnit === 'day' && ticks.lowerStep === 1
      ? ticks.lower
      : ticks.upperUnit === 'day'
        ? ticks.upper
        : [];
  if (days.length > MOST_BANDS) return [];
  return days
    .filter((day) => calendar.weekday(day.startMs) >= 6)
    .map((day) => ({
      key: day.key,
      fromPx: Math.max(0, scale.toPx(day.startMs)),
      toPx: Math.min(scale.widthPx, scale.toPx(day.endMs)),
    }));
}
