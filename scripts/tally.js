/**
 * How many tests passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @returns {Tally} */
export const nothing = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * "3 passed, 0 failed", and the skipped where there are any.
 *
 * @param {Tally} tally
 */
export const words = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * The last lines of a whole run. What was skipped stands before the sum, which is always of the
 * form "3 passed, 0 failed": those who read the last line find nothing else in it.
 *
 * @param {Tally} sum
 */
export const lastWords = ({ passed, failed, skipped }) =>
  `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`;

/**
 * Vitest's JSON report. A file that broke before its first test counts as one failed test.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function countVitest(report) {
  const broken = (report.testResults ?? []).filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/**
 * Playwright's JSON report. A test that passed at a second try only has failed.
 *
 * @param {any} report
 * @returns {Tally}
 */
export function countPlaywright({ stats = {} }) {
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  };
}

/**
 * What a run counts as: a static check, which has no report, is one test, and a runner that ended
 * badly without naming a failed test has failed itself.
 *
 * @param {{ status: number | null, report: any, count?: ((report: any) => Tally) | undefined }} run
 * @returns {Tally}
 */
export function countRun({ status, report, count }) {
  if (count === undefined) {
    return status === 0 ? { ...nothing(), passed: 1 } : { ...nothing(), failed: 1 };
  }
  const counted = report === undefined ? nothing() : count(report);
  const isSilentFailure = counted.failed === 0 && (status !== 0 || report === undefined);
  return isSilentFailure ? { ...counted, failed: 1 } : counted;
}
