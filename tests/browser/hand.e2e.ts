import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';
import { WINDOW, mark, readSpan, spanAfter, boxOf, quietPoint } from './window.ts';

const DAY_MS = 86_400_000;

async function turnWheel(page: Page, deltaY: number): Promise<void> {
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, deltaY);
  await page.keyboard.up('Control');
}

async function drag(page: Page, from: { x: number; y: number }, byPx: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++) await page.mouse.move(from.x + (byPx * step) / 5, from.y);
  await page.mouse.up();
}

test.describe('a hand', () => {
  test.beforeEach(async ({ page }) => {
    await load(page, WINDOW);
    await expect(mark(page, 'council-vote')).toBeVisible();
    // The gestures' code comes after the first paint.
    await page.waitForLoadState('networkidle');
  });

  test('it drags the plot, and the time under it follows', async ({ page }) => {
    const before = await spanAfter(page, null);
    const { width } = await boxOf(page, '.plot .window');
    await drag(page, await quietPoint(page), 200);
    const after = await spanAfter(page, before);
    expect(after.lengthMs).toBe(before.lengthMs);
    const movedPx = ((before.startMs - after.startMs) / before.lengthMs) * width;
    expect(Math.abs(movedPx - 200)).toBeLessThan(3);
  });

  test('it pans by Shift and wheel and by the horizontal wheel', async ({ page }) => {
    const { x, y } = await quietPoint(page);
    await page.mouse.move(x, y);
    const first = await spanAfter(page, null);
    await page.keyboard.down('Shift');
    await page.mouse.wheel(0, 150);
    await page.keyboard.up('Shift');
    const second = await spanAfter(page, first);
    expect(second.startMs).toBeGreaterThan(first.startMs);
    await page.mouse.wheel(-150, 0);
    const third = await spanAfter(page, second);
    expect(third.startMs).toBeLessThan(second.startMs);
    expect(third.lengthMs).toBe(first.lengthMs);
  });

  test('it scrolls the page by the plain wheel over the plot', async ({ page }) => {
    const before = await spanAfter(page, null);
    const { x, y } = await quietPoint(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(readSpan(page)).toEqual(before);
  });

  test('it zooms by Ctrl and wheel about the instant under the pointer', async ({ page }) => {
    const point = mark(page, 'council-vote').locator('.point');
    const before = await point.boundingBox();
    const span = await spanAfter(page, null);
    await page.mouse.move((before?.x ?? 0) + 8, (before?.y ?? 0) + 8);
    await turnWheel(page, -50);
    expect((await spanAfter(page, span)).lengthMs).toBeLessThan(span.lengthMs);
    const after = await point.boundingBox();
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(1);
  });

  test('it zooms by one factor at each notch of the wheel, and back by the same', async ({
    page,
  }) => {
    const { x, y } = await quietPoint(page);
    const box = await boxOf(page, '.plot .window');
    const place = (x - box.x) / box.width;
    await page.mouse.move(x, y);
    const spans = [await spanAfter(page, null)];
    for (const deltaY of [-120, -120, -120, 120, 120, 120]) {
      await turnWheel(page, deltaY);
      spans.push(await spanAfter(page, spans.at(-1) ?? null));
    }
    const lengths = spans.map((span) => span.lengthMs);
    const factors = lengths.slice(1).map((ms, i) => (lengths[i] ?? 0) / ms);
    const notch = factors[0] ?? 0;
    expect(Math.abs(notch - 1.3)).toBeLessThan(0.1);
    // The address has whole milliseconds.
    [notch, notch, notch, 1 / notch, 1 / notch, 1 / notch].forEach((factor, i) => {
      expect(factors[i]).toBeCloseTo(factor, 6);
    });
    const underPointer = spans.map((span) => span.startMs + span.lengthMs * place);
    for (const ms of underPointer) {
      expect(Math.abs(ms - (underPointer[0] ?? 0))).toBeLessThan(Math.min(...lengths) / box.width);
    }
  });

  test('it drags as far as the hand goes after a zoom at another place', async ({ page }) => {
    const point = await quietPoint(page);
    const { width } = await boxOf(page, '.plot .window');
    await page.mouse.move(point.x, point.y);
    const before = await spanAfter(page, null);
    await turnWheel(page, -120);
    const zoomed = await spanAfter(page, before);
    await drag(page, { x: point.x + 150, y: point.y }, 10);
    const after = await spanAfter(page, zoomed);
    const movedPx = ((zoomed.startMs - after.startMs) / zoomed.lengthMs) * width;
    expect(Math.abs(movedPx - 10)).toBeLessThan(0.5);
  });

  test('it moves nothing by a click that trembles', async ({ page }) => {
    const before = await spanAfter(page, null);
    await drag(page, await quietPoint(page), 3);
    await page.waitForTimeout(600);
    expect(readSpan(page)).toEqual(before);
  });

  for (const [limit, deltaY] of [
    ['depth', -500],
    ['width', 500],
  ] as const) {
    test(`it holds the window still at the limit of ${limit}`, async ({ page }) => {
      const { x, y } = await quietPoint(page);
      await page.mouse.move(x, y);
      const before = await spanAfter(page, null);
      await page.keyboard.down('Control');
      for (let turn = 0; turn < 25; turn++) await page.mouse.wheel(0, deltaY);
      const atLimit = await spanAfter(page, before);
      for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, deltaY);
      await page.keyboard.up('Control');
      await page.waitForTimeout(600);
      expect(readSpan(page)).toEqual(atLimit);
      if (limit === 'depth') expect(atLimit.lengthMs).toBe(20);
    });
  }

  test('it zooms in by a double-click and out with Shift, twofold', async ({
    page,
    browserName,
  }) => {
    const point = await quietPoint(page);
    const doubleClick = async (shiftKey: boolean) => {
      if (browserName === 'chromium') {
        if (shiftKey) await page.keyboard.down('Shift');
        await page.mouse.dblclick(point.x, point.y);
        if (shiftKey) await page.keyboard.up('Shift');
      } else {
        // Over WebDriver BiDi two clicks are no double-click.
        const init = { clientX: point.x, clientY: point.y, shiftKey, bubbles: true };
        await page.locator('.plot .window').dispatchEvent('dblclick', init);
      }
    };
    const before = await spanAfter(page, null);
    await doubleClick(false);
    const closer = await spanAfter(page, before);
    expect(closer.lengthMs / before.lengthMs).toBeCloseTo(0.5, 3);
    await doubleClick(true);
    expect((await spanAfter(page, closer)).lengthMs / before.lengthMs).toBeCloseTo(1, 3);
  });

  test('it moves, resizes and centres the window on the overview', async ({ page }) => {
    const before = await spanAfter(page, null);
    const brush = await boxOf(page, '.strip .brush');
    await drag(page, { x: brush.middleX, y: brush.middleY }, -60);
    const moved = await spanAfter(page, before);
    expect(moved.startMs).toBeLessThan(before.startMs - 5 * DAY_MS);
    expect(Math.abs(moved.lengthMs - before.lengthMs)).toBeLessThan(1000);

    const grip = await boxOf(page, '.strip [data-part="start"]');
    await drag(page, { x: grip.middleX, y: grip.middleY }, -40);
    const resized = await spanAfter(page, moved);
    expect(resized.startMs).toBeLessThan(moved.startMs);
    expect(Math.abs(resized.endMs - moved.endMs)).toBeLessThan(1000);

    const strip = await boxOf(page, '.strip');
    await page.mouse.click(strip.x + 300, strip.middleY);
    const centred = await spanAfter(page, resized);
    expect(centred.endMs).toBeLessThan(resized.startMs);
  });

  test('it chooses an event by its row in the order drawing', async ({ page }) => {
    await page.locator('[data-order-row="photo-caravan"]').click();
    await expect(page).toHaveURL(/event=photo-caravan/);
    await expect(mark(page, 'photo-caravan')).toHaveAttribute('data-state', 'selected');
  });

  test('it is led by a pill to the nearest event outside the window', async ({ page }) => {
    await page.getByRole('button', { name: /^2 earlier, State of California/ }).click();
    await expect(page).toHaveURL(/event=sb54-effective/);
    await expect(mark(page, 'sb54-effective')).toBeFocused();
  });
});
