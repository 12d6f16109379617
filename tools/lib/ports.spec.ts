import { createServer, type AddressInfo, type Server } from 'node:net';
import { refuseTakenPort } from './ports.mjs';

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
