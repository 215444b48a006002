import type { DateFormat } from '../time/format.ts';
import type { TimeScale } from '../time/scale.ts';
import type { Tick, Ticks } from '../time/ticks.ts';
import type { Calendar } from '../time/zone.ts';
import type { Measure } from './measure.ts';

/** A cell of the axis's lower level. */
export interface LowerLabel {
  readonly key: string;
  /** Start and end of the cell, in px; they may lie outside the window. */
  readonly fromPx: number;
  readonly toPx: number;
  /** Where the text stands, centred; absent where it has no room. */
  readonly text?: string;
  readonly textPx: number;
  /** What the text takes up, with the flag that it may stand on. */
  readonly widthPx: number;
  /** The cell of the selected event: shown inverted. */
  readonly isOn: boolean;
}

export interface LowerLabelOptions {
  readonly scale: TimeScale;
  readonly calendar: Calendar;
  readonly format: DateFormat;
  readonly measure: Measure;
  /** Whether an event stands in a stretch of time: its day bears a weekday. */
  readonly hasEvent: (startMs: number, endMs: number) => boolean;
}

/** Labels are drawn in 11 px and measured in 13. */
const DRAWN = 11 / 13;
/** A flag reaches beyond its text by this much on each side. */
const FLAG_PX = 4;
/** Between two labels. */
const GAP_PX = 4;
/** Between a label and the rule of the upper level. */
const RULE_GAP_PX = 1.5;
/** In a narrower cell a Monday of two figures would touch the day after it, and some Mondays lack what others have. */
const WEEKDAY_CELL_PX = 31;

/**
 * The labels of the lower level. Weekdays are named where a reader looks for them and where there
 * is room: on the selected day, at the window's start, on Mondays and on days with events.
 */
export function layLowerLabels(
  ticks: Ticks,
  isOn: (tick: Tick) => boolean,
  options: LowerLabelOptions,
): LowerLabel[] {
  const { scale, format, measure } = options;
  const put = (tick: Tick, withWeekday: boolean): LowerLabel => {
    const [fromPx, toPx] = [scale.toPx(tick.startMs), scale.toPx(tick.endMs)];
    const textPx = ticks.isCell ? (fromPx + toPx) / 2 : fromPx;
    const text = format.tick(ticks, tick, { withWeekday });
    const isFlag = isOn(tick);
    const widthPx = measure(text, isFlag ? 'bold' : 'sans') * DRAWN + (isFlag ? 2 * FLAG_PX : 0);
    const fits = textPx - widthPx / 2 >= 0 && textPx + widthPx / 2 <= scale.widthPx;
    const key = tick.key;
    return { key, fromPx, toPx, textPx, widthPx, isOn: isFlag, ...(fits ? { text } : {}) };
  };
  const labels = ticks.lower.map((tick) => put(tick, false));
  const rulesPx = ticks.upper.map((tick) => scale.toPx(tick.startMs));
  const isFree = (label: LowerLabel, place: number): boolean =>
    [-2, -1, 1, 2].every((step) => isApart(label, labels[place + step], GAP_PX)) &&
    rulesPx.every((px) => Math.abs(label.textPx - px) >= label.widthPx / 2 + RULE_GAP_PX);
  for (const place of claims(ticks, labels, options)) {
    const tick = ticks.lower[place];
    const label = tick && put(tick, true);
    if (label?.text !== undefined && isFree(label, place)) labels[place] = label;
  }
  const flag = labels.find((label) => label.isOn);
  return labels.map((label) => {
    if (!flag || label === flag || isApart(flag, label, 0)) return label;
    const { key, fromPx, toPx, textPx, widthPx, isOn: isFlag } = label;
    return { key, fromPx, toPx, textPx, widthPx, isOn: isFlag };
  });
}

/** Whether two labels keep this much between them; one without text takes no room. */
const isApart = (a: LowerLabel, b: LowerLabel | undefined, gapPx: number): boolean =>
  a.text === undefined ||
  b?.text === undefined ||
  Math.abs(a.textPx - b.textPx) >= (a.widthPx + b.widthPx) / 2 + gapPx;

/** The places whose labels would name their weekday, the first claim first. */
function claims(
  ticks: Ticks,
  labels: readonly LowerLabel[],
  { calendar, hasEvent }: LowerLabelOptions,
): number[] {
  const isNarrow = ({ fromPx, toPx }: LowerLabel): boolean => toPx - fromPx < WEEKDAY_CELL_PX;
  if (ticks.lowerUnit !== 'day' || labels.every(isNarrow)) return [];
  const first = labels.findIndex((label) => label.text !== undefined);
  const claimOf = ({ startMs, endMs }: Tick, place: number): number => {
    if (labels[place]?.isOn) return 0;
    if (place === first) return 1;
    if (calendar.weekday(startMs) === 1) return 2;
    return hasEvent(startMs, endMs) ? 3 : Infinity;
  };
  return ticks.lower
    .map((tick, place) => ({ place, claim: claimOf(tick, place) }))
    .filter(({ claim }) => claim < Infinity)
    .sort((a, b) => a.claim - b.claim)
    .map(({ place }) => place);
}
