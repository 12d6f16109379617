import { effects } from './cause-graph.js';

type Key = keyof typeof effects;

/** Every way through the graph from one topic; throws where a way comes back to where it was. */
function ways(from: Key, sofar: readonly Key[] = []): Key[][] {
  if (sofar.includes(from)) throw new Error(`${[...sofar, from].join(' → ')} is a cycle`);
  const next = effects[from];
  return next.length === 0 ? [[...sofar, from]] : next.flatMap((each) => ways(each, [...sofar, from]));
}

describe('what brings about what', () => {
  it.each(Object.keys(effects) as Key[])('comes to an end from %s', (topic) => {
    expect(() => ways(topic)).not.toThrow();
  });

  it('leads from the directive over the task to the delivery, and no further', () => {
    expect(ways('directive')).toEqual([['directive', 'task', 'delivery']]);
    expect(effects.delivery).toEqual([]);
  });

  it('lets deliveries follow from tasks only', () => {
    const causes = Object.entries(effects).filter(([, brought]) => brought.includes('delivery'));
    expect(causes.map(([cause]) => cause)).toEqual(['task']);
  });
});
