import { expect, test } from './page.ts';

// What the browser itself says of the answer that is missing here.
test.use({ allowed: { console: [/^Failed to load resource/] } });

test('it shows the list after a while where the script never arrives', async ({ page }) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('.listed blockquote').first()).toBeVisible({ timeout: 30_000 });
});
