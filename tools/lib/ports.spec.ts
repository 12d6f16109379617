import { createServer, type AddressInfo, type Server } from 'node:net';
import { refuseBlockedPort, refuseTakenPort } from './ports.mjs';

const listen = () =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
const setting = { who: 'redis', variable: 'WIAN_REDIS_PORT' };

describe('refuseTakenPort', () => {
  let server: Server;
  const port = () => (server.address() as AddressInfo).port;
  const close = () => new Promise((resolve) => server.close(resolve));
  beforeEach(async () => (server = await listen()));
  afterEach(close);

  it('says who listens, and what mends it', async () => {
    const refused = refuseTakenPort(port(), setting);
    await expect(refused).rejects.toThrow(
      new RegExp(`^redis: port ${port()} should be free, but .* listens on it: .*stop it`),
    );
    await expect(refused).rejects.toThrow('or set WIAN_REDIS_PORT to another port');
  });

  it('is silent about a free port', async () => {
    const free = port();
    await close();
    await expect(refuseTakenPort(free, setting)).resolves.toBeUndefined();
  });
});

describe('refuseBlockedPort', () => {
  it('says which variable moves a port that browsers refuse', async () => {
    const refused = refuseBlockedPort(10_080, { who: 'gateway', variable: 'WIAN_GATEWAY_PORT' });
    await expect(refused).rejects.toThrow(/^gateway: browsers refuse .* port 10080.*WIAN_GATEWAY_PORT/);
  });

  it('is silent about others', () =>
    expect(refuseBlockedPort(10_081, { who: 'gateway', variable: 'WIAN_GATEWAY_PORT' })).resolves.toBeUndefined());
});
