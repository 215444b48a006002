import { readFileSync } from 'node:fs';
import story from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { textFragmentUrl } from '../../src/sources/fragment.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

const ORIGIN = 'https://source.example';
test.use({ allowed: { origins: [ORIGIN] } });

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A long page that holds these words, far below its first screen. */
const pageWith = (words: string): string =>
  `<!doctype html><meta charset="utf-8"><title>A source</title><style>p{margin:3000px 0}</style>` +
  `<p>Something else altogether.</p>` +
  words
    .split(/\n+/)
    .map((part) => `<p>${escape(part)}</p>`)
    .join('');

interface Words {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

const CASES: readonly (readonly [string, Words])[] = [
  ...story.events.flatMap((event) =>
    ('quotes' in event ? (event.quotes ?? []) : []).map(
      (quote, place) => [`quote ${place + 1} of ${event.id}`, quote] as const,
    ),
  ),
  ['words with - , and &', { exact: 'R&D, as they say - on-site, 24-7', prefix: '', suffix: '' }],
];

/** The specification's own reference implementation, which runs in any browser. */
const REFERENCE = readFileSync(
  new URL(import.meta.resolve('text-fragments-polyfill/text-fragment-utils')),
  'utf8',
);

/** Whether the browser goes to words at all: the headless shell of an npm package does not. */
async function goesToWords(page: Page): Promise<boolean> {
  await page.goto(`${ORIGIN}/probe#:~:text=${encodeURIComponent(PROBE)}`);
  return page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 300));
    return scrollY > 0;
  });
}
const PROBE = 'words that any browser finds';

/** The words that an address names in this page, as the reference finds them; one text a place. */
const referenceFinds = (page: Page, hash: string): Promise<string[]> =>
  page.evaluate(async (directive) => {
    interface Reference {
      getFragmentDirectives(hash: string): unknown;
      parseFragmentDirectives(found: unknown): unknown;
      processFragmentDirectives(parsed: unknown): { text: Element[][] };
    }
    const address = '/reference.js';
    const reference = (await import(address)) as Reference;
    const found = reference.getFragmentDirectives(directive);
    const { text } = reference.processFragmentDirectives(reference.parseFragmentDirectives(found));
    return text.map((marks) => marks.map((mark) => mark.textContent).join(' '));
  }, hash);

const letters = (text: string): string => text.replace(/\s+/gu, '');

test.describe('an address of words in a source', () => {
  for (const [name, quote] of CASES) {
    test(`it leads to ${name}`, async ({ page }) => {
      const { prefix = '', exact, suffix = '' } = quote;
      await page.route(`${ORIGIN}/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        return route.fulfill(
          pathname === '/reference.js'
            ? { contentType: 'text/javascript', body: REFERENCE }
            : {
                contentType: 'text/html',
                body: pageWith(pathname === '/probe' ? PROBE : prefix + exact + suffix),
              },
        );
      });
      const isNative = await goesToWords(page);
      const address = textFragmentUrl(`${ORIGIN}/article`, quote);
      await page.goto(address);
      if (isNative) {
        const words = exact.split('\n')[0] ?? exact;
        await expect(page.locator('p', { hasText: words }).first()).toBeInViewport();
      }
      const marked = await referenceFinds(page, new URL(address).hash);
      expect(marked.map(letters)).toEqual([letters(exact)]);
    });
  }
});
