import { contractOf, publishedEvents } from './catalog.js';
import { topics } from './topics.js';

describe.each(publishedEvents.map((contract) => [contract.type, contract] as const))('%s', (type, contract) => {
  it('parses its own example', () => {
    expect(contract.data.parse(contract.example)).toEqual(contract.example);
  });

  it('is named wian.<aggregate>.<past tense>.v<major> and stands on its aggregate’s topic', () => {
    const [, aggregate, , version] = /^wian\.([a-z-]+)\.([a-z-]+)\.(v\d+)$/.exec(type) ?? [];
    expect(contract.topic?.name).toBe(`wian.${aggregate}.${version}`);
  });

  it('is keyed by the id of its aggregate', () => {
    const { key = '', name = '' } = contract.topic ?? {};
    const kind = name.split('.')[1];
    expect(contract.example).toHaveProperty(key, expect.stringMatching(`^${kind}_`));
  });
});

describe('the catalog', () => {
  it('has each type once', () => {
    expect(new Set(publishedEvents.map(({ type }) => type)).size).toBe(publishedEvents.length);
  });

  it('finds a contract by its type and nothing by another', () => {
    expect(contractOf('wian.task.assigned.v1')?.topic).toBe(topics.task);
    expect(contractOf('wian.task.vanished.v1')).toBeUndefined();
  });
});
