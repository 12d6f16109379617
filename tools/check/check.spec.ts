import { judge } from './canaries.mjs';
import { asJson, stepLine, summary } from './report.mjs';
import { runLanes, runStep } from './run-steps.mjs';
import { chosen, LANES, SKIPPED } from './steps.mjs';

const root = import.meta.dirname;
const says = (text: string, code = 0) => ['-e', `console.log(${JSON.stringify(text)}); process.exitCode = ${code}`];

describe('a check step', () => {
  it('passes with exit code 0 and fails with any other, keeping what was said', async () => {
    expect(await runStep(root, { name: 'good', run: says('fine') })).toMatchObject({ ok: true, output: 'fine' });
    expect(await runStep(root, { name: 'bad', run: says('wrong', 1) })).toMatchObject({ ok: false, output: 'wrong' });
  });

  it('fails when lint says that it looked at nothing, whatever its exit code', async () => {
    const run = says(`No cached ProjectGraph is available. ${SKIPPED}.`);
    expect(await runStep(root, { name: 'lint', run, never: SKIPPED })).toMatchObject({ ok: false });
    expect(LANES.flat().find(({ name }) => name === 'lint')?.never).toBe(SKIPPED);
  });

  it('does not hide the steps after it when it fails', async () => {
    const lanes = [
      [
        { name: 'one', run: says('', 1) },
        { name: 'two', run: says('') },
      ],
      [{ name: 'three', run: says('') }],
    ];
    const heard: string[] = [];
    const results = await runLanes(root, lanes, ({ name }: { name: string }) => heard.push(name));
    expect(results.map(({ name, ok }) => [name, ok])).toEqual([
      ['one', false],
      ['two', true],
      ['three', true],
    ]);
    expect([...heard].sort()).toEqual(['one', 'three', 'two']);
  });

  it('can be chosen by name', () => {
    expect(chosen(LANES, ['tags']).flat()).toMatchObject([{ name: 'tags' }]);
    expect(chosen(LANES, []).flat()).toHaveLength(8);
    expect(() => chosen(LANES, ['tgas'])).toThrow('there is no step tgas');
  });
});

describe('the report', () => {
  const good = { name: 'types', ok: true, millis: 1234, output: 'much' };
  const bad = { name: 'lint', ok: false, millis: 900, output: 'first\nsecond' };

  it('is a line per step, with the output of a failed one', () => {
    expect(stepLine(good)).toBe('ok   types         1.2 s');
    expect(stepLine(bad)).toBe('FAIL lint          0.9 s\n     first\n     second');
    expect(summary([good, bad], 2000)).toBe('1 of 2 checks failed (lint) in 2.0 s');
    expect(summary([good], 2000)).toBe('all 1 checks passed in 2.0 s');
  });

  it('is one object for a machine', () => {
    expect(asJson([good, bad])).toEqual({
      ok: false,
      steps: [{ name: 'types', ok: true, millis: 1234 }, bad],
    });
  });
});

describe('a canary', () => {
  const canary = { about: 'domain imports Node', at: 'libs/intake/domain', imports: 'node:fs', rule: 'the-rule' };

  it('must be refused by the rule that it names', () => {
    expect(judge(canary, [{ ruleId: 'the-rule' }])).toEqual([]);
    expect(judge(canary, [])).toEqual([expect.stringContaining('the-rule should refuse it, but lint found nothing')]);
    expect(judge(canary, [{ ruleId: null }])).toEqual([expect.stringContaining('a parse error')]);
  });

  it('must pass where it is allowed', () => {
    expect(judge({ ...canary, rule: null }, [])).toEqual([]);
    expect(judge({ ...canary, rule: null }, [{ ruleId: 'other' }])).toEqual([
      expect.stringContaining('other refused it'),
    ]);
  });
});
