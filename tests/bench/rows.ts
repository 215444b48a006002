import type { PageName } from './pages.ts';
import { median, medianOf, quantile, ratio } from './statistics.ts';
import type { Visit } from './visit.ts';

/** What all visits to a page with a file of one size came to: medians over the repetitions. */
export interface Row {
  readonly size: number;
  readonly page: PageName;
  readonly visits: number;
  readonly codeBytes: number | undefined;
  readonly allCodeBytes: number | undefined;
  readonly outside: number;
  readonly firstMs: number | undefined;
  /** How many times as long as the floor with the same file. */
  readonly firstOfFloor: number | undefined;
  readonly slowFirstMs: number | undefined;
  readonly slowFirstOfFloor: number | undefined;
  /** CPU of the main thread for a zoom step: median, 95th percentile, and both less the floor's median. */
  readonly zoomMs: number | undefined;
  readonly zoomP95Ms: number | undefined;
  readonly zoomNetMs: number | undefined;
  readonly zoomP95NetMs: number | undefined;
  readonly dragMs: number | undefined;
  readonly dragP95Ms: number | undefined;
  readonly heapBytes: number | undefined;
  readonly workerHeapBytes: number | undefined;
  readonly heapOfFloor: number | undefined;
  readonly elements: number | undefined;
  readonly leastSpanMs: number | undefined;
  /** Each once. */
  readonly failures: readonly string[];
}

type Bare = Omit<
  Row,
  'firstOfFloor' | 'slowFirstOfFloor' | 'zoomNetMs' | 'zoomP95NetMs' | 'heapOfFloor'
>;

/** A row for each size and page, in the order of their first visits. */
export function makeRows(visits: readonly Visit[]): readonly Row[] {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const key = `${visit.size} ${visit.page}`;
    groups.set(key, [...(groups.get(key) ?? []), visit]);
  }
  const rows = [...groups.values()].map(bareRow);
  return rows.map((row) => {
    const floor = rows.find(({ size, page }) => size === row.size && page === 'json-floor');
    const less = (ms: number | undefined): number | undefined =>
      ms === undefined || floor?.zoomMs === undefined ? undefined : ms - floor.zoomMs;
    return {
      ...row,
      firstOfFloor: ratio(row.firstMs, floor?.firstMs),
      slowFirstOfFloor: ratio(row.slowFirstMs, floor?.slowFirstMs),
      zoomNetMs: less(row.zoomMs),
      zoomP95NetMs: less(row.zoomP95Ms),
      heapOfFloor: ratio(row.heapBytes, floor?.heapBytes),
    };
  });
}

function bareRow(visits: readonly Visit[]): Bare {
  const plain = visits.filter(({ isSlow }) => !isSlow);
  const slow = visits.filter(({ isSlow }) => isSlow);
  const [first] = visits;
  if (first === undefined) throw new Error('no visits');
  // On a slow network, what is not needed for the first event comes after it.
  const codeFrom = slow.some(({ codeBytes }) => codeBytes !== undefined) ? slow : plain;
  const most = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : Math.max(...values);
  const walked = plain.filter(({ steps }) => steps.elements > 0);
  return {
    size: first.size,
    page: first.page,
    visits: visits.length,
    codeBytes: medianOf(codeFrom.map(({ codeBytes }) => codeBytes)),
    allCodeBytes: medianOf(plain.map(({ allCodeBytes }) => allCodeBytes)),
    outside: most(visits.map(({ outside }) => outside)) ?? 0,
    firstMs: medianOf(plain.map(({ firstMs }) => firstMs)),
    slowFirstMs: medianOf(slow.map(({ firstMs }) => firstMs)),
    zoomMs: medianOf(plain.map(({ steps }) => median(steps.zoomMs))),
    zoomP95Ms: medianOf(plain.map(({ steps }) => quantile(steps.zoomMs, 0.95))),
    dragMs: medianOf(plain.map(({ steps }) => median(steps.dragMs))),
    dragP95Ms: medianOf(plain.map(({ steps }) => quantile(steps.dragMs, 0.95))),
    heapBytes: medianOf(plain.map(({ memory }) => memory?.heapBytes)),
    workerHeapBytes: medianOf(plain.map(({ memory }) => memory?.workerHeapBytes)),
    elements: most(walked.map(({ steps }) => steps.elements)),
    leastSpanMs: medianOf(plain.map(({ steps }) => steps.leastSpanMs)),
    failures: [
      ...new Set(
        visits.flatMap(({ failure, isSlow }) =>
          failure === undefined ? [] : [isSlow ? `slow phone: ${failure}` : failure],
        ),
      ),
    ],
  };
}
