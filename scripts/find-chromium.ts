import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface FoundBrowser {
  readonly source: 'environment' | 'playwright' | 'system' | 'package';
  readonly executablePath: string;
  readonly env: Record<string, string>;
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

export const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first executable of these names on the search path. */
export function onPath(names: readonly string[]): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);
}

const plainEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );

/** Chromium for the tests: CHROMIUM_PATH, Playwright's own, the system's, the one in an npm package. */
export async function findChromium(): Promise<FoundBrowser> {
  const said = process.env['CHROMIUM_PATH'] ?? '';
  if (said !== '') {
    if (!isExecutable(said)) throw new Error(`not an executable: CHROMIUM_PATH=${said}`);
    return { source: 'environment', executablePath: said, env: plainEnv() };
  }
  const { chromium } = await import('playwright-core');
  const own = chromium.executablePath();
  if (own !== '' && isExecutable(own)) {
    return { source: 'playwright', executablePath: own, env: plainEnv() };
  }
  const system = onPath(['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']);
  if (system !== undefined) return { source: 'system', executablePath: system, env: plainEnv() };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackPackaged();
  throw new Error('no Chromium found: set CHROMIUM_PATH, or run npx playwright install chromium');
}

/** Unpacks the packaged headless shell beside the libraries it brings; once, and safely from two processes. */
async function unpackPackaged(): Promise<FoundBrowser> {
  const home = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'sourceline-chromium', version);
  if (!existsSync(join(folder, 'chromium'))) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    const { inflate } = (await import('@sparticuz/chromium')) as unknown as {
      inflate: (path: string) => Promise<string>;
    };
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = draft; // where inflate() writes
    try {
      for (const part of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br']) {
        await inflate(join(home, 'bin', part));
      }
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    try {
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(join(folder, 'chromium'))) throw error;
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''];
  return {
    source: 'package',
    executablePath: join(folder, 'chromium'),
    env: {
      ...plainEnv(),
      LD_LIBRARY_PATH: libraries.filter((path) => path !== '').join(delimiter),
      FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? join(folder, 'fonts'),
    },
  };
}

/** A Firefox that is on the machine already; undefined where there is none. */
export function findFirefox(): string | undefined {
  const said = process.env['FIREFOX_PATH'] ?? '';
  if (said !== '') return isExecutable(said) ? said : undefined;
  return onPath(['firefox', 'firefox-esr']);
}
