import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';
import { WINDOW, mark, readSpan, spanAfter, boxOf, quietPoint, type Point } from './window.ts';

test.describe('a finger', () => {
  test.use({ hasTouch: true });

  /** Moves fingers from place to place in ten steps, each given as x and y. */
  async function swipe(page: Page, from: readonly Point[], to: readonly Point[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: from.flatMap(([x, y], id) => {
          const [toX, toY] = to[id] ?? [x, y];
          return type === 'touchEnd'
            ? []
            : [{ x: x + (toX - x) * part, y: y + (toY - y) * part, id }];
        }),
      });
    await send('touchStart', 0);
    for (let step = 1; step <= 10; step++) await send('touchMove', step / 10);
    await send('touchEnd', 1);
  }
  test.beforeEach(async ({ page }) => {
    await load(page, WINDOW);
    await expect(mark(page, 'council-vote')).toBeVisible();
    await page.waitForLoadState('networkidle');
  });

  test('it pans across the page and scrolls along it', async ({ page }) => {
    const before = await spanAfter(page, null);
    const { width } = await boxOf(page, '.plot .window');
    const { x, y } = await quietPoint(page);
    await swipe(page, [[x, y]], [[x + 100, y + 30]]);
    const after = await spanAfter(page, before);
    const movedPx = ((before.startMs - after.startMs) / before.lengthMs) * width;
    expect(Math.abs(movedPx - 100)).toBeLessThan(1);
    await swipe(page, [[x, y]], [[x + 30, y - 100]]);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(50);
    expect(readSpan(page)).toEqual(after);
  });

  test('it pinches about the middle of two, each time from nothing', async ({ page }) => {
    let before = await spanAfter(page, null);
    const box = await boxOf(page, '.plot .window');
    const { x, y } = await quietPoint(page);
    const pair = (middleX: number, apartPx: number): Point[] => [
      [middleX - apartPx, y],
      [middleX + apartPx, y],
    ];
    for (const turn of [1, 2]) {
      // The hand moves on by 60 px as it spreads.
      await swipe(page, pair(x, 50), pair(x + 60, 100));
      const after = await spanAfter(page, before);
      expect(before.lengthMs / after.lengthMs, `pinch ${turn}`).toBeCloseTo(2, 2);
      const heldMs = before.startMs + (before.lengthMs * (x - box.x)) / box.width;
      const nowPx = box.x + ((heldMs - after.startMs) / after.lengthMs) * box.width;
      expect(Math.abs(nowPx - (x + 60)), `pinch ${turn}`).toBeLessThan(1);
      before = after;
    }
  });
});
