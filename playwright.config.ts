import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium, findFirefox } from './scripts/find-chromium.ts';

const chromium = await findChromium();
const firefox = findFirefox();
const port = 4179;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.e2e.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL: `http://127.0.0.1:${port}/`, viewport: { width: 1200, height: 820 } },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
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
          env: chromium.env,
        },
      },
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            // Over WebDriver BiDi a Firefox cannot be told to run no script.
            testIgnore: /no-script/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox, args: [] },
            },
          },
        ]),
  ],
});
