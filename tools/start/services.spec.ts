import { createServices, serviceEnv } from './services.mjs';

const settings = {
  folder: '/tmp/none',
  ports: { gateway: 8080, directory: 8081, intake: 8082, assignment: 8083, reporting: 8085 },
  servers: { kafkaBrokers: 'k:1', mongoUrl: 'mongodb://m:2/?directConnection=true', redisUrl: 'redis://r:3' },
  auth: { jwksFile: '/keys.json', issuer: 'wian-local', audience: 'wian' },
};

describe('what a service finds in its environment', () => {
  it('has a port, a database and the three servers', () => {
    expect(serviceEnv('intake', settings)).toEqual({
      PORT: '8082',
      HOST: '127.0.0.1',
      MONGO_URL: 'mongodb://m:2/wian_intake?directConnection=true',
      KAFKA_BROKERS: 'k:1',
      REDIS_URL: 'redis://r:3',
      AUTH_JWKS_FILE: '/keys.json',
      AUTH_ISSUER: 'wian-local',
      AUTH_AUDIENCE: 'wian',
    });
  });

  it('tells only the gateway where the others are', () => {
    expect(serviceEnv('gateway', settings)).toMatchObject({
      DIRECTORY_URL: 'http://127.0.0.1:8081',
      INTAKE_URL: 'http://127.0.0.1:8082',
      ASSIGNMENT_URL: 'http://127.0.0.1:8083',
      REPORTING_URL: 'http://127.0.0.1:8085',
    });
  });

  it('names every replica of a service to the gateway, and each replica what number it has', () => {
    const two = { ...settings, replicas: 2 };
    expect(serviceEnv('gateway', two)).toMatchObject({
      ASSIGNMENT_URL: 'http://127.0.0.1:8083,http://127.0.0.1:8093',
      WIAN_REPLICA: '1',
    });
    expect(serviceEnv('assignment', two, 2)).toMatchObject({
      PORT: '8093',
      WIAN_REPLICA: '2',
      MONGO_URL: serviceEnv('assignment', settings).MONGO_URL,
    });
    const services = createServices(two);
    expect(services.url('assignment-2')).toBe('http://127.0.0.1:8093');
    expect(() => services.pid('assignment-3')).toThrow('assignment, assignment-2, notification');
  });

  it('knows the services by name', () => {
    expect(createServices(settings).url('assignment')).toBe('http://127.0.0.1:8083');
    expect(() => createServices(settings).pid('accounting' as 'intake')).toThrow('A service is one of directory');
  });
});
