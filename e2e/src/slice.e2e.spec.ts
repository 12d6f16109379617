import type { ServiceName } from '../../tools/start/services.mjs';
import type { Body } from './client.js';
import { setClock, settled } from './clock.js';
import { eventually } from './eventually.js';
import { cascadeComplete, DISTRICT_OFFICER, freshNumber, issueLetter, letterNumbered, startWian } from './harness.js';
import type { Wian } from './harness.js';
import { mailsOf } from './mails.js';
import { Tables } from './tables.js';

const bangkok = (text: string): string => new Date(`${text.replace(' ', 'T')}:00+07:00`).toISOString();
const codeOf = (task: Body): string => task.unitId.slice('unit_'.length);

/** What came of a directive, in every way that it can be asked; without what differs between two of them by nature. */
interface Figures {
  readonly cascade: unknown;
  readonly mails: readonly string[];
  readonly escalations: readonly string[];
  readonly tables: unknown;
  readonly csv: unknown;
}

/** Services that are killed and come back at a point of the way; none, for the way undisturbed. */
type Disturb = (services: readonly ServiceName[]) => Promise<void>;
const undisturbed: Disturb = () => Promise.resolve();

/** The whole way: issued before Songkran, some act in time, the others are late, one of them in the end acts too. */
describe('the sample letter over Songkran', () => {
  let wian: Wian;
  let quiet: Figures;
  beforeAll(async () => {
    wian = await startWian();
  });
  afterAll(() => wian.close());

  const officer = () => wian.as(DISTRICT_OFFICER);
  const at = (instant: string) => setClock(wian, bangkok(instant));

  const killed: Disturb = async (services) => {
    await Promise.all(services.map((service) => wian.services.kill(service)));
    await wian.services.start(services);
  };

  async function goAllTheWay(disturb: Disturb): Promise<Figures> {
    at('2025-04-09 10:00');
    const directiveId = await issueLetter(officer(), letterNumbered(freshNumber()));
    await disturb(['intake', 'assignment', 'notification', 'reporting']);
    await cascadeComplete(officer(), directiveId);
    await settled(wian);
    const tasks = (await officer().get(`/assignment/cascades/${directiveId}/tasks`)).items;
    await take(tasks[0], 'acknowledge', 'complete');
    await take(tasks[1], 'acknowledge');
    await settled(wian);
    at('2025-04-17 16:31');
    await someEscalated(directiveId);
    await disturb(['assignment', 'notification', 'gateway']);
    await settled(wian);
    await take(tasks[2], 'acknowledge');
    at('2025-04-18 16:31');
    await disturb(['directory', 'notification', 'reporting']);
    await settled(wian);
    return figuresOf(directiveId);
  }

  const take = async (task: Body | undefined, ...steps: string[]) => {
    const owner = wian.as(`local-officer-${task && codeOf(task)}`);
    for (const step of steps) await owner.persist('POST', `/assignment/tasks/${task?.taskId}/${step}`, {});
  };

  const escalationsOf = async (directiveId: string) =>
    (await officer().get(`/assignment/escalations?directive=${directiveId}&limit=500`)).items;
  const someEscalated = (directiveId: string) =>
    eventually('the first late task is escalated', async () => {
      const found = await escalationsOf(directiveId);
      return found.some(({ status }) => status === 'fired') || undefined;
    });

  async function figuresOf(directiveId: string): Promise<Figures> {
    const { levels } = await officer().get(`/assignment/cascades/${directiveId}`);
    const escalations = (await escalationsOf(directiveId)).map(
      ({ taskId, stepId, status, targetUnitId }) => `${codeOfTask(taskId)} ${stepId} ${status} ${targetUnitId}`,
    );
    const mails = mailsOf(wian, directiveId).map(({ to, subject, messageId }) =>
      [to.join(), subject.split(':')[0], messageId.replace(directiveId.slice('directive_'.length), '')].join(' '),
    );
    const filter = `$filter=${encodeURIComponent(`directiveId eq '${directiveId}'`)}`;
    const tables = new Tables(wian);
    return {
      cascade: levels,
      mails: mails.sort(),
      escalations: escalations.sort(),
      tables: {
        tasks: await tables.rows(`Tasks?${filter}&$select=unitId,status&$orderby=unitId`),
        escalations: await tables.rows(
          `Escalations?${filter}&$select=unitId,stepId,outcome,targetUnitId&$orderby=unitId,stepId`,
        ),
      },
      csv: await tables.csv(`Tasks?${filter}&$select=unitId,status&$orderby=unitId`),
    };
  }

  describe('undisturbed', () => {
    beforeAll(async () => {
      quiet = await goAllTheWay(undisturbed);
    });

    it('is delivered to each of eight offices, and the cascade counts it', () => {
      const progress = { delivered: 8, opened: 0, acknowledged: 3, reported: 0, completed: 1 };
      expect(quiet.cascade).toMatchObject([{ level: 'local', total: 8, progress }]);
      expect(quiet.mails.filter((mail) => mail.includes('-assigned-'))).toHaveLength(8);
    });

    it('escalates the late ones once, each step to its right unit', () => {
      expect(counted(quiet.escalations.map((line) => line.split(' ').slice(1).join(' ')))).toEqual({
        'remind fired': 6,
        'overdue fired': 6,
        'tell-superior fired unit_3703': 5,
        'remind superfluous null': 2,
        'overdue superfluous null': 2,
        'tell-superior superfluous null': 3,
      });
    });

    it('mails to the late offices and, later, to the right post above them, in Thai, and no mere reminder', () => {
      const told = quiet.mails.filter((mail) => mail.includes('-escalated-'));
      for (const mail of told) expect(mail).toMatch(/^\S+ ยังไม่รับทราบงาน /);
      const above = told.filter((mail) => mail.startsWith(`${DISTRICT_OFFICER}@`));
      expect({ offices: told.length - above.length, above: above.length }).toEqual({ offices: 6, above: 5 });
    });

    it('counts the same in OData and CSV as the cascade does', () => {
      const { tasks, escalations } = quiet.tables as Record<'tasks' | 'escalations', readonly Record<string, string>[]>;
      const [level] = quiet.cascade as readonly { byStatus: Record<string, number> }[];
      expect(counted(tasks.map(({ status = '' }) => status))).toEqual(level?.byStatus);
      expect(quiet.csv).toEqual(tasks.map(({ unitId, status }) => [unitId, status]));
      const rows = escalations.map(({ unitId = '', stepId, outcome, targetUnitId }) =>
        [unitId.slice('unit_'.length), stepId, outcome, targetUnitId].join(' '),
      );
      expect(rows.sort()).toEqual(quiet.escalations.map((line) => line.replace(/ null$/, ' ')));
    });
  });

  it('comes to the same figures when every service is killed on the way', async () => {
    expect(await goAllTheWay(killed)).toEqual(quiet);
  }, 480_000);
});

const codeOfTask = (taskId: string): string => taskId.split('_')[2] ?? '';

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names.map((each) => each.replace(/ fired unit_\d{8}$/, ' fired')))
    counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
