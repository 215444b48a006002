import { firstInstalled, fromVariable, type Machine, thisMachine } from './machine.ts';
import { unpackChromium, type UnpackedChromium } from './unpack-chromium.ts';

export interface FoundChromium {
  readonly source: 'variable' | 'playwright' | 'system' | 'package';
  readonly executablePath: string;
  /** What its environment needs besides ours. */
  readonly env: Readonly<Record<string, string>>;
}

/** Where Playwright keeps a Chromium of its own, and the one that comes in an npm package. */
export interface ChromiumSources {
  playwrightPath(): Promise<string>;
  unpack(): UnpackedChromium;
}

export const CHROMIUM_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const OWN_SOURCES: ChromiumSources = {
  async playwrightPath() {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  },
  unpack: unpackChromium,
};

/**
 * The Chromium that tests run in: CHROMIUM_PATH, else Playwright's own, else the system's, else
 * the one in an npm package (Linux on x64 only). Downloads nothing. Throws where CHROMIUM_PATH
 * names no executable, and where there is no Chromium at all.
 */
export async function findChromium(
  machine: Machine = thisMachine,
  sources: ChromiumSources = OWN_SOURCES,
): Promise<FoundChromium> {
  const said = fromVariable(machine, 'CHROMIUM_PATH');
  if (said !== undefined) return { source: 'variable', executablePath: said, env: {} };

  const own = await sources.playwrightPath();
  if (own !== '' && machine.isExecutable(own)) {
    return { source: 'playwright', executablePath: own, env: {} };
  }
  const system = firstInstalled(machine, NAMES, PATHS);
  if (system !== undefined) return { source: 'system', executablePath: system, env: {} };

  if (machine.platform === 'linux' && machine.arch === 'x64') {
    return { source: 'package', ...sources.unpack() };
  }
  throw new Error('no Chromium found: set CHROMIUM_PATH, or run npx playwright install chromium');
}
