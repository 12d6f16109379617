#!/usr/bin/env node
import { join } from 'node:path';
import { packagesOf, tagProblems } from '../lint/tags.mjs';

const problems = tagProblems(packagesOf(join(import.meta.dirname, '../..')));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
