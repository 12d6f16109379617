import { workplace, type Workplace } from './testing/run-cli.js';

const taskId = 'task_01957aaa-0000-7000-8000-000000000001_05370301';
const noticeId = 'delivery_01957aaa-0000-7000-8000-000000000001_05370301-assigned-1-05370301-officer-in-app';
const notice = {
  noticeId,
  taskId,
  title: 'มีงานใหม่: อจ 0318/ว 655',
  text: 'เรียน เจ้าหน้าที่\n\nเปิดงานนี้: http://127.0.0.1:8080/tasks/x\n',
  at: '2025-03-06T02:00:00.000Z',
  read: false,
};
const delivery = {
  taskId,
  unitId: 'unit_05370301',
  cause: 'assigned',
  postId: 'post_05370301-officer',
  channel: 'email',
  status: 'not-delivered',
  reason: 'no-contact',
  detail: 'The post names no address for email.',
  attempts: 0,
  plannedAt: '2025-03-06T02:00:00.000Z',
  deliveredAt: null,
  openedAt: null,
};
const mail = {
  messageId: '<x@sample.invalid>',
  to: ['local-officer-05370301@sample.invalid'],
  subject: 'มีงานใหม่',
  receivedAt: '2025-03-06T02:00:00.000Z',
};

let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ path }) => {
    if (path.endsWith('/read')) return { body: { ...notice, read: true } };
    if (path.startsWith('/notification/notices')) return { body: { items: [notice], unread: 3, next: null } };
    if (path.startsWith('/notification/deliveries')) return { body: { items: [delivery], next: null } };
    return { body: { items: [mail], next: null } };
  });
});
afterEach(() => place.close());

it('notices are listed for a person, with how many are unread beside them', async () => {
  expect(await place.wian(['notices', 'list'])).toMatchObject({ code: 2, out: '' });
  const ran = await place.wian(['notices', 'list', '--as', 'local-officer-05370301']);
  expect(ran).toMatchObject({ code: 0, err: '3 unread\n' });
  expect(ran.out).toContain(`${noticeId}  6 มี.ค. 68 09:00  no    มีงานใหม่: อจ 0318/ว 655`);
  expect(place.asked).toMatchObject([{ path: '/notification/notices?limit=50', token: 'token of local' }]);
});

it('a notice is opened and shown', async () => {
  const { out } = await place.wian(['notices', 'read', noticeId, '--as', 'local-officer-05370301']);
  expect(out).toBe('มีงานใหม่: อจ 0318/ว 655\n\nเรียน เจ้าหน้าที่\n\nเปิดงานนี้: http://127.0.0.1:8080/tasks/x\n');
  expect(place.asked).toMatchObject([{ method: 'POST', path: `/notification/notices/${noticeId}/read` }]);
});

it('deliveries are listed with the reason for each that was not made', async () => {
  const { out } = await place.wian(['deliveries', 'list', '--task', taskId, '--status', 'not-delivered']);
  expect(out).toContain('email    not-delivered  6 มี.ค. 68 09:00  no-contact: The post names no address for email.');
  expect(place.asked[0]?.path).toBe(`/notification/deliveries?task=${taskId}&status=not-delivered&limit=50`);
});

it('caught mails are listed', async () => {
  const { out } = await place.wian(['mail', 'list', '--limit', '5']);
  expect(out).toContain('6 มี.ค. 68 09:00  local-officer-05370301@sample.invalid  มีงานใหม่');
  expect(place.asked[0]?.path).toBe('/notification/mail/messages?limit=5');
});
