import type { Session } from './cdp.ts';

/** A phone of the cheaper half on a slow network, as Lighthouse has it. */
export const SLOW_PHONE = {
  cpuSlowdown: 4,
  latencyMs: 150,
  downBytesPerSecond: 1_600_000 / 8,
  upBytesPerSecond: 750_000 / 8,
} as const;

/** Slows a page down. Its workers share the slow network, but a browser can slow no worker's CPU. */
export async function slowDown(page: Session): Promise<void> {
  await page.send('Network.enable');
  await page.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_PHONE.latencyMs,
    downloadThroughput: SLOW_PHONE.downBytesPerSecond,
    uploadThroughput: SLOW_PHONE.upBytesPerSecond,
  });
  await page.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE.cpuSlowdown });
}

/** The browser slows a CPU by keeping it busy, so that a slowed page never comes to rest. */
export async function endSlowCpu(page: Session): Promise<void> {
  await page.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}
