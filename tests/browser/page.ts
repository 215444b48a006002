import { expect, test as base, type Page } from '@playwright/test';

/** Noise that a test makes on purpose. */
export interface Allowed {
  /** What the console may say: errors and warnings that match one of these. */
  readonly console?: readonly RegExp[];
  /** Where requests may go besides the page's own origin, such as `https://elsewhere.example`. */
  readonly origins?: readonly (string | RegExp)[];
}

/**
 * The page as a reader has it. Every test fails where the console had something to say, an error
 * was not caught, a request left the origin, or the content security policy was violated; in a
 * window that the page opens, too. `test.use({ allowed: ... })` names what a test makes on purpose.
 */
export const test = base.extend<{ allowed: Allowed; quiet: undefined }>({
  allowed: [{}, { option: true }],
  quiet: [
    async ({ context, baseURL, allowed }, use) => {
      const noise: string[] = [];
      const origins = [new URL(baseURL ?? '').origin, ...(allowed.origins ?? [])];
      const hear = (words: string): void => {
        if (!allowed.console?.some((pattern) => pattern.test(words))) noise.push(words);
      };
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) hear(message.text());
      });
      context.on('weberror', (problem) => {
        hear(problem.error().message);
      });
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (
          ['http:', 'https:'].includes(protocol) &&
          !origins.some((known) =>
            known instanceof RegExp ? known.test(origin) : known === origin,
          )
        ) {
          noise.push(`left the origin: ${request.url()}`);
        }
      });
      // Not every browser tells the console, so the page does.
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`violated ${event.effectiveDirective}: ${event.blockedURI}`);
        });
      });
      await use(undefined);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Loads the page anew at an address. A `goto` to another hash of the same page loads nothing, and a
 * reload right after it may come before the hash has changed.
 */
export async function load(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

export { expect };
