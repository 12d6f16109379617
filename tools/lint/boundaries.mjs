import { join } from 'node:path';
import { workspacePackages } from '../workspace.mjs';

/** Which layer may import which; a package's folder decides its layer (tools/generators/package-conventions.mjs). */
const only = (layer, ...targets) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: [...targets, 'testing'].map((target) => `layer:${target}`),
});

export const layerConstraints = [
  { sourceTag: 'layer:contracts', onlyDependOnLibsWithTags: ['layer:contracts'] },
  { sourceTag: 'layer:shared', onlyDependOnLibsWithTags: ['layer:shared', 'layer:contracts'] },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:shared', 'layer:contracts'] },
  only('domain', 'domain', 'shared', 'contracts'),
  only('application', 'application', 'domain', 'shared', 'contracts'),
  only('platform', 'platform', 'shared', 'contracts'),
  only('adapters', 'adapters', 'application', 'domain', 'platform', 'shared', 'contracts'),
  only('app', 'adapters', 'application', 'domain', 'platform', 'shared', 'contracts'),
  only('e2e', 'app', 'platform', 'shared', 'contracts'),
  only('simulation', 'adapters', 'application', 'domain', 'platform', 'shared', 'contracts'),
];

/**
 * A service meets another only through contracts. The CLI reads letters offline, so it may use intake's pure domain; the
 * simulation puts services together in one process.
 */
export const scopeConstraintsOf = (services) => [
  ...services.map((scope) => ({
    sourceTag: `scope:${scope}`,
    onlyDependOnLibsWithTags: [`scope:${scope}`, 'scope:common'],
  })),
  { sourceTag: 'scope:cli', onlyDependOnLibsWithTags: ['scope:cli', 'scope:intake', 'scope:common'] },
  { sourceTag: 'scope:common', onlyDependOnLibsWithTags: ['scope:common'] },
  {
    sourceTag: 'scope:simulation',
    onlyDependOnLibsWithTags: [...services, 'common'].map((scope) => `scope:${scope}`),
  },
];

/** Of the services that have an app. */
export const scopeConstraints = scopeConstraintsOf(
  workspacePackages(join(import.meta.dirname, '../..'))
    .filter((folder) => folder.startsWith('apps/') && folder !== 'apps/cli')
    .map((folder) => folder.slice('apps/'.length)),
);
