import { cpus, totalmem, type } from 'node:os';
import type { FoundChromium } from '../../scripts/find-chromium.ts';
import { launchBrowser } from './browser.ts';
import type { Options } from './options.ts';
import { median } from './statistics.ts';
import type { Workshop } from './workshop.ts';

/** Where and how a run was made; nothing that names a person's machine. */
export interface Circumstances {
  readonly date: string;
  readonly command: string;
  readonly machine: string;
  readonly node: string;
  readonly browser: string;
  /** Load average of the machine before each visit: the median. */
  readonly load: number | undefined;
  readonly repetitions: number;
  readonly timeoutSeconds: number;
  readonly minutes: number;
  /** What a page downloads. */
  readonly stories: readonly StoryWeight[];
}

export interface StoryWeight {
  readonly size: number;
  readonly bytes: number;
  readonly gzipBytes: number;
}

interface Run {
  readonly args: readonly string[];
  readonly options: Options;
  readonly chromium: FoundChromium;
  readonly workshop: Workshop;
  readonly loads: readonly number[];
  readonly startMs: number;
}

export async function describeRun(run: Run): Promise<Circumstances> {
  const { args, options, chromium, workshop, loads, startMs } = run;
  const browser = await launchBrowser(chromium);
  await browser.close();
  const cores = cpus();
  const gigabytes = Math.round(totalmem() / 1e9);
  return {
    date: new Date().toISOString(),
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args.map(withoutPath)] : [])].join(
      ' ',
    ),
    machine: `${cores.length} x ${cores[0]?.model.trim() ?? 'CPU'}, ${gigabytes} GB, ${type()}`,
    node: process.version,
    browser: browser.version,
    load: median(loads),
    repetitions: options.repetitions,
    timeoutSeconds: options.timeoutMs / 1000,
    minutes: Math.round((performance.now() - startMs) / 60_000),
    stories: [...workshop.stories].map(([size, { bytes, gzipBytes }]) => ({
      size,
      bytes,
      gzipBytes,
    })),
  };
}

/** The last part of a path alone: a report is read elsewhere. */
const withoutPath = (word: string): string => word.replace(/^.*[\\/]/, '');
