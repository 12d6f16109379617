import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { TcpProxy } from './tcp-proxy.mjs';

/** What Jest gives to a module. */
const { jest: timers } = import.meta as ImportMeta & { jest: typeof jest };

const echo = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.pipe(socket);
});
let proxy: TcpProxy;
beforeAll(async () => {
  await once(echo.listen(0, '127.0.0.1'), 'listening');
});
beforeEach(async () => {
  proxy = new TcpProxy('echo', { port: 0, target: (echo.address() as AddressInfo).port });
  await proxy.listen();
});
afterEach(() => {
  timers.useRealTimers();
  return proxy.close();
});
afterAll(() => void echo.close());

async function connect(): Promise<Socket> {
  const socket = createConnection({ host: '127.0.0.1', port: proxy.port });
  await once(socket, 'connect');
  return socket;
}

async function echoed(socket: Socket, text: string): Promise<string> {
  let got = '';
  const whole = new Promise<string>((resolve, reject) => {
    socket.on('data', (chunk) => (got += chunk).length >= text.length && resolve(got));
    socket.once('close', () => reject(new Error('closed')));
  });
  socket.write(text);
  return whole;
}
/** Long enough for an answer over loopback: the echo of a way of its own, past the proxy. */
async function answerOnAnotherWay(): Promise<void> {
  const direct = createConnection({ host: '127.0.0.1', port: (echo.address() as AddressInfo).port });
  await once(direct, 'connect');
  expect(await echoed(direct, 'x')).toBe('x');
  direct.destroy();
}
/** Resolves when it is closed: true by a reset. */
const failure = (socket: Socket) => new Promise<boolean>((resolve) => socket.once('close', resolve));
const quietly = (socket: Socket) => socket.on('error', () => undefined);

it('carries bytes both ways', async () => {
  const socket = await connect();
  expect(await echoed(socket, 'a'.repeat(300_000))).toHaveLength(300_000);
  socket.destroy();
});

it('when slow delivers later, and in order also as the latency falls', async () => {
  const socket = await connect();
  let heard = '';
  const whole = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => (heard += String(chunk)).length >= 12 && resolve());
  });
  timers.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
  proxy.slow(60);
  socket.write('first ');
  await answerOnAnotherWay();
  proxy.slow(0);
  socket.write('second');
  await answerOnAnotherWay();
  timers.advanceTimersByTime(59);
  await answerOnAnotherWay();
  expect(heard).toBe('');
  timers.advanceTimersByTime(1);
  await whole;
  expect(heard).toBe('first second');
  socket.destroy();
});

it('when refusing resets what stands and what comes, until it is mended', async () => {
  const socket = quietly(await connect());
  await echoed(socket, 'x');
  const gone = failure(socket);
  proxy.refuse();
  expect(await gone).toBe(true);
  const refused = quietly(createConnection({ host: '127.0.0.1', port: proxy.port }));
  expect(await failure(refused)).toBe(true);
  proxy.mend();
  const next = await connect();
  expect(await echoed(next, 'y')).toBe('y');
  next.destroy();
});

it('when cut silently takes bytes and says nothing; on mending the dead learn it, and new ones live', async () => {
  const socket = quietly(await connect());
  await echoed(socket, 'x');
  proxy.cutSilently();
  const duringCut = quietly(await connect());
  let heard = 0;
  for (const each of [socket, duringCut]) {
    each.on('data', () => heard++);
    each.write('is anybody there?');
  }
  await answerOnAnotherWay();
  expect([heard, socket.closed, duringCut.closed]).toEqual([0, false, false]);
  const gone = [failure(socket), failure(duringCut)];
  proxy.mend();
  expect(await Promise.all(gone)).toEqual([true, true]);
  const next = await connect();
  expect(await echoed(next, 'y')).toBe('y');
  next.destroy();
});
