import { javaMajor, nodeProblems } from './prerequisites.mjs';

describe('prerequisites', () => {
  it.each([
    ['20.20.0', 0],
    ['24.1.0', 0],
    ['20.19.9', 1],
    ['18.20.0', 1],
  ])('Node %s has %i problems', (version, count) => expect(nodeProblems(version)).toHaveLength(count));

  it('reads the version of Java, old and new style', () => {
    expect(javaMajor('openjdk version "17.0.15" 2025-04-15')).toBe(17);
    expect(javaMajor('java version "1.8.0_401"')).toBe(8);
    expect(javaMajor('no such thing')).toBeNull();
  });
});
