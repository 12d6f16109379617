#!/usr/bin/env node
/**
 * The canary of the import rules: files that must not pass lint, judged without being written. Without a fresh project
 * graph the boundaries rule passes everything, so this runs only as an Nx target: `nx run wian:boundaries`.
 */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { judge } from './canaries.mjs';

const BOUNDARIES = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';

/** `rule`: what must refuse it; null = it must pass, else the canary would be red for any reason. */
const CANARIES = [
  { about: 'domain may import the kernel', at: 'libs/intake/domain', imports: '@wian/kernel', rule: null },
  { about: 'domain imports a platform', at: 'libs/intake/domain', imports: '@wian/http', rule: BOUNDARIES },
  {
    about: 'domain imports its adapters',
    at: 'libs/intake/domain',
    imports: '@wian/intake-adapters',
    rule: BOUNDARIES,
  },
  {
    about: 'domain imports a platform by its path',
    at: 'libs/intake/domain',
    imports: '../../../platform/http/src/index.js',
    rule: BOUNDARIES,
  },
  { about: 'domain imports Node', at: 'libs/intake/domain', imports: 'node:fs', rule: IMPORTS },
  { about: 'domain imports a framework', at: 'libs/intake/domain', imports: '@nestjs/common', rule: IMPORTS },
  { about: 'a use-case imports a framework', at: 'libs/intake/application', imports: 'mongoose', rule: IMPORTS },
  {
    about: 'a use-case imports another service',
    at: 'libs/intake/application',
    imports: '@wian/assignment-domain',
    rule: BOUNDARIES,
  },
  { about: 'an adapter may import a platform', at: 'libs/intake/adapters', imports: '@wian/persistence', rule: null },
  { about: 'an adapter imports kafkajs', at: 'libs/intake/adapters', imports: 'kafkajs', rule: IMPORTS },
  { about: 'an app imports another service', at: 'apps/intake', imports: '@wian/directory-adapters', rule: BOUNDARIES },
  { about: 'contracts import the kernel', at: 'libs/contracts', imports: '@wian/kernel', rule: BOUNDARIES },
];

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });

async function problemOf(canary) {
  const filePath = join(root, canary.at, 'src/canary.ts');
  const [result] = await eslint.lintText(`import * as canary from '${canary.imports}';\nexport { canary };\n`, {
    filePath,
  });
  return judge(canary, result?.messages ?? []);
}

const problems = [];
for (const canary of CANARIES) problems.push(...(await problemOf(canary)));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${CANARIES.length} canaries judged rightly`);
