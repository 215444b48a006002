export type Point = readonly [x: number, y: number];

/**
 * SVG path data of a line through these points, its corners rounded: by the whole radius where
 * there is room for it, else by what the two sides of the corner leave. A side between two corners
 * gives half to each.
 */
export function roundedPath(points: readonly Point[], radiusPx: number): string {
  const corners = points.filter((point, i) => i === 0 || !isSame(point, points[i - 1] ?? point));
  const last = corners.length - 1;
  let path = '';
  corners.forEach((corner, i) => {
    const [before, after] = [corners[i - 1], corners[i + 1]];
    if (before === undefined || after === undefined) {
      path += `${path === '' ? 'M' : 'L'}${written(corner)}`;
      return;
    }
    const reachPx = Math.min(
      radiusPx,
      distance(before, corner) / (i === 1 ? 1 : 2),
      distance(corner, after) / (i === last - 1 ? 1 : 2),
    );
    const from = towards(corner, before, reachPx);
    const to = towards(corner, after, reachPx);
    path += `L${written(from)}Q${written(corner)} ${written(to)}`;
  });
  return path;
}

const isSame = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1];
const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

function towards(from: Point, to: Point, px: number): Point {
  const part = px / distance(from, to);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

const written = ([x, y]: Point): string => `${round(x)} ${round(y)}`;
const round = (px: number): number => Math.round(px * 10) / 10;
