import { InvalidArgumentError } from 'commander';
import { wholeNumber } from './command-parts.js';

/** One thing that is said with a step. */
interface Said {
  /** As commander writes it: `--reason <words>`. */
  readonly flag: string;
  readonly about: string;
  readonly required?: boolean;
  readonly parse?: (text: string, before: unknown) => unknown;
}

/** A step of the command line: the words of its options, and the body that they make. */
export interface StepCommand {
  readonly name: string;
  /** As the step is called where it is taken on many tasks; the name unless told. */
  readonly type?: string;
  /** Behind the task, where that is not the name. */
  readonly path?: string;
  /** It is taken on one task at a time. */
  readonly alone?: boolean;
  readonly description: string;
  readonly doing: string;
  readonly says?: readonly Said[];
  readonly body?: (said: Options) => object;
  /** In the example. */
  readonly words?: string;
  readonly as: string;
}

export type Options = Readonly<Record<string, unknown>>;

const unit = 'local-officer-05370301';
const issuer = 'district-officer-3703';
const reason: Said = { flag: '--reason <words>', about: 'the reason', required: true };

/** `households=120`: a number where it is one, and yes or no as true and false. */
function addValue(text: string, before: unknown = []): unknown {
  const [name = '', ...rest] = text.split('=');
  const said = rest.join('=').trim();
  if (name.trim() === '' || said === '') throw new InvalidArgumentError('Expected name=value.');
  const value = said === 'true' || said === 'false' ? said === 'true' : isNumber(said) ? Number(said) : said;
  return [...(before as readonly unknown[]), { name: name.trim(), value }];
}

const addFile = (path: string, before: unknown = []): unknown => [...(before as readonly string[]), path];

/** As it would be written back: 007 and 1e3 are texts. */
const isNumber = (text: string): boolean => String(Number(text)) === text;

const file: Said = { flag: '--file <path>', about: 'a file beside it; may be given again', parse: addFile };

const valuesOf = (values: readonly unknown[]): object => (values.length > 0 ? { values } : {});

/** The files are sent before, and their hashes stand here then. */
const reportBody = ({ nil, value = [], field = [], file: files, ...said }: Options): object => ({
  ...said,
  ...(files ? { files } : {}),
  ...(nil ? { kind: 'nil' } : {}),
  ...valuesOf([...(field as readonly unknown[]), ...(value as readonly unknown[])]),
});

export const stepCommands: readonly StepCommand[] = [
  { name: 'acknowledge', description: 'take note of a task', doing: 'Acknowledging a task', as: unit },
  {
    name: 'acknowledge-for',
    description: 'enter that a unit without computers has taken note',
    doing: 'Acknowledging for a unit',
    says: [{ flag: '--evidence <words>', about: 'who of the unit was told, when and how', required: true }, file],
    body: ({ evidence, file: files }) => ({ evidence: { text: evidence, ...(files ? { files } : {}) } }),
    words: '--evidence "…"',
    as: issuer,
  },
  {
    name: 'accept',
    description: 'say how and by when the work will be done',
    doing: 'Accepting a task',
    says: [
      { flag: '--plan <words>', about: 'how it will be done', required: true },
      { flag: '--finish-on <date>', about: 'by which day, e.g. 2025-03-31' },
    ],
    words: '--plan "…" --finish-on 2025-03-31',
    as: unit,
  },
  { name: 'start', description: 'begin the work', doing: 'Starting a task', as: unit },
  {
    name: 'report',
    description: 'report the result to the issuer',
    doing: 'Reporting',
    says: [
      { flag: '--text <words>', about: 'the report; may be left out with --nil alone' },
      { flag: '--nil', about: 'there is nothing to report' },
      { flag: '--order <n>', about: 'on this order alone', parse: wholeNumber(1, 1_000) },
      { flag: '--field <id=value>', about: 'fills in a field of the form; may be given again', parse: addValue },
      { flag: '--value <name=value>', about: 'stated apart from the text; may be given again', parse: addValue },
      file,
    ],
    body: reportBody,
    words: '--text "…"',
    as: unit,
  },
  {
    name: 'return',
    description: 'give a report back',
    doing: 'Returning a report',
    says: [reason],
    words: '--reason "…"',
    as: issuer,
  },
  { name: 'complete', description: 'end a task', doing: 'Completing a task', as: unit },
  { name: 'undo', alone: true, description: 'take back the step just taken', doing: 'Taking back a step', as: unit },
  {
    name: 'delegate',
    alone: true,
    description: 'give the work to a post of the unit, or take it back',
    doing: 'Delegating a task',
    says: [
      { flag: '--to <post>', about: 'the post; without it the work is taken back' },
      { flag: '--note <words>', about: 'what the post should know' },
    ],
    body: ({ to = null, ...said }) => ({ postId: to, ...said }),
    words: '--to post_05370301-officer',
    as: unit,
  },
  {
    name: 'not-ours',
    type: 'disown',
    description: 'say that a task is not the unit’s own to do',
    doing: 'Disowning a task',
    says: [reason, { flag: '--suggest <unit>', about: 'whose it is' }],
    body: ({ suggest, ...said }) => ({ ...said, ...(suggest ? { suggestedUnitId: suggest } : {}) }),
    words: '--reason "…" --suggest unit_05370302',
    as: unit,
  },
  {
    name: 'extend',
    type: 'ask-extension',
    path: 'extension',
    description: 'ask for more time',
    doing: 'Asking for more time',
    says: [{ flag: '--until <date>', about: 'the last day of it, e.g. 2025-03-31', required: true }, reason],
    words: '--until 2025-03-31 --reason "…"',
    as: unit,
  },
  {
    name: 'decide-extension',
    path: 'extension/decision',
    description: 'grant more time, or refuse it',
    doing: 'Deciding on more time',
    says: [
      { flag: '--refuse', about: 'no more time is given; needs --reason' },
      { flag: '--until <date>', about: 'granted until another day than was asked for' },
      { flag: '--reason <words>', about: 'what is said with it' },
    ],
    body: ({ refuse, ...said }) => ({ grant: refuse !== true, ...said }),
    words: '--until 2025-03-28',
    as: issuer,
  },
  {
    name: 'keep',
    description: 'answer not-ours: it is theirs to do',
    doing: 'Keeping a task with its unit',
    says: [reason],
    words: '--reason "…"',
    as: issuer,
  },
  {
    name: 'transfer',
    description: 'hand a task to another unit, which begins anew',
    doing: 'Handing over a task',
    says: [{ flag: '--to <unit>', about: 'the unit', required: true }, reason],
    body: ({ to, ...said }) => ({ toUnitId: to, ...said }),
    words: '--to unit_05370302 --reason "…"',
    as: issuer,
  },
  {
    name: 'exempt',
    description: 'want nothing more of a unit',
    doing: 'Exempting a unit',
    says: [reason],
    words: '--reason "…"',
    as: issuer,
  },
];
