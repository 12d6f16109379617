import type { Command } from 'commander';
import type { Page } from './api-client.js';
import type { DeliveryItem, MailItem } from './api-types.js';
import { withExample, withPage, wholeNumber, type PageOptions } from './command-parts.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

const sampleTask = 'task_01957aaa-0000-7000-8000-000000000001_05370301';

interface ListOptions extends PageOptions {
  readonly directive?: string;
  readonly task?: string;
  readonly status?: string;
}

export function addDeliveries(program: Command, open: OpenSession): void {
  const deliveries = program.command('deliveries').description('what became of every notice, and why');
  withExample(deliveries, 'deliveries list --status not-delivered');
  const list = withPage(deliveries.command('list').description('the delivery log, newest first'))
    .option('--directive <id>', 'only about tasks of this directive')
    .option('--task <id>', 'only about this task')
    .option('--status <status>', 'planned, delivered, not-delivered or read');
  withExample(list, `deliveries list --task ${sampleTask}`);
  list.action(async ({ directive, task, status, limit, cursor }: ListOptions, command: Command) => {
    const session = open(command);
    const query = { directive, task, status, limit, cursor };
    const page = await session.viewer().get<Page<DeliveryItem>>('/notification/deliveries', query);
    session.showPage(page, ['TASK', 'CAUSE', 'POST', 'CHANNEL', 'STATUS', 'AT', 'WHY NOT'], deliveryRow);
  });
}

/** The sink of the local stack; elsewhere mails are in the mailboxes that they were sent to. */
export function addMail(program: Command, open: OpenSession): void {
  const mail = program.command('mail').description('mails that the local stack has caught instead of sending them');
  withExample(mail, 'mail list');
  const list = mail.command('list').description('caught mails, newest first');
  list.option('--limit <n>', 'how many at most, 1 to 500', wholeNumber(1, 500), 50);
  withExample(list, 'mail list --json').action(async ({ limit }: { readonly limit: number }, command: Command) => {
    const session = open(command);
    const page = await session.viewer().get<Page<MailItem>>('/notification/mail/messages', { limit });
    session.showPage(page, ['AT', 'TO', 'SUBJECT'], ({ receivedAt, to, subject }) => [
      showInstant(receivedAt),
      to.join(', '),
      subject,
    ]);
  });
}

const deliveryRow = (item: DeliveryItem): string[] => [
  item.taskId,
  item.cause,
  item.postId ?? `(nobody at ${item.unitId})`,
  item.channel,
  item.status,
  showInstant(item.openedAt ?? item.deliveredAt ?? item.plannedAt),
  whyNot(item),
];

/** The reason in a word and in a sentence; what went wrong so far of one that is still tried. */
function whyNot({ reason, detail, attempts }: DeliveryItem): string {
  const tries = attempts > 0 ? `${attempts} ${attempts === 1 ? 'try' : 'tries'}` : null;
  return [reason, tries, detail].filter((each) => each !== null).join(': ');
}
