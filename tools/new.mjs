#!/usr/bin/env node
/** `npm run new`: a service, an event or a package, in the shape that `npm run check` asks for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { CATALOG, INDEX, planEvent } from './generators/plan-event.mjs';
import { planPackage } from './generators/plan-package.mjs';
import { planService } from './generators/plan-service.mjs';
import { writePlan } from './generators/write-plan.mjs';

const USAGE = `npm run new -- service NAME                     e.g. notification: libs/<name>/{domain,application,adapters}, apps/<name>
npm run new -- event AGGREGATE.PAST "SUMMARY"   e.g. task.extended "The limit of the task was moved"
npm run new -- package FOLDER                   e.g. libs/shared/money
What is left to do by hand is in docs/how-to/add-a-service.md and add-an-event.md.`;

const root = join(import.meta.dirname, '..');
const kinds = { service: newService, event: newEvent, package: newPackage };

async function newService(name = '') {
  await writePlan(root, planService(name));
  console.log("next: 'npm install' links the packages; then docs/how-to/add-a-service.md, from step 2");
}

async function newEvent(name = '', summary = '') {
  build(['libs/contracts']);
  const { topics, publishedEvents } = await import('@wian/contracts');
  const read = (path) => readFileSync(join(root, path), 'utf8');
  await writePlan(root, planEvent({ name, summary, topics, publishedEvents, read }), [CATALOG, INDEX]);
  console.log("next: 'npm run generate'; then docs/how-to/add-an-event.md, from step 3");
}

async function newPackage(folder = '') {
  await writePlan(root, planPackage(folder));
  console.log("next: 'npm install' links the package");
}

const [kind, ...words] = process.argv.slice(2);
if (kind === '--help' || words.includes('--help')) console.log(USAGE);
else if (!Object.hasOwn(kinds, kind ?? '')) {
  console.error(`expected service, event or package, found "${kind ?? ''}"\n${USAGE}`);
  process.exitCode = 2;
} else {
  await kinds[kind](...words).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
