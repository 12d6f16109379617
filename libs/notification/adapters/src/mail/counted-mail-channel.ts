import type { MailChannel } from '@wian/notification-application';
import type { Metrics } from '@wian/observability';

/** Counts what becomes of every mail that is handed over; `unsent`: the server could not be reached or let nobody in. */
export function countedMailChannel(channel: MailChannel, metrics: Metrics): MailChannel {
  const mails = metrics.counter({
    name: 'wian_mails_total',
    help: 'Tries to hand a mail to the mail server, by what came of it',
    labelNames: ['result'],
  });
  // There from the start, since the step from nothing to 1 is no increase to Prometheus.
  for (const result of ['accepted', 'refused', 'unsent']) mails.inc({ result }, 0);
  return {
    async send(mail) {
      try {
        const outcome = await channel.send(mail);
        mails.inc({ result: outcome.kind });
        return outcome;
      } catch (error) {
        mails.inc({ result: 'unsent' });
        throw error;
      }
    },
  };
}
