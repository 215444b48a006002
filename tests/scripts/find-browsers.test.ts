import { describe, expect, it } from 'vitest';
import { type ChromiumSources, findChromium } from '../../scripts/find-chromium.ts';
import { findFirefox } from '../../scripts/find-firefox.ts';
import type { Machine } from '../../scripts/machine.ts';

/** A machine with these executables, of which some only pretend. */
const machine = (
  executables: readonly string[],
  { pretending = [], ...rest }: Partial<Machine> & { pretending?: readonly string[] } = {},
): Machine => ({
  env: { PATH: '/first:/second' },
  platform: 'linux',
  arch: 'x64',
  isExecutable: (path) => executables.includes(path),
  answers: (path) => !pretending.includes(path),
  ...rest,
});

const sources: ChromiumSources = {
  playwrightPath: () => Promise.resolve('/playwright/chrome'),
  unpack: () => ({ executablePath: '/unpacked/chromium', env: { LD_LIBRARY_PATH: '/unpacked' } }),
};
const EVERYWHERE = ['/said', '/playwright/chrome', '/first/chromium', '/second/google-chrome'];

describe('the search for Chromium', () => {
  it('takes the one that CHROMIUM_PATH names before all others', async () => {
    const found = await findChromium(
      machine(EVERYWHERE, { env: { PATH: '/first', CHROMIUM_PATH: '/said' } }),
      sources,
    );
    expect(found).toEqual({ source: 'variable', executablePath: '/said', env: {} });
  });

  it('refuses a CHROMIUM_PATH that names no executable, though there is another browser', async () => {
    const wrong = machine(EVERYWHERE, { env: { PATH: '/first', CHROMIUM_PATH: '/wrong' } });
    await expect(findChromium(wrong, sources)).rejects.toThrow(
      'not an executable: CHROMIUM_PATH=/wrong',
    );
  });

  it('takes an empty CHROMIUM_PATH for none', async () => {
    const found = await findChromium(machine(EVERYWHERE, { env: { CHROMIUM_PATH: '' } }), sources);
    expect(found.source).toBe('playwright');
  });

  it("takes Playwright's own before the system's", async () => {
    const found = await findChromium(machine(EVERYWHERE), sources);
    expect(found).toMatchObject({ source: 'playwright', executablePath: '/playwright/chrome' });
  });

  it("takes the system's by the order of the search path", async () => {
    const found = await findChromium(machine(EVERYWHERE.slice(2)), sources);
    expect(found).toMatchObject({ source: 'system', executablePath: '/first/chromium' });
  });

  it('passes over one that does not run', async () => {
    const found = await findChromium(
      machine(EVERYWHERE.slice(2), { pretending: ['/first/chromium'] }),
      sources,
    );
    expect(found).toMatchObject({ source: 'system', executablePath: '/second/google-chrome' });
  });

  it('unpacks the one of the npm package last, with what it needs', async () => {
    expect(await findChromium(machine([]), sources)).toEqual({
      source: 'package',
      executablePath: '/unpacked/chromium',
      env: { LD_LIBRARY_PATH: '/unpacked' },
    });
  });

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('says what to do on %s %s, for which the package has none', async (platform, arch) => {
    await expect(findChromium(machine([], { platform, arch }), sources)).rejects.toThrow(
      /no Chromium found: set CHROMIUM_PATH/,
    );
  });
});

describe('the search for Firefox', () => {
  it('takes the one that FIREFOX_PATH names before one on the search path', () => {
    const env = { PATH: '/first', FIREFOX_PATH: '/said' };
    expect(findFirefox(machine(['/said', '/first/firefox'], { env }))).toBe('/said');
  });

  it('refuses a FIREFOX_PATH that names no executable', () => {
    const env = { PATH: '/first', FIREFOX_PATH: '/wrong' };
    expect(() => findFirefox(machine(['/first/firefox'], { env }))).toThrow(
      'not an executable: FIREFOX_PATH=/wrong',
    );
  });

  it('takes firefox-esr where firefox does not run', () => {
    const here = machine(['/first/firefox', '/second/firefox-esr'], {
      pretending: ['/first/firefox'],
    });
    expect(findFirefox(here)).toBe('/second/firefox-esr');
  });

  it('is content with none', () => {
    expect(findFirefox(machine([]))).toBeUndefined();
  });
});
