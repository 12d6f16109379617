import { eventually } from './eventually.js';

/** One server-sent event. */
export interface LiveEvent {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/** A stream of server-sent events, as a browser keeps one open. */
export interface Live {
  readonly status: number;
  readonly seen: readonly LiveEvent[];
  /** Resolves to the first event, seen already or still to come, that fits. */
  event(what: string, fits: (event: LiveEvent) => boolean): Promise<LiveEvent>;
  close(): void;
}

export async function listenLive(url: string, token: string, lastEventId?: string): Promise<Live> {
  const ending = new AbortController();
  const resume: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}`, ...resume };
  const { status, body } = await fetch(url, { headers, signal: ending.signal });
  const seen: LiveEvent[] = [];
  if (status === 200 && body) void readInto(seen, body).catch(() => ending.abort());
  return {
    status,
    seen,
    event: (what, fits) => eventually(what, async () => seen.find(fits), 30_000),
    close: () => ending.abort(),
  };
}

async function readInto(seen: LiveEvent[], body: ReadableStream<Uint8Array>): Promise<void> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    seen.push(...blocks.map(eventOf));
  }
}

function eventOf(block: string): LiveEvent {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return { id: field('id'), event: field('event'), data: field('data') };
}
