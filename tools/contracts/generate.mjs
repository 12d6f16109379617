#!/usr/bin/env node
/**
 * Writes what is generated from libs/contracts: JSON Schemas, the AsyncAPI document, Kafka's topics, first recorded
 * events; and from the controllers: the types of the console's HTTP client. Refuses, also when writing, a change that would break a consumer or an event already published.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from '../build.mjs';
import { CLIENT_TYPES, clientTypes } from '../openapi/client-types.mjs';
import { asyncApiDocument, asyncApiErrors } from './asyncapi.mjs';
import { breakingChanges } from './compatibility.mjs';
import { firstRecords, GENERATED, outputs, promises } from './outputs.mjs';
import { publishedPromises } from './published.mjs';

const USAGE = `usage: npm run generate [-- --check] [-- --unpublished TYPE...]
  --check              write nothing; fail and name each file that is not up to date
  --unpublished TYPE   this event (or topic) has never left this branch: its schema may still change or go
  --help`;
const ADVICE = `What is published stays as it is, new optional fields aside. Publish the next version beside it, e.g.
wian.task.assigned.v2 beside v1, and remove v1 when its last consumer has moved (docs/how-to/add-an-event.md).`;

/** Answers the sentences that say why not; none when all is well. */
export async function generate(root, { check, unpublished = [] }) {
  build(['libs/contracts']);
  const contracts = await import('@wian/contracts');
  const breaks = breakingChanges(without(publishedPromises(root), unpublished), promises(contracts));
  if (breaks.length > 0) return [...breaks, ADVICE];
  const errors = await asyncApiErrors(asyncApiDocument(contracts));
  if (errors.length > 0) return errors;
  const files = new Map([...(await outputs(root, contracts)), [CLIENT_TYPES, await clientTypes()]]);
  const records = await firstRecords(root, contracts);
  return check ? staleFiles(root, files, records) : write(root, files, records);
}

function without({ topics, events }, names) {
  const rest = (entries) => Object.fromEntries(Object.entries(entries).filter(([name]) => !names.includes(name)));
  return { topics: rest(topics), events: rest(events) };
}

function staleFiles(root, files, records) {
  const stale = [...files].filter(([path, text]) => current(root, path) !== text).map(([path]) => path);
  const missing = [...records.keys()].filter((path) => current(root, path) === undefined);
  return [
    ...[...stale, ...missing].map((path) => `${path} is not up to date: run 'npm run generate' and commit it`),
    ...orphans(root, files).map(
      (path) => `${path} belongs to no contract: run 'npm run generate' and commit its removal`,
    ),
  ];
}

function write(root, files, records) {
  for (const [path, text] of files) if (current(root, path) !== text) put(root, path, text);
  for (const [path, text] of records) if (current(root, path) === undefined) put(root, path, text);
  for (const path of orphans(root, files)) rmSync(join(root, path));
  return [];
}

function put(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}

function current(root, path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function orphans(root, files) {
  const folder = join(root, GENERATED);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !files.has(path));
}

async function main(words) {
  if (words.includes('--help')) return console.log(USAGE);
  const unknown = words.find((word) => word.startsWith('-') && word !== '--check' && word !== '--unpublished');
  if (unknown) {
    console.error(`unknown option ${unknown}\n${USAGE}`);
    process.exitCode = 2;
    return;
  }
  const root = join(import.meta.dirname, '../..');
  const unpublished = words.includes('--unpublished') ? words.filter((word) => !word.startsWith('-')) : [];
  const problems = await generate(root, { check: words.includes('--check'), unpublished });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
