/** What `npm run check` does: two lanes side by side (the reference machine has two cores); Nx runs once at a time. */
const bin = (name) => `node_modules/.bin/${name}`;
const nx = (target) => [bin('nx'), 'run', `wian:${target}`, '--outputStyle=static'];

/** With this sentence in its output, lint has looked at nothing and still answers "ok". */
export const SKIPPED = 'The rule will be skipped';

export const LANES = [
  [
    { name: 'lint', about: 'ESLint, import boundaries included', run: nx('lint'), never: SKIPPED },
    { name: 'boundaries', about: 'wrong imports that lint must refuse', run: nx('boundaries'), never: SKIPPED },
    { name: 'tags', about: 'every package says what its folder says', run: ['tools/check/tags.mjs'] },
    { name: 'unused', about: 'files, exports and dependencies that nobody uses', run: ['tools/check/unused.mjs'] },
  ],
  [
    {
      name: 'types',
      about: 'TypeScript, strict',
      run: [bin('tsc'), '-p', '.', '--incremental', '--tsBuildInfoFile', '.nx/types.tsbuildinfo'],
    },
    {
      name: 'pages',
      about: 'TypeScript of the console, which knows the browser',
      run: [bin('tsc'), '-p', 'apps/console', '--incremental', '--tsBuildInfoFile', '.nx/pages.tsbuildinfo'],
    },
    { name: 'format', about: 'Prettier', run: [bin('prettier'), '--check', '--log-level=warn', '.'] },
    {
      name: 'generated',
      about: 'generated files up to date, contracts unbroken',
      run: ['tools/contracts/generate.mjs', '--check'],
    },
  ],
];

/** The lanes with only the steps named, all when none is. */
export function chosen(lanes, names) {
  const known = lanes.flat().map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Error(`there is no step ${unknown}; the steps are ${known.join(', ')}`);
  return lanes.map((lane) => lane.filter(({ name }) => names.length === 0 || names.includes(name)));
}
