/** The contracts as published: the generated files as they lie in the working tree, or in git where one was deleted. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOG, schemaPath } from './outputs.mjs';

export function publishedPromises(root) {
  const catalog = read(root, CATALOG);
  if (!catalog) return { topics: {}, events: {} };
  const events = Object.entries(catalog.events).map(([type, event]) => {
    const schema = read(root, schemaPath(type));
    if (!schema)
      throw new Error(`${schemaPath(type)} is gone and git does not have it; restore it from the last release`);
    return [type, { ...event, schema }];
  });
  return { topics: catalog.topics, events: Object.fromEntries(events) };
}

function read(root, path) {
  const file = join(root, path);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : committed(root, path);
  return text === undefined ? undefined : JSON.parse(text);
}

function committed(root, path) {
  try {
    return execFileSync('git', ['show', `HEAD:./${path}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
