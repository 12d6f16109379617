/** What a package's folder says about its name, layer and scope. One rule, used by the generators and by the tag test. */
const LAYERS = ['domain', 'application', 'adapters'];
const RULES = [
  [/^e2e$/, () => described('e2e', 'e2e', 'common')],
  [/^simulation$/, () => described('simulation', 'simulation', 'simulation')],
  [/^apps\/cli$/, () => described('cli', 'app', 'cli')],
  [/^apps\/([^/]+)$/, (service) => described(`${service}-app`, 'app', service)],
  [/^libs\/(contracts|testing)$/, (name) => described(name, name, 'common')],
  [/^libs\/(shared|platform)\/([^/]+)$/, (layer, name) => described(name, layer, 'common')],
  [
    new RegExp(`^libs/(?!shared/|platform/|contracts/|testing/)([^/]+)/(${LAYERS.join('|')})$`),
    (service, layer) => described(`${service}-${layer}`, layer, service),
  ],
];

export function describePackage(folder) {
  for (const [pattern, describe] of RULES) {
    const match = pattern.exec(folder);
    if (match) return describe(...match.slice(1));
  }
  throw new Error(
    `${folder} fits no rule; expected apps/<service>, libs/<service>/{${LAYERS.join(',')}}, libs/shared/<name> or libs/platform/<name>`,
  );
}

function described(name, layer, scope) {
  return { name: `@wian/${name}`, tags: [`layer:${layer}`, `scope:${scope}`] };
}
