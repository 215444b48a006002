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

  // Fifteen buttons and a search field stood there, and answered nothing.
  test('it has no control that only a script could answer', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.listed article').first()).toBeVisible();
    await expect(page.locator('button:visible, input:visible')).toHaveCount(0);
  });

  test('it goes to the event of its address, and along a relation', async ({ page }) => {
    await page.goto('/#event=homan-statement');
    const article = (title: string) =>
      page.locator('.listed article').filter({ has: page.locator('h2', { hasText: title }) });
    await expect(article('Homan condemns the vote').locator('h2')).toBeInViewport();
    await article('Homan condemns the vote')
      .getByRole('link', { name: 'Council bars cooperation with ICE' })
      .click();
    await expect(article('Council bars cooperation with ICE').locator('h2')).toBeInViewport();
  });
});
