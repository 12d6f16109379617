import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the sink has it. */
export interface SunkMail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: string;
  /** How often this Message-ID came: more than once after a crash in between. */
  readonly copies: number;
}

const MOST_BYTES = 1_048_576;

/**
 * A mail server that delivers nothing: it accepts every mail over real SMTP and keeps it in a folder. For the local
 * stack and tests; the configuration refuses it in production.
 */
export class MailSink {
  private readonly server: SMTPServer;

  constructor(private readonly folder: string) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      size: MOST_BYTES,
      onData: (stream, _session, callback) => {
        bytesOf(stream)
          .then((bytes) => this.keep(bytes))
          .then(
            () => callback(),
            (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
          );
      },
    });
  }

  /** Listens on loopback, on any free port, and answers its URL. */
  async start(): Promise<string> {
    mkdirSync(this.folder, { recursive: true });
    await new Promise<void>((resolve, reject) => {
      this.server.on('error', reject);
      this.server.listen(0, '127.0.0.1', () => resolve());
    });
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The newest first. */
  mails(): readonly SunkMail[] {
    const found = readdirSync(this.folder).filter((name) => name.endsWith('.json'));
    const mails = found.map((name) => JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as SunkMail);
    return mails.sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0));
  }

  /** One file a Message-ID, and the bytes beside it; written whole before the server says yes. */
  private async keep(bytes: Buffer): Promise<void> {
    const { messageId = '', to = [], subject = '', text = '' } = await PostalMime.parse(bytes);
    const name = join(this.folder, createHash('sha256').update(messageId).digest('hex').slice(0, 32));
    const before = readMail(`${name}.json`);
    const mail: SunkMail = {
      messageId,
      to: to.flatMap(({ address }) => address ?? []),
      subject,
      text,
      receivedAt: before?.receivedAt ?? new Date().toISOString(),
      copies: (before?.copies ?? 0) + 1,
    };
    writeWhole(`${name}.eml`, bytes);
    writeWhole(`${name}.json`, `${JSON.stringify(mail, null, 2)}\n`);
  }
}

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function readMail(file: string): SunkMail | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SunkMail;
  } catch {
    return undefined;
  }
}

function writeWhole(file: string, content: string | Buffer): void {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
