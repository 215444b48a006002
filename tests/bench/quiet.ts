import type { Session } from './cdp.ts';
import { cpuTime } from './cpu.ts';

const LOOK_MS = 250;
/** A request that takes longer is none to wait for: the end of a worker's own script is told to the worker's session only. */
const LONGEST_MS = 3000;
/** What looking alone costs, with room; a page that works needs ten times as much. */
const QUIET_MS = 25;

export interface Requests {
  /** To other origins than the page's own. */
  readonly outside: number;
  /** When each began that has not ended, by its id. */
  readonly open: ReadonlyMap<string, number>;
}

/** Watches what a page asks for, from now on. */
export async function watchRequests(page: Session, ownOrigin: string): Promise<Requests> {
  const open = new Map<string, number>();
  let outside = 0;
  page.on('Network.requestWillBeSent', ({ requestId, request }) => {
    const { protocol, origin } = new URL(request.url);
    if (!protocol.startsWith('http')) return;
    if (origin === ownOrigin) open.set(requestId, Date.now());
    else outside += 1;
  });
  for (const end of ['Network.loadingFinished', 'Network.loadingFailed'] as const) {
    page.on(end, ({ requestId }) => {
      open.delete(requestId);
    });
  }
  await page.send('Network.enable');
  return {
    open,
    get outside() {
      return outside;
    },
  };
}

/** Waits until the page, its workers included, has for a quarter of a second asked and done nothing. */
export async function waitUntilQuiet(page: Session, { open }: Requests): Promise<void> {
  let before = await cpuTime(page);
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK_MS));
    const now = await cpuTime(page);
    const isWaiting = [...open.values()].some((ms) => Date.now() - ms < LONGEST_MS);
    if (!isWaiting && now.processMs - before.processMs < QUIET_MS) return;
    before = now;
  }
}
