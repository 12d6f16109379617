import { createServer, type AddressInfo, type Server } from 'node:net';
import { refuseTakenPort } from './ports.mjs';

const listen = () =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
const setting = { who: 'redis', variable: 'WIAN_REDIS_PORT' };

describe('refuseTakenPort', () => {
  it('says who listens, and what mends it', async () => {
    const server = await listen();
    const { port } = server.address() as AddressInfo;
    const refused = refuseTakenPort(port, setting);
    await expect(refused).rejects.toThrow(
      new RegExp(`^redis: port ${port} should be free, but .* listens on it: .*stop it`),
    );
    await expect(refused).rejects.toThrow('or set WIAN_REDIS_PORT to another port');
    await new Promise((resolve) => server.close(resolve));
    await expect(refuseTakenPort(port, setting)).resolves.toBeUndefined();
  });
});
