import type { Page } from '@playwright/test';
import { expect } from './page.ts';

/** Of the Oakland story: two weeks about the vote. */
export const WINDOW = '/#from=2018-01-08&to=2018-01-21';

export const mark = (page: Page, id: string) => page.locator(`.plot [data-event="${id}"]`);

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
  readonly lengthMs: number;
}

export function readSpan(page: Page): Span {
  const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
  const startMs = Date.parse(parts.get('from') ?? '');
  const endMs = Date.parse(parts.get('to') ?? '');
  return { startMs, endMs, lengthMs: endMs - startMs };
}

export type Point = readonly [x: number, y: number];

/** The window as the address has it, once that is another than before and has settled. */
export async function spanAfter(page: Page, before: Span | null): Promise<Span> {
  let last = before;
  await expect
    .poll(
      () => {
        const now = readSpan(page);
        const isSettled = now.startMs === last?.startMs && now.endMs === last.endMs;
        const isNew = now.startMs !== before?.startMs || now.endMs !== before.endMs;
        last = now;
        return isSettled && isNew && Number.isFinite(now.lengthMs);
      },
      { intervals: [400] },
    )
    .toBe(true);
  return readSpan(page);
}

export async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return { ...box, middleX: box.x + box.width / 2, middleY: box.y + box.height / 2 };
}

/** A point of the plot where no mark is: in the lane of the vigil and the caravan, of 2017. */
export async function quietPoint(page: Page): Promise<{ x: number; y: number }> {
  const box = await boxOf(page, '.plot .window');
  const pill = await page.getByRole('button', { name: /earlier, Protest groups/ }).boundingBox();
  return { x: box.x + 500, y: (pill?.y ?? 0) + 12 };
}
