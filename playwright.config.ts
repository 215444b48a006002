import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/find-chromium.ts';
import { findFirefox } from './scripts/find-firefox.ts';
import { freePort } from './scripts/free-port.ts';

const chromium = await findChromium();
const firefox = findFirefox();

// Each worker reads this file anew, and inherits what the first reading found.
process.env['SOURCELINE_TEST_PORT'] ??= String(await freePort());
const origin = `http://127.0.0.1:${process.env['SOURCELINE_TEST_PORT']}/`;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  use: { baseURL: origin, viewport: { width: 1200, height: 820 } },
  webServer: {
    // What `npm run build` left in dist, under the headers of vite.config.ts.
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --strictPort --port ${process.env['SOURCELINE_TEST_PORT']}`,
    url: origin,
    reuseExistingServer: false,
    timeout: 60_000,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: chromium.executablePath,
          args: [...CHROMIUM_ARGS],
          env: { ...process.env, ...chromium.env },
        },
      },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            // Over WebDriver BiDi a Firefox cannot be told to run no script, and has no real touches.
            // What axe reads is the same document in either; the bench has a browser of its own.
            testIgnore: /no-script|axe|finger|bench/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox, args: [] },
            },
          },
        ]),
  ],
});
