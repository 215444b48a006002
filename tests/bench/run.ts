import { loadavg } from 'node:os';
import type { FoundChromium } from '../../scripts/find-chromium.ts';
import type { Options } from './options.ts';
import { type Errand, Failures, schedule } from './schedule.ts';
import { SLOW_PHONE } from './slow-phone.ts';
import { median } from './statistics.ts';
import { noSteps } from './steps.ts';
import { visit, type Visit } from './visit.ts';
import type { Workshop } from './workshop.ts';

/** Makes every visit of a run, one at a time, and tells of each. */
export async function visitAll(
  options: Options,
  { site, stories }: Workshop,
  chromium: FoundChromium,
  say: (words: string) => void,
): Promise<{ visits: readonly Visit[]; loads: readonly number[] }> {
  const { timeoutMs, steps } = options;
  const errands = schedule(options);
  const failures = new Failures();
  const visits: Visit[] = [];
  const loads: number[] = [];
  const startMs = performance.now();
  for (const [order, errand] of errands.entries()) {
    const reason = reasonNotToTry(
      failures.sizeBefore(errand),
      errand.isSlow ? (stories.get(errand.size)?.gzipBytes ?? 0) : 0,
      timeoutMs,
    );
    let found: Visit;
    if (reason === undefined) {
      loads.push(loadavg()[0] ?? 0);
      found = await visit(errand, { chromium, site, timeoutMs, steps });
      if (found.failure !== undefined) failures.add(errand, found.firstMs !== undefined);
    } else {
      found = { ...errand, outside: 0, steps: noSteps(), failure: `not tried: ${reason}` };
    }
    visits.push(found);
    const leftMs = ((performance.now() - startMs) / (order + 1)) * (errands.length - order - 1);
    // Large files come last, so it is never less.
    const left = `at least ${Math.ceil(leftMs / 60_000)} min left`;
    say(`${order + 1}/${errands.length} ${nameOf(errand)}: ${wordsOf(found)} (${left})`);
  }
  return { visits, loads };
}

/** Why a visit is not worth its time; undefined where it is. */
function reasonNotToTry(
  failedSize: number | undefined,
  slowBytes: number,
  timeoutMs: number,
): string | undefined {
  if (failedSize !== undefined) return `failed at ${failedSize.toLocaleString('en')} events`;
  const downSeconds = slowBytes / SLOW_PHONE.downBytesPerSecond;
  if (downSeconds * 1000 < timeoutMs) return undefined;
  return `the file alone takes ${Math.round(downSeconds)} s on this network`;
}

const nameOf = ({ size, page, isSlow }: Errand): string =>
  `${size.toLocaleString('en')} events, ${page}${isSlow ? ', slow phone' : ''}`;

function wordsOf({ firstMs, steps, failure }: Visit): string {
  const zoomMs = median(steps.zoomMs);
  return [
    ...(firstMs === undefined ? [] : [`first event ${Math.round(firstMs)} ms`]),
    ...(zoomMs === undefined ? [] : [`zoom step ${zoomMs.toFixed(1)} ms`]),
    ...(failure === undefined ? [] : [`FAILED: ${failure}`]),
  ].join(', ');
}
