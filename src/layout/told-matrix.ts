import { bisectRight } from '../time/bisect.ts';
import type { Span } from '../time/span.ts';
import type { Calendar, Unit } from '../time/zone.ts';
import { BIN_UNITS } from './bin-units.ts';
import type { EventIndex } from './event-index.ts';
import type { EventSet } from './search.ts';
import { publishedMs } from './told-places.ts';
import { extentInWindow } from './told-window.ts';

/** One side of the matrix: calendar cells, each from one edge to the next. */
export interface MatrixSide {
  readonly unit: Unit;
  readonly edges: readonly number[];
}

/** How many events that happened in one calendar cell were told in another. */
export interface ToldMatrix {
  /** By the date of publication of the source of the event's first quote. */
  readonly told: MatrixSide;
  readonly happened: MatrixSide;
  /** Of happened cell h and told cell t at `h * cellsOf(told) + t`. */
  readonly counts: Uint32Array;
  readonly most: number;
  readonly total: number;
  /** Events in the window whose source has no date, or that have none. */
  readonly leftOut: number;
  /** Of the total, those told in the cell in which they happened; null where the units differ. */
  readonly toldAtOnce: number | null;
}

const MOST_CELLS = 20;

export const cellsOf = ({ edges }: MatrixSide): number => edges.length - 1;

/**
 * Counts the matching events of the window, in one pass over the columns. Null where they were all
 * told, or all happened, in one cell: then there is nothing to compare.
 */
export function toldMatrix(
  index: EventIndex,
  shown: EventSet,
  window: Pick<Span, 'startMs' | 'endMs'>,
  calendar: Calendar,
): ToldMatrix | null {
  const extent = extentInWindow(index, shown, window);
  if (extent === null) return null;
  const happened = sideOf(calendar, extent.startMs, extent.endMs);
  const rows = cellsOf(happened);
  if (rows < 2) return null;
  const bySource = countBySource(index, shown, window, happened);

  const published = publishedMs(index);
  const isCounted = (source: number): boolean => sumOf(bySource, source * rows, rows) > 0;
  let [firstMs, lastMs] = [Infinity, -Infinity];
  published.forEach((ms, source) => {
    if (Number.isNaN(ms) || !isCounted(source)) return;
    firstMs = Math.min(firstMs, ms);
    lastMs = Math.max(lastMs, ms);
  });
  if (firstMs > lastMs) return null;
  const told = sideOf(calendar, firstMs, lastMs, happened.unit);
  const columns = cellsOf(told);
  if (columns < 2) return null;

  const counts = new Uint32Array(rows * columns);
  let total = 0;
  published.forEach((ms, source) => {
    if (Number.isNaN(ms)) return;
    const column = bisectRight(told.edges, ms) - 1;
    for (let row = 0; row < rows; row++) {
      const count = bySource[source * rows + row] ?? 0;
      const cell = row * columns + column;
      counts[cell] = (counts[cell] ?? 0) + count;
      total += count;
    }
  });
  const all = sumOf(bySource, 0, bySource.length);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const toldAtOnce = told.unit === happened.unit ? sameCell(told, happened, counts) : null;
  return { told, happened, counts, most, total, leftOut: all - total, toldAtOnce };
}

/** The finest calendar cells of which a stretch has at most 20; of `wanted`, where those are enough. */
function sideOf(calendar: Calendar, firstMs: number, lastMs: number, wanted?: Unit): MatrixSide {
  const fitting = BIN_UNITS.filter(({ lengthMs }) => (lastMs - firstMs) / lengthMs <= MOST_CELLS);
  const units = fitting.map(({ unit }) => unit);
  const isWantedFine = wanted !== undefined && units.includes(wanted);
  for (const unit of isWantedFine ? [wanted, ...units] : units) {
    const edges = calendar.edges(unit, 1, firstMs, lastMs + 1);
    if (edges.length <= MOST_CELLS + 1 && (edges.length > 2 || unit !== wanted))
      return { unit, edges };
  }
  const edges = calendar.edges('millennium', 1, firstMs, lastMs + 1);
  return { unit: 'millennium', edges };
}

/** Events by source and happened cell; those without a source come last. */
function countBySource(
  index: EventIndex,
  shown: EventSet,
  { startMs, endMs }: Pick<Span, 'startMs' | 'endMs'>,
  { edges }: MatrixSide,
): Uint32Array {
  const { dated, anchorMs, source } = index.columns;
  const rows = edges.length - 1;
  const sources = index.timeline.sources.length;
  const counts = new Uint32Array((sources + 1) * rows);
  // Events come nearly in time order, so the cell of the last one is most often that of the next.
  let row = 0;
  let [fromMs, toMs] = [edges[0] ?? 0, edges[1] ?? 0];
  for (let order = 0; order < dated; order++) {
    const ms = anchorMs[order] ?? 0;
    if (ms < startMs || ms >= endMs || !shown.orders.has(order)) continue;
    if (ms < fromMs || ms >= toMs) {
      row = bisectRight(edges, ms) - 1;
      [fromMs, toMs] = [edges[row] ?? 0, edges[row + 1] ?? 0];
    }
    const at = source[order] ?? -1;
    const slot = (at < 0 ? sources : at) * rows + row;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts;
}

function sumOf(counts: Uint32Array, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at++) sum += counts[at] ?? 0;
  return sum;
}

function sameCell(told: MatrixSide, happened: MatrixSide, counts: Uint32Array): number {
  const columns = cellsOf(told);
  return happened.edges.slice(0, -1).reduce((sum, ms, row) => {
    const column = told.edges.indexOf(ms);
    return column < 0 || column >= columns ? sum : sum + (counts[row * columns + column] ?? 0);
  }, 0);
}

/** The tone of a count: 0 for none, then 1 to `tones`, evenly by its logarithm. */
export function toneOf(count: number, most: number, tones: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.ceil((tones * Math.log(count + 1)) / Math.log(most + 1)));
}

/** A share in whole per cent, which is 0 or 100 only where it is none or all. */
export function wholePercent(part: number, total: number): number {
  if (part <= 0) return 0;
  if (part >= total) return 100;
  return Math.min(Math.max(Math.round((100 * part) / total), 1), 99);
}
