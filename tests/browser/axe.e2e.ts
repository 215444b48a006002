import { AxeBuilder } from '@axe-core/playwright';
import { expect, load, test } from './page.ts';

// What the browser itself says of the file that is missing here.
test.use({ allowed: { console: [/^Failed to load resource/] } });

const SCREENS: readonly (readonly [string, string, string])[] = [
  ['the first view', '/', 'h1'],
  ['the card', '/#event=council-vote&view=timeline', 'article blockquote'],
  ['the list', '/#view=list', '.listed blockquote'],
  ['no match', '/#q=zzzz&view=timeline', 'text=No events match'],
  ['an empty window', '/#from=2017-06-01&to=2017-06-20&view=timeline', 'text=Nothing between'],
  ['an error', '/?data=missing.json', 'text=could not be loaded'],
];

for (const [name, address, sign] of SCREENS) {
  for (const size of [
    { width: 1200, height: 820 },
    { width: 390, height: 844 },
  ]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`it finds nothing wrong with ${name}, ${size.width} px wide, ${colorScheme}`, async ({
        page,
      }) => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await load(page, address);
        await expect(page.locator(sign).first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 120))]),
        ).toEqual([]);
      });
    }
  }
}
