// Every check there is, a line each, and what a failed one said. The last line is the true sum.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './ensure-installed.js';
import { add, countPlaywright, countRun, countVitest, lastWords, nothing, words } from './tally.js';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'static' | 'unit' | 'browser'} part
 * @property {string} bin path in node_modules
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {(report: any) => import('./tally.js').Tally} [count] reads the JSON report
 */

const PARTS = ['static', 'unit', 'browser'];
/** Dates must not depend on where the machine is: west, east by an odd offset, and at zero. */
const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kathmandu'];

const folder = mkdtempSync(join(tmpdir(), 'sourceline-test-'));
const reportFile = join(folder, 'report.json');

/** @type {Step[]} */
const STEPS = [
  {
    name: 'format (prettier)',
    part: 'static',
    bin: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '.'],
  },
  {
    name: 'lint (eslint)',
    part: 'static',
    bin: 'eslint/bin/eslint.js',
    args: ['--max-warnings=0', '.'],
  },
  {
    name: 'types (svelte-check)',
    part: 'static',
    bin: 'svelte-check/bin/svelte-check',
    args: ['--tsconfig=./tsconfig.json', '--fail-on-warnings'],
  },
  ...ZONES.map((zone) => ({
    name: `unit (vitest, TZ=${zone})`,
    part: /** @type {const} */ ('unit'),
    bin: 'vitest/vitest.mjs',
    args: [
      'run',
      '--allowOnly=false',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    env: { TZ: zone },
    count: countVitest,
  })),
  {
    name: 'build (vite)',
    part: 'browser',
    bin: 'vite/bin/vite.js',
    args: ['build', '--logLevel=warn'],
  },
  {
    name: 'browser (playwright)',
    part: 'browser',
    bin: '@playwright/test/cli.js',
    args: ['test', '--forbid-only', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
    count: countPlaywright,
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`unknown part: ${unknown.join(', ')} (there are ${PARTS.join(', ')})`);
  process.exit(1);
}
ensureInstalled();

let sum = nothing();
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.part)) continue;
  // A build that fails must not leave the browser an older one to pass with.
  if (step.bin.startsWith('vite/')) rmSync(join(root, 'dist'), { recursive: true, force: true });
  process.stdout.write(`${step.name} ... `);
  const startMs = performance.now();
  const { status, output } = await run(step);
  const report = takeReport();
  const counted = countRun({ status, report, count: step.count });
  sum = add(sum, counted);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`${words(counted)} (${seconds} s)`);
  if (counted.failed > 0) console.log(`${output.trimEnd()}\n`);
  if (step.count === countPlaywright && report !== undefined && !hasFirefox(report)) {
    console.log('  No Firefox on this machine: the browser tests ran in Chromium only.');
  }
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${lastWords(sum)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/**
 * @param {Step} step
 * @returns {Promise<{ status: number | null, output: string }>} both streams, as they came
 */
function run({ bin, args, env }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', bin), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let output = '';
    const hear = (/** @type {string} */ text) => (output += text);
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    child.on('error', (error) => done({ status: null, output: output + String(error) }));
    child.on('close', (status) => done({ status, output }));
  });
}

/** The report of the step that has just ended; undefined where it wrote none. */
function takeReport() {
  try {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    rmSync(reportFile);
    return report;
  } catch {
    return undefined;
  }
}

/** @param {any} report Playwright's, which names the browsers it found. */
function hasFirefox(report) {
  return report.config.projects.some((/** @type {any} */ { name }) => name === 'firefox');
}
