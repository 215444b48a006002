/** Where a relation's line starts or ends. */
export interface Port {
  readonly x: number;
  /** Centre of the mark. */
  readonly y: number;
  /** From the centre to where a line may touch it. */
  readonly radiusPx: number;
  /** Upper and lower rule of its lane: lines run there, clear of marks and labels. */
  readonly topPx: number;
  readonly bottomPx: number;
}

const RADIUS_PX = 10;
const LONG_RADIUS_PX = 12;
const LONG_PX = 200;
/** Lines that go up keep clear of those that come down. */
const UPWARD_OFFSET_PX = 11;
export const HEAD_PX = 7;

export interface Elbow {
  /** SVG path data of the line. */
  readonly line: string;
  /** SVG path data of the head, at the response. */
  readonly head: string;
}

/**
 * A rounded elbow from cause to response: it leaves the one vertically, runs on the rule between
 * two lanes, and enters the other vertically with a head.
 */
export function elbow(cause: Port, response: Port): Elbow {
  const isDown = response.y >= cause.y;
  const isSameLane = response.y === cause.y;
  const upOffset = isDown ? 0 : UPWARD_OFFSET_PX;
  const x0 = cause.x + upOffset;
  const x1 = response.x + upOffset;
  const y0 = cause.y + (isDown ? cause.radiusPx : -cause.radiusPx + 4);
  const ruleY = isDown ? cause.bottomPx : cause.topPx;
  const entersDown = isDown && !isSameLane;
  const y1 = response.y + (entersDown ? -1 : 1) * (response.radiusPx + 1);
  const tipToLine = entersDown ? -HEAD_PX : HEAD_PX;

  const dx = x1 - x0;
  const head = headAt(x1, y1, entersDown);
  if (Math.abs(dx) < 2 && !isSameLane) {
    return { line: `M${r(x0)} ${r(y0)}V${r(y1 + tipToLine)}`, head };
  }
  const out = Math.min(
    Math.abs(dx) > LONG_PX ? LONG_RADIUS_PX : RADIUS_PX,
    Math.abs(dx) / 2,
    Math.abs(ruleY - y0),
    Math.abs(y1 + tipToLine - ruleY),
  );
  const side = Math.sign(dx) || 1;
  const leave = Math.sign(ruleY - y0) || 1;
  const enter = Math.sign(y1 + tipToLine - ruleY) || 1;
  return {
    line:
      `M${r(x0)} ${r(y0)}V${r(ruleY - leave * out)}` +
      `Q${r(x0)} ${r(ruleY)} ${r(x0 + side * out)} ${r(ruleY)}` +
      `H${r(x1 - side * out)}` +
      `Q${r(x1)} ${r(ruleY)} ${r(x1)} ${r(ruleY + enter * out)}` +
      `V${r(y1 + tipToLine)}`,
    head,
  };
}

function headAt(x: number, y: number, pointsDown: boolean): string {
  const back = pointsDown ? -HEAD_PX : HEAD_PX;
  return `M${r(x)} ${r(y)}L${r(x - 3.5)} ${r(y + back)}H${r(x + 3.5)}Z`;
}

const r = (px: number): number => Math.round(px * 10) / 10;
