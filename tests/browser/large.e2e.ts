import { gzipSync } from 'node:zlib';
import { expect, test } from './page.ts';

const HEAD = {
  title: 'A large story',
  sources: [{ id: 's', title: 'S' }],
  actors: [{ id: 'a', name: 'Ada' }],
};
// Above the megabyte from which on a worker reads.
const events = Array.from({ length: 1500 }, (_, nth) => ({
  id: `e${nth}`,
  title: `Event ${nth}`,
  summary: 'Long, so that the file is large. '.repeat(30),
  date: `${2000 + (nth % 20)}-01-${String(1 + (nth % 28)).padStart(2, '0')}`,
  actors: ['a'],
}));
const json = JSON.stringify({ ...HEAD, events });
const lines = [HEAD, ...events].map((line) => JSON.stringify(line)).join('\n');

const cases: readonly (readonly [string, string, Buffer])[] = [
  ['JSON', 'story.json', Buffer.from(json)],
  ['lines', 'story.ndjson', Buffer.from(lines)],
  ['compressed JSON', 'story.json.gz', gzipSync(json)],
  ['compressed lines', 'story.ndjson.gz', gzipSync(lines)],
];

for (const [name, file, body] of cases) {
  test(`it reads a large file in a worker: ${name}`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => route.fulfill({ body }));
    const worker = page.waitForEvent('worker');
    await page.goto(`/?data=${file}`);
    expect((await worker).url()).toMatch(/load-worker/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A large story');
  });
}

test('it lets the reader cancel, and begin again', async ({ page }) => {
  let isHeld = true;
  const held: (() => void)[] = [];
  await page.route('**/story.json', async (route) => {
    if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
    await route.fulfill({ body: JSON.stringify({ ...HEAD, events: [] }) }).catch(() => undefined);
  });
  await page.goto('/?data=story.json');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  isHeld = false;
  held.forEach((release) => {
    release();
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A large story');
});
