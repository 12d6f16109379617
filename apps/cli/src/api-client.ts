import { z } from 'zod';
import { CliError } from './cli-error.js';

type Query = Readonly<Record<string, string | number | undefined>>;

interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Behind `/api`, e.g. `/intake/letters`. */
  readonly path: string;
  readonly query?: Query | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as they are, in the place of `body`. */
  readonly bytes?: Uint8Array | undefined;
  /** Sent as a form, in the place of `body`. */
  readonly files?: readonly NamedBytes[] | undefined;
  /** `Idempotency-Key` of a step that may be tried again later; a new one where it is left out. */
  readonly key?: string | undefined;
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ApiSettings {
  readonly url: string;
  readonly token: string;
  /** How long one answer may take, in ms; default 40,000. */
  readonly limitMs?: number;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

interface Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly bytes: Uint8Array;
}

async function reply(address: string, init: RequestInit): Promise<Reply> {
  const response = await fetch(address, init);
  return { status: response.status, ok: response.ok, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** A byte order mark belongs to the file that it begins. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Longer than gateway (35 s) and services (30 s) give themselves, so that their answer comes first. */
const DEFAULT_LIMIT_MS = 40_000;

/** RFC 9457 as the services answer it; only what is shown. */
const problemField = z.object({
  title: z.string(),
  titleTh: z.string().optional(),
  code: z.string().optional(),
  detail: z.string().optional(),
  traceId: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
type Problem = z.infer<typeof problemField>;

/** Asks the gateway as one caller. Every refusal, missing answer or odd answer is a `CliError`. */
export class ApiClient {
  constructor(private readonly settings: ApiSettings) {}

  /** The answer is taken to be what the API documents say. */
  async get<Answer>(path: string, query?: Query): Promise<Answer> {
    return (await this.call<Answer>({ method: 'GET', path, query })).body;
  }

  /** A file of text. */
  async file(path: string, query?: Query): Promise<string> {
    return textOf(await this.bytes(path, query));
  }

  /** A file, as it comes. */
  async bytes(path: string, query?: Query): Promise<Uint8Array> {
    const { status, ok, bytes } = await this.send({ method: 'GET', path, query });
    if (!ok) throw refusal(status, jsonOf(textOf(bytes)));
    return bytes;
  }

  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    return (await this.call<Answer>({ method: 'POST', path, body })).body;
  }

  async patch<Answer>(path: string, body: unknown): Promise<Answer> {
    return (await this.call<Answer>({ method: 'PATCH', path, body })).body;
  }

  /** Every item of a list, page after page. */
  async *all<Item>(path: string, query: Query = {}): AsyncGenerator<Item> {
    let cursor: string | undefined;
    do {
      const page: Page<Item> = await this.get(path, { limit: 500, ...query, cursor });
      yield* page.items;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }

  async call<Answer>(call: Call): Promise<{ status: number; body: Answer }> {
    const { status, ok, bytes } = await this.send(call);
    const body = jsonOf(textOf(bytes));
    if (!ok) throw refusal(status, body);
    if (body === undefined) throw unexpected(this.settings.url, status);
    return { status, body: body as Answer };
  }

  private async send(call: Call): Promise<Reply> {
    const { token, limitMs = DEFAULT_LIMIT_MS } = this.settings;
    const isUnsafe = call.method !== 'GET';
    const init: RequestInit = {
      method: call.method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json, application/problem+json',
        ...contentOf(call).headers,
        ...(isUnsafe ? { 'idempotency-key': call.key ?? crypto.randomUUID() } : {}),
      },
      ...contentOf(call).content,
      signal: AbortSignal.timeout(limitMs),
    };
    const address = this.addressOf(call.path, call.query);
    try {
      // A step whose answer is lost with its connection is asked for again under its key, so it is taken once.
      return await reply(address, init).catch((error: unknown) => {
        if (!isUnsafe || init.signal?.aborted) throw error;
        return reply(address, init);
      });
    } catch {
      throw init.signal?.aborted ? timeout(this.settings.url, limitMs) : unreachable(this.settings.url);
    }
  }

  private addressOf(path: string, query: Query = {}): string {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, `${value}`);
    return `${this.settings.url.replace(/\/+$/, '')}/api${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
  }
}

function formOf(files: readonly NamedBytes[]): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new Blob([Uint8Array.from(bytes)]), name);
  return form;
}

function contentOf({ body, bytes, files }: Call): {
  headers?: Record<string, string>;
  content?: Pick<RequestInit, 'body'>;
} {
  if (bytes)
    return { headers: { 'content-type': 'application/octet-stream' }, content: { body: Uint8Array.from(bytes) } };
  if (files) return { content: { body: formOf(files) } };
  if (body === undefined) return {};
  return { headers: { 'content-type': 'application/json' }, content: { body: JSON.stringify(body) } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(status: number, body: unknown): CliError {
  const problem = problemField.safeParse(body);
  if (!problem.success)
    return new CliError('API.REFUSED', `The answer was HTTP ${status}, without a reason; look into the logs.`);
  const { code = `HTTP.${status}`, titleTh, traceId, params, errors } = problem.data;
  const more = {
    status,
    ...(titleTh && { titleTh }),
    ...(traceId && { traceId }),
    ...(params && { params }),
    ...(errors && { errors }),
  };
  return new CliError(code, `${sentenceOf(problem.data, status)} (${code})`, { more });
}

function sentenceOf({ title, detail, errors = [] }: Problem, status: number): string {
  const places = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
  const told = [title, detail, places].filter(Boolean).join(': ');
  return status === 401 ? `${told.replace(/\.$/, '')}; 'npm start' renews the credentials.` : told;
}

const unexpected = (url: string, status: number) =>
  new CliError(
    'API.UNEXPECTED',
    `Expected JSON from ${url}, found something else (HTTP ${status}): is that address Wian's gateway?`,
  );

const timeout = (url: string, limitMs: number) =>
  new CliError('API.TIMEOUT', `${url} gave no answer within ${limitMs / 1000} s; try again later.`);

const unreachable = (url: string) =>
  new CliError(
    'API.UNREACHABLE',
    `${url} cannot be reached: start Wian with 'npm start', or name another address with --url.`,
  );
