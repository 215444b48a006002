import { expect, test } from '@playwright/test';

test('it shows the list after a while where the script never arrives', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('.listed blockquote').first()).toBeVisible({ timeout: 30_000 });
});
