import type { Session } from './cdp.ts';

export interface Memory {
  /** Objects and the bytes behind typed arrays, of the page and of its workers. */
  readonly heapBytes: number;
  /** How much of it is the workers'. */
  readonly workerHeapBytes: number;
}

/** Lets a page say which workers it has, from now on. */
export async function watchWorkers(page: Session): Promise<ReadonlySet<Session>> {
  const workers = new Map<string, Session>();
  const running = new Set<Session>();
  page.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    const worker = page.child(sessionId);
    workers.set(sessionId, worker);
    running.add(worker);
  });
  page.on('Target.detachedFromTarget', ({ sessionId }) => {
    const worker = workers.get(sessionId);
    if (worker) running.delete(worker);
  });
  await page.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  return running;
}

/** Memory in use after a forced collection. */
export async function measureMemory(page: Session, workers: ReadonlySet<Session>): Promise<Memory> {
  const ofPage = await heapOf(page);
  let workerHeapBytes = 0;
  for (const worker of workers) workerHeapBytes += await heapOf(worker).catch(() => 0);
  return { heapBytes: ofPage + workerHeapBytes, workerHeapBytes };
}

async function heapOf(target: Session): Promise<number> {
  // What the first one frees in the page may have held objects, which the second one then finds.
  await target.send('HeapProfiler.collectGarbage');
  await target.send('HeapProfiler.collectGarbage');
  // The protocol's types are older than the browser's answer.
  const usage: { usedSize: number; backingStorageSize?: number } =
    await target.send('Runtime.getHeapUsage');
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
