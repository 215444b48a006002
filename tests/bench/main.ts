// The benchmark, from the command line to the report; scripts/bench.js starts it.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { findChromium } from '../../scripts/find-chromium.ts';
import { describeRun } from './circumstances.ts';
import { makeFigures } from './figures.ts';
import { type Options, readOptions, USAGE, UsageError } from './options.ts';
import { reportJson, reportText } from './report.ts';
import { makeRows } from './rows.ts';
import { visitAll } from './run.ts';
import { openWorkshop } from './workshop.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);

/** Progress goes to stderr, so that stdout holds the report alone. */
const say = (words: string): void => {
  process.stderr.write(`${words}\n`);
};

try {
  await bench(readOptions(args, root));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function bench(options: Options): Promise<void> {
  const startMs = performance.now();
  const chromium = await findChromium();
  const workshop = await openWorkshop(root, options, say);
  try {
    const { visits, loads } = await visitAll(options, workshop, chromium, say);
    const rows = makeRows(visits);
    const circumstances = await describeRun({ args, options, chromium, workshop, loads, startMs });
    const report = { circumstances, rows, figures: makeFigures(rows) };
    const markdown = reportText(report);
    const jsonFile = options.out.replace(/(\.md)?$/, '.json');
    await write(options.out, markdown);
    await write(jsonFile, reportJson(report));
    process.stdout.write(await format(markdown, { parser: 'markdown' }));
    say(`written: ${relative(root, options.out)}, ${relative(root, jsonFile)}`);
  } finally {
    await workshop.close();
  }
}

/** Writes a file as the project formats its files, for it may be committed. */
async function write(file: string, text: string): Promise<void> {
  const style = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...style, filepath: file }));
}
