import type { MailChannel, OutgoingMail, SendOutcome } from '@wian/notification-application';
import { createTransport } from 'nodemailer';

export interface SmtpOptions {
  /** `smtp://user:password@host:port`, or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

const LIMIT_MILLIS = 10_000;

/** E-mail over SMTP. A 2xx after the data is an acceptance, RFC 5321 §4.2.1; 4xx and 5xx are refusals. */
export class SmtpMailChannel implements MailChannel {
  private readonly transport;

  constructor(private readonly options: SmtpOptions) {
    this.transport = createTransport({
      ...connectionOf(options.url),
      pool: true,
      maxConnections: 2,
      connectionTimeout: LIMIT_MILLIS,
      greetingTimeout: LIMIT_MILLIS,
      socketTimeout: LIMIT_MILLIS,
      // Nothing of a mail comes from a file or another server, whatever its text says.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ to, messageId, subject, text, html }: OutgoingMail): Promise<SendOutcome> {
    try {
      await this.transport.sendMail({
        from: this.options.from,
        // As an object: an address list would let one post's address reach others.
        to: { name: '', address: to },
        messageId,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'accepted' };
    } catch (error) {
      return refusalOf(error);
    }
  }

  close(): void {
    this.transport.close();
  }
}

function connectionOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

/**
 * What is about this mail alone: an address that is none, or the server's answer with a code. All else is trouble on
 * the way, and thrown.
 */
function refusalOf(error: unknown): SendOutcome {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const answer = 'responseCode' in error ? error.responseCode : undefined;
  // Nodemailer asks no server about an address that no server could take.
  if (answer === undefined && error.code === 'EENVELOPE')
    return { kind: 'refused', error: error.message, permanent: true };
  // 421: the server is going away, RFC 5321 §3.8; it says nothing of the mail. Likewise where it is we who may not in.
  if (typeof answer !== 'number' || answer === 421 || error.code === 'EAUTH') throw error;
  return { kind: 'refused', error: error.message, permanent: answer >= 500 };
}
