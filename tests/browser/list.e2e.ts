import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';

const COUNT = 3000;
const DAY_MS = 86_400_000;

/** A story that is too long for one page: three days from each event to the next. */
const long = {
  title: 'Three thousand events',
  sources: [{ id: 's', title: 'A source', url: 'https://source.example/' }],
  actors: ['Ada', 'Ben', 'Cy'].map((name) => ({ id: name, name })),
  events: Array.from({ length: COUNT }, (_, nth) => ({
    id: `e${nth}`,
    title: `Event number ${nth}`,
    date: new Date(Date.UTC(1998, 0, 1) + nth * 3 * DAY_MS).toISOString().slice(0, 10),
    actors: [['Ada', 'Ben', 'Cy'][nth % 3]],
    quotes: [{ source: 's', exact: `Words on number ${nth}, of some length.`, mark: ['Words'] }],
    relations: nth === 0 ? [] : [{ to: `e${nth === 7 ? 2900 : nth - 1}`, type: 'follows' }],
  })),
};

async function openLong(page: Page, hash: string): Promise<void> {
  await page.route('**/long.json', (route) => route.fulfill({ body: JSON.stringify(long) }));
  await load(page, `/?data=long.json${hash}`);
  await expect(page.locator('.listed li').first()).toBeVisible();
}
const title = (page: Page, id: string) => page.locator(`.listed [data-event="${id}"]`);
const row = (page: Page, id: string) =>
  page.locator('.listed li', { has: page.locator(`[data-event="${id}"]`) });
const place = (page: Page) => page.getByRole('navigation', { name: 'Place in the list' });

/** In every state that a test comes to: no list grows with its story, and each event says its place. */
async function expectSound(page: Page): Promise<void> {
  const { elements, rows } = await page.evaluate(() => ({
    elements: document.querySelectorAll('*').length,
    rows: [...document.querySelectorAll('.listed li')].map((item) => [
      item.querySelector('[data-event]')?.getAttribute('data-event'),
      item.getAttribute('aria-posinset'),
      item.getAttribute('aria-setsize'),
    ]),
  }));
  expect(elements).toBeLessThan(2500);
  expect(rows.length).toBeGreaterThan(10);
  const first = Number(rows[0]?.[1]);
  expect(rows).toEqual(
    rows.map((_, nth) => [`e${first + nth - 1}`, String(first + nth), String(COUNT)]),
  );
}

test.describe('a list of 3,000 events', () => {
  test('it reaches the last event, and the first again', async ({ page }) => {
    await openLong(page, '#view=list');
    await expectSound(page);
    await place(page).getByRole('button', { name: 'Last' }).click();
    await expect(title(page, `e${COUNT - 1}`)).toBeInViewport();
    await expect(place(page).getByRole('status')).toContainText('to 3,000 of 3,000');
    await expectSound(page);
    await place(page).getByRole('button', { name: 'First' }).click();
    await expect(title(page, 'e0')).toBeInViewport();
    await expectSound(page);
  });

  test('it shows the event of its address', async ({ page }) => {
    await openLong(page, '#view=list&event=e1500');
    await expect(title(page, 'e1500')).toBeInViewport();
    await expect(row(page, 'e1500')).toHaveAttribute('aria-posinset', '1501');
    await expectSound(page);
    await page.reload();
    await expect(title(page, 'e1500')).toBeInViewport();
  });

  test('it goes on under a scrolling hand, both ways, and nothing jumps', async ({ page }) => {
    await openLong(page, '#view=list&event=e1500');
    await expect(title(page, 'e1500')).toBeInViewport();
    for (const stepPx of [700, -700]) {
      const jumps = await page.evaluate(async (step) => {
        const rest = () => new Promise((done) => setTimeout(done, 250));
        const topOf = (item: Element | undefined) => item?.getBoundingClientRect().top ?? NaN;
        const found: number[] = [];
        for (let nth = 0; nth < 40; nth++) {
          const rows = [...document.querySelectorAll('.listed li')];
          const held = rows.find((item) => topOf(item) > 100);
          const before = topOf(held);
          scrollBy({ top: step, behavior: 'instant' });
          await rest();
          if (held?.isConnected) found.push(Math.abs(topOf(held) - (before - step)));
        }
        return { most: Math.max(...found), seen: found.length };
      }, stepPx);
      expect(jumps.seen).toBeGreaterThan(30);
      expect(jumps.most).toBeLessThan(2);
      await expectSound(page);
      await expect(title(page, 'e1500')).toHaveCount(stepPx > 0 ? 0 : 1);
    }
  });

  test('it leaves the header to who goes to the top of the page', async ({ page }) => {
    await openLong(page, '#view=list&event=e1500');
    await expect(title(page, 'e1500')).toBeInViewport();
    await page.waitForTimeout(500);
    await page.keyboard.press('Home');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await page.waitForTimeout(300);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await place(page).getByRole('button', { name: 'Earlier' }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport();
  });

  test('it jumps to a year', async ({ page }) => {
    await openLong(page, '#view=list');
    const years = place(page).getByRole('combobox', { name: 'Go to' });
    await expect(years.locator('option')).toHaveCount(25);
    const year = (await years.locator('option', { hasText: /^2010 / }).textContent()) ?? '';
    await years.selectOption({ label: year });
    await expect(
      page.locator('.listed time', { hasText: /January 2010/ }).first(),
    ).toBeInViewport();
    await expect(years.locator('option:checked')).toHaveText(year);
    await expectSound(page);
  });

  test('it follows a relation far away, with the focus, and comes back', async ({ page }) => {
    await openLong(page, '#view=list&event=e7');
    await row(page, 'e7').getByRole('link', { name: 'Event number 2900' }).click();
    await expect(title(page, 'e2900')).toBeFocused();
    await expect(title(page, 'e2900')).toBeInViewport();
    await expectSound(page);
    await page.goBack();
    await expect(title(page, 'e7')).toBeInViewport();
  });

  test('it has nothing that axe finds wrong', async ({ page }) => {
    await openLong(page, '#view=list&event=e1500');
    await expect(title(page, 'e1500')).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  test('it holds what the filter lets through, and that only', async ({ page }) => {
    await openLong(page, '#view=list&actors=Ada');
    await expect(page.locator('.listed li').first()).toHaveAttribute('aria-setsize', '1000');
    await place(page).getByRole('button', { name: 'Last' }).click();
    await expect(title(page, 'e2997')).toBeInViewport();
    await expect(title(page, 'e2998')).toHaveCount(0);
  });
});

test.describe('the list of the Oakland story', () => {
  test('it goes to the event of a relation, of Back and of the address, clear of the edge', async ({
    page,
  }) => {
    await load(page, '/#view=list&event=homan-statement');
    await expect(title(page, 'homan-statement')).toBeInViewport();
    await expect(title(page, 'homan-statement')).not.toBeFocused();
    await row(page, 'homan-statement')
      .getByRole('link', { name: 'Council bars cooperation with ICE' })
      .click();
    await expect(title(page, 'council-vote')).toBeFocused();
    await expect(title(page, 'council-vote')).toBeInViewport();
    await page.goBack();
    await expect(title(page, 'homan-statement')).toBeInViewport();
    expect((await title(page, 'homan-statement').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  test('it does not move under a press on a title', async ({ page }) => {
    await load(page, '/#view=list');
    const vigil = title(page, 'photo-vigil');
    await vigil.hover();
    const before = await page.evaluate(() => scrollY);
    await vigil.click();
    await expect(page).toHaveURL(/event=photo-vigil/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('it has no address scroll a drawing away', async ({ page }) => {
    await load(page, '/#event=homan-statement');
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});
