import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPageName, PAGE_NAMES, type PageName } from './pages.ts';
import { ALL_STEPS } from './steps.ts';

export interface Options {
  /** Events in the file, from few to many. */
  readonly sizes: readonly number[];
  readonly repetitions: number;
  readonly pages: readonly PageName[];
  /** The Markdown file; the same as JSON stands beside it. */
  readonly out: string;
  /** The built app; built anew where it is not given. */
  readonly dist: string | undefined;
  readonly timeoutMs: number;
  /** Of the walk through a page. */
  readonly steps: number;
}

export const USAGE = `npm run bench -- [options]
  --sizes 100,1000        events in the file (100,1000,10000,100000,1000000)
  --repetitions 3         visits of each kind, half as many above 10,000 events
  --pages sourceline,vis  some of ${PAGE_NAMES.join(', ')}
  --out FILE              Markdown file, with the same as JSON beside it (tests/bench/RESULTS.md)
  --dist FOLDER           the app as it was built; without it, it is built anew
  --timeout 60            seconds after which a visit has failed
  --steps 130             of the walk: 30 in, 40 aside and 60 out, or fewer as these are to each other`;

/** A command line that cannot be followed; its message says why. */
export class UsageError extends Error {}

/** Reads the command line. Throws a UsageError for what it does not know. */
export function readOptions(args: readonly string[], root: string): Options {
  const values = read(args);
  const pages = values.pages.split(',');
  const unknown = pages.filter((name) => !isPageName(name));
  if (unknown.length > 0) throw new UsageError(`unknown page: ${unknown.join(', ')}`);
  const place = (path: string): string => (isAbsolute(path) ? path : resolve(root, path));
  return {
    sizes: values.sizes
      .split(',')
      .map((text) => whole('--sizes', text))
      .toSorted((a, b) => a - b),
    repetitions: whole('--repetitions', values.repetitions),
    pages: pages.filter(isPageName),
    out: place(values.out),
    dist: values.dist === undefined ? undefined : place(values.dist),
    timeoutMs: whole('--timeout', values.timeout) * 1000,
    steps: whole('--steps', values.steps),
  };
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        sizes: { type: 'string', default: '100,1000,10000,100000,1000000' },
        repetitions: { type: 'string', default: '3' },
        pages: { type: 'string', default: PAGE_NAMES.join(',') },
        out: { type: 'string', default: 'tests/bench/RESULTS.md' },
        dist: { type: 'string' },
        timeout: { type: 'string', default: '60' },
        steps: { type: 'string', default: String(ALL_STEPS) },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value)) {
    throw new UsageError(`${name} takes whole numbers from 1: ${text}`);
  }
  return value;
}
