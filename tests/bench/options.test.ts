import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions, UsageError } from './options.ts';
import { PAGE_NAMES } from './pages.ts';

const root = resolve('/project');

describe('the command line of the bench', () => {
  it('measures every page from 100 to 1,000,000 events where nothing is said', () => {
    expect(readOptions([], root)).toEqual({
      sizes: [100, 1000, 10_000, 100_000, 1_000_000],
      repetitions: 3,
      pages: PAGE_NAMES,
      out: resolve(root, 'tests/bench/RESULTS.md'),
      dist: undefined,
      timeoutMs: 60_000,
      steps: 130,
    });
  });

  it('takes sizes from few to many, however they are said', () => {
    const said = ['--sizes', '1000,100', '--repetitions', '1', '--pages', 'vis,sourceline'];
    expect(readOptions(said, root)).toMatchObject({
      sizes: [100, 1000],
      repetitions: 1,
      pages: ['vis', 'sourceline'],
    });
  });

  it.each([
    [['--sizes', '0']],
    [['--sizes', '1e3']],
    [['--sizes', '100,,1000']],
    [['--repetitions', '1.5']],
    [['--pages', 'vis,gantt']],
    [['--size', '100']],
    [['sourceline']],
  ])('refuses %j', (args) => {
    expect(() => readOptions(args, root)).toThrow(UsageError);
  });
});
