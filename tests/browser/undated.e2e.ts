import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';

const undated = (n: number) => ({
  id: `letter-${n}`,
  title: `Letter ${n}`,
  date: 'XXXX',
  actors: ['ada'],
});

async function open(page: Page, letters: number): Promise<void> {
  const events = [
    { id: 'vote', title: 'The vote', date: '2018-01-16', actors: ['ben'] },
    ...Array.from({ length: letters }, (_, n) => undated(n + 1)),
  ];
  const actors = [
    { id: 'ada', name: 'Ada' },
    { id: 'ben', name: 'Ben' },
  ];
  const body = JSON.stringify({ title: 'Letters', actors, events });
  await page.route('**/letters.json', (route) =>
    route.fulfill({ contentType: 'application/json', body }),
  );
  await load(page, '/?data=letters.json');
  await expect(page.locator('.plot [data-event="vote"]')).toBeVisible();
}

test.describe('events without a date', () => {
  test('it names below the plot, and opens on a press', async ({ page }) => {
    await open(page, 2);
    const group = page.getByRole('group', { name: 'Date not known:' });
    const letter = group.getByRole('button', { name: /^Letter 2, .*Ada/ });
    await expect(group.getByRole('button')).toHaveCount(2);
    await expect(letter).toHaveAttribute('data-lane', /^\d$/);
    await letter.click();
    await expect(page).toHaveURL(/event=letter-2/);
    await expect(letter).toHaveAttribute('data-state', 'selected');
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
      'Letter 2',
    );
  });

  test('it leaves the plot in reach of the keyboard while one of them is open', async ({
    page,
  }) => {
    await open(page, 1);
    await page.getByRole('button', { name: /^Letter 1/ }).click();
    await expect(page.locator('.plot [data-event="vote"]')).toHaveAttribute('tabindex', '0');
  });

  test('it shows five, and leads to the others in the list', async ({ page }) => {
    await open(page, 7);
    const group = page.getByRole('group', { name: 'Date not known:' });
    await expect(group.locator('[data-event]')).toHaveCount(5);
    await group.getByRole('button', { name: '2 more in the list' }).click();
    await expect(page.locator('.listed [data-event="letter-7"]')).toBeVisible();
  });

  test('it says nothing of where there are none', async ({ page }) => {
    await open(page, 0);
    await expect(page.getByText('Date not known:')).toHaveCount(0);
  });
});
