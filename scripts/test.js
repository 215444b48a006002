// Every check there is. The last line is the true sum over all of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.js';

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), 'sourceline-test-'));
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu'];
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const steps = [
  { name: 'format', part: 'static', run: 'prettier --check --log-level warn .' },
  { name: 'lint', part: 'static', run: 'eslint .' },
  {
    name: 'types',
    part: 'static',
    run: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings',
  },
  ...ZONES.map((zone) => ({
    name: `unit, TZ=${zone}`,
    part: 'unit',
    run: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    env: { TZ: zone },
    count: countVitest,
  })),
  { name: 'build', part: 'browser', run: 'vite build --logLevel warn' },
  {
    name: 'browser',
    part: 'browser',
    run: 'playwright test --reporter=line,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    count: countPlaywright,
  },
];

const wanted = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.part)) continue;
  console.log(`\n== ${step.name}`);
  const { status } = spawnSync(step.run, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: join(root, 'node_modules', '.bin') + delimiter + (process.env.PATH ?? ''),
      ...step.env,
    },
  });
  const counted = step.count?.() ?? { passed: 0, failed: 0, skipped: 0 };
  if (!step.count && status === 0) counted.passed = 1;
  // A runner that ends badly without naming a failed test has failed itself.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(sum)) sum[key] += counted[key];
  console.log(`== ${step.name}: ${counted.passed} passed, ${counted.failed} failed`);
}
rmSync(reports, { recursive: true, force: true });
if (wanted.length === 0 || wanted.includes('browser')) {
  const { findFirefox } = await firefoxFinder();
  if (!findFirefox)
    console.log('No Firefox on this machine: the browser tests ran in Chromium only.');
}
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exit(sum.failed === 0 ? 0 : 1);

/** @param {string} path */
function read(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    rmSync(path);
    return report;
  } catch {
    return {};
  }
}

function countVitest() {
  const report = read(vitestReport);
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

function countPlaywright() {
  const { stats = {} } = read(playwrightReport);
  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: stats.unexpected ?? 0,
    skipped: stats.skipped ?? 0,
  };
}

/** The finder is TypeScript, which Node 20 cannot read: ask the search path as it does. */
async function firefoxFinder() {
  const { existsSync } = await import('node:fs');
  const folders = (process.env.PATH ?? '').split(delimiter);
  const said = process.env.FIREFOX_PATH ?? '';
  const found =
    (said !== '' && existsSync(said)) ||
    folders.some((folder) =>
      ['firefox', 'firefox-esr'].some((name) => existsSync(join(folder, name))),
    );
  return { findFirefox: found };
}
