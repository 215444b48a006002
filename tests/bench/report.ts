import type { Circumstances } from './circumstances.ts';
import { type Figure, verdictOf } from './figures.ts';
import type { Row } from './rows.ts';
import { SLOW_PHONE } from './slow-phone.ts';

export interface Report {
  readonly circumstances: Circumstances;
  readonly rows: readonly Row[];
  readonly figures: readonly Figure[];
}

interface Column {
  readonly name: string;
  text(row: Row): string;
}

const DAY_MS = 86_400_000;
const MISSING = '–';

const COLUMNS: readonly Column[] = [
  { name: 'events', text: ({ size }) => whole(size) },
  { name: 'page', text: ({ page }) => page },
  { name: 'code before first event, kB', text: ({ codeBytes }) => fixed(codeBytes, 1, 1000) },
  { name: 'code in all, kB', text: ({ allCodeBytes }) => fixed(allCodeBytes, 1, 1000) },
  { name: 'first event, ms', text: ({ firstMs }) => whole(firstMs) },
  { name: 'x floor', text: ({ firstOfFloor }) => fixed(firstOfFloor, 2) },
  { name: 'slow phone, ms', text: ({ slowFirstMs }) => whole(slowFirstMs) },
  { name: 'x floor', text: ({ slowFirstOfFloor }) => fixed(slowFirstOfFloor, 2) },
  { name: 'zoom step, ms', text: ({ zoomMs }) => fixed(zoomMs, 1) },
  { name: 'p95', text: ({ zoomP95Ms }) => fixed(zoomP95Ms, 1) },
  { name: 'less floor', text: ({ zoomNetMs }) => fixed(zoomNetMs, 1) },
  { name: 'p95 less floor', text: ({ zoomP95NetMs }) => fixed(zoomP95NetMs, 1) },
  { name: 'drag step, ms', text: ({ dragMs }) => fixed(dragMs, 1) },
  { name: 'p95', text: ({ dragP95Ms }) => fixed(dragP95Ms, 1) },
  { name: 'heap, MB', text: ({ heapBytes }) => fixed(heapBytes, 1, 1e6) },
  { name: 'of it in workers', text: ({ workerHeapBytes }) => fixed(workerHeapBytes, 1, 1e6) },
  { name: 'x floor', text: ({ heapOfFloor }) => fixed(heapOfFloor, 2) },
  { name: 'elements', text: ({ elements }) => whole(elements) },
  { name: 'least window, days', text: ({ leastSpanMs }) => fixed(leastSpanMs, 1, DAY_MS) },
  { name: 'outside requests', text: ({ outside }) => whole(outside) },
  { name: 'failed', text: ({ failures }) => failures.join('; ') },
];

/** The report as Markdown: one table, how it was made, and what was to be reached. */
export function reportText({ circumstances: how, rows, figures }: Report): string {
  return `# Side by side

Sourceline, its peers and two floors in one run, by \`${how.command}\`. How to read it stands below.

${table(
  COLUMNS.map(({ name }) => name),
  rows.map((row) => COLUMNS.map((column) => column.text(row))),
  2,
)}

## Figures to reach

${table(['figure', 'value', 'bound', ''], figures.map(figureCells), 1)}

## The run

- ${how.date}, ${how.minutes} minutes; ${how.machine}; load average ${fixed(how.load, 1)} (median before visits).
- Node ${how.node}, ${how.browser}, headless, without a GPU, 1200 x 820 px.
- ${how.repetitions} repetitions, half as many above 10,000 events; a visit fails after ${how.timeoutSeconds} s.
- The file: ${how.stories.map(({ size, bytes, gzipBytes }) => `${whole(size)} events ${megabytes(bytes)} (${megabytes(gzipBytes)} gzip)`).join(', ')}.

## How to read it

- Each visit has a browser of its own with an empty cache; the order of the pages rotates; figures are medians over the repetitions. Only ratios within one run can be compared with another run's.
- All pages fetch the same file, Sourceline's, and peers map it in the page: a file in the shape of each would carry the same texts. \`json-floor\` fetches, parses, and paints one word. \`canvas-floor\` draws only what a pixel can show; it is the floor of a frame, not a product.
- Code is JS, CSS and fonts, with brotli at its best: what had come when the first event was painted, on the slow phone where there is such a visit, and what came in all. Requests to other origins are not answered, so TimelineJS is drawn without the fonts it asks for, which are not counted.
- First event: from the navigation to the frame after the one in which an event or a cluster can be seen; on a canvas, in which its library says that it has drawn. Slow phone: CPU ${SLOW_PHONE.cpuSlowdown}x slower, 1.6 Mbit/s down, ${SLOW_PHONE.latencyMs} ms. The browser slows the main thread only: work in a worker runs at full speed there.
- A step is real input, sent only after the frame that answered the last; its cost is the CPU time of the main thread: script, style, layout, paint. 30 steps in, 40 moves of a drag, 60 steps out at half the speed. A step in shows 1.36 times less time on every page with a wheel, so 30 lead from 25 years to a day. TimelineJS has buttons and a few levels: five steps in, five out. Less floor: less the median step of \`json-floor\`, which is what the measuring itself costs.
- Heap: objects and what is behind typed arrays after a forced collection, when the page is quiet, workers included. Elements: the most in the document, looked at every fifth step.
`;
}

/** The report with its figures judged, for programs. */
export function reportJson({ circumstances, rows, figures }: Report): string {
  const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  return `${JSON.stringify({ circumstances, rows, figures: judged }, null, 2)}\n`;
}

function figureCells(figure: Figure): readonly string[] {
  const digits = figure.unit === '' ? 0 : figure.unit === 'x' ? 2 : 1;
  const text = (value: number | undefined): string =>
    value === undefined ? MISSING : `${fixed(value, digits)} ${figure.unit}`.trim();
  return [
    figure.name,
    text(figure.value),
    `${figure.isStrict ? 'below' : 'at most'} ${text(figure.bound)}`,
    verdictOf(figure),
  ];
}

/** A Markdown table; the first columns hold words, the others figures. */
function table(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  wordColumns: number,
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = names.map((_, order) => (order < wordColumns ? '---' : '--:'));
  return [line(names), line(rule), ...rows.map(line)].join('\n');
}

function fixed(value: number | undefined, digits: number, unit = 1): string {
  return value === undefined ? MISSING : (value / unit).toFixed(digits);
}
function whole(value: number | undefined): string {
  return value === undefined ? MISSING : Math.round(value).toLocaleString('en');
}
const megabytes = (bytes: number): string => `${fixed(bytes, bytes < 1e6 ? 2 : 1, 1e6)} MB`;
