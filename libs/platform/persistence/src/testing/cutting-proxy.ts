import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** When the connection is cut: before the server has read the command, or after it has done it, instead of its answer. */
export type Cut = 'before' | 'after';

/**
 * A TCP proxy before a MongoDB that loses one command or the answer to it: for what a broken network makes of a commit.
 */
export class CuttingProxy {
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((client) => this.join(client));
  private armed: { readonly command: string; readonly cut: Cut; left: number } | undefined;

  private constructor(private readonly target: URL) {}

  static async before(mongoUrl: string): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(mongoUrl));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get url(): string {
    return `mongodb://127.0.0.1:${(this.server.address() as AddressInfo).port}/?directConnection=true`;
  }

  /** Cuts the next `times` connections that carry this command, e.g. `commitTransaction`. */
  cutNext(command: string, cut: Cut, times = 1): void {
    this.armed = { command, cut, left: times };
  }

  /** How many of the cuts are still to come. */
  get left(): number {
    return this.armed?.left ?? 0;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket): void {
    const server = connect(Number(this.target.port), this.target.hostname);
    const end = () => {
      client.destroy();
      server.destroy();
    };
    let losesAnswer = false;
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', end).on('close', end);
    }
    client.on('data', (data) => {
      const cut = this.cutOf(data);
      if (cut === 'before') return end();
      losesAnswer ||= cut === 'after';
      server.write(data);
    });
    server.on('data', (data) => (losesAnswer ? end() : client.write(data)));
  }

  private cutOf(data: Buffer): Cut | undefined {
    if (!this.armed || this.armed.left === 0 || !data.includes(this.armed.command)) return undefined;
    this.armed.left -= 1;
    return this.armed.cut;
  }
}
