import type { Session } from './cdp.ts';

/** CPU time in ms since the start: of the page's main thread, and of all of its process. */
export interface CpuTime {
  readonly mainMs: number;
  readonly processMs: number;
}

export async function cpuTime(page: Session): Promise<CpuTime> {
  const { metrics } = await page.send('Performance.getMetrics');
  const msOf = (wanted: string): number => {
    const metric = metrics.find(({ name }) => name === wanted);
    if (metric === undefined) throw new Error(`the browser does not measure ${wanted}`);
    return metric.value * 1000;
  };
  return { mainMs: msOf('ThreadTime'), processMs: msOf('ProcessTime') };
}
