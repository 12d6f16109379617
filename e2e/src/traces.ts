import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { scenariosFolder } from '../../tools/lib/paths.mjs';
import type { Servers } from '../../tools/start/services.mjs';

/** Every place of the databases, of Redis and of the files of the services (their logs) in which a word stands. */
export async function tracesOf(word: string, servers: Servers): Promise<readonly string[]> {
  const wanted = Buffer.from(word);
  const places = [
    ...(await inDatabases(wanted, servers.mongoUrl)),
    ...(await inRedis(word, servers.redisUrl)),
    ...inFiles(wanted, scenariosFolder),
  ];
  return places.sort();
}

async function inDatabases(wanted: Buffer, mongoUrl: string): Promise<string[]> {
  const connection = await mongoose.createConnection(mongoUrl).asPromise();
  const places: string[] = [];
  try {
    const { databases } = await connection.getClient().db().admin().listDatabases();
    for (const { name } of databases.filter((each) => each.name.startsWith('e2e_'))) {
      const database = connection.getClient().db(name);
      for (const { name: collection } of await database.listCollections().toArray())
        for await (const document of database.collection(collection).find({}, { raw: true }))
          if ((document as unknown as Buffer).includes(wanted)) places.push(`${name}.${collection}`);
    }
  } finally {
    await connection.close();
  }
  return places;
}

const readers: Readonly<Record<string, (redis: Redis, key: string) => Promise<unknown>>> = {
  string: (redis, key) => redis.get(key),
  hash: (redis, key) => redis.hgetall(key),
  list: (redis, key) => redis.lrange(key, 0, -1),
  set: (redis, key) => redis.smembers(key),
  zset: (redis, key) => redis.zrange(key, 0, -1),
  stream: (redis, key) => redis.xrange(key, '-', '+'),
};

async function inRedis(word: string, redisUrl: string): Promise<string[]> {
  const redis = new Redis(redisUrl);
  const places: string[] = [];
  try {
    for (const key of await redis.keys('*')) {
      const held = await readers[await redis.type(key)]?.(redis, key);
      if (JSON.stringify([key, held]).includes(word)) places.push(`redis ${key}`);
    }
  } finally {
    redis.disconnect();
  }
  return places;
}

function inFiles(wanted: Buffer, folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(wanted));
}
