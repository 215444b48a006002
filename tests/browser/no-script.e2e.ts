import { expect, test } from './page.ts';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('it is the ordered list with its quotes', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.listed article')).toHaveCount(17);
    await expect(page.locator('.listed blockquote').first()).toBeVisible();
    await expect(page.locator('.drawn')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
