import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const { services, volumes } = parse(readFileSync(join(root, 'infra/compose/compose.yaml'), 'utf8'), { merge: true });
const apps = readdirSync(join(root, 'apps')).filter((name) => !['cli', 'console'].includes(name));

describe('the compose file', () => {
  it('runs every service by its name, on its own database', () => {
    const withLog = apps.filter((name) => name !== 'gateway');
    const urls = withLog.map((name) => services[name]?.environment.MONGO_URL);
    expect(apps.map((name) => services[name]?.command)).toEqual(apps.map((name) => [name]));
    expect(urls).toEqual(withLog.map((name) => `mongodb://mongo:27017/wian_${name}?replicaSet=rs0`));
  });

  it('starts services only after topics and replica set are made', () => {
    for (const name of apps)
      expect(services[name].depends_on).toMatchObject({
        topics: { condition: 'service_completed_successfully' },
        'mongo-set': { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
  });

  it('waits only for what it has, and for health only where health is checked', () => {
    const waits = Object.entries<{ depends_on?: Record<string, { condition: string }> }>(services).flatMap(
      ([name, { depends_on = {} }]) => Object.entries(depends_on).map(([on, { condition }]) => [name, on, condition]),
    );
    const checked = (name: string) => services[name]?.healthcheck?.test || services[name]?.image === 'wian';
    expect(waits.filter(([, on = '']) => !services[on])).toEqual([]);
    expect(waits.filter(([, on = '', condition]) => condition === 'service_healthy' && !checked(on))).toEqual([]);
  });

  it('keeps what must last: Kafka and MongoDB on volumes, Redis with AOF and without eviction', () => {
    expect(Object.keys(volumes)).toEqual(['kafka', 'mongo', 'redis']);
    expect(services.redis.command.join(' ')).toContain('--appendonly yes');
    expect(services.redis.command.join(' ')).toContain('--maxmemory-policy noeviction');
    expect(services.kafka.environment.KAFKA_AUTO_CREATE_TOPICS_ENABLE).toBe('false');
  });

  it('opens one port, on loopback', () => {
    const ports = Object.values<{ ports?: string[] }>(services).flatMap(({ ports: opened = [] }) => opened);
    expect(ports).toEqual(['127.0.0.1:8080:8080']);
  });
});
