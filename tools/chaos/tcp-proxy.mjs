/**
 * A way from a port to a server's port that can be made bad: slow, refusing, or dead without saying so. Bound to
 * loopback.
 */
import { createConnection, createServer } from 'node:net';

export class TcpProxy {
  #server = createServer({ pauseOnConnect: true }, (client) => this.#join(client));
  #pairs = new Set();
  /** What is asked of every connection now: `{latency: ms, refuses, dead}`. */
  #state = { latency: 0, refuses: false, dead: false };

  constructor(name, { port, target }) {
    Object.assign(this, { name, port, target });
  }

  async listen() {
    await new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = this.#server.address().port;
  }

  /** From now on every byte arrives this much later. */
  slow(millis) {
    this.#state = { ...this.#state, latency: millis };
  }

  /** Ends every connection by a reset, and each new one at once. */
  refuse() {
    this.#state = { ...this.#state, refuses: true };
    this.#resetAll();
  }

  /** Lets connections stand, and new ones come to be, but carries no byte: neither side is told. */
  cutSilently() {
    this.#state = { ...this.#state, dead: true };
    this.#pairs.forEach((pair) => pair.stop());
  }

  /** All is well for new connections; those that were dead learn it now. */
  mend() {
    const wasDead = this.#state.dead;
    this.#state = { latency: 0, refuses: false, dead: false };
    if (wasDead) this.#resetAll();
  }

  async close() {
    this.#resetAll();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(client) {
    if (this.#state.refuses) return void client.resetAndDestroy();
    const pair = new Pair(client, this.target, () => this.#state.latency);
    this.#pairs.add(pair);
    pair.onGone = () => this.#pairs.delete(pair);
    if (!this.#state.dead) pair.start();
  }

  #resetAll() {
    this.#pairs.forEach((pair) => pair.reset());
  }
}

class Pair {
  onGone = () => undefined;
  #client;
  #target;
  #latency;
  #upstream = null;

  constructor(client, target, latency) {
    this.#client = client;
    this.#target = target;
    this.#latency = latency;
    this.#watch(client);
  }

  start() {
    this.#upstream = createConnection({ host: '127.0.0.1', port: this.#target });
    this.#watch(this.#upstream);
    for (const socket of [this.#client, this.#upstream]) socket.setNoDelay(true);
    carry(this.#client, this.#upstream, this.#latency);
    carry(this.#upstream, this.#client, this.#latency);
    this.#client.resume();
  }

  /** Nothing is read any more, so nothing is carried: what was on its way is lost with the connection. */
  stop() {
    for (const socket of [this.#client, this.#upstream]) {
      socket?.removeAllListeners('data');
      socket?.pause();
    }
  }

  reset() {
    for (const socket of [this.#client, this.#upstream]) if (socket && !socket.destroyed) socket.resetAndDestroy();
    this.onGone();
  }

  /** One side gone: the other goes too, once what is on its way has had time to arrive. */
  #watch(socket) {
    socket.on('error', () => undefined);
    socket.once('close', () => {
      this.onGone();
      for (const other of [this.#client, this.#upstream])
        if (other && other !== socket) setTimeout(() => other.destroy(), this.#latency()).unref();
    });
  }
}

/** In order, whatever the latency was for what went before. */
function carry(from, to, latency) {
  const waiting = [];
  let lastDue = 0;
  const flush = () => {
    while (waiting.length > 0 && waiting[0].due <= performance.now()) write(from, to, waiting.shift().chunk);
    if (waiting.length > 0) setTimeout(flush, Math.max(1, waiting[0].due - performance.now()));
  };
  from.on('data', (chunk) => {
    lastDue = Math.max(performance.now() + latency(), lastDue);
    if (latency() === 0 && waiting.length === 0) return write(from, to, chunk);
    waiting.push({ due: lastDue, chunk });
    if (waiting.length === 1) setTimeout(flush, Math.max(1, lastDue - performance.now()));
  });
}

function write(from, to, chunk) {
  if (to.destroyed || to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
}
