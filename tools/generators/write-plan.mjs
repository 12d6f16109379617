/** Writes a plan (a map from path to text), formatted; refuses to write over what is there, the files in `changes` aside. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';

export async function formatPlan(root, plan) {
  const style = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'));
  const texts = [...plan].map(async ([path, text]) => [path, await format(text, { ...style, filepath: path })]);
  return new Map(await Promise.all(texts));
}

export async function writePlan(root, plan, changes = []) {
  const taken = [...plan.keys()].find((path) => !changes.includes(path) && existsSync(join(root, path)));
  if (taken) throw new Error(`${taken} exists already; choose another name`);
  for (const [path, text] of await formatPlan(root, plan)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
