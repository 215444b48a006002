/** Measures text in px. The view passes one that asks the browser. */
export type Measure = (text: string, style: LabelStyle) => number;
/** `sans` for our words, `serif` for a source's, `bold` for the selected mark's. */
export type LabelStyle = 'sans' | 'bold' | 'serif' | 'bold-serif';

export type Side = 'right' | 'left' | 'inside';

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
/** Spare room that a label needs before it changes back to its first side. */
const HYSTERESIS_PX = 12;
const INSIDE_PX = 13;
/** Less than this is no label. */
const LEAST_PX = 48;

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
 * Places one label beside each mark, or none where there is no room: right, left, then shortened.
 * No label touches another label or another mark's drawing.
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
  side: 'left' | 'right',
  widthPx: number,
  others: readonly Interval[],
): Interval {
  if (side === 'right') {
    const from = Math.max(wish.x + OFFSET_PX, wish.toPx + GAP_PX + 2);
    let to = widthPx;
    for (const other of others) if (other.to > wish.x) to = Math.min(to, other.from - GAP_PX);
    return { from, to };
  }
  const to = Math.min(wish.x - OFFSET_PX, wish.fromPx - GAP_PX - 2);
  let from = 0;
  for (const other of others) if (other.from < wish.x) from = Math.max(from, other.to + GAP_PX);
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
  };
  const sides = last === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const wordings = wordingsOf(wish);
  for (const words of wordings) {
    const width = measureWords(words, wish.isBold, measure);
    // A label that sits left goes back right only where it would stay.
    if (last === 'left' && span(rooms.right) >= width + HYSTERESIS_PX && words === wordings[0]) {
      return seat(words, width, 'right', rooms.right, false);
    }
    for (const side of sides) {
      if (span(rooms[side]) >= width) return seat(words, width, side, rooms[side], false);
    }
  }
  const wider = span(rooms.right) >= span(rooms.left) ? 'right' : 'left';
  const short = shorten(wish.title, span(rooms[wider]), wish.isBold, measure);
  if (short === null) return null;
  return seat({ title: short.title }, short.widthPx, wider, rooms[wider], true);
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

interface Words {
  readonly title: string;
  readonly quote?: string;
}

const wordingsOf = ({ title, quote }: LabelWish): readonly Words[] =>
  quote === undefined ? [{ title }] : [{ title, quote }, { title }];

const span = ({ from, to }: Interval): number => to - from;

function measureWords({ title, quote }: Words, isBold: boolean, measure: Measure): number {
  const titlePx = measure(title, isBold ? 'bold' : 'sans');
  return quote === undefined
    ? titlePx
    : titlePx + 4 + measure(`“${quote}”`, isBold ? 'bold-serif' : 'serif');
}

function seat(
  words: Words,
  widthPx: number,
  side: 'left' | 'right',
  room: Interval,
  isShortened: boolean,
): Label {
  return {
    side,
    xPx: side === 'right' ? room.from : room.to - widthPx,
    widthPx,
    ...words,
    isShortened,
  };
}

/** A text cut at a word so that it fits, with an ellipsis; null where no sensible part does. */
export function shorten(
  text: string,
  roomPx: number,
  isBold: boolean,
  measure: Measure,
): { readonly title: string; readonly widthPx: number } | null {
  if (roomPx < LEAST_PX) return null;
  const style = isBold ? 'bold' : 'sans';
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const title = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,;:.–—-]+$/u, '')}…`;
    const widthPx = measure(title, style);
    if (widthPx <= roomPx) return { title, widthPx };
  }
  return null;
}
