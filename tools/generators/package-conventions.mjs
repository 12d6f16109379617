/** What a package's folder says about its name, layer and scope. One rule, used by the generator and by the tag test. */
const COMMON = new Set(['shared', 'platform', 'contracts', 'testing']);
const LAYERS = ['domain', 'application', 'adapters'];

export function describePackage(folder) {
  const [area, first, second] = folder.split('/');
  if (area === 'e2e' && !first) return described('e2e', 'e2e', 'common');
  if (area === 'apps' && first && !second) return described(first === 'cli' ? 'cli' : `${first}-app`, 'app', first);
  if (area === 'libs' && (first === 'contracts' || first === 'testing') && !second)
    return described(first, first, 'common');
  if (area === 'libs' && (first === 'shared' || first === 'platform') && second)
    return described(second, first, 'common');
  if (area === 'libs' && first && !COMMON.has(first) && LAYERS.includes(second))
    return described(`${first}-${second}`, second, first);
  throw new Error(
    `${folder} fits no rule; expected apps/<service>, libs/<service>/{${LAYERS.join(',')}}, libs/shared/<name> or libs/platform/<name>`,
  );
}

function described(name, layer, scope) {
  return { name: `@wian/${name}`, tags: [`layer:${layer}`, `scope:${scope}`] };
}
