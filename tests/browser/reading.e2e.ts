import type { Page } from '@playwright/test';
import story from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { expect, load, test } from './page.ts';

const mark = (page: Page, id: string) => page.locator(`.plot [data-event="${id}"]`);
const status = (page: Page) => page.locator('.timeline > .inside > p[role=status]');

test.describe('the Oakland story', () => {
  test('it shows every event as a control whose name begins with its title', async ({ page }) => {
    await page.goto('/');
    for (const event of story.events) {
      const name = await mark(page, event.id).getAttribute('aria-label');
      expect(name?.startsWith(event.title)).toBe(true);
    }
  });

  test('it shows the exact words of each quote and links to them in the source', async ({
    page,
  }) => {
    for (const event of story.events.filter((item) => 'quotes' in item)) {
      await load(page, `/#event=${event.id}`);
      const card = page.getByRole('article');
      await expect(card.getByRole('heading', { level: 2 })).toHaveText(event.title);
      const shown = await card
        .locator('blockquote')
        .evaluateAll((all) => all.map((node) => node.textContent));
      expect(shown).toEqual((event.quotes ?? []).map((quote) => quote.exact));
      const link = card.getByRole('link', { name: 'Read in source' }).first();
      await expect(link).toHaveAttribute('href', /^https:\/\/www\.newsweek\.com\/.*#:~:text=/);
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    }
  });

  test('it filters by actor and keeps an event under each of its actors', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: '10 more' }).click();
    await page.getByRole('button', { name: /^Rebecca Kaplan/ }).click();
    await expect(page.locator('.plot [data-event]:not([data-dimmed])')).toHaveCount(3);
    await expect(page).toHaveURL(/actors=kaplan/);
    await page.getByRole('button', { name: /^All/ }).click();
    await expect(page.locator('.plot [data-event]')).toHaveCount(17);
  });

  test('it says where the words are when the filter hides them, and shows that event', async ({
    page,
  }) => {
    await page.goto('/#actors=schaaf&q=vendetta');
    await expect(page.getByText('No events match')).toBeVisible();
    await page.getByRole('button', { name: 'Show that event' }).click();
    await expect(mark(page, 'kaplan-comment')).toBeVisible();
  });

  test('it loses no event to a cluster', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect(page.locator('.plot [data-cluster]').first()).toBeAttached();
    await page.waitForTimeout(500);
    const own = await page.locator('.plot [data-event]').count();
    const counts = await page
      .locator('.plot [data-cluster]')
      .evaluateAll((all) => all.map((node) => Number(node.getAttribute('data-cluster'))));
    expect(own + counts.reduce((sum, count) => sum + count, 0)).toBe(17);
  });

  test('it walks from the first event to the last by keyboard, with the focus in view', async ({
    page,
  }) => {
    await page.goto('/');
    await mark(page, 'council-vote').focus();
    await page.keyboard.press('Home');
    await expect(mark(page, 'trump-orders')).toBeFocused();
    for (const event of story.events.slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('.plot [data-event]:focus')).toHaveCount(1);
      void event;
    }
    await expect(page.getByText('17 of 17', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('.plot [data-event]:focus')).toHaveCount(1);
  });

  test('it opens the event that a step leads to, however fast the keys come', async ({ page }) => {
    await load(page, '/');
    await expect(page.getByRole('heading', { name: 'About this timeline' })).toBeVisible();
    await mark(page, 'council-vote').focus();
    // In one frame: the focus has not followed the step by then.
    await page.evaluate(() => {
      for (const key of ['ArrowRight', 'Enter']) {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      }
    });
    const heading = page.getByRole('article').getByRole('heading', { level: 2 });
    await expect(heading).toBeFocused();
    await expect(heading).not.toHaveText('Council bars cooperation with ICE');
    await page.waitForTimeout(300);
    await expect(heading).toBeFocused();
  });

  test('it zooms to an hour and back by the wheel with Ctrl, and leaves the plain wheel to the page', async ({
    page,
  }) => {
    await load(page, '/#event=council-vote');
    await mark(page, 'council-vote').hover();
    await page.waitForTimeout(600);
    await page.keyboard.down('Control');
    for (let step = 0; step < 30; step++) await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await expect(page).toHaveURL(/from=2018-01-16T/);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect(page).toHaveURL(/from=2017-/);
    const before = page.url();
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
  });

  test('it steps through selections by Back, not through the window', async ({ page }) => {
    await page.goto('/');
    await mark(page, 'council-vote').click();
    await mark(page, 'schaaf-response').click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/schaaf-response.*from=/);
    await page.goBack();
    await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(
      'Council bars cooperation with ICE',
    );
  });

  test('it follows a relation from the card', async ({ page }) => {
    await load(page, '/#event=homan-statement');
    await page
      .getByRole('article')
      .getByRole('link', { name: 'Council bars cooperation with ICE' })
      .click();
    await expect(page).toHaveURL(/event=council-vote/);
  });

  test('it lists the same events with all their quotes', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page.locator('.listed [data-event]')).toHaveCount(17);
    await expect(page.locator('.listed blockquote')).toHaveCount(22);
    await expect(page).toHaveURL(/view=list/);
  });

  test('it fits a phone without moving sideways, in the list and on the timeline', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const view of ['list', 'timeline']) {
      await load(page, `/#view=${view}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      // Until the script has taken the page over, what is measured may be on its way out.
      await expect(page.locator('#first-list')).toHaveCount(0);
      const field = await page.getByRole('searchbox').boundingBox();
      expect((field?.x ?? 0) + (field?.width ?? 999)).toBeLessThanOrEqual(390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        390,
      );
    }
  });

  test('it keeps the view that a phone was switched to, after Back and a reload', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await load(page, '/');
    await expect(page.locator('.listed [data-event]').first()).toBeVisible();
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    await page.getByRole('button', { name: 'Next event' }).click();
    await page.getByRole('button', { name: 'Next event' }).click();
    await expect(page).toHaveURL(/view=timeline/);
    await page.goBack();
    await expect(page.locator('.plot')).toBeVisible();
    await page.reload();
    await expect(page.locator('.plot')).toBeVisible();
    await expect(page.locator('.listed')).toHaveCount(0);
  });

  test('it shifts nothing while the script takes the page over', async ({ page }) => {
    for (const address of ['/', '/#actors=ice', '/#event=council-vote']) {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        // Firefox does not measure it.
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await load(page, address);
      await expect(page.getByRole('button', { name: 'Fit' })).toBeVisible();
      await page.waitForTimeout(600);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
    }
  });

  test('it loses no press that comes before the script has taken the page over', async ({
    page,
  }) => {
    await page.route('**/data/oakland-sanctuary.json', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await page.goto('/');
    await page.getByText('List', { exact: true }).click();
    await expect(page.locator('.listed [data-event]')).toHaveCount(17);
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`it flashes no list while its script is on the way (motion: ${reducedMotion})`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion });
      await page.route('**/data/oakland-sanctuary.json', async (route) => {
        await new Promise((done) => setTimeout(done, 2000));
        await route.continue();
      });
      await page.goto('/');
      await expect(page.locator('#first-list .listed')).toBeAttached();
      await expect(page.locator('.listed blockquote').first()).toBeHidden({ timeout: 1000 });
      await expect(mark(page, 'council-vote')).toBeVisible();
    });
  }

  test('it tells a screen reader where it stands', async ({ page }) => {
    await load(page, '/#event=council-vote');
    await expect(status(page)).toContainText(
      'Council bars cooperation with ICE, Tuesday 16 January 2018',
    );
  });
});
