/** Whether every package says of itself what its folder says, and every boundary constraint has packages to bind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describePackage } from '../generators/package-conventions.mjs';
import { workspacePackages } from '../workspace.mjs';
import { layerConstraints, scopeConstraints } from './boundaries.mjs';

/** `{folder, name, tags}` of every workspace package, from its manifest. */
export function packagesOf(root) {
  return workspacePackages(root).map((folder) => {
    const { name, nx } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    return { folder, name, tags: nx?.tags ?? [] };
  });
}

export function tagProblems(packages, constraints = [...layerConstraints, ...scopeConstraints]) {
  return [...packages.flatMap(packageProblems), ...constraintProblems(packages, constraints)];
}

function packageProblems({ folder, name, tags }) {
  const expected = describePackage(folder);
  const wrongName = name === expected.name ? [] : [`${folder} is called ${name}; its folder says ${expected.name}`];
  const wrongTags =
    tags.join(' ') === expected.tags.join(' ')
      ? []
      : [`${folder} is tagged [${tags.join(', ')}]; its folder says [${expected.tags.join(', ')}]`];
  return [...wrongName, ...wrongTags];
}

function constraintProblems(packages, constraints) {
  const used = new Set(packages.flatMap(({ tags }) => tags));
  const bound = new Set(constraints.map(({ sourceTag }) => sourceTag));
  const idle = [...bound].filter((tag) => !used.has(tag));
  const free = [...used].filter((tag) => !bound.has(tag));
  return [
    ...idle.map((tag) => `tools/lint/boundaries.mjs constrains ${tag}, but no package carries it`),
    ...free.map((tag) => `packages carry ${tag}, but tools/lint/boundaries.mjs does not say what they may import`),
  ];
}
