import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedEvents, topics } from '@wian/contracts';
import ts from 'typescript';
import { layerConstraints, scopeConstraintsOf } from '../lint/boundaries.mjs';
import { packagesOf, tagProblems } from '../lint/tags.mjs';
import { planEvent } from './plan-event.mjs';
import { planService } from './plan-service.mjs';
import { formatPlan } from './write-plan.mjs';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const planTask = (name: string, summary = 'A sentence') => planEvent({ name, summary, topics, publishedEvents, read });

/** What TypeScript says of the planned files, laid over the workspace without being written. */
function typeErrors(plan: Map<string, string>): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const virtual = new Map([...plan].map(([path, text]) => [join(root, path), text]));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  const above = new Set(
    [...virtual.keys()].flatMap((path) => path.split('/').map((_, i, all) => all.slice(0, i).join('/'))),
  );
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.readFile = (path) => virtual.get(path) ?? readFile(path);
  host.directoryExists = (path) => above.has(path) || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, language, ...rest) => {
    const text = virtual.get(path);
    return text === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, text, language);
  };
  const sources = [...virtual.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram(sources, options, host);
  return sources
    .flatMap((path) => ts.getPreEmitDiagnostics(program, program.getSourceFile(path)))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('a generated service', () => {
  const plan = planService('lost-property');

  it('has its layers and an app', () => {
    expect([...plan.keys()]).toEqual([
      ...['domain', 'application', 'adapters'].flatMap((layer) => [
        `libs/lost-property/${layer}/package.json`,
        `libs/lost-property/${layer}/src/index.ts`,
      ]),
      'apps/lost-property/package.json',
      'apps/lost-property/src/main.ts',
      'apps/lost-property/src/lost-property.module.ts',
    ]);
  });

  it('passes the tag test', () => {
    const made = [...plan]
      .filter(([path]) => path.endsWith('/package.json'))
      .map(([path, text]) => {
        const { name, nx } = JSON.parse(text);
        return { folder: path.replace('/package.json', ''), name, tags: nx.tags };
      });
    const all = [...packagesOf(root), ...made];
    const scopes = all.map(({ folder }) => /^apps\/(?!cli$)(.+)$/.exec(folder)?.[1]).filter(Boolean);
    expect(tagProblems(all, [...layerConstraints, ...scopeConstraintsOf(scopes)])).toEqual([]);
  });

  it.each(['', 'Lost', 'lost_property', '../lost'])('refuses the name "%s"', (name) => {
    expect(() => planService(name)).toThrow('a service is named by lower-case words');
  });
});

describe('a generated event', () => {
  it('of a known aggregate carries its whole state and stands in the catalog', async () => {
    const plan: Map<string, string> = await formatPlan(root, planTask('task.extended', "The task's limit was moved"));
    expect(plan.get('libs/contracts/src/task-extended.events.ts')).toContain('data: taskField');
    expect(plan.get('libs/contracts/src/catalog.ts')).toMatch(/taskExtended,?\s*\] as const;/);
    expect(plan.get('libs/contracts/src/index.ts')).toContain("export * from './task-extended.events.js';");
  });

  it('of a new aggregate brings its own schema', async () => {
    const visit = { ...topics.unit, name: 'wian.visit.v1', key: 'visitId' };
    const plan: Map<string, string> = await formatPlan(
      root,
      planEvent({ name: 'visit.planned', summary: 'Somebody will come', topics: { visit }, publishedEvents, read }),
    );
    expect(plan.get('libs/contracts/src/visit.events.ts')).toContain('visitField = z.object({');
    expect(plan.get('libs/contracts/src/visit.events.ts')).toContain("example: { visitId: 'visit_3703' }");
  });

  it.each([
    ['extended', 'A sentence', 'named <aggregate>.<past tense>'],
    ['task.extended', '', 'say in one sentence'],
    ['visit.planned', 'A sentence', 'there is no topic for visit'],
    ['task.assigned', 'A sentence', 'wian.task.assigned.v1 is in the catalog already'],
  ])('is refused as %s "%s"', (name, summary, sentence) => {
    expect(() => planTask(name, summary)).toThrow(sentence);
  });
});

it('what is generated passes TypeScript, beside a file that does not', async () => {
  const event: Map<string, string> = await formatPlan(root, planTask('task.extended'));
  const wrong = ['apps/lost-property/src/wrong.ts', 'export const wrong: string = 1;\n'] as const;
  expect(typeErrors(new Map([...planService('lost-property'), ...event, wrong]))).toEqual([
    "Type 'number' is not assignable to type 'string'.",
  ]);
}, 60_000);
