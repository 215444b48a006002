import type { EventIndex } from './event-index.ts';
import type { Telling } from './told-places.ts';

/** An event by its rank among those told and among those that happened, both from 1. */
export interface ToldDot {
  readonly order: number;
  readonly toldRank: number;
  readonly happenedRank: number;
  readonly colorIndex: number;
  readonly isInDoubt: boolean;
}

/**
 * The dots of a telling, in told order. They happened in the order of the index; events told at one
 * place are in that order, too.
 */
export function toldDots(index: EventIndex, { placeOf }: Telling): readonly ToldDot[] {
  const happened = [...placeOf.keys()].sort((a, b) => a - b);
  const rankOf = new Map(happened.map((order, at) => [order, at + 1]));
  const told = [...placeOf].sort(([a, placeA], [b, placeB]) => placeA - placeB || a - b);
  return told.map(([order], at) => ({
    order,
    toldRank: at + 1,
    happenedRank: rankOf.get(order) ?? 0,
    colorIndex: index.lanes[index.columns.lane[order] ?? -1]?.colorIndex ?? 0,
    isInDoubt: index.hasFlag(order, 'inDoubt'),
  }));
}

/** A square of told and happened ranks: across as told, up as happened. */
export interface DotFrame {
  readonly count: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export const dotX = ({ count, widthPx }: DotFrame, rank: number): number =>
  ((rank - 0.5) / count) * widthPx;
export const dotY = ({ count, heightPx }: DotFrame, rank: number): number =>
  heightPx - ((rank - 0.5) / count) * heightPx;

export interface DotPath {
  readonly key: string;
  readonly colorIndex: number;
  readonly isInDoubt: boolean;
  /** A stroke of no length at each dot, which round ends make visible. */
  readonly d: string;
}

/** All dots of a colour as one path, so that a drawing of 2,000 events has a dozen elements. */
export function dotPaths(dots: readonly ToldDot[], frame: DotFrame): readonly DotPath[] {
  const parts = new Map<string, { dot: ToldDot; d: string[] }>();
  for (const dot of dots) {
    const key = `${dot.colorIndex} ${dot.isInDoubt}`;
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { dot, d: [] }));
    const [x, y] = [dotX(frame, dot.toldRank), dotY(frame, dot.happenedRank)];
    part.d.push(`M${round(x)} ${round(y)}h0`);
  }
  return [...parts].map(([key, { dot, d }]) => ({
    key,
    colorIndex: dot.colorIndex,
    isInDoubt: dot.isInDoubt,
    d: d.join(''),
  }));
}

const round = (px: number): number => Math.round(px * 10) / 10;

/** The dot nearest to a point of the frame, none farther than `withinPx`. */
export function nearestDot(
  dots: readonly ToldDot[],
  frame: DotFrame,
  at: { readonly x: number; readonly y: number },
  withinPx: number,
): ToldDot | null {
  let nearest: ToldDot | null = null;
  let least = withinPx;
  for (const dot of dots) {
    const px = Math.hypot(dotX(frame, dot.toldRank) - at.x, dotY(frame, dot.happenedRank) - at.y);
    if (px > least) continue;
    least = px;
    nearest = dot;
  }
  return nearest;
}

/** Ranks that an axis names: the first, the last, and some between. */
export function namedRanks(count: number, most: number): readonly number[] {
  const steps = Math.min(most, count) - 1;
  if (steps < 1) return [1];
  return Array.from({ length: steps + 1 }, (_, at) => 1 + Math.round(((count - 1) * at) / steps));
}
