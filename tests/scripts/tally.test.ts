import { describe, expect, it, vi } from 'vitest';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
type Count = (report: object) => Tally;

/** Plain JavaScript, for it runs before anything is installed; these are the types it is held to. */
const { add, countPlaywright, countRun, countVitest, lastWords, words } = await vi.importActual<{
  add: (a: Tally, b: Tally) => Tally;
  countPlaywright: Count;
  countRun: (run: { status: number | null; report: object | undefined; count?: Count }) => Tally;
  countVitest: Count;
  lastWords: (sum: Tally) => string;
  words: (tally: Tally) => string;
}>('../../scripts/tally.js');

const vitest = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ],
};

describe('the tally', () => {
  it('counts a file that broke before its first test among the failed', () => {
    expect(countVitest(vitest)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('counts a browser test that passed at a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it.each([
    [0, 1, 0],
    [1, 0, 1],
    [null, 0, 1],
  ])('counts a check without a report as one test (status %s)', (status, passed, failed) => {
    expect(countRun({ status, report: undefined })).toEqual({ passed, failed, skipped: 0 });
  });

  it('counts a runner that wrote no report as one failed, whatever its status', () => {
    for (const status of [0, 1]) {
      const counted = countRun({ status, report: undefined, count: countVitest });
      expect(counted).toEqual({ passed: 0, failed: 1, skipped: 0 });
    }
  });

  it('counts a bad end as one failed where every test passed', () => {
    const report = { numPassedTests: 4, numFailedTests: 0, testResults: [] };
    expect(countRun({ status: 1, report, count: countVitest })).toMatchObject({
      passed: 4,
      failed: 1,
    });
  });

  it('adds nothing to what a runner has counted as failed', () => {
    expect(countRun({ status: 1, report: vitest, count: countVitest }).failed).toBe(2);
  });

  it('sums over all runners', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(add(one, one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });

  it('names the skipped only where there are any', () => {
    expect(words({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(words({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped');
  });

  // A skipped test once made the last line end with ", 1 skipped".
  it('ends with the passed and the failed alone, whatever was skipped', () => {
    expect(lastWords({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(lastWords({ passed: 2, failed: 1, skipped: 3 })).toBe('3 skipped\n2 passed, 1 failed');
  });
});
