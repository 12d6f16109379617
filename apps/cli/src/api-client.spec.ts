import { ApiClient } from './api-client.js';
import { CliError } from './cli-error.js';
import { fakeGateway, problem, type FakeGateway, type Responder } from './testing/fake-gateway.js';

let gateway: FakeGateway;
const answering = async (respond: Responder, limitMs?: number) => {
  gateway = await fakeGateway(respond);
  return new ApiClient({ url: `${gateway.url}/`, token: 't', ...(limitMs !== undefined && { limitMs }) });
};
afterEach(() => gateway.stop());

const failureOf = async (promise: Promise<unknown>): Promise<CliError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CliError) return error;
  throw new Error(`expected a CliError, found ${String(error)}`);
};

it('asks as the caller, leaving out what was not said', async () => {
  const api = await answering(() => ({ body: { ok: true } }));
  expect(await api.get('/x', { limit: 5, status: undefined })).toEqual({ ok: true });
  expect(gateway.asked).toEqual([{ method: 'GET', path: '/x?limit=5', token: 't', body: undefined }]);
});

it('takes a step again under the same key when the connection breaks, and a new key for the next step', async () => {
  const api = await answering(() => ({ body: { ok: true }, cut: gateway.asked.length === 1 }));
  expect(await api.post('/x', {})).toEqual({ ok: true });
  await api.patch('/x', {});
  const [first, again, next] = gateway.keys;
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(again).toBe(first);
  expect(next).not.toBe(first);
  expect(gateway.keys).toHaveLength(3);
});

it('names no key where it only looks, and looks once', async () => {
  const api = await answering(() => ({ body: {}, cut: true }));
  expect(await failureOf(api.get('/x'))).toMatchObject({ code: 'API.UNREACHABLE' });
  expect(gateway.keys).toEqual([undefined]);
});

it('walks a list to its end', async () => {
  const pages = [
    { items: [1, 2], next: 'b' },
    { items: [3], next: null },
  ];
  const api = await answering(({ path }) => ({ body: path.includes('cursor=b') ? pages[1] : pages[0] }));
  const found: number[] = [];
  for await (const item of api.all<number>('/x')) found.push(item);
  expect(found).toEqual([1, 2, 3]);
});

it('makes one sentence of a problem, with its code, parameters and places', async () => {
  const more = { traceId: 'abc', params: { letterId: 'l' }, errors: [{ path: 'body.text', message: 'too short' }] };
  const api = await answering(() => problem(400, 'REQUEST.INVALID', 'The body is wrong', more));
  const failure = await failureOf(api.post('/x', {}));
  expect(failure.message).toBe('Refused: The body is wrong: body.text: too short (REQUEST.INVALID)');
  expect(failure).toMatchObject({ code: 'REQUEST.INVALID', exitCode: 1, more: { status: 400, ...more } });
});

it('says it in Thai too where the problem does', async () => {
  const more = { params: { messageTh: 'สั่งการไปแล้ว' } };
  const api = await answering(() => problem(409, 'LETTER.ISSUED_BEFORE', 'It was issued.', more));
  expect((await failureOf(api.post('/x', {}))).message).toContain('It was issued. · สั่งการไปแล้ว (');
});

it('says how to renew credentials that are refused', async () => {
  const api = await answering(() => problem(401, 'AUTH.TOKEN_EXPIRED', 'The token has expired.'));
  expect((await failureOf(api.get('/x'))).message).toContain("has expired; 'npm start' renews the credentials.");
});

it('explains refusals that are no problem documents, and answers that are no JSON', async () => {
  const api = await answering(({ path }) => ({ status: path === '/bad' ? 502 : 200, body: '<html>' }));
  expect(await failureOf(api.get('/bad'))).toMatchObject({ code: 'API.REFUSED' });
  expect(await failureOf(api.get('/x'))).toMatchObject({ code: 'API.UNEXPECTED' });
});

it('gives up on a service that hangs', async () => {
  const api = await answering(() => new Promise(() => undefined), 50);
  expect(await failureOf(api.get('/x'))).toMatchObject({ code: 'API.TIMEOUT' });
});

it('says how to start what does not run', async () => {
  const api = await answering(() => ({ body: {} }));
  await gateway.stop();
  const failure = await failureOf(api.get('/x'));
  expect(failure.code).toBe('API.UNREACHABLE');
  expect(failure.message).toContain("start Wian with 'npm start'");
});
