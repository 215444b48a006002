import { roundedPath, type Point } from './rounded-path.ts';

/** A dot, which lines keep clear of. */
export interface Dot {
  readonly x: number;
  /** Centre of the mark. */
  readonly y: number;
  /** From the centre to where a line may touch it. */
  readonly radiusPx: number;
}

/** Where a relation's line starts or ends. */
export interface Port extends Dot {
  /** Upper and lower rule of its lane: lines run there, clear of marks and labels. */
  readonly topPx: number;
  readonly bottomPx: number;
}

const RADIUS_PX = 10;
const LONG_RADIUS_PX = 12;
const LONG_PX = 200;
/** A corner with less than this looks square. */
export const LEAST_RADIUS_PX = 4;
const HEAD_PX = 7;
const HALF_HEAD_PX = 3.5;
/** Lines that leave a mark above, or enter it below, keep clear of those that do the reverse. */
const ASIDE_PX = 6;
/** A head this far from the middle still meets the dot. */
const ON_DOT_PX = 7;
/** Between a line and a dot that it has nothing to do with. */
const CLEAR_PX = 3;

export interface Elbow {
  /** SVG path data of the line, which ends where the head begins. */
  readonly line: string;
  /** SVG path data of the head, at the response. */
  readonly head: string;
}

/** The way from a cause to its response: off the one, along a rule between lanes, onto the other. */
export interface Way {
  /** Where the line leaves the cause's edge, and to which side: 1 is down. */
  readonly from: Point;
  readonly leaves: 1 | -1;
  /** Where the head's tip would be if nothing stood in the way, and where the head points. */
  readonly x: number;
  readonly enters: 1 | -1;
  readonly rulePx: number;
}

export interface Bounds {
  readonly leastPx: number;
  readonly mostPx: number;
}

/** @param heightPx of all lanes: below the last one there is no room to run */
export function wayOf(cause: Port, response: Port, heightPx = Infinity): Way {
  const isSameLane = response.y === cause.y;
  const isDown = isSameLane ? cause.bottomPx + LEAST_RADIUS_PX < heightPx : response.y > cause.y;
  const leaves = isDown ? 1 : -1;
  const enters = isSameLane ? (isDown ? -1 : 1) : leaves;
  const asidePx = isDown ? 0 : ASIDE_PX;
  const x0 = cause.x + asidePx;
  const x1 = response.x + (enters === 1 ? 0 : ASIDE_PX);
  const isStraight = !isSameLane && Math.abs(x1 - x0) <= (isDown ? ON_DOT_PX : 2);
  return {
    from: [x0, cause.y + leaves * edgePx(cause.radiusPx, asidePx)],
    leaves,
    x: isStraight ? x0 : x1,
    enters,
    rulePx: isDown ? cause.bottomPx : cause.topPx,
  };
}

/** Where a way may run, so that both its corners have this radius; its middle where none can. */
export function runBounds(way: Way, response: Port, radiusPx = LEAST_RADIUS_PX): Bounds {
  const { from, leaves, enters, x } = way;
  const endPx = headBack(response, x, enters);
  let leastPx = -Infinity;
  let mostPx = Infinity;
  if (leaves === 1) leastPx = from[1] + radiusPx;
  else mostPx = from[1] - radiusPx;
  if (enters === 1) mostPx = Math.min(mostPx, endPx - radiusPx);
  else leastPx = Math.max(leastPx, endPx + radiusPx);
  if (leastPx <= mostPx) return { leastPx, mostPx };
  const middlePx = (leastPx + mostPx) / 2;
  return { leastPx: middlePx, mostPx: middlePx };
}

export const clampTo = ({ leastPx, mostPx }: Bounds, px: number): number =>
  Math.min(Math.max(px, leastPx), mostPx);

/**
 * A rounded elbow from cause to response: it leaves the one vertically, runs on the rule between
 * two lanes, and enters the other vertically with a head. Where a dot stands in its way, it goes
 * down beside it and comes back on the last rule.
 *
 * @param runPx where it runs; on its rule if that is not given
 */
export function elbow(
  cause: Port,
  response: Port,
  way: Way = wayOf(cause, response),
  runPx: number = clampTo(runBounds(way, response), way.rulePx),
  dots: readonly Dot[] = [],
): Elbow {
  const { from, enters } = way;
  const [topPx, bottomPx] = [Math.min(cause.y, response.y), Math.max(cause.y, response.y)];
  const between = dots.filter(({ y }) => y > topPx && y < bottomPx);
  const freeX = stepAside(way.x, between);
  const isOnDot = Math.abs(freeX - response.x) <= ON_DOT_PX;
  const x = isOnDot ? freeX : way.x;
  const end: Point = [x, headBack(response, x, enters)];

  const points: Point[] = [from];
  if (freeX !== from[0]) points.push([from[0], runPx], [freeX, runPx]);
  if (freeX !== x) {
    const lastRulePx =
      enters === 1
        ? Math.min(response.topPx, end[1] - LEAST_RADIUS_PX)
        : Math.max(response.bottomPx, end[1] + LEAST_RADIUS_PX);
    points.push([freeX, lastRulePx], [x, lastRulePx]);
  }
  points.push(end);
  const isLong = Math.abs(x - from[0]) > LONG_PX;
  return {
    line: roundedPath(points, isLong ? LONG_RADIUS_PX : RADIUS_PX),
    head: headAt(x, end[1], enters),
  };
}

/** The x nearest to this one that is clear of these dots. */
function stepAside(x: number, dots: readonly Dot[]): number {
  const sorted = [...dots].sort((a, b) => a.x - b.x);
  let right = x;
  for (const dot of sorted) {
    const clearPx = dot.radiusPx + CLEAR_PX;
    if (Math.abs(dot.x - right) < clearPx) right = dot.x + clearPx;
  }
  let left = x;
  for (const dot of sorted.reverse()) {
    const clearPx = dot.radiusPx + CLEAR_PX;
    if (Math.abs(dot.x - left) < clearPx) left = dot.x - clearPx;
  }
  return x - left < right - x ? left : right;
}

/** From the centre line of a dot to its edge, this far from its middle. */
const edgePx = (radiusPx: number, asidePx: number): number =>
  Math.sqrt(Math.max(radiusPx ** 2 - asidePx ** 2, 0));

/** Where the line ends: a head's length before the tip, which stops 1 px short of the mark. */
const headBack = ({ x, y, radiusPx }: Port, atX: number, enters: 1 | -1): number =>
  y - enters * (edgePx(radiusPx + 1, atX - x) + HEAD_PX);

function headAt(x: number, backPx: number, enters: 1 | -1): string {
  const [tip, back] = [backPx + enters * HEAD_PX, backPx].map(round);
  return `M${round(x)} ${tip}L${round(x - HALF_HEAD_PX)} ${back}H${round(x + HALF_HEAD_PX)}Z`;
}

const round = (px: number): number => Math.round(px * 10) / 10;
