import { describe, expect, it, vi } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly extraneous?: boolean;
}
interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** Plain JavaScript, for it runs before anything is installed; these are the types it is held to. */
const { isInstalled, whyNotInstalled } = await vi.importActual<{
  isInstalled: (lock: Lock, installed: Lock) => boolean;
  whyNotInstalled: (result: { status: number | null; error?: Error; stderr: string }) => string;
}>('../../scripts/ensure-installed.js');

const lock = {
  packages: {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-another-system': { version: '2.0.0', optional: true },
    'node_modules/for-its-developers': { version: '3.0.0', devOptional: true },
    'node_modules/asked-for-by-none': { version: '4.0.0', extraneous: true },
  },
};

describe('what is installed', () => {
  it('is enough without what npm leaves out: packages of other systems, and those nobody asks for', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/a': { version: '1.0.1' } }],
    [
      'an optional one has another version',
      {
        'node_modules/a': { version: '1.0.0' },
        'node_modules/for-another-system': { version: '2.0.1' },
      },
    ],
  ])('is not enough where %s', (_, packages) => {
    expect(isInstalled(lock, { packages })).toBe(false);
  });
});

describe('the reason why nothing could be installed', () => {
  it.each([
    ['npm error code EAI_AGAIN', /online/],
    ['npm error code ENOTFOUND', /online/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EACCES', /may not write/],
    ['npm error Invalid Version', /npm 9 or later/],
    ['npm error something new', /status 1/],
  ])('is told from "%s"', (stderr, sentence) => {
    expect(whyNotInstalled({ status: 1, stderr })).toMatch(sentence);
  });

  it('is told where there is no npm', () => {
    const error = Object.assign(new Error('spawn npm ENOENT'), { code: 'ENOENT' });
    expect(whyNotInstalled({ status: null, error, stderr: '' })).toMatch(/npm was not found/);
  });
});
