import { calendarRecorded, type Calendar, type Post, type Unit, type UnitPeriod } from '@wian/contracts';
import {
  readTexts,
  type Caller,
  type LetterFileReader,
  type ReadingPayload,
  type UnitNames,
} from '@wian/intake-application';
import { stubOf, type ParsedLetter } from '@wian/intake-domain';
import { sha256Hex, unwrap, type Job, type JobQueue, type UnitId } from '@wian/kernel';
import { EventTypes, MemoryCommitLog } from '@wian/persistence';
import { intakeEvents } from './intake-events.js';
import { IntakeUseCases } from './intake-use-cases.js';
import type { LetterStores } from './letter-store.contract.js';
import { MemoryLetterContents } from './memory/memory-letter-contents.js';
import { MemoryLetterQueries } from './memory/memory-letter-queries.js';
import { MemoryRegisterQueries } from './memory/memory-register-queries.js';

const period = (change: Pick<UnitPeriod, 'name' | 'type' | 'level' | 'parentId'>): UnitPeriod => ({
  from: '2000-01-01',
  to: null,
  ...change,
});
const unit = (code: string, change: Parameters<typeof period>[0]): Unit => ({
  unitId: `unit_${code}`,
  code,
  letterPrefix: null,
  periods: [period(change)],
  sample: true,
  source: 'test',
});
export const municipality = (code: string): Unit =>
  unit(code, { name: `ทต. ${code}`, type: 'subdistrict-municipality', level: 'local', parentId: 'unit_3703' });

const units: readonly Unit[] = [
  unit('moi', { name: 'กระทรวงมหาดไทย', type: 'ministry', level: 'ministry', parentId: null }),
  unit('37', { name: 'จังหวัดอำนาจเจริญ', type: 'province', level: 'province', parentId: 'unit_moi' }),
  unit('3701', { name: 'อำเภอเมือง', type: 'district', level: 'district', parentId: 'unit_37' }),
  unit('3703', { name: 'อำเภอปทุมราชวงศา', type: 'district', level: 'district', parentId: 'unit_37' }),
  municipality('05370301'),
  municipality('05370302'),
];

const kinds = { '>': 'follows-up', '-': 'cancels', '=': 'supersedes', '~': 'amends' } as const;
const kindOf = (parent: string) => Object.entries(kinds).find(([mark]) => parent.startsWith(mark))?.[1] ?? 'enclosed';

const reference = (parent: string, date: string | null): ParsedLetter['references'][number] => ({
  kind: kindOf(parent),
  organisation: 'จังหวัด',
  urgency: null,
  number: parent.replace(/^[>=~-]/, ''),
  date,
});

/** A letter in one line: `number|date|subject|secrecy|parent`; a part that is left out was not read; `>` refers to it only, `-` cancels, `=` supersedes, `~` amends it. */
const parsed = (text: string): ParsedLetter => {
  const [number, letterDate, subject, secrecy = 'none', parent] = text.split('|');
  return {
    version: 1,
    letterKind: 'external',
    letterNumber: number
      ? { raw: number, normalized: number, prefix: null, officeCode: null, circular: true, running: null }
      : null,
    letterDate: letterDate || null,
    urgency: 'normal',
    inheritedUrgency: null,
    urgentBy: null,
    secrecy: secrecy as ParsedLetter['secrecy'],
    subject: subject || null,
    issuer: { name: 'อำเภอปทุมราชวงศา', level: 'district', unitCode: '3703' },
    addressees: { phrase: '', audience: { select: { types: ['subdistrict-municipality'], within: 'issuer' } } },
    references: parent ? [reference(parent, letterDate || null)] : [],
    enclosures: [],
    orders: [{ ordinal: 1, text: 'ก', audience: null, action: 'act' }],
    deadlines: [],
    action: 'act',
    nilReport: false,
    reportTo: null,
    signer: null,
    ownerUnit: null,
    telephone: null,
    copyTo: [],
    questions: [],
    fields: {},
    text,
  };
};

/** A list of units as it comes with a letter. */
export const LIST = '๑. ทต.ห้วย\n๒. อบต.ลือ';

/** Reads such a line, of a secret letter its stub; nothing out of a file that begins with `!`, which is one only with a letter; out of one with `#` a scan with a list beside it. */
const reader: LetterFileReader = {
  read: async ({ bytes }) => {
    const text = new TextDecoder().decode(bytes);
    if (text.startsWith('!'))
      return {
        problem: { code: 'FILE.NO_TEXT', message: 'no text in it', messageTh: 'ไม่พบข้อความ', mediaType: 'image/png' },
      };
    const textSha256 = sha256Hex(bytes);
    const came = { origin: 'written' as const, textSha256, pages: [], files: [] };
    const kept = [{ sha256: textSha256, bytes }];
    const { secrecy } = parsed(text);
    if (secrecy !== 'none') return { stub: stubOf(parsed(text), secrecy) };
    if (!text.startsWith('#'))
      return { read: parsed(text), source: { mediaType: 'text/plain; charset=utf-8', ...came }, kept };
    const [scan, list] = ['picture', LIST].map((each) => new TextEncoder().encode(each));
    const keep = (bytes = new Uint8Array(), mediaType = '') => {
      kept.push({ sha256: sha256Hex(bytes), bytes });
      return { sha256: sha256Hex(bytes), mediaType };
    };
    const pages = [{ start: 0, isRead: true, picture: keep(scan, 'image/jpeg') }];
    const files = [{ name: 'list', bytes: 1, isLetter: false, ...keep(list, 'text/plain; charset=utf-8') }];
    const source = { ...came, mediaType: 'application/zip', origin: 'recognised' as const, pages, files };
    return { read: parsed(text.slice(1)), source, kept };
  },
  readAgain: async ({ files, ...kept }, unitNames) =>
    readTexts(kept, files.map(asWritten), (error) => error === unreadable, {
      ...(unitNames && { unitName: (code) => unitNames[code] ?? null }),
    }),
};

const unreadable = new Error('no text in it');
const asWritten = ({ bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string | null }) => ({
  name: fileName ?? 'file',
  read: async () => {
    const text = new TextDecoder().decode(bytes).replace(/^!/, '');
    if (text === '') throw unreadable;
    return { text, origin: 'written' as const, pages: [] };
  },
  recognise: () => Promise.reject(new Error('nothing is recognised again')),
});

/** A queue that only remembers what was added; `losing` forgets it, as Redis may. */
class RecordingQueue<Payload> implements JobQueue<Payload> {
  readonly added: Job<Payload>[] = [];
  losing = false;

  async add(job: Job<Payload>): Promise<void> {
    if (this.losing) throw new Error('Redis is away');
    this.added.push(job);
  }

  async addAll(jobs: readonly Job<Payload>[]): Promise<void> {
    for (const job of jobs) await this.add(job);
  }

  process(): never {
    throw new Error('the test runs the jobs itself');
  }
}

export const officerOf = (...codes: string[]): Caller => ({
  actor: { id: `person_sample-officer-${codes[0]}` },
  units: codes.map((code) => `unit_${code}` as UnitId),
  correlationId: 'request-1',
});
export const district = officerOf('3703');

/** Monday to Friday, but for what is closed in the province 37. */
export const workingDays = (...closed: string[]): Calendar => ({
  ...calendarRecorded.example,
  workingHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:30', to: '16:30' })),
  closedDays: closed.map((date) => ({ date, name: 'วันหยุด', area: '37', status: 'checked', source: 'test' })),
});

interface Directory {
  units: readonly Unit[];
  position: number;
  posts: readonly Post[];
  calendar: Calendar | undefined;
}

/** Intake over the given stores, with a directory that a test may change; the test runs the jobs unless given a queue. */
export function intakeOver({ log, contents, queries, lines }: LetterStores, queue?: JobQueue<ReadingPayload>) {
  const jobs = new RecordingQueue<ReadingPayload>();
  const directory: Directory = { units, position: 6, posts: [], calendar: workingDays() };
  const clock = { time: new Date('2025-03-06T02:00:00Z'), now: () => clock.time };
  const lost: unknown[] = [];
  const told: (UnitNames | null)[] = [];
  let last = 0;
  const ownReader: LetterFileReader = {
    ...reader,
    read: (file, unitNames) => (told.push(unitNames), reader.read(file, unitNames)),
  };
  const intake = new IntakeUseCases({
    log,
    jobs: queue ?? jobs,
    contents,
    queries,
    lines,
    orgTree: { current: async () => ({ ...directory }) },
    posts: { ofUnits: async (unitIds) => directory.posts.filter(({ unitId }) => unitIds.includes(unitId)) },
    calendars: { current: async () => directory.calendar },
    reader: ownReader,
    clock,
    approvalAbove: 100,
    ids: { next: () => `01957aaa-0000-7000-8000-${String(++last).padStart(12, '0')}` },
    onLostJob: (error) => lost.push(error),
    onLostOpening: (error) => lost.push(error),
  });
  const runJobs = async () => {
    for (const { payload } of jobs.added.splice(0)) await intake.read.execute(payload);
  };
  return { jobs, directory, clock, lost, told, reader: ownReader, intake, runJobs };
}
export type World = ReturnType<typeof intakeOver>;

/** On the twins in memory. */
export function setUp() {
  const stores = memoryStores();
  return { log: stores.log, ...intakeOver(stores) };
}

export function memoryStores() {
  const log = new MemoryCommitLog(new EventTypes(intakeEvents));
  return {
    log,
    contents: new MemoryLetterContents(),
    queries: new MemoryLetterQueries(log),
    lines: new MemoryRegisterQueries(log),
  };
}

export const text = 'อจ 0318/ว 655|2025-03-06|การขับเคลื่อนงาน';

export async function drafted(world: World, letter = text, fileName?: string) {
  const submitted = unwrap(await world.intake.submit.execute(district, { text: letter, fileName }));
  await world.runJobs();
  return viewOf(world, submitted.letter.state.letterId);
}

/** A letter of the province that the district has. */
export async function fromOutside(world: World, letter = 'อจ 0017/ว 1290|2025-03-05|งานของจังหวัด') {
  const { letterId, version } = await drafted(world, letter);
  const corrections = { issuerUnitId: 'unit_37' };
  unwrap(await world.intake.correct.execute(district, { letterId, version, corrections }));
  return letterId;
}

export const viewOf = async ({ intake }: World, letterId: string) =>
  intake.views.of(unwrap(await intake.access.toRead(district, letterId)));

export async function confirmed(world: World, letter = text) {
  const { letterId, version } = await drafted(world, letter);
  unwrap(await world.intake.confirm.execute(district, { letterId, version }));
  return viewOf(world, letterId);
}

export const preview = async ({ intake }: World, letterId: string) =>
  unwrap(await intake.preview.execute(district, letterId));

export const issue = ({ intake }: World, letterId: string, expect: string, besides?: readonly string[]) =>
  intake.issue.execute(district, { letterId, expect, mode: 'through', besides });
