import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTies, type Tie } from '../../src/layout/relation-channels.ts';
import { elbow, type Elbow, type Port } from '../../src/layout/relations.ts';

const LANE_PX = 42;
const HEAD_PX = 7;

/** A mark in a lane, from the top. */
function at(x: number, lane: number, radiusPx = 9, lanePx = LANE_PX): Port {
  const topPx = lane * lanePx;
  return { x, y: topPx + lanePx / 2, radiusPx, topPx, bottomPx: topPx + lanePx };
}

type Point = readonly [x: number, y: number];
interface Read {
  readonly points: readonly Point[];
  /** Of each corner: how much of both its sides the curve takes. */
  readonly radii: readonly number[];
  readonly start: Point;
  readonly end: Point;
  readonly tip: Point;
  /** The lengths along which the line is level. */
  readonly runs: readonly { readonly y: number; readonly fromX: number; readonly toX: number }[];
}

/** Reads path data back: M and L go to a point, Q to its second. */
function read({ line, head }: Elbow): Read {
  const points: Point[] = [];
  const radii: number[] = [];
  const runs: { y: number; fromX: number; toX: number }[] = [];
  const [tipX, tipY] = (/^M(\S+) ([^L]+)/.exec(head) ?? []).slice(1).map(Number);
  for (const [, letter, numbers] of line.matchAll(/([MLQ])([^MLQ]+)/g)) {
    const [a = NaN, b = NaN, c = NaN, d = NaN] = (numbers ?? '').split(/\s/).map(Number);
    const before = points.at(-1);
    const next: Point = letter === 'Q' ? [c, d] : [a, b];
    if (letter === 'Q' && before) {
      radii.push(Math.min(Math.hypot(a - before[0], b - before[1]), Math.hypot(c - a, d - b)));
    } else if (letter === 'L' && before?.[1] === next[1] && before[0] !== next[0]) {
      const [fromX, toX] = [before[0], next[0]].sort((p, q) => p - q) as [number, number];
      runs.push({ y: next[1], fromX, toX });
    }
    points.push(next);
  }
  const nowhere: Point = [NaN, NaN];
  const [start = nowhere, end = nowhere] = [points[0], points.at(-1)];
  return { points, radii, start, end, tip: [tipX ?? NaN, tipY ?? NaN], runs };
}

const lanes = fc.integer({ min: 0, max: 7 });
const xs = fc.integer({ min: 0, max: 1000 });
const radii = fc.constantFrom(9, 11, 13);
const lanePxs = fc.constantFrom(34, 38, 42);

describe('the line of a relation', () => {
  it('leaves a mark at its edge and ends where the head begins, at the edge of the other', () => {
    fc.assert(
      fc.property(xs, lanes, radii, xs, lanes, radii, lanePxs, (x0, a, r0, x1, b, r1, lanePx) => {
        fc.pre(a !== b || Math.abs(x0 - x1) > 20);
        const [cause, response] = [at(x0, a, r0, lanePx), at(x1, b, r1, lanePx)];
        const { start, end, tip } = read(elbow(cause, response));
        expect(Math.hypot(start[0] - x0, start[1] - cause.y)).toBeCloseTo(r0, 0);
        expect(Math.hypot(tip[0] - x1, tip[1] - response.y)).toBeCloseTo(r1 + 1, 0);
        expect(end[0]).toBe(tip[0]);
        expect(Math.abs(end[1] - tip[1])).toBeCloseTo(HEAD_PX, 5);
      }),
    );
  });

  // Going up, it began 11 px beside its mark, in the middle of the lane.
  it('leaves downward from the middle, and upward from the edge beside what comes down', () => {
    expect(read(elbow(at(100, 1), at(300, 3))).start).toEqual([100, 72]);
    const up = read(elbow(at(100, 3), at(300, 1)));
    expect(up.start[0] - 100).toBe(6);
    expect(up.tip[0] - 300).toBe(6);
    expect(Math.hypot(6, up.start[1] - at(100, 3).y)).toBeCloseTo(9, 1);
  });

  // In lanes of 34 px, and at a selected mark, the corner before the head was square.
  it.each([
    ['the next lane', at(100, 0), at(200, 1)],
    ['the lane above', at(100, 1), at(200, 0)],
    ['a selected mark', at(100, 0), at(200, 1, 13)],
    ['from a selected mark', at(100, 0, 13), at(200, 1)],
    ['a lane of 34 px', at(100, 0, 9, 34), at(200, 1, 9, 34)],
    ['its own lane', at(100, 0), at(200, 0)],
    ['its own lane of 34 px', at(100, 0, 9, 34), at(200, 0, 9, 34)],
    ['a selected mark of its own lane', at(100, 0), at(200, 0, 13)],
    ['the next lane, a little aside', at(100, 0), at(108, 1)],
  ])('keeps its corners round on its way to %s', (_, cause, response) => {
    const { radii: corners } = read(elbow(cause, response));
    expect(corners).toHaveLength(2);
    for (const radiusPx of corners) expect(radiusPx).toBeGreaterThanOrEqual(3.9);
  });

  it('is straight where the response lies below, or nearly', () => {
    expect(read(elbow(at(100, 0), at(105, 2))).points).toHaveLength(2);
  });

  it('steps aside from the dots of other lanes', () => {
    fc.assert(
      fc.property(xs, xs, lanes, lanes, fc.array(fc.tuple(xs, lanes)), (x0, x1, a, b, others) => {
        fc.pre(Math.abs(a - b) > 1);
        const dots = others.map(([x, lane]) => at(x, lane));
        const between = dots.filter(
          ({ y }) => y > at(0, Math.min(a, b)).y && y < at(0, Math.max(a, b)).y,
        );
        const { points } = read(elbow(at(x0, a), at(x1, b), undefined, undefined, dots));
        points.slice(1).forEach((to, i) => {
          const from = points[i] ?? to;
          for (const { x, y } of between) {
            const passes = Math.min(from[1], to[1]) < y && Math.max(from[1], to[1]) > y;
            if (passes) expect(Math.abs(from[0] - x)).toBeGreaterThanOrEqual(11.9);
          }
        });
      }),
    );
  });
});

describe('a drawing of relations', () => {
  const draw = (ties: readonly Tie[]): Read[] => drawTies(ties, [], 8 * LANE_PX).map(read);
  const fanOut: Tie[] = [0, 1, 2, 3].map((order) => ({
    causeOrder: order,
    cause: at(100 + order * 40, 1),
    response: at(400 + order * 40, 4),
  }));

  // Several lines on one rule looked like the rule of a table.
  it('runs lines 3 px apart or more where they share a rule', () => {
    const runs = draw(fanOut).map(({ runs: [run] }) => run?.y ?? NaN);
    const sorted = runs.sort((a, b) => a - b);
    sorted.slice(1).forEach((y, i) => {
      expect(y - (sorted[i] ?? NaN)).toBeGreaterThanOrEqual(3);
    });
  });

  it('runs a line on the rule itself where nothing runs beside it', () => {
    const alone = [0, 1].map((order): Tie => {
      const x = 100 + order * 400;
      return { causeOrder: order, cause: at(x, 1), response: at(x + 200, 4) };
    });
    expect(draw(alone).map(({ runs: [run] }) => run?.y)).toEqual([84, 84]);
  });

  it('gives the lines of one cause a trunk', () => {
    const ties = [
      { causeOrder: 0, cause: at(100, 1), response: at(300, 2, 13) },
      { causeOrder: 0, cause: at(100, 1), response: at(500, 5) },
    ];
    const [first, second] = draw(ties);
    expect(first?.runs[0]?.y).toBe(second?.runs[0]?.y);
    expect(first?.start).toEqual(second?.start);
  });

  it('keeps the channels while the window pans, and in whatever order lines come', () => {
    const moved = (tie: Tie, px: number): Tie => ({
      ...tie,
      cause: { ...tie.cause, x: tie.cause.x + px },
      response: { ...tie.response, x: tie.response.x + px },
    });
    const levels = (ties: readonly Tie[]) => draw(ties).map(({ runs: [run] }) => run?.y);
    expect(levels(fanOut.map((tie) => moved(tie, -137.3)))).toEqual(levels(fanOut));
    expect(levels([...fanOut].reverse())).toEqual(levels(fanOut).reverse());
  });

  it('stays within the lanes', () => {
    const ties = [{ causeOrder: 0, cause: at(100, 7), response: at(300, 7) }];
    for (const { points } of draw(ties)) {
      for (const [, y] of points) expect(y).toBeLessThan(8 * LANE_PX);
    }
  });
});
