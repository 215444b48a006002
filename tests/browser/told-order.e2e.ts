import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';

const drawing = (page: Page) => page.getByRole('region', { name: 'As told, as happened' });

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
