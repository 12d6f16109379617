import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Way {
  readonly server: Server;
  readonly host: string;
  readonly port: number;
}

/**
 * TCP proxies before the brokers of a Kafka, that can be cut and mended. Where an answer of a broker names brokers, it is
 * changed to name the proxies, or clients would go past them.
 */
export class KafkaProxy {
  private readonly sockets = new Set<Socket>();
  private readonly waiting: (() => void)[] = [];
  private isCut = false;

  private constructor(private readonly ways: readonly Way[]) {}

  /** `brokers`: a comma list of host:port, as the brokers name themselves. */
  static async before(brokers: string): Promise<KafkaProxy> {
    const ways = brokers.split(',').map((broker) => {
      const [host = '', port = ''] = broker.split(':');
      return { server: createServer(), host, port: Number(port) };
    });
    const proxy = new KafkaProxy(ways);
    for (const way of ways) {
      way.server.on('connection', (client) => proxy.join(client, way));
      await new Promise<void>((resolve) => way.server.listen(0, '127.0.0.1', resolve));
    }
    return proxy;
  }

  get brokers(): readonly string[] {
    return this.ways.map((way) => `127.0.0.1:${portOf(way)}`);
  }

  /** Ends every connection, and each new one at once. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  /** Resolves with the next connection that is refused. */
  refused(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  async close(): Promise<void> {
    this.cut();
    for (const { server } of this.ways) await new Promise((resolve) => server.close(resolve));
  }

  private join(client: Socket, way: Way): void {
    if (this.isCut) {
      client.destroy();
      for (const tell of this.waiting.splice(0)) tell();
      return;
    }
    const broker = connect(way.port, way.host);
    const end = () => [client, broker].forEach((socket) => socket.destroy() && this.sockets.delete(socket));
    for (const socket of [client, broker]) this.sockets.add(socket.on('error', end).on('close', end));
    client.pipe(broker);
    let received = Buffer.alloc(0);
    broker.on('data', (data) => {
      received = Buffer.concat([received, data]);
      // Each answer stands behind its length in four bytes.
      for (let end = endOf(received); end <= received.length; end = endOf(received)) {
        client.write(this.renamed(received.subarray(4, end)));
        received = received.subarray(end);
      }
    });
  }

  private renamed(answer: Buffer): Buffer {
    let text = answer.toString('latin1');
    for (const way of this.ways) text = text.replaceAll(nameOf(way.host, way.port), nameOf('127.0.0.1', portOf(way)));
    const body = Buffer.from(text, 'latin1');
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length);
    return Buffer.concat([length, body]);
  }
}

const portOf = ({ server }: Way): number => (server.address() as AddressInfo).port;

const endOf = (received: Buffer): number => (received.length < 4 ? Infinity : 4 + received.readInt32BE(0));

/** A broker as answers name it, each byte a character: length of the host, host, port. */
function nameOf(host: string, port: number): string {
  const name = Buffer.alloc(2 + host.length + 4);
  name.writeInt16BE(host.length, 0);
  name.write(host, 2, 'latin1');
  name.writeInt32BE(port, 2 + host.length);
  return name.toString('latin1');
}
