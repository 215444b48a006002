import type { Measure } from './measure.ts';
import { measureWords, shorten, wordingsOf, type Words } from './label-words.ts';

export type Side = 'right' | 'left' | 'over' | 'inside';

/** A mark that would like its label drawn. */
export interface LabelWish {
  readonly id: string;
  readonly row: number;
  /** Centre of the dot, or the start of a period, in px. */
  readonly x: number;
  /** The drawing of the date, which no other label may touch. */
  readonly fromPx: number;
  readonly toPx: number;
  readonly isPeriod: boolean;
  readonly title: string;
  /** A source's words, shown in quotation marks after the title where there is room. */
  readonly quote?: string;
  readonly isBold: boolean;
  /** It has a label in any case, if need be over the marks beside it. */
  readonly isForced: boolean;
  /** Higher goes first. */
  readonly priority: number;
}

export interface Label {
  readonly side: Side;
  /** Left edge of the text. */
  readonly xPx: number;
  readonly widthPx: number;
  readonly title: string;
  readonly quote?: string;
  readonly isShortened: boolean;
}

/** From the dot's centre to the text. */
const OFFSET_PX = 32;
/** Between a label and anything else. */
const GAP_PX = 8;
/** A label that lacks less than this on its side is shortened there rather than moved across its mark. */
const HYSTERESIS_PX = 12;
const INSIDE_PX = 13;
/** Something in a row that labels keep clear of. */
export interface Fixture {
  readonly row: number;
  readonly fromPx: number;
  readonly toPx: number;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * Places one label beside each mark, or none where there is no room: right, left, over its own
 * capsule, then shortened. No label touches another label; nor, but for a forced one that has no
 * other room, another mark's drawing.
 * @param previous sides of the last frame: a label keeps its side while it fits there
 * @param fixed what else stands in the rows: bubbles, pills
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  widthPx: number,
  measure: Measure,
  previous: ReadonlyMap<string, Side>,
  fixed: readonly Fixture[],
): Map<string, Label> {
  const taken = new Map<number, (Interval & { id: string })[]>();
  const rowOf = (row: number) => {
    const known = taken.get(row);
    if (known) return known;
    const fresh: (Interval & { id: string })[] = [];
    taken.set(row, fresh);
    return fresh;
  };
  for (const { row, fromPx, toPx } of fixed) rowOf(row).push({ id: '', from: fromPx, to: toPx });
  for (const wish of wishes) {
    if (!wish.isPeriod) rowOf(wish.row).push({ id: wish.id, from: wish.fromPx, to: wish.toPx });
  }
  const placed = new Map<string, Label>();
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority || a.x - b.x)) {
    const others = rowOf(wish.row).filter((interval) => interval.id !== wish.id);
    const label = wish.isPeriod
      ? placeInside(wish, widthPx, measure, others)
      : placeBeside(wish, widthPx, measure, others, previous.get(wish.id));
    if (label === null) continue;
    placed.set(wish.id, label);
    rowOf(wish.row).push({ id: '', from: label.xPx, to: label.xPx + label.widthPx });
  }
  return placed;
}

/** The free room on a side of a mark, from where its text may begin to where it must end. */
function room(
  wish: LabelWish,
  side: 'left' | 'right' | 'over',
  widthPx: number,
  others: readonly Interval[],
): Interval {
  const isOver = side === 'over';
  const isLeft = side === 'left';
  // Over its own capsule, a text keeps clear of the dot only.
  let from = isLeft
    ? GAP_PX
    : Math.max(wish.x + OFFSET_PX, isOver ? INSIDE_PX : wish.toPx + GAP_PX + 2);
  let to = isLeft ? Math.min(wish.x - OFFSET_PX, wish.fromPx - GAP_PX - 2) : widthPx - GAP_PX;
  if (isOver && wish.x > widthPx) [from, to] = [GAP_PX, Math.min(wish.x - OFFSET_PX, to)];
  const isOutside = wish.x < 0 || wish.x > widthPx;
  const centre = isOver && isOutside ? widthPx / 2 : wish.x;
  for (const other of others) {
    // A neighbour that reaches over this mark is judged by its middle, or it would block both sides.
    if ((other.from + other.to) / 2 > centre) to = Math.min(to, other.from - GAP_PX);
    else from = Math.max(from, other.to + GAP_PX);
  }
  return { from, to };
}

function placeBeside(
  wish: LabelWish,
  widthPx: number,
  measure: Measure,
  others: readonly Interval[],
  last: Side | undefined,
): Label | null {
  const rooms = {
    right: room(wish, 'right', widthPx, others),
    left: room(wish, 'left', widthPx, others),
    over: room(wish, 'over', widthPx, others),
  };
  const wordings = wordingsOf(wish).map((words) => ({
    words,
    width: measureWords(words, wish.isBold, measure),
  }));
  const title = wordings.at(-1);
  const put = (side: keyof typeof rooms, wording: (typeof wordings)[number]): Label | null =>
    span(rooms[side]) >= wording.width
      ? seat(wording.words, wording.width, side, rooms[side], false)
      : null;
  const cut = (side: keyof typeof rooms): Label | null => {
    const short = shorten(wish.title, span(rooms[side]), wish.isBold, measure);
    return short && seat({ title: short.title }, short.widthPx, side, rooms[side], true);
  };
  // On its side a label loses words before it changes sides, so that panning makes no label hop.
  const steady = last === 'left' || last === 'right' || last === 'over' ? last : null;
  if (steady !== null) {
    for (const wording of wordings) {
      const label = put(steady, wording);
      if (label) return label;
    }
    if (title && span(rooms[steady]) > title.width - HYSTERESIS_PX) {
      const label = cut(steady);
      if (label) return label;
    }
  }
  for (const wording of wordings) {
    for (const side of ['right', 'left'] as const) {
      const label = put(side, wording);
      if (label) return label;
    }
  }
  const isWide = wish.toPx - wish.fromPx > 4 * OFFSET_PX;
  const wider = span(rooms.right) >= span(rooms.left) ? 'right' : 'left';
  return (
    (isWide && title ? put('over', title) : null) ??
    (wish.isForced ? force(wish, widthPx, measure) : null) ??
    cut(wider) ??
    (isWide ? cut('over') : null)
  );
}

/** Beside its mark whatever else is there, on the side where the window has more room. */
function force(wish: LabelWish, widthPx: number, measure: Measure): Label | null {
  const mostPx = widthPx - 2 * GAP_PX;
  const fullPx = measureWords({ title: wish.title }, wish.isBold, measure);
  const short = fullPx > mostPx ? shorten(wish.title, mostPx, wish.isBold, measure) : null;
  if (fullPx > mostPx && !short) return null;
  const title = short?.title ?? wish.title;
  const width = short?.widthPx ?? fullPx;
  const isRight = wish.x + OFFSET_PX + width <= widthPx || wish.x < widthPx / 2;
  const xPx = isRight ? wish.x + OFFSET_PX : wish.x - OFFSET_PX - width;
  return {
    side: isRight ? 'right' : 'left',
    xPx: Math.min(Math.max(xPx, GAP_PX), Math.max(widthPx - GAP_PX - width, GAP_PX)),
    widthPx: width,
    title,
    isShortened: short !== null,
  };
}

function placeInside(
  wish: LabelWish,
  widthPx: number,
  measure: Measure,
  others: readonly Interval[],
): Label | null {
  const from = Math.max(wish.fromPx, 0) + INSIDE_PX;
  let to = Math.min(wish.toPx, widthPx) - GAP_PX;
  for (const other of others) if (other.to > from) to = Math.min(to, other.from - GAP_PX);
  const width = measureWords({ title: wish.title }, wish.isBold, measure);
  if (to - from >= width) {
    return { side: 'inside', xPx: from, widthPx: width, title: wish.title, isShortened: false };
  }
  const short = shorten(wish.title, to - from, wish.isBold, measure);
  return short === null ? null : { side: 'inside', xPx: from, ...short, isShortened: true };
}

const span = ({ from, to }: Interval): number => to - from;

function seat(
  words: Words,
  widthPx: number,
  side: 'left' | 'right' | 'over',
  room: Interval,
  isShortened: boolean,
): Label {
  return {
    side,
    xPx: side === 'left' ? room.to - widthPx : room.from,
    widthPx,
    ...words,
    isShortened,
  };
}
