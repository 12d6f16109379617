import type { OutgoingMail, SendOutcome } from '@wian/notification-application';
import { Metrics } from '@wian/observability';
import { countedMailChannel } from './counted-mail-channel.js';

const mail: OutgoingMail = {
  to: 'a@sample.invalid',
  messageId: '<1@sample.invalid>',
  subject: 's',
  text: 't',
  html: 'h',
};

describe('the counted mail channel', () => {
  it('counts every try by what came of it, and passes it on as it is', async () => {
    const metrics = new Metrics('test');
    let next: () => Promise<SendOutcome>;
    const channel = countedMailChannel({ send: () => next() }, metrics);
    expect(await metrics.registry.metrics()).toContain('wian_mails_total{result="unsent",service="test"} 0');
    next = async () => ({ kind: 'accepted' });
    await channel.send(mail);
    next = async () => ({ kind: 'refused', error: '550 no', permanent: true });
    expect(await channel.send(mail)).toEqual({ kind: 'refused', error: '550 no', permanent: true });
    next = () => Promise.reject(new Error('nobody answers'));
    await expect(channel.send(mail)).rejects.toThrow('nobody answers');
    await expect(channel.send(mail)).rejects.toThrow('nobody answers');
    const text = await metrics.registry.metrics();
    for (const line of ['accepted",service="test"} 1', 'refused",service="test"} 1', 'unsent",service="test"} 2'])
      expect(text).toContain(`wian_mails_total{result="${line}`);
  });
});
