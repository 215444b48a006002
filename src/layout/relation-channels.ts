import { clampTo, elbow, runBounds, wayOf } from './relations.ts';
import type { Dot, Elbow, Port, Way } from './relations.ts';

export interface Tie {
  /** The cause's place in time order. */
  readonly causeOrder: number;
  readonly cause: Port;
  readonly response: Port;
}

interface Line {
  readonly tie: Tie;
  readonly way: Way;
  readonly trunk: Trunk;
}

/** The lines of one cause along one rule. */
interface Trunk {
  readonly order: number;
  readonly rulePx: number;
  readonly lines: Line[];
  /** The stretch that its lines cover. */
  fromX: number;
  toX: number;
  runPx: number;
}

const APART_PX = 3.5;
const LEAST_APART_PX = 3;
/** From the rule to where lines may run, nearest first: further off are dots and labels. */
const CHANNELS_PX = [0, -1, 1, -2, 2].map((place) => place * APART_PX);
/** Corners where many lines are to share little room. */
const TIGHT_RADIUS_PX = 2;
/** Lines on one rule whose ends are nearer than this would read as one. */
const END_GAP_PX = 8;

/**
 * Draws all lines of a scene. Those that run along the same stretch of a rule get channels of
 * their own beside it, so that they do not merge into one thick line; those of one cause share a
 * trunk. Causes choose in time order, and only distances between marks count, so that panning
 * moves no line to another channel.
 *
 * @param dots every dot of the scene: lines step aside from them
 * @param heightPx of all lanes
 * @returns an elbow for each tie, in the order given
 */
export function drawTies(ties: readonly Tie[], dots: readonly Dot[], heightPx: number): Elbow[] {
  const trunks = new Map<string, Trunk>();
  const lines = ties.map((tie): Line => {
    const way = wayOf(tie.cause, tie.response, heightPx);
    const key = `${tie.causeOrder} ${way.rulePx}`;
    const trunk = trunks.get(key) ?? newTrunk(tie.causeOrder, way.rulePx);
    trunks.set(key, trunk);
    const line = { tie, way, trunk };
    trunk.lines.push(line);
    trunk.fromX = Math.min(trunk.fromX, way.from[0], way.x);
    trunk.toX = Math.max(trunk.toX, way.from[0], way.x);
    return line;
  });
  const placed: Trunk[] = [];
  for (const trunk of [...trunks.values()].sort((a, b) => a.order - b.order)) {
    trunk.runPx = chooseRun(
      trunk,
      placed.filter((other) => runsBeside(trunk, other)),
    );
    placed.push(trunk);
  }
  return lines.map(({ tie, way, trunk }) => elbow(tie.cause, tie.response, way, trunk.runPx, dots));
}

/** The channel nearest to the rule that no other takes; failing that, the one furthest from others. */
function chooseRun(trunk: Trunk, others: readonly Trunk[]): number {
  const rooms = [undefined, TIGHT_RADIUS_PX].map((radiusPx) =>
    trunk.lines.map(({ way, tie }) => runBounds(way, tie.response, radiusPx)),
  );
  const runs = rooms.flatMap((bounds) =>
    CHANNELS_PX.map((px) => bounds.reduce((run, bound) => clampTo(bound, run), trunk.rulePx + px)),
  );
  const gap = (run: number): number =>
    Math.min(...others.map((other) => Math.abs(other.runPx - run)), Infinity);
  const free = runs.find((run) => gap(run) >= LEAST_APART_PX);
  return free ?? runs.reduce((best, run) => (gap(run) > gap(best) ? run : best), trunk.rulePx);
}

const newTrunk = (order: number, rulePx: number): Trunk => ({
  order,
  rulePx,
  lines: [],
  fromX: Infinity,
  toX: -Infinity,
  runPx: rulePx,
});

const runsBeside = (a: Trunk, b: Trunk): boolean =>
  a.rulePx === b.rulePx && a.fromX < b.toX + END_GAP_PX && b.fromX < a.toX + END_GAP_PX;
