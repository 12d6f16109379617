import type { Command } from 'commander';
import type { Page } from './api-client.js';
import type { NoticeItem } from './api-types.js';
import { withExample, withPage, type PageOptions } from './command-parts.js';
import { showInstant } from './output/times.js';
import type { OpenSession } from './program.js';

const sampleId = 'delivery_01957aaa-0000-7000-8000-000000000001_05370301-assigned-1-05370301-officer-in-app';
const unit = 'local-officer-05370301';
type NoticePage = Page<NoticeItem> & { readonly unread: number };

export function addNotices(program: Command, open: OpenSession): void {
  const notices = program.command('notices').description('what the posts that you hold are told');
  withExample(notices, `notices list --as ${unit}`);
  const list = withPage(
    notices.command('list').description('your notices, newest first; listing them is receiving them'),
  );
  withExample(list, `notices list --as ${unit}`).action(async ({ limit, cursor }: PageOptions, command: Command) => {
    const session = open(command);
    const page = await session.person('Reading notices').get<NoticePage>('/notification/notices', { limit, cursor });
    session.showPage(page, ['NOTICE', 'AT', 'READ', 'TITLE'], noticeRow);
    if (!session.json) session.note(`${page.unread} unread`);
  });
  const read = notices.command('read <notice>').description('open a notice');
  withExample(read, `notices read ${sampleId} --as ${unit}`).action(
    async (id: string, _: unknown, command: Command) => {
      const session = open(command);
      const path = `/notification/notices/${encodeURIComponent(id)}/read`;
      const notice = await session.person('Reading a notice').post<NoticeItem>(path, {});
      session.show(notice, () => [notice.title ?? notice.taskId, notice.text ?? ''].join('\n\n').trimEnd());
    },
  );
}

const noticeRow = ({ noticeId, at, read, title, taskId }: NoticeItem): string[] => [
  noticeId,
  showInstant(at),
  read ? 'yes' : 'no',
  title ?? taskId,
];
