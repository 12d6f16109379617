import { addressOf, withDatabase } from './mongo.mjs';
import { stackSettings } from './settings.mjs';

describe('stackSettings', () => {
  it('keeps the two stacks apart', () => {
    const [local, test] = [stackSettings('local', {}), stackSettings('test', {})];
    expect([local.kafka.port, local.kafka.controller.port, local.mongo.port, local.redis.port]).toEqual([
      29092, 29093, 27117, 26379,
    ]);
    expect(test.mongo.port).toBe(28117);
    expect(test.mongo.folder).not.toBe(local.mongo.folder);
    expect(test.mongo.cache).toBe(local.mongo.cache);
  });

  it('gives the fault rig three brokers that know each other, each with a way round by a proxy, and nothing from outside', () => {
    const { brokers, mongo } = stackSettings('chaos', { KAFKA_BROKERS: 'real:9092', MONGO_URL: 'mongodb://real' });
    expect([brokers[0]?.given, mongo.given]).toEqual([undefined, undefined]);
    expect(brokers.map(({ cluster }) => cluster.id)).toEqual([1, 2, 3]);
    const known = brokers.map(({ controller, cluster }) => ({ id: cluster.id, port: controller.port }));
    for (const { cluster } of brokers) expect(cluster.controllers).toEqual(known);
    const ports = brokers.flatMap((each) => [each, each.controller, each.faulty, each.proxy]).map(({ port }) => port);
    expect(new Set(ports).size).toBe(12);
    expect(new Set(brokers.map(({ folder }) => folder)).size).toBe(3);
  });

  it('moves one port or all of them', () => {
    expect(stackSettings('local', { WIAN_MONGO_PORT: '1234' }).mongo.port).toBe(1234);
    expect(stackSettings('test', { WIAN_MONGO_PORT: '1234' }).mongo.port).toBe(28117);
    expect(stackSettings('test', { WIAN_TEST_MONGO_PORT: '1234' }).mongo.port).toBe(1234);
    expect(stackSettings('local', { WIAN_PORT_SHIFT: '500' }).redis.port).toBe(26879);
  });

  it('refuses what is no port, by the name of the setting', () => {
    expect(() => stackSettings('local', { WIAN_REDIS_PORT: 'six' })).toThrow(
      'WIAN_REDIS_PORT should be a port from 1 to 65535, but it is "six".',
    );
    expect(() => stackSettings('staging', {})).toThrow('A stack is one of local, test');
  });

  it('takes a given server, for tests their own first', () => {
    const env = { MONGO_URL: 'mongodb://db', TEST_MONGO_URL: 'mongodb://test-db' };
    expect(stackSettings('local', env).mongo.given).toBe('mongodb://db');
    expect(stackSettings('test', env).mongo.given).toBe('mongodb://test-db');
    expect(stackSettings('local', {}).mongo.given).toBeUndefined();
  });
});

describe('MongoDB URLs', () => {
  it.each([
    ['mongodb://127.0.0.1:27117/?directConnection=true', 'mongodb://127.0.0.1:27117/wian_intake?directConnection=true'],
    ['mongodb://u:p@a:1,b:2/other?replicaSet=rs', 'mongodb://u:p@a:1,b:2/wian_intake?replicaSet=rs'],
    ['mongodb+srv://cluster.example', 'mongodb+srv://cluster.example/wian_intake'],
  ])('%s gets its database', (url, expected) => expect(withDatabase(url, 'wian_intake')).toBe(expected));

  it('refuses what is none', () => expect(() => withDatabase('redis://a', 'x')).toThrow('A MongoDB URL was expected'));

  it('names its first member', () => {
    expect(addressOf('mongodb://u:p@a:1,b:2/')).toEqual({ host: 'a', port: 1 });
    expect(addressOf('mongodb://a')).toEqual({ host: 'a', port: 27017 });
    expect(addressOf('mongodb+srv://a')).toBeNull();
  });
});
