import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';
import { archive } from './told-story.ts';

const MOST_ELEMENTS = 2500;

const drawing = (page: Page) => page.getByRole('region', { name: 'As told, as happened' });
const scatter = (page: Page) => drawing(page).getByRole('slider');
const matrix = (page: Page) => drawing(page).getByRole('grid');

async function open(page: Page, count: number, hash = ''): Promise<void> {
  await page.route('**/told.json', (route) => route.fulfill({ json: archive(count) }));
  await load(page, `/?data=told.json${hash}`);
  await expect(drawing(page)).toBeVisible();
}

async function expectSound(page: Page): Promise<void> {
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(elements).toBeLessThanOrEqual(MOST_ELEMENTS);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]),
  ).toEqual([]);
}

test.describe('the told order of the Oakland story', () => {
  test('it has a row for each event that the article tells, and cuts no name or date', async ({
    page,
  }) => {
    await load(page, '/#event=council-vote&view=timeline');
    await expect(page.locator('[data-order-row]')).toHaveCount(15);
    const cut = await drawing(page)
      .locator('.text')
      .evaluateAll((all) =>
        all.filter((text) => text.scrollWidth > text.clientWidth).map((text) => text.textContent),
      );
    expect(cut).toEqual([]);
    await expect(drawing(page)).toContainText('is told 2nd, but happened 9th');
  });

  test('it writes the year where it is not that of most rows', async ({ page }) => {
    await load(page, '/');
    await expect(drawing(page).getByText('5 Oct 2017')).toBeVisible();
    await expect(drawing(page).getByText('2 Jan', { exact: true })).toBeVisible();
  });

  test('it moves no column when a row is chosen', async ({ page }) => {
    await load(page, '/');
    const dates = drawing(page).locator('ol').last();
    const before = await dates.boundingBox();
    for (const row of await page.locator('[data-order-row]').all()) {
      await row.hover();
      expect((await dates.boundingBox())?.x).toBe(before?.x);
    }
  });

  test('it draws what the filter hides faintly, and keeps it', async ({ page }) => {
    await load(page, '/#actors=homan&view=timeline');
    await expect(page.locator('[data-order-row]')).toHaveCount(15);
    await expect(page.locator('[data-order-row].faint')).not.toHaveCount(0);
    await expect(page.locator('[data-order-row="homan-fox"].faint')).toHaveCount(0);
  });
});

test.describe('the told order of 300 events', () => {
  test('it is a scatter, with few elements and nothing wrong', async ({ page }) => {
    await open(page, 300);
    await expect(scatter(page)).toHaveAttribute('aria-valuemax', '294');
    await expect(drawing(page)).toContainText('6 events told at no known place are left out.');
    expect(await drawing(page).locator('*').count()).toBeLessThan(60);
    await expectSound(page);
  });

  test('it is one tab stop, in which the arrow keys go through the told order', async ({
    page,
  }) => {
    await open(page, 300);
    await page.getByRole('button', { name: 'Start with the first event' }).focus();
    await page.keyboard.press('Tab');
    await expect(scatter(page)).toBeFocused();
    await expect(scatter(page)).toHaveAttribute('aria-valuetext', /: told 1st, happened /);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(scatter(page)).toHaveAttribute('aria-valuenow', '3');
    await page.keyboard.press('End');
    await expect(scatter(page)).toHaveAttribute('aria-valuenow', '294');
    await page.keyboard.press('ArrowRight');
    const text = (await scatter(page).getAttribute('aria-valuetext')) ?? '';
    expect(text).toContain('told 294th');
    await page.keyboard.press('Enter');
    const title = text.split(':')[0] ?? '';
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(title);
  });

  test('it opens the dot under the pointer', async ({ page }) => {
    await open(page, 300);
    await page.waitForLoadState('networkidle');
    const d = (await scatter(page).locator('path').first().getAttribute('d')) ?? '';
    const [, x = '0', y = '0'] = /^M([\d.]+) ([\d.]+)h0/.exec(d) ?? [];
    const position = { x: Number(x) + 1, y: Number(y) };
    await scatter(page).hover({ position });
    const sentence = (await drawing(page).locator('p').first().textContent()) ?? '';
    const title = /“(.+)” is told/.exec(sentence)?.[1] ?? 'none';
    await scatter(page).click({ position });
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(title);
  });

  test('it becomes rows in a window of few events, and a scatter again', async ({ page }) => {
    await open(page, 300, '#from=2010-01-01&to=2010-07-01');
    await expect(page.locator('[data-order-row]').first()).toBeVisible();
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect(scatter(page)).toBeVisible();
  });
});

test.describe('the told order of 3,000 events', () => {
  test('it is a matrix, with few elements and nothing wrong', async ({ page }) => {
    await open(page, 3000);
    await expect(matrix(page).getByRole('gridcell')).toHaveCount(144);
    await expect(drawing(page)).toContainText('Across, the year an event was told.');
    await expect(drawing(page)).toContainText('60 events from no dated source are left out.');
    await expectSound(page);
  });

  test('it is one tab stop, in which the arrow keys go from cell to cell', async ({ page }) => {
    await open(page, 3000);
    await page.getByRole('button', { name: 'Start with the first event' }).focus();
    await page.keyboard.press('Tab');
    await expect(matrix(page).locator('td:focus')).toHaveAccessibleName(/^Told \d+, happened /);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    for (let row = 0; row < 12; row++) await page.keyboard.press('ArrowDown');
    await expect(matrix(page).locator('td:focus')).toHaveAccessibleName(
      /^Told 2008, happened 2007: \d+ events?$/,
    );
    const name = await matrix(page).locator('td:focus').getAttribute('aria-label');
    await expect(drawing(page).getByText(name ?? '', { exact: true })).toBeVisible();
  });

  test('it goes to when the events of a cell happened, and keeps the focus', async ({ page }) => {
    await open(page, 3000);
    await matrix(page)
      .getByRole('gridcell', { name: /^Told 2015, happened 2012/ })
      .focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/from=2012-01-01.*to=2013-01-01/);
    await expect(scatter(page)).toBeVisible();
    await expect(drawing(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(scatter(page)).toBeFocused();
  });

  test('it counts all events of the story, but for those it names', async ({ page }) => {
    await open(page, 3000);
    const names = await matrix(page)
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
    const counts = names.map((name) => Number(/: (\d+) event/.exec(name)?.[1] ?? 0));
    expect(counts.reduce((a, b) => a + b)).toBe(2940);
  });
});
