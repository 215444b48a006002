import { describe, expect, it } from 'vitest';
import { makeFigures, verdictOf } from './figures.ts';
import { reportJson, reportText } from './report.ts';
import { makeRows } from './rows.ts';
import type { Visit } from './visit.ts';

const FLOOR: Visit = {
  size: 100,
  page: 'json-floor',
  isSlow: false,
  repetition: 0,
  firstMs: 50,
  codeBytes: 0,
  allCodeBytes: 0,
  outside: 0,
  memory: { heapBytes: 1e6, workerHeapBytes: 0 },
  steps: { zoomMs: [1, 2, 3], dragMs: [1], elements: 9, leastSpanMs: undefined },
};
const FAST: Visit = {
  ...FLOOR,
  page: 'sourceline',
  firstMs: 100,
  codeBytes: 50_000,
  allCodeBytes: 65_000,
  memory: { heapBytes: 4e6, workerHeapBytes: 1e6 },
  steps: { zoomMs: [4, 5, 6], dragMs: [3], elements: 700, leastSpanMs: 86_400_000 },
};
const SLOW: Visit = { ...FAST, isSlow: true, firstMs: 900, codeBytes: 45_000 };
const VISITS: readonly Visit[] = [FLOOR, { ...FLOOR, isSlow: true, firstMs: 600 }, FAST, SLOW];

const circumstances = {
  date: '2020-01-01T00:00:00.000Z',
  command: 'npm run bench',
  machine: '2 x CPU',
  node: 'v20.19.0',
  browser: 'Chrome/147',
  load: 1,
  repetitions: 1,
  timeoutSeconds: 60,
  minutes: 3,
  stories: [{ size: 100, bytes: 27_000, gzipBytes: 7000 }],
};

describe('the rows of the bench', () => {
  const rows = makeRows(VISITS);
  const row = rows.find(({ page }) => page === 'sourceline');

  it('are one for each page and size', () => {
    expect(rows.map(({ page, size }) => `${page} ${size}`)).toEqual([
      'json-floor 100',
      'sourceline 100',
    ]);
  });

  it('compare with the floor at the same size and under the same conditions', () => {
    expect(row).toMatchObject({
      firstOfFloor: 2,
      slowFirstOfFloor: 1.5,
      heapOfFloor: 4,
      zoomMs: 5,
      zoomNetMs: 3,
    });
    expect(row?.zoomP95NetMs).toBeCloseTo(3.9);
  });

  it('take the code before the first event from the slow network', () => {
    expect(row).toMatchObject({ codeBytes: 45_000, allCodeBytes: 65_000 });
  });

  it('are medians over the repetitions', () => {
    const more = [80, 300].map((firstMs, order) => ({ ...FAST, firstMs, repetition: order + 1 }));
    const [found] = makeRows([FAST, ...more]);
    expect(found?.firstMs).toBe(100);
  });

  it('keep what a failed visit found, and say how it failed', () => {
    const failure = '3 of 130 steps: not done after 60 s';
    const [found] = makeRows([
      { ...FAST, failure },
      { ...SLOW, failure },
    ]);
    expect(found?.zoomMs).toBe(5);
    expect(found?.failures).toEqual([failure, `slow phone: ${failure}`]);
  });

  it('compare with nothing where the floor is not in the run', () => {
    const [found] = makeRows([FAST]);
    expect(found?.firstOfFloor).toBeUndefined();
    expect(found?.zoomNetMs).toBeUndefined();
  });
});

describe('the figures to reach', () => {
  it('are judged against their bounds, and not at all where the run does not hold them', () => {
    const judged = makeFigures(makeRows(VISITS)).map((figure) => [figure.name, verdictOf(figure)]);
    expect(judged).toEqual([
      ['code before the first event', 'met'],
      ['the same, against TimelineJS', 'not in this run'],
      ['first event painted, 100 events, slow phone, of the floor', 'met'],
      ['first event painted, 10,000 events, of the floor', 'not in this run'],
      ['first event painted, 1,000,000 events, of the floor', 'not in this run'],
      ['CPU of a zoom step less the floor, 95th percentile, 100 events', 'met'],
      ['the same, 1,000,000 events of 100', 'not in this run'],
      ['heap after load, 1,000,000 events, of the floor', 'not in this run'],
      ['elements in the document, the most at any size and zoom', 'met'],
    ]);
  });

  it('may be equal to a bound, but not where they must be below it', () => {
    const figure = { name: 'a', unit: 'x', value: 2, bound: 2 } as const;
    expect(verdictOf(figure)).toBe('met');
    expect(verdictOf({ ...figure, isStrict: true })).toBe('not met');
    expect(verdictOf({ ...figure, value: 2.001 })).toBe('not met');
  });
});

describe('the report', () => {
  const rows = makeRows([...VISITS, { ...FAST, page: 'vis', failure: 'no event | painted' }]);
  const report = { circumstances, rows, figures: makeFigures(rows) };
  const lines = reportText(report).split('\n');

  it('has a line for each row, each with as many cells as the head', () => {
    const table = lines.slice(lines.findIndex((line) => line.startsWith('| events'))).slice(0, 5);
    const cells = (line: string): number => line.split(/(?<!\\)\|/).length;
    expect(table.map(cells)).toEqual(Array(5).fill(cells(lines[4] ?? '')));
    expect(table.slice(2).map((line) => line.split(' | ')[1])).toEqual([
      'json-floor',
      'sourceline',
      'vis',
    ]);
  });

  it('says when, where and how the run was made', () => {
    const text = lines.join('\n');
    for (const words of ['2020-01-01', '2 x CPU', 'v20.19.0', 'Chrome/147', '`npm run bench`']) {
      expect(text).toContain(words);
    }
  });

  it('says the same as JSON, with each figure judged', () => {
    const json = JSON.parse(reportJson(report)) as {
      rows: unknown[];
      figures: { verdict: string }[];
    };
    expect(json.rows).toHaveLength(3);
    expect(json.figures[0]?.verdict).toBe('met');
  });
});
