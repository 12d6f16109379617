import { countChaos, countChecks, countJest, exitCodeOf, lastLine, sum } from './test-results.mjs';

const jest = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites = 0) => ({
  numPassedTests,
  numFailedTests,
  numRuntimeErrorTestSuites,
});

const kept = { checked: 7, lost: 0, doubled: 0, stuck: 0, wrong: 0 };

describe('the counting of results', () => {
  it('takes the numbers that Jest reports', () => {
    expect(countJest(jest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a suite that could not be loaded as a failure', () => {
    expect(countJest(jest(7, 0, 1), 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a run that wrote nothing, or ended badly although all passed, as a failure', () => {
    expect(countJest(null, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countJest(jest(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts each static check as one test', () => {
    const steps = [
      { name: 'lint', ok: true },
      { name: 'types', ok: false },
      { name: 'format', ok: true },
    ];
    expect(countChecks({ steps }, 1)).toEqual({ passed: 2, failed: 1 });
    expect(countChecks({ steps: [{ name: 'lint', ok: true }] }, 2)).toEqual({ passed: 1, failed: 1 });
    expect(countChecks(null, 2)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts each promise under faults as one test, and that all came to rest as another', () => {
    const report = { promises: { I1: kept, I2: { ...kept, lost: 3 } }, cameToRest: true };
    expect(countChaos(report, 1)).toEqual({ passed: 2, failed: 1 });
    expect(countChaos({ promises: { I1: kept }, cameToRest: false }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(countChaos({ promises: { I1: kept }, cameToRest: true }, 2)).toEqual({ passed: 2, failed: 1 });
    expect(countChaos(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('takes a promise that nothing was there to prove for broken', () => {
    const promises = { I4: { ...kept, checked: 0 } };
    expect(countChaos({ promises, cameToRest: true }, 0)).toEqual({ passed: 1, failed: 1 });
  });

  it('sums up, in the form that programs read', () => {
    expect(
      lastLine(
        sum([
          { passed: 7, failed: 0 },
          { passed: 3, failed: 1 },
        ]),
      ),
    ).toBe('10 passed, 1 failed');
    expect(lastLine(sum([]))).toBe('0 passed, 0 failed');
  });

  it('is red when something failed, and when nothing ran', () => {
    expect(exitCodeOf({ passed: 3, failed: 0 })).toBe(0);
    expect(exitCodeOf({ passed: 3, failed: 1 })).toBe(1);
    expect(exitCodeOf({ passed: 0, failed: 0 })).toBe(1);
  });
});
