import { MemoryMessageLog } from '@wian/messaging';
import type { LogEnd } from './beyond.js';
import { refuseLostData } from './refuse-lost-data.js';

const TOPIC = 'wian.unit.v1';

/** A service `directory` whose topic holds these events, and whose log ends where it says, also once they are read. */
async function aTopic(...placed: { position: number; epoch: number; source?: string }[]) {
  const log = new MemoryMessageLog();
  await log.createTopics([{ name: TOPIC, partitions: 1 }]);
  await log.produce(
    placed.map(({ source = '/wian/directory', ...place }) => ({
      topic: TOPIC,
      key: 'unit_A',
      headers: {},
      value: Buffer.from(
        JSON.stringify({
          specversion: '1.0',
          id: `unit_A:${place.position}`,
          source,
          type: 'wian.unit.recorded.v1',
          subject: 'unit_A',
          time: '2025-03-06T02:00:00.000Z',
          datacontenttype: 'application/json',
          sequence: place.position,
          correlationid: 'c',
          data: {},
          ...place,
        }),
      ),
    })),
  );
  let end: LogEnd | undefined;
  const scan = log.scan.bind(log);
  return (first: LogEnd | undefined, { scanned = first } = {}) => {
    end = first;
    log.scan = (request) => scan(request).then(() => void (end = scanned));
    const store = {
      lastBatch: async () => end && { ...end, number: 1, firstPosition: 1, previous: '', hash: '', term: 1 },
    };
    return refuseLostData({
      service: 'directory',
      topics: [TOPIC],
      log,
      store,
      mongoUrl: 'mongodb://wian:secret@db/wian_directory',
    });
  };
}

describe('a service starts', () => {
  it('on a database that holds all its topics hold, or more, also after a newer epoch has begun', async () => {
    const start = await aTopic({ position: 7, epoch: 1 });
    await start({ epoch: 1, lastPosition: 7 });
    await start({ epoch: 1, lastPosition: 8 });
    await start({ epoch: 2, lastPosition: 5 });
    await (
      await aTopic()
    )(undefined);
  });

  it('not on one that its topics are ahead of, in position, in epoch, or because it is empty', async () => {
    const start = await aTopic({ position: 7, epoch: 2 }, { position: 6, epoch: 2 });
    for (const end of [{ epoch: 2, lastPosition: 6 }, { epoch: 1, lastPosition: 9 }, undefined])
      await expect(start(end)).rejects.toThrow(
        "wian log new-epoch --service directory --mongo 'mongodb://USER:PASSWORD@db/wian_directory'",
      );
  });

  it('while another replica seals and publishes what it finds', async () => {
    const start = await aTopic({ position: 7, epoch: 1 }, { position: 8, epoch: 1 });
    await start({ epoch: 1, lastPosition: 7 }, { scanned: { epoch: 1, lastPosition: 8 } });
  });

  it('whatever stands there that it did not publish', async () => {
    const start = await aTopic({ position: 7, epoch: 1, source: '/wian/other' });
    await start({ epoch: 1, lastPosition: 6 });
  });
});
