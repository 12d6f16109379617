/** What a run of all tests comes to, counted from what the runners themselves reported. */

/**
 * `{passed, failed}` of one Jest run. `report` is what `--json` wrote, null when nothing was written. A suite that
 * could not even be loaded holds tests that nobody counted: it is one failure. So is a run that ended badly although
 * every test passed (a time limit, a crash at the end).
 */
export function countJest(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites = 0 } = report;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** `{passed, failed}` of `npm run check -- --json`: each step is one test. */
export function countChecks(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const failed = report.steps.filter(({ ok }) => !ok).length;
  return { passed: report.steps.length - failed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/**
 * `{passed, failed}` of `npm run chaos -- --json`: each promise is one test, and one more that all came to rest. A promise
 * of which nothing was there to be looked at is not kept but unproved: it fails.
 */
export function countChaos(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const broken = ({ checked, lost, doubled, stuck, wrong }) => checked === 0 || lost + doubled + stuck + wrong > 0;
  const promises = Object.values(report.promises);
  const failed = promises.filter(broken).length + (report.cameToRest ? 0 : 1);
  return { passed: promises.length + 1 - failed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

export const sum = (counts) =>
  counts.reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });

/** The last line of a run, alone: programs read it. */
export const lastLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/** A run in which nothing ran has proved nothing. */
export const exitCodeOf = ({ passed, failed }) => (failed > 0 || passed === 0 ? 1 : 0);
