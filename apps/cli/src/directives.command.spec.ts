import { directive, directiveId, draft, hash, impact, letterId, preview } from './testing/answers.js';
import { problem } from './testing/fake-gateway.js';
import { workplace, type Workplace } from './testing/run-cli.js';

const issue = ['directives', 'issue', letterId, '--as', 'district-officer-3703'];
let place: Workplace;
beforeEach(async () => {
  place = await workplace(({ path, body }) => {
    if (path === `/intake/letters/${letterId}/preview`) return { body: preview };
    if (path === `/intake/letters/${letterId}/impact`) return { body: impact };
    if (path === `/intake/letters/${letterId}/approve`) return { body: draft };
    if (path === `/intake/directives/${directiveId}`) return { body: directive };
    if (path === '/intake/directives?limit=50') return { body: { items: [directive], next: null } };
    const { expect } = body as { expect: string };
    return expect === hash
      ? { status: 201, body: directive }
      : problem(409, 'DIRECTIVE.AUDIENCE_CHANGED', 'look at the preview again');
  });
});
afterEach(() => place.close());

const bodiesTo = (what: string) => place.asked.filter(({ path }) => path.endsWith(`/${what}`)).map(({ body }) => body);
const issued = () => bodiesTo('issue');

it('shows whom it would reach, asks, and issues to exactly these', async () => {
  const ran = await place.wian(issue, { answer: 'y' });
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('1 recipients on 6 มีนาคม 2568:\n  05370301  เทศบาลตำบลปทุมราชวงศา\n');
  expect(ran.out).toContain(`hash ${hash}`);
  expect(ran.err).toContain('Issue it to these 1 recipients? [y/N]');
  expect(ran.err).toContain(`wian cascade show ${directiveId}`);
  expect(issued()).toEqual([{ expect: hash }]);
});

it('shows before it asks what would come of it, with the buffers that it would be issued with', async () => {
  const ran = await place.wian([...issue, '--buffer', 'local=2'], { answer: 'n' });
  expect(ran.out).toContain('nobody there  1 (เทศบาลตำบลปทุมราชวงศา)');
  expect(ran.out).toContain('ภายในวันที่ ๗ มีนาคม: 1 local, 7 มี.ค. 68 16:30; NO WORKING DAY LEFT for 1');
  expect(ran.out).toContain('NEEDED from a second person (more than 0 recipients)');
  expect(bodiesTo('impact')).toEqual([{ schedule: { bufferWorkingDays: { local: 2 } } }]);
  const alone = await place.wian(['directives', 'impact', letterId, '--as', 'district-officer-3703', '--json']);
  expect(JSON.parse(alone.out)).toEqual(impact);
});

it('issues to each level through the one above it, and says how many the letter itself reaches', async () => {
  const ran = await place.wian([...issue, '--relayed'], { answer: 'y' });
  expect(ran.out).toContain('your letter reaches 1 directly below you');
  expect(issued()).toEqual([{ expect: hash, mode: 'relayed' }]);
});

it('approves as a second person what was shown, once that is agreed to', async () => {
  const approve = ['letters', 'approve', letterId, '--as', 'district-officer-3703'];
  expect((await place.wian(approve, { answer: 'n' })).code).toBe(1);
  expect(bodiesTo('approve')).toEqual([]);
  const ran = await place.wian([...approve, '--buffer', 'local=2'], { answer: 'y' });
  expect(ran.err).toContain('Approve it for these 1 recipients? [y/N]');
  expect(bodiesTo('approve')).toEqual([{ expect: hash, schedule: { bufferWorkingDays: { local: 2 } } }]);
});

it('shows of a directive who approved it and what buffers it has', async () => {
  const told = { ...directive, approvedBy: 'person_second', schedule: { bufferWorkingDays: { local: 2 } } };
  const other = await workplace(() => ({ body: told }));
  const { out } = await other.wian(['directives', 'show', directiveId]);
  await other.close();
  expect(out).toMatch(/buffers +local 2\napproved by +person_second/);
});

it('says, where asked to, which directives it goes out besides', async () => {
  await place.wian([...issue, '--yes', '--besides', directiveId, 'directive_b']);
  expect(issued()).toEqual([{ expect: hash, besides: [directiveId, 'directive_b'] }]);
});

it('hands on the buffers by level, and takes nothing else for one', async () => {
  await place.wian([...issue, '--yes', '--buffer', 'district=2', 'local=1']);
  expect(issued()).toEqual([{ expect: hash, schedule: { bufferWorkingDays: { district: 2, local: 1 } } }]);
  expect(await place.wian([...issue, '--yes', '--buffer', 'two'])).toMatchObject({ code: 2 });
  expect(issued()).toHaveLength(1);
});

it.each(['', 'n', 'yesterday'])('issues nothing when the answer is %j', async (answer) => {
  expect(await place.wian(issue, { answer })).toMatchObject({ code: 1 });
  expect(issued()).toEqual([]);
});

it('issues nothing where nobody can be asked, and hands out the preview', async () => {
  const ran = await place.wian(issue);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain('05370301');
  expect(ran.err).toContain(`Nobody can be asked here, so nothing was issued: add --expect ${hash}`);
  const asJson = await place.wian([...issue, '--json']);
  expect(asJson.out).toBe('');
  expect(JSON.parse(asJson.err)).toMatchObject({ error: { code: 'DIRECTIVE.EXPECT_NEEDED', preview } });
  expect(issued()).toEqual([]);
});

it('takes --expect for the answer, and what has changed since is refused', async () => {
  const ran = await place.wian([...issue, '--expect', hash, '--json']);
  expect(JSON.parse(ran.out)).toEqual(directive);
  const changed = await place.wian([...issue, '--expect', 'b'.repeat(64)]);
  expect(changed).toMatchObject({ code: 1, out: '' });
  expect(changed.err).toContain('DIRECTIVE.AUDIENCE_CHANGED');
});

it('takes --yes for the answer to what it shows', async () => {
  expect((await place.wian([...issue, '--yes'])).code).toBe(0);
  expect(issued()).toEqual([{ expect: hash }]);
});

it('lists and shows directives as the operator', async () => {
  expect((await place.wian(['directives', 'list'])).out).toContain(`${directiveId}  อจ 0318/ว 655  6 มีนาคม 2568`);
  expect((await place.wian(['directives', 'show', directiveId])).out).toContain('6 มี.ค. 68 09:00, through');
  expect(place.asked.map(({ token }) => token)).toEqual(['token of operator', 'token of operator']);
});
