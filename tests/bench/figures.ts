import type { PageName } from './pages.ts';
import type { Row } from './rows.ts';
import { ratio } from './statistics.ts';

/** One figure that Sourceline is to reach, against what a run found. */
export interface Figure {
  readonly name: string;
  readonly unit: 'kB' | 'x' | 'ms' | '';
  /** Undefined where the run does not hold it. */
  readonly value: number | undefined;
  /** The most that it may be; undefined where the other side of a comparison is not in the run. */
  readonly bound: number | undefined;
  /** The value may not be equal to the bound. */
  readonly isStrict?: boolean;
}

const FEW = 100;
const MANY = 1_000_000;

/** The figures in the order of the table that set them. All are ratios within the run, or its own. */
export function makeFigures(rows: readonly Row[]): readonly Figure[] {
  const sizes = [...new Set(rows.map(({ size }) => size))];
  const rowAt = (size: number, page: PageName = 'sourceline'): Row | undefined =>
    rows.find((row) => row.size === size && row.page === page);
  const least = (page: PageName): Row | undefined => rows.find((row) => row.page === page);
  const kB = (bytes: number | undefined): number | undefined => ratio(bytes, 1000);
  const codeKb = kB(least('sourceline')?.codeBytes);
  const elements = rows
    .filter(({ page }) => page === 'sourceline')
    .flatMap((row) => row.elements ?? []);

  return [
    { name: 'code before the first event', unit: 'kB', value: codeKb, bound: 60 },
    {
      name: 'the same, against TimelineJS',
      unit: 'kB',
      value: codeKb,
      bound: kB(least('timelinejs')?.codeBytes),
      isStrict: true,
    },
    {
      name: `first event painted, ${count(FEW)} events, slow phone, of the floor`,
      unit: 'x',
      value: rowAt(FEW)?.slowFirstOfFloor,
      bound: 1.7,
    },
    ...[10_000, MANY].map((size) => ({
      name: `first event painted, ${count(size)} events, of the floor`,
      unit: 'x' as const,
      value: rowAt(size)?.firstOfFloor,
      bound: 1.5,
    })),
    ...sizes.map((size) => ({
      name: `CPU of a zoom step less the floor, 95th percentile, ${count(size)} events`,
      unit: 'ms' as const,
      value: rowAt(size)?.zoomP95NetMs,
      bound: 10,
    })),
    {
      name: `the same, ${count(MANY)} events of ${count(FEW)}`,
      unit: 'x',
      value: ratio(rowAt(MANY)?.zoomP95NetMs, rowAt(FEW)?.zoomP95NetMs),
      bound: 1.5,
    },
    {
      name: `heap after load, ${count(MANY)} events, of the floor`,
      unit: 'x',
      value: rowAt(MANY)?.heapOfFloor,
      bound: 2.5,
    },
    {
      name: 'elements in the document, the most at any size and zoom',
      unit: '',
      value: elements.length === 0 ? undefined : Math.max(...elements),
      bound: 2500,
    },
  ];
}

export type Verdict = 'met' | 'not met' | 'not in this run';

export function verdictOf({ value, bound, isStrict }: Figure): Verdict {
  if (value === undefined || bound === undefined) return 'not in this run';
  return value < bound || (value === bound && isStrict !== true) ? 'met' : 'not met';
}

const count = (value: number): string => value.toLocaleString('en');
