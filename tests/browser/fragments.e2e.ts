import story from '../../data/oakland-sanctuary.json' with { type: 'json' };
import { textFragmentUrl } from '../../src/sources/fragment.ts';
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

test.describe('an address of words in a source', () => {
  for (const [name, quote] of CASES) {
    test(`it leads to ${name}`, async ({ page }) => {
      const { prefix = '', exact, suffix = '' } = quote;
      await page.route(`${ORIGIN}/**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: pageWith(prefix + exact + suffix) }),
      );
      await page.goto(textFragmentUrl(`${ORIGIN}/article`, quote));
      const words = exact.split('\n')[0] ?? exact;
      await expect(page.locator('p', { hasText: words }).first()).toBeInViewport();
    });
  }
});
