import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafka } from './kafka.mjs';

const setting = (port: number) => ({ port, variable: 'PORT' });

describe('Kafka data', () => {
  it('is never formatted over partitions whose meta.properties is lost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wian-kafka-'));
    mkdirSync(join(folder, 'data', 'wian.task.v1-0'), { recursive: true });
    const server = kafka({ ...setting(1), folder, cache: folder, controller: setting(2), given: undefined });
    await expect(server.prepare({ libraries: folder }, () => undefined)).rejects.toThrow(
      'holds 1 partitions but no meta.properties',
    );
  });
});
