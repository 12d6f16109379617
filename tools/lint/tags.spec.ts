import { join } from 'node:path';
import { packagesOf, tagProblems } from './tags.mjs';

const packages = packagesOf(join(import.meta.dirname, '../..'));

describe('the tags that the import rules stand on', () => {
  it('are on every package as its folder says, and each is constrained', () => {
    expect(packages.length).toBeGreaterThan(20);
    expect(tagProblems(packages)).toEqual([]);
  });

  it.each([
    ['no tags', [], 'is tagged []'],
    ['another layer', ['layer:adapters', 'scope:intake'], 'is tagged [layer:adapters, scope:intake]'],
    ['two layers', ['layer:domain', 'layer:adapters', 'scope:intake'], 'is tagged'],
  ])('are refused with %s', (_, tags, sentence) => {
    const wrong = packages.map((one) => (one.folder === 'libs/intake/domain' ? { ...one, tags } : one));
    expect(tagProblems(wrong)).toEqual([expect.stringContaining(`libs/intake/domain ${sentence}`)]);
  });

  it('are refused where a constraint binds nobody, or nobody binds a tag', () => {
    const other = [{ sourceTag: 'layer:attic', onlyDependOnLibsWithTags: [] }];
    expect(tagProblems(packages, other)).toContain(
      'tools/lint/boundaries.mjs constrains layer:attic, but no package carries it',
    );
    expect(tagProblems(packages, other)).toContainEqual(expect.stringContaining('packages carry layer:domain, but'));
  });

  it('are refused on a package with another name', () => {
    expect(
      tagProblems([{ folder: 'libs/shared/thai', name: '@wian/tai', tags: ['layer:shared', 'scope:common'] }], []),
    ).toContain('libs/shared/thai is called @wian/tai; its folder says @wian/thai');
  });
});
