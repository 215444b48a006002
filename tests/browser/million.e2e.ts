import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const COUNT = 1_000_000;
const NEEDLE = 777_777;
const DAYS = 9_000;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2000, 0);
const BATCH = 5_000;

/** A million events, a line each, in time order: the nth stands for its actor by turns. */
function* lines(): Generator<string> {
  const actors = Array.from({ length: 6 }, (_, at) => ({ id: `a${at}`, name: `Actor ${at}` }));
  yield `${JSON.stringify({ title: 'A million events', actors })}\n`;
  for (let first = 0; first < COUNT; first += BATCH) {
    let batch = '';
    for (let nth = first; nth < first + BATCH; nth++) {
      const day = new Date(FIRST_MS + Math.floor((nth * DAYS) / COUNT) * DAY_MS).toISOString();
      const title = nth === NEEDLE ? 'The one needle' : `Straw ${nth}`;
      batch += `{"id":"e${nth}","title":"${title}","date":"${day.slice(0, 10)}","actors":["a${nth % 6}"]}\n`;
    }
    yield batch;
  }
}

let server: Server;
let address = '';
test.beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'application/octet-stream',
    });
    Readable.from(lines())
      .pipe(createGzip({ level: 1 }))
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

// The port is known only once the server runs.
test.use({ allowed: { origins: [/^http:\/\/127\.0\.0\.1:\d+$/] } });

const status = (page: Page) => page.locator('[role=status]').last();
const card = (page: Page) => page.locator('.low article');
const elements = (page: Page): Promise<number> =>
  page.evaluate(() => document.getElementsByTagName('*').length);
/** Events that the plot draws or counts. */
const counted = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.plot ol button')].reduce(
      (sum, { dataset }) => sum + Number(dataset['cluster'] ?? 1),
      0,
    ),
  );

test('it counts, zooms, finds, filters and steps through a million events', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`/?data=${encodeURIComponent(`${address}/archive.ndjson.gz`)}`);
  await expect(page.locator('[data-cluster]').first()).toBeVisible({ timeout: 90_000 });
  expect(await counted(page)).toBe(COUNT);
  expect(await elements(page)).toBeLessThan(2500);

  await test.step('it steps by keyboard from the first to the last, and says where it stands', async () => {
    await page.locator('.plot ol button[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Straw 0');
    await expect(card(page)).toContainText('1 of 1,000,000');
    await page.keyboard.press('End');
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText(`Straw ${COUNT - 1}`);
    await expect(status(page)).toContainText('1,000,000 of 1,000,000');
    await expect(page.locator(`[data-event="e${COUNT - 1}"]`)).toBeFocused();
  });

  await test.step('it zooms in to the last event, within the bound of elements', async () => {
    for (let press = 0; press < 12; press++) await page.keyboard.press('+');
    await expect
      .poll(async () => page.locator('.plot ol [data-event]:not(.off)').count())
      .toBeGreaterThan(1);
    expect(await elements(page)).toBeLessThan(2500);
    await expect(page.locator(`[data-event="e${COUNT - 1}"]`)).toBeFocused();
  });

  await test.step('it finds one among the million, and leads to it', async () => {
    await page.getByRole('searchbox').fill('one needle');
    await expect(page.locator('.chip[aria-pressed="true"]').first()).toContainText('1');
    await page.getByRole('button', { name: 'Fit' }).click();
    await page.locator(`[data-event="e${NEEDLE}"]:not(.off)`).click();
    await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('The one needle');
    await expect(card(page)).toContainText('1 of 1');
    await page.getByRole('searchbox').fill('');
    await expect(card(page)).toContainText('777,778 of 1,000,000');
  });

  await test.step('it filters by actor', async () => {
    await page.locator('.chip[data-actor="a3"]').click();
    await expect(card(page)).toContainText('129,630 of 166,667');
    await page.keyboard.press('Escape');
  });
});
