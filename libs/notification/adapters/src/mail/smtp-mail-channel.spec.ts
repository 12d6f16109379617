import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { SmtpMailChannel } from './smtp-mail-channel.js';

const ending: (() => void)[] = [];
afterEach(() => ending.splice(0).forEach((end) => end()));

/** A mail server that answers every recipient with this code; 250 = accepted. */
async function channelTo(code: number, url = 'smtp://'): Promise<SmtpMailChannel> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, callback) =>
      callback(code === 250 ? null : Object.assign(new Error('not today'), { responseCode: code })),
    onData: (stream, _session, callback) => void stream.on('end', () => callback()).resume(),
    onAuth: (_auth, _session, callback) => callback(new Error('unknown user')),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const channel = new SmtpMailChannel({ url: `${url}127.0.0.1:${port}`, from: 'wian@sample.invalid' });
  ending.push(() => {
    channel.close();
    server.close();
  });
  return channel;
}

const mail = { to: 'officer@sample.invalid', messageId: '<x@sample.invalid>', subject: 'x', text: 'x', html: 'x' };

describe('what a mail server answers', () => {
  it('is an acceptance at 2xx', async () => {
    expect(await (await channelTo(250)).send(mail)).toEqual({ kind: 'accepted' });
  });

  it.each([
    ['for now at 4xx', 451, false],
    ['for good at 5xx', 550, true],
  ])('is a refusal %s', async (_name, code, permanent) => {
    const error = expect.stringContaining('not today');
    expect(await (await channelTo(code)).send(mail)).toEqual({ kind: 'refused', error, permanent });
  });

  it.each(['', 'officer<x@sample.invalid', 'officer@sample.invalid\r\nRCPT TO:<x@sample.invalid>'])(
    'is not waited for where the address is none: %j',
    async (to) => {
      const outcome = await (await channelTo(250)).send({ ...mail, to });
      expect(outcome).toEqual({ kind: 'refused', error: expect.stringMatching(/recipient/), permanent: true });
    },
  );

  it('says nothing of the mail at 421, when the server goes away', async () => {
    await expect((await channelTo(421)).send(mail)).rejects.toThrow('not today');
  });

  it('says nothing of the mail where it is we who may not in', async () => {
    await expect((await channelTo(250, 'smtp://wian:wrong@')).send(mail)).rejects.toThrow();
  });
});
