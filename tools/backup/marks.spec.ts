import { markAll } from './marks.mjs';
import { putGroupsBack } from './put-back.mjs';
import { rebuildGroupsOf, refuseRunning } from './servers.mjs';

const [directory, intake] = ['directory', 'intake'].map((service) => ({
  service,
  database: `wian_${service}`,
  group: `wian.${service}`,
  offsets: [],
}));

/** Two servers of which only marks, leases and members are asked for. */
function servers({ marked = [] as string[], leader = (): string | undefined => undefined, member = '' } = {}) {
  const marks = new Set(marked);
  const collection = (database: string, name: string) => ({
    findOne: async () => (name === 'leases' && leader() === database ? { until: Date.now() + 9_000 } : null),
    replaceOne: async () => ({ upsertedCount: marks.has(database) ? 0 : marks.add(database) && 1 }),
    deleteOne: async () => marks.delete(database),
  });
  const deleted: string[] = [];
  const names = ['wian.directory', 'wian.directory.g2-17', 'wian.directory.gone', 'wian.intake'];
  const admin = {
    listGroups: async () => ({ groups: names.map((groupId) => ({ groupId })) }),
    describeGroups: async (groups: string[]) => ({
      groups: groups.map((groupId) => ({ groupId, members: groupId === member ? [{}] : [] })),
    }),
    deleteGroups: async (groups: string[]) => deleted.push(...groups),
    fetchOffsets: async () => [],
  };
  return { client: { db: (name: string) => ({ collection: collection.bind(null, name) }) }, admin, marks, deleted };
}

describe('before anything is copied', () => {
  it('every database is marked, so that no service starts any more', async () => {
    const stopped = servers();
    await markAll(stopped, [directory, intake], { folder: '/b' });
    expect([...stopped.marks]).toEqual(['wian_directory', 'wian_intake']);
  });

  it('a service that came up while the question stood open is found, and only marks of a run before stay', async () => {
    const started = servers({ marked: ['wian_directory'], leader: () => 'wian_intake' });
    await expect(markAll(started, [directory, intake], { folder: '/b' })).rejects.toThrow('intake should be stopped');
    expect([...started.marks]).toEqual(['wian_directory']);
  });

  it('one is looked for once all are marked: who starts later sees the mark', async () => {
    const running = servers({ leader: () => (running.marks.size === 2 ? 'wian_directory' : undefined) });
    await expect(markAll(running, [directory, intake], { folder: '/b' })).rejects.toThrow(
      'directory should be stopped',
    );
    expect(running.marks.size).toBe(0);
  });
});

describe('the groups with which a service rebuilds its tables', () => {
  it('count as the service while they have members', async () => {
    const rebuilding = servers({ member: 'wian.directory.g2-17' });
    await expect(refuseRunning(rebuilding, directory)).rejects.toThrow('group wian.directory.g2-17 has 1 members');
    await refuseRunning(rebuilding, intake);
    await refuseRunning(rebuilding, { ...directory, beside: true });
  });

  it('go with a restore, and so begin with the first event again', async () => {
    const { admin, deleted } = servers();
    await putGroupsBack({ admin }, directory);
    expect(deleted).toEqual(['wian.directory.g2-17']);
    expect(await rebuildGroupsOf(admin, 'wian.intake')).toEqual([]);
  });
});
