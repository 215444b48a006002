// Sourceline beside its peers in one run: speed, memory and weight, as tests/bench measures them.
import { ensureInstalled, root } from './ensure-installed.js';

ensureInstalled();
// Else what reads TypeScript below would have the pages built as for work on them.
process.env.NODE_ENV = 'production';
// Vite reads TypeScript, which this Node may not. The run is the module's own evaluation.
const { runnerImport } = await import('vite');
await runnerImport('./tests/bench/main.ts', { root, configFile: false, logLevel: 'error' });
