import type { Server } from 'node:http';

/**
 * Takes no new connections, lets what is in flight finish, then resolves; connections that are still open at the limit
 * (milliseconds) are cut.
 */
export function drain(server: Server, limitMillis: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    // a connection kept alive becomes idle only after its answer, and would hold the server open
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), limitMillis);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
