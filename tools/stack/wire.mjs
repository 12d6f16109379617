import { createConnection } from 'node:net';

/** Sends bytes and answers the bytes that came back once `isWhole`; null when nobody answered in time. */
export function ask({ host, port, request, isWhole, limitMs = 2_000 }) {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    const socket = createConnection({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(limitMs, () => end(null));
    socket.once('error', () => end(null));
    socket.once('close', () => end(null));
    socket.once('connect', () => socket.write(request));
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      if (isWhole(bytes)) end(bytes);
    });
  });
}
