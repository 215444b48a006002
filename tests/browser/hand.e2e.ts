import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';

const WINDOW = '/#from=2018-01-08&to=2018-01-21';
const DAY_MS = 86_400_000;

const mark = (page: Page, id: string) => page.locator(`.plot [data-event="${id}"]`);

interface Span {
  readonly startMs: number;
  readonly endMs: number;
  readonly lengthMs: number;
}

function readSpan(page: Page): Span {
  const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
  const startMs = Date.parse(parts.get('from') ?? '');
  const endMs = Date.parse(parts.get('to') ?? '');
  return { startMs, endMs, lengthMs: endMs - startMs };
}

/** The window as the address has it, once that is another than before and has settled. */
async function spanAfter(page: Page, before: Span | null): Promise<Span> {
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

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not drawn`);
  return { ...box, middleX: box.x + box.width / 2, middleY: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, byPx: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 5; step++) await page.mouse.move(from.x + (byPx * step) / 5, from.y);
  await page.mouse.up();
}

/** A point of the plot where no mark is: in the lane of the vigil and the caravan, of 2017. */
async function quietPoint(page: Page): Promise<{ x: number; y: number }> {
  const box = await boxOf(page, '.plot .window');
  const pill = await page.getByRole('button', { name: /earlier, Protest groups/ }).boundingBox();
  return { x: box.x + 500, y: (pill?.y ?? 0) + 12 };
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
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -50);
    await page.keyboard.up('Control');
    expect((await spanAfter(page, span)).lengthMs).toBeLessThan(span.lengthMs);
    const after = await point.boundingBox();
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2);
  });

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
