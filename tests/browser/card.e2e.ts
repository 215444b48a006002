import type { Page } from '@playwright/test';
import { expect, load, test } from './page.ts';

const card = (page: Page) => page.getByRole('article');
const open = (page: Page, id: string) => load(page, `/#event=${id}&view=timeline`);

async function openStory(page: Page, story: object, hash = ''): Promise<void> {
  await page.route('**/story.json', (route) => route.fulfill({ body: JSON.stringify(story) }));
  await load(page, `/?data=story.json${hash}`);
}

test.describe('the card of an event', () => {
  // It began with the editor's words and with all that sources say of the date.
  test('it has the words of the source in view, before those of the editor', async ({ page }) => {
    await open(page, 'council-vote');
    const words = await card(page).locator('blockquote').first().boundingBox();
    expect((words?.y ?? 999) + (words?.height ?? 0)).toBeLessThan(820);
    const summary = await card(page).getByText('the tally is not known').boundingBox();
    expect(summary?.y).toBeGreaterThan(words?.y ?? 0);
  });

  test('it says whose words they are, in which paragraph, and where the date is from', async ({
    page,
  }) => {
    await open(page, 'schaaf-response');
    await expect(card(page).locator('figcaption').first()).toContainText(
      'Newsweek, reporting · paragraph 7',
    );
    await expect(card(page).locator('time').locator('..')).toHaveText(
      'Wednesday 17 January 2018, known to the day. Date: CBS San Francisco, KPIX 5',
    );
    await open(page, 'photo-vigil');
    await expect(card(page).locator('figcaption')).toContainText('· photo caption');
  });

  test('it says that no source gives words for an event without quotes', async ({ page }) => {
    await open(page, 'august-raid');
    await expect(card(page)).toContainText('No source in this file gives words for this event.');
    await expect(card(page)).toContainText('Date: East Bay Times, CBS San Francisco');
  });

  test('it keeps another date in sight, and folds the words that lead to the same', async ({
    page,
  }) => {
    await open(page, 'chronicle-report');
    await expect(card(page).getByText('a day after', { exact: true }).first()).toBeVisible();
    await expect(card(page)).toContainText('which gives 15 January 2018');
    const folded = card(page).getByText('declined to comment Tuesday');
    await expect(folded).toBeHidden();
    await card(page).getByText('What the sources say of the date').click();
    await expect(folded).toBeVisible();
  });

  test('it tells the relations as text, each asserter once, and shows the words for them', async ({
    page,
  }) => {
    await open(page, 'council-vote');
    await expect(card(page).locator('.relations p').first()).toHaveText(
      'Follows Chronicle reports a planned ICE sweep (disputed) ' +
        'Responds to Justice Department said to weigh charges (disputed) and ' +
        'Homan calls for charges, on Fox News (disputed) ' +
        'Followed by Kaplan criticises ICE in the Tribune ' +
        'Answered by Schaaf backs the policy, on KPIX 5 and Homan condemns the vote ' +
        'according to Newsweek',
    );
    const words = card(page).getByText('told the Oakland Tribune on Wednesday', { exact: true });
    await expect(words).toBeHidden();
    await card(page).getByText('and the relations').click();
    await expect(words).toBeVisible();
  });

  // It said "0 of 3", and "Next" led back.
  test('it says that its event is outside the filter, and still leads to the events that are not', async ({
    page,
  }) => {
    await open(page, 'council-vote');
    await page.getByRole('button', { name: /^Protest groups/ }).click();
    await expect(card(page)).toContainText('outside the filter');
    await expect(page.locator('.timeline > .inside > p[role=status]')).toContainText(
      'outside the filter',
    );
    await expect(card(page).getByRole('button', { name: 'Next' })).toBeDisabled();
    await card(page).getByRole('button', { name: 'Previous' }).click();
    await expect(page).toHaveURL(/event=photo-caravan/);
    await expect(card(page)).toContainText('2 of 2');
  });

  test('it links short words by their context, so that they lead to the right place', async ({
    page,
  }) => {
    await openStory(
      page,
      {
        title: 'Short words',
        sources: [{ id: 's', title: 'S', url: 'https://source.example/' }],
        events: [
          {
            id: 'e',
            title: 'E',
            date: '2018',
            quotes: [
              {
                source: 's',
                exact: 'that is what is illegal',
                prefix: 'sanctuary policies, and ',
                suffix: ' in this city.',
              },
            ],
          },
        ],
      },
      '#event=e',
    );
    await expect(card(page).getByRole('link', { name: 'Read in source' })).toHaveAttribute(
      'href',
      /text=policies%2C%20and-,that%20is%20what%20is%20illegal,-in%20this$/,
    );
  });

  // An event with pictures only said "See also", and nothing after it.
  test('it shows a picture, linked to where it is from', async ({ page, baseURL }) => {
    await page.route('**/picture.svg', (route) =>
      route.fulfill({
        contentType: 'image/svg+xml',
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
      }),
    );
    const picture = { url: `${baseURL ?? ''}picture.svg`, caption: 'A caption.', credit: 'Ada' };
    await openStory(
      page,
      {
        title: 'Pictures',
        events: [
          {
            id: 'e',
            title: 'E',
            date: '2018',
            media: [
              { ...picture, alt: 'A picture', link: 'https://source.example/picture' },
              { ...picture, alt: 'Another' },
            ],
          },
        ],
      },
      '#event=e',
    );
    await expect(card(page).getByRole('link', { name: 'A picture' })).toHaveAttribute(
      'href',
      'https://source.example/picture',
    );
    await expect(card(page).getByRole('img', { name: 'Another' })).toBeVisible();
    await expect(card(page)).toContainText('A caption. Ada');
    await expect(card(page)).not.toContainText('See also');
  });
});

test.describe('an odd story', () => {
  // A title of 50,000 characters made the page 1,299,019 px wide.
  test('it stays as wide as the page, however long its words', async ({ page }) => {
    const long = 'x'.repeat(50_000);
    await openStory(page, {
      title: long,
      description: long,
      sources: [{ id: 's', title: long }],
      actors: [{ id: 'a', name: long, role: long }],
      events: [
        {
          id: 'e',
          title: long,
          summary: long,
          date: '2018',
          actors: ['a'],
          quotes: [{ source: 's', exact: long }],
          stated: [{ source: 's', text: long, date: '2017', note: long }],
          links: [{ url: 'https://source.example/', label: long }],
        },
      ],
    });
    for (const view of ['timeline', 'list']) {
      await page.goto(`/?data=story.json#event=e&view=${view}`);
      await expect(page.locator('blockquote').first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        1200,
      );
      expect((await page.locator('[data-actor=a]').boundingBox())?.width).toBeLessThan(400);
    }
  });

  // It said that there were no events yet, counted them from 1984 on, and offered the first.
  test('it says only what is true where no event can be shown', async ({ page }) => {
    const bad = [{ id: 'e', title: 'E', date: '2018-13' }];
    await openStory(page, { title: 'All bad', events: bad });
    await expect(page.getByText('1 of 1 event cannot be shown')).toBeVisible();
    await expect(page.getByText('No event of this timeline can be shown.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveText(['Share']);
    await page.waitForTimeout(600);
    await expect(page.locator('main')).not.toContainText(/yet|\b19\d\d|\b20[234]\d|0 events/);
    await openStory(page, { title: 'None yet', events: [] });
    await expect(page.getByText('This timeline has no events yet.')).toBeVisible();
    await expect(page.getByRole('button')).toHaveText(['Share']);
  });

  test('it says the language of its texts, and lets each run in its own direction', async ({
    page,
  }) => {
    await openStory(
      page,
      {
        title: 'عنوان',
        language: 'ar',
        sources: [{ id: 's', title: 'S', language: 'fr' }],
        events: [
          {
            id: 'e',
            title: 'حدث',
            date: '2018',
            summary: 'ملخص',
            quotes: [{ source: 's', exact: 'Des mots' }],
          },
        ],
      },
      '#event=e',
    );
    for (const text of ['عنوان', 'حدث', 'ملخص']) {
      const shown = page.locator('main').getByText(text, { exact: true }).last();
      await expect(shown).toHaveAttribute('lang', 'ar');
      expect(await shown.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');
    }
    await expect(page.locator('blockquote')).toHaveAttribute('lang', 'fr');
  });
});
