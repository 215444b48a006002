import type { FoundChromium } from '../../scripts/find-chromium.ts';
import { launchBrowser } from './browser.ts';
import type { Session } from './cdp.ts';
import { watchFirstEvent } from './first-event.ts';
import { countWheelNotches } from './hand.ts';
import { type Memory, measureMemory, watchWorkers } from './memory.ts';
import { PAGES } from './pages.ts';
import { waitUntilQuiet, watchRequests } from './quiet.ts';
import type { Errand } from './schedule.ts';
import type { Site } from './server.ts';
import { endSlowCpu, slowDown } from './slow-phone.ts';
import { noSteps, stepKinds, type Steps, walk } from './steps.ts';

/** What one visit to a page found. What is missing was not reached. */
export interface Visit extends Errand {
  firstMs?: number;
  /** Scripts, styles and fonts that had come when the first event was painted, compressed. */
  codeBytes?: number;
  /** The same, of the whole visit. */
  allCodeBytes?: number;
  /** Requests to other origins, which nobody answered. */
  outside: number;
  memory?: Memory;
  readonly steps: Steps;
  /** Why the visit ended early, and where. */
  failure?: string;
}

export interface World {
  readonly chromium: FoundChromium;
  readonly site: Site;
  readonly timeoutMs: number;
  /** In a whole walk. */
  readonly steps: number;
}

/**
 * Visits a page in a browser of its own: until the first event on the slow phone, and otherwise
 * through all steps. Does not reject for what a page does, but says how it failed.
 */
export async function visit(errand: Errand, world: World): Promise<Visit> {
  const found: Visit = { ...errand, outside: 0, steps: noSteps() };
  const browser = await launchBrowser(world.chromium);
  let timer: NodeJS.Timeout | undefined;
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    const crash = watchProblems(page, problems);
    const timeout = new Promise<never>((_, reject) => {
      const seconds = world.timeoutMs / 1000;
      timer = setTimeout(() => {
        reject(new Error([`not done after ${seconds} s`, ...problems.slice(0, 1)].join('; ')));
      }, world.timeoutMs);
    });
    const work = look(page, errand, world, found);
    // Where the race is over, what the work then comes to is no matter.
    work.catch(() => undefined);
    await Promise.race([work, crash, timeout]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    found.failure = `${placeOf(found, world.steps)}: ${firstLine(why)}`;
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
  return found;
}

async function look(
  page: Session,
  errand: Errand,
  { site, steps }: World,
  found: Visit,
): Promise<void> {
  const target = PAGES[errand.page];
  const workers = await watchWorkers(page);
  const requests = await watchRequests(page, site.origin);
  await page.send('Performance.enable', { timeDomain: 'threadTicks' });
  await countWheelNotches(page);
  if (errand.isSlow) await slowDown(page);
  const firstEvent = await watchFirstEvent(page, target.markSelector);
  site.takeSent();
  const address = `${site.origin}${target.path}?data=/data/${errand.size}.json`;
  await page.send('Page.navigate', { url: address });
  found.firstMs = await firstEvent.ms;
  if (errand.isSlow) await endSlowCpu(page);
  await waitUntilQuiet(page, requests);
  await countCode(page, site, found.firstMs, found);
  found.outside = requests.outside;
  if (errand.isSlow) return;
  found.memory = await measureMemory(page, workers);
  await walk(page, target, stepKinds(steps), found.steps);
}

/**
 * Counts code by what the server sent. The page's own clock tells what had come before the first
 * event; what it has no record of came to a worker, and is taken to have come before.
 */
async function countCode(page: Session, site: Site, firstMs: number, found: Visit): Promise<void> {
  const records = await page.run<readonly (readonly [string, number])[]>(
    `performance.getEntriesByType('resource').map(({ name, responseEnd }) => [name, responseEnd])`,
  );
  const endMs = new Map(records.map(([name, end]) => [new URL(name).pathname, end]));
  const code = site.takeSent().filter(({ kind }) => kind === 'code');
  const sum = (sent: typeof code): number => sent.reduce((total, { bytes }) => total + bytes, 0);
  found.codeBytes = sum(code.filter(({ path }) => (endMs.get(path) ?? 0) <= firstMs));
  found.allCodeBytes = sum(code);
}

/** Rejects where the page crashes; collects what goes wrong in it. */
function watchProblems(page: Session, problems: string[]): Promise<never> {
  page.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    problems.push(firstLine(exceptionDetails.exception?.description ?? exceptionDetails.text));
  });
  return new Promise((_, reject) => {
    page.on('Inspector.targetCrashed', () => {
      reject(new Error('the page crashed'));
    });
    page.send('Inspector.enable').catch(reject);
  });
}

function placeOf({ firstMs, memory, steps }: Visit, all: number): string {
  if (firstMs === undefined) return 'no event painted';
  if (memory === undefined) return 'painted, but never quiet';
  const done = steps.zoomMs.length + steps.dragMs.length;
  return `${done} of ${all} steps`;
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
