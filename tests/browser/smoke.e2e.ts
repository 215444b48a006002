import { CONTENT_SECURITY_POLICY } from '../../vite.config.ts';
import { expect, test } from './page.ts';

test.describe('the built page', () => {
  test('it opens, quietly', async ({ page }) => {
    const response = await page.goto('/');
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
  });

  test('it has a title, a language and a description', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/);
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/);
  });

  test('it has no inline script, style or handler', async ({ request }) => {
    const html = await (await request.get('/')).text();
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(10);
    // Text in attributes may say anything, so only what stands outside the quotes is looked at.
    const bare = tags.map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(bare.filter((tag) => /^<style\b|\s(style|on\w+)=/i.test(tag))).toEqual([]);
    expect(bare.filter((tag) => /^<script\b/i.test(tag) && !/\ssrc=/i.test(tag))).toEqual([]);
  });

  test('it is served under the policy it promises', async ({ request }) => {
    const headers = (await request.get('/')).headers();
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('it brings its data as JSON', async ({ request }) => {
    const response = await request.get('/data/schema.json');
    expect(response.headers()['content-type']).toMatch(/^application\/json/);
    expect(await response.json()).toHaveProperty('$schema');
  });

  test('it answers 404 for what is not there, not with the page', async ({ request }) => {
    for (const path of ['/data/missing.json', '/missing', '/missing.html']) {
      expect((await request.get(path)).status(), path).toBe(404);
    }
  });
});

test.describe('the watch over the page', () => {
  const rude: readonly (readonly [string, () => void])[] = [
    [
      'a word on the console',
      () => {
        console.error('ouch');
      },
    ],
    [
      'an error that nobody catches',
      () => {
        setTimeout(() => {
          throw new Error('ouch');
        });
      },
    ],
    ['a request that leaves the origin', () => void fetch('https://elsewhere.invalid/')],
    [
      'an inline style',
      () => {
        document.body.setAttribute('style', 'color: red');
      },
    ],
    [
      'markup from text',
      () => {
        try {
          document.body.innerHTML = '<b>ouch</b>';
        } catch {
          // It throws; the report is what the watch must hear.
        }
      },
    ],
  ];
  for (const [name, act] of rude) {
    test(`it fails a test for ${name}`, async ({ page }) => {
      test.fail();
      // Answered, so that the console has nothing to say of it.
      await page.route('https://elsewhere.invalid/', (route) =>
        route.fulfill({ headers: { 'access-control-allow-origin': '*' } }),
      );
      await page.goto('/');
      await page.evaluate(act);
      await page.waitForTimeout(500);
    });
  }
});
