/** What is used of a browser's `EventSource`. */
export interface LiveSource {
  readonly readyState: number;
  addEventListener(type: string, listener: () => void): void;
  close(): void;
}

export interface LiveOptions {
  readonly open: () => LiveSource;
  readonly onChange: () => void;
  /** Does something after that many milliseconds; answers how to leave it. */
  readonly after: (millis: number, what: () => void) => () => void;
}

/** `EventSource.CLOSED`: the browser has given up. */
const CLOSED = 2;
/** Milliseconds before a stream that the browser gave up is opened anew. */
const REOPEN_MILLIS = 10_000;
/** Milliseconds in which changes are told of as one, since a directive may bring many notices at once. */
const GATHER_MILLIS = 300;
/** `ready` opens every stream, and something may have changed before; `notice` is news; `reset`: more than that. */
const CHANGES = ['ready', 'notice', 'reset'];

/**
 * Tells of changes when the stream of notices does; answers how to end it. The browser itself resumes a connection that
 * broke, behind the last id that it saw; where it was refused instead (a service was away), it is opened anew.
 */
export function listenForChanges({ open, onChange, after }: LiveOptions): () => void {
  const gather = once((done) =>
    after(GATHER_MILLIS, () => {
      done();
      onChange();
    }),
  );
  const reopen = once((done) =>
    after(REOPEN_MILLIS, () => {
      done();
      source = connect();
    }),
  );
  let source = connect();

  function connect(): LiveSource {
    const opened = open();
    for (const type of CHANGES) opened.addEventListener(type, gather.begin);
    opened.addEventListener('error', () => {
      if (opened.readyState === CLOSED) reopen.begin();
    });
    return opened;
  }
  return () => {
    gather.leave();
    reopen.leave();
    source.close();
  };
}

/** Begins something unless it is under way. */
function once(start: (done: () => void) => () => void) {
  let leave: (() => void) | undefined;
  const done = () => void (leave = undefined);
  return { begin: () => (leave ??= start(done)), leave: () => leave?.() };
}
