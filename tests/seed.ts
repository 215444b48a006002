// One seed for all property tests, so that a run says the same on every machine. `SEED=random`
// looks further; what it finds names its own seed and becomes a test case.
import fc from 'fast-check';

const { SEED = '20180116' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
