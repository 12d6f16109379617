import { type Permission, permissions, rightsOfEveryPerson, rightsOfRole, rightsOfScope } from './permissions.js';

/** Written out a second time on purpose: a change of rights must be made twice, knowingly. */
const matrix: readonly (readonly [Permission, readonly string[]])[] = [
  ['directory:read', ['officer', 'issuer', 'head', 'administrator', 'operator']],
  ['directory:import', ['operator']],
  ['directory:edit', ['administrator', 'operator']],
  ['letter:list', ['officer', 'issuer', 'head', 'operator']],
  ['letter:read', ['officer', 'issuer', 'head']],
  ['letter:submit', ['officer', 'issuer', 'head']],
  ['letter:correct', ['officer', 'issuer', 'head']],
  ['letter:confirm', ['issuer', 'head']],
  ['letter:issue', ['issuer', 'head']],
  ['directive:read', ['officer', 'issuer', 'head', 'operator']],
  ['task:list', ['officer', 'issuer', 'head', 'operator']],
  ['task:read', ['officer', 'issuer', 'head']],
  ['task:act', ['officer', 'issuer', 'head']],
  ['task:judge', ['issuer', 'head']],
  ['notice:read', []],
  ['delivery:read', ['issuer', 'head', 'operator']],
  ['report:read', ['officer', 'issuer', 'head', 'bi']],
  ['audit:read', ['issuer', 'head', 'operator']],
  ['system:read', ['operator']],
  ['system:operate', ['operator']],
];

describe('who may', () => {
  it.each(matrix)('%s: %j', (permission, expected) => {
    const holders = Object.entries({ ...rightsOfRole, ...rightsOfScope })
      .filter(([, rights]) => rights.includes(permission))
      .map(([holder]) => holder);
    expect(holders).toEqual(expected);
  });

  it('covers every permission', () => {
    expect(matrix.map(([permission]) => permission).sort()).toEqual([...permissions].sort());
  });

  it('lets a person without a post read the directory and notices, and nothing else', () => {
    expect(rightsOfEveryPerson).toEqual(['directory:read', 'notice:read']);
  });
});
