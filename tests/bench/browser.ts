import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_ARGS, type FoundChromium } from '../../scripts/find-chromium.ts';
import { Connection, Session } from './cdp.ts';

export const VIEWPORT = { width: 1200, height: 820 } as const;

export interface Browser {
  readonly session: Session;
  /** As "Chrome/147.0.0.0" names it. */
  readonly version: string;
  /** An empty page of the size of every visit. */
  newPage(): Promise<Session>;
  close(): Promise<void>;
}

/** A browser of its own for each visit: no cache, no warm code, nothing left of the page before. */
export async function launchBrowser(chromium: FoundChromium): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'sourceline-bench-'));
  const child = spawn(
    chromium.executablePath,
    [
      ...CHROMIUM_ARGS,
      '--headless',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      '--no-default-browser-check',
      '--disable-extensions',
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      // The bench's own server is all there is: what a page asks of others fails at once.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...chromium.env },
    },
  );
  const [, , , write, read] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const session = new Session(new Connection(write, read));
  const gone = new Promise<void>((done) => child.on('close', done).on('error', done));
  const close = async (): Promise<void> => {
    session.send('Browser.close').catch(() => undefined);
    await endWithin(child, gone, 3000);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { product } = await session.send('Browser.getVersion');
    return { session, version: product, newPage: () => newPage(session), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function newPage(browser: Session): Promise<Session> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = browser.child(sessionId);
  await page.send('Emulation.setDeviceMetricsOverride', {
    ...VIEWPORT,
    deviceScaleFactor: 1,
    mobile: false,
  });
  return page;
}

/** A browser whose page hangs does not end by itself. */
async function endWithin(child: ChildProcess, gone: Promise<void>, limitMs: number): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await gone;
  clearTimeout(timer);
}
