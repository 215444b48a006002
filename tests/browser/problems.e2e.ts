import { expect, test } from './page.ts';

// What the browser itself says of the answer that is missing here.
test.use({ allowed: { console: [/^Failed to load resource/] } });

const cases: readonly (readonly [
  string,
  { status?: number; body: string; contentType?: string },
  RegExp,
])[] = [
  ['a missing file', { status: 404, body: '' }, /could not be loaded/],
  ['an empty file', { body: '' }, /could not be loaded/],
  ['no JSON', { body: '{"title": ' }, /could not be loaded/],
  [
    'a web page',
    { body: '<!doctype html><p>Log in', contentType: 'text/html' },
    /could not be loaded/,
  ],
  ['nesting without end', { body: '['.repeat(200_000) }, /could not be loaded/],
];

for (const [name, answer, words] of cases) {
  test(`it says what is wrong, and offers to try again, for ${name}`, async ({ page }) => {
    await page.route('**/story.json', (route) => route.fulfill({ status: 200, ...answer }));
    await page.goto('/?data=story.json');
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
}

test('it shows the good events of a file with bad ones, and lists why the others are missing', async ({
  page,
}) => {
  const body = JSON.stringify({
    title: 'Half a story',
    events: [
      { id: 'good', title: 'A good event', date: '2018-01-16' },
      { id: 'bad', title: 'A bad event', date: '2018-13' },
    ],
  });
  await page.route('**/story.json', (route) => route.fulfill({ body }));
  await page.goto('/?data=story.json');
  await expect(page.locator('.plot [data-event=good]')).toBeAttached();
  await page.getByText('1 of 2 events cannot be shown').click();
  await expect(page.locator('[data-issue]').first()).toBeVisible();
});

test('it lists two hundred reasons at a time, and moves on to the next', async ({ page }) => {
  const events = Array.from({ length: 450 }, (_, index) => ({
    id: `e${index}`,
    title: 'Dateless',
  }));
  const body = JSON.stringify({
    title: 'Hardly a story',
    events: [{ id: 'good', title: 'A good event', date: '2018' }, ...events],
  });
  await page.route('**/story.json', (route) => route.fulfill({ body }));
  await page.goto('/?data=story.json');
  await page.getByText('450 of 451 events cannot be shown').click();
  await expect(page.locator('[data-issue]')).toHaveCount(200);
  await page.getByRole('button', { name: 'and 250 more' }).click();
  await expect(page.locator('[data-issue]')).toHaveCount(400);
  await expect(page.locator('[data-issue]:focus')).toContainText('events[201].date');
  await page.getByRole('button', { name: 'and 50 more' }).click();
  await expect(page.locator('[data-issue]')).toHaveCount(450);
  await expect(page.getByRole('button', { name: / more$/ })).toHaveCount(0);
});

test('it shows markup in a file as text, and runs none of it', async ({ page }) => {
  const evil = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>';
  const body = JSON.stringify({
    title: evil,
    description: evil,
    sources: [{ id: 's', title: evil, publisher: evil, url: 'javascript:alert(1)' }],
    actors: [{ id: 'a', name: evil, role: evil }],
    events: [
      {
        id: 'e',
        title: evil,
        summary: evil,
        date: '2018-01-16',
        actors: ['a'],
        quotes: [{ source: 's', exact: evil }],
      },
    ],
  });
  await page.route('**/story.json', (route) => route.fulfill({ body }));
  await page.goto('/?data=story.json#event=e');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(evil);
  await expect(page.locator('blockquote')).toHaveText(evil);
  await expect(page.locator('img, [href^="javascript"]')).toHaveCount(0);
  expect(await page.title()).not.toBe('run');
});

test('it asks once for its own story, names the article when it fails, and tries again', async ({
  page,
}) => {
  let asked = 0;
  await page.route('**/data/oakland-sanctuary.json', (route) => {
    asked += 1;
    return asked === 1 ? route.fulfill({ status: 503, body: '' }) : route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  expect(asked).toBe(1);
  // The page came with its story's title and list: neither is lost.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Oakland’s sanctuary vote/);
  await expect(page.locator('#first-list article')).toHaveCount(17);
  await expect(page.locator('#first-list blockquote').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read the source article' })).toHaveAttribute(
    'href',
    /^https:\/\/www\.newsweek\.com\//,
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.plot [data-event="council-vote"]')).toBeVisible();
  await expect(page.locator('#first-list')).toHaveCount(0);
});
