import { cellsOf, type ToldMatrix } from './told-matrix.ts';

/** A cell of the matrix as a table has it. */
export interface MatrixCell {
  /** After its stretches of time, so that it stays the same while others come and go. */
  readonly key: string;
  readonly count: number;
  readonly name: string;
}

/** Between two names. */
const GAP_PX = 12;

export interface MatrixRow {
  /** When the events of the row happened. */
  readonly startMs: number;
  readonly endMs: number;
  readonly cells: readonly MatrixCell[];
}

/**
 * The rows of the matrix, the latest first.
 * @param nameOf the cell of those told, and of those that happened, from these instants on
 */
export function matrixRows(
  { told, happened, counts }: ToldMatrix,
  nameOf: (toldMs: number, happenedMs: number, count: number) => string,
): readonly MatrixRow[] {
  const columns = cellsOf(told);
  return happened.edges
    .slice(0, -1)
    .map((startMs, row) => ({
      startMs,
      endMs: happened.edges[row + 1] ?? startMs,
      cells: told.edges.slice(0, -1).map((toldMs, column) => {
        const count = counts[row * columns + column] ?? 0;
        return { key: `${startMs} ${toldMs}`, count, name: nameOf(toldMs, startMs, count) };
      }),
    }))
    .reverse();
}

/**
 * Whether the nth of the cells along a side is named: the last one, and others with room between.
 * @param textPx what the longest name takes
 */
export function isNamed(nth: number, cells: number, cellPx: number, textPx: number): boolean {
  const last = cells - 1;
  const every = Math.ceil((textPx + GAP_PX) / cellPx);
  return nth === last || (nth % every === 0 && (last - nth) * cellPx > textPx);
}
