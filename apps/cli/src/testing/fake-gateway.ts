import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked, as the services would see it behind the gateway. */
export interface Asked {
  readonly method: string;
  /** Without `/api`, with the query. */
  readonly path: string;
  readonly token: string;
  /** Parsed where it was JSON, else the bytes. */
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  /** A string is sent as it stands. */
  readonly body: unknown;
  /** The connection breaks instead of the answer. */
  readonly cut?: boolean;
}

/** Answers one request; undefined = no such route. A never-settled promise is a service that hangs. */
export type Responder = (asked: Asked) => Answer | undefined | Promise<Answer>;

export interface FakeGateway {
  readonly url: string;
  readonly asked: Asked[];
  /** The `Idempotency-Key` of each request, in order. */
  readonly keys: (string | undefined)[];
  stop(): Promise<void>;
}

export async function fakeGateway(respond: Responder): Promise<FakeGateway> {
  const asked: Asked[] = [];
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    void received(request).then(async (each) => {
      asked.push(each);
      keys.push(request.headers['idempotency-key']?.toString());
      const { status = 200, body, cut } = (await respond(each)) ?? noRoute(each);
      if (cut) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, asked, keys, stop };
}

async function received(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: (request.url ?? '').replace(/^\/api/, ''),
    token: (request.headers.authorization ?? '').replace('Bearer ', ''),
    body: contentOf(request, Buffer.concat(chunks)),
  };
}

function contentOf({ headers }: IncomingMessage, bytes: Buffer): unknown {
  if (/^(?:application\/octet-stream|multipart\/form-data)/.test(headers['content-type'] ?? '')) return bytes;
  return bytes.length === 0 ? undefined : JSON.parse(bytes.toString());
}

const noRoute = ({ method, path }: Asked): Answer => problem(404, 'ROUTE.NOT_FOUND', `there is no ${method} ${path}`);

export const problem = (status: number, code: string, detail: string, more: object = {}): Answer => ({
  status,
  body: { type: `urn:wian:problem:${code}`, title: 'Refused', titleTh: 'ปฏิเสธ', status, code, detail, ...more },
});
