import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** How the bench ended, and what it said of its progress. */
async function bench(args: readonly string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['scripts/bench.js', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done) => {
    child.on('close', (status) => {
      done({ status, said });
    });
  });
}

interface Row {
  readonly page: string;
  readonly size: number;
  readonly failures: readonly string[];
  readonly leastSpanMs?: number;
}

test.describe('the bench', () => {
  test('it runs, and has a row for each page', async () => {
    const info = test.info();
    // Four browsers, one after the other, beside the other tests: no bound on time.
    test.setTimeout(0);
    const out = info.outputPath('results.md');
    const pages = ['--pages', 'sourceline,json-floor'];
    const few = ['--sizes', '100', '--repetitions', '1', '--steps', '26'];
    // What the other tests look at: a build of its own would take longer than the visits.
    const { status, said } = await bench([...pages, ...few, '--dist', 'dist', '--out', out]);
    expect(status, said).toBe(0);

    const { rows } = JSON.parse(readFileSync(info.outputPath('results.json'), 'utf8')) as {
      rows: readonly Row[];
    };
    expect(rows.map(({ page, size, failures }) => ({ page, size, failures }))).toEqual([
      { page: 'sourceline', size: 100, failures: [] },
      { page: 'json-floor', size: 100, failures: [] },
    ]);
    expect(readFileSync(out, 'utf8')).toMatch(/^\| 100 +\| sourceline .*\n\| 100 +\| json-floor/m);
    // Its steps truly zoom: six of them in lead from 25 years to four.
    expect((rows[0]?.leastSpanMs ?? Infinity) / 86_400_000).toBeLessThan(8 * 365);
  });

  test('it says how it is used where it is asked for what it does not know', async () => {
    const { status, said } = await bench(['--pages', 'gantt']);
    expect(status).toBe(2);
    expect(said).toContain('unknown page: gantt');
    expect(said).toContain('npm run bench -- [options]');
  });
});
