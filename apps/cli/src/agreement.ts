import type { Directive } from '@wian/contracts';
import type { ApiClient } from './api-client.js';
import type { Preview } from './api-types.js';
import type { Impact } from './audience-types.js';
import { CliError, usageError } from './cli-error.js';
import { letterPath } from './letter-waiting.js';
import { previewText } from './output/directive-text.js';
import { impactText } from './output/impact-text.js';
import type { Session } from './session.js';

const asked = { Issue: 'Issue it to', Approve: 'Approve it for' } as const;
const doneOf = { Issue: 'issued', Approve: 'approved' } as const;

/** What `--buffer level=days …` sets. */
export function scheduleOf(buffers: readonly string[]): Directive['schedule'] {
  const days = buffers.map((said) => {
    const [, level, amount] = /^([a-z]+)=(\d{1,2})$/.exec(said) ?? [];
    if (level === undefined) throw usageError(`Expected --buffer level=days such as district=2, found '${said}'.`);
    return [level, Number(amount)];
  });
  return { bufferWorkingDays: Object.fromEntries(days) };
}

export interface Asking {
  readonly api: ApiClient;
  readonly id: string;
  readonly yes: boolean;
  readonly schedule: Pick<Directive, 'schedule'> | undefined;
  /** What is asked for. */
  readonly to: 'Issue' | 'Approve';
  /** Each level passes it on itself. */
  readonly relayed?: boolean;
}

/** The hash of what was just shown and agreed to. Throws where nobody agreed. */
export async function agreedHash(session: Session, asking: Asking): Promise<string> {
  const { api, id, yes, schedule, to, relayed } = asking;
  const preview = await api.get<Preview>(`${letterPath(id)}/preview`);
  const { terminal, json } = session;
  if (!json) {
    const impact = await api.post<Impact>(`${letterPath(id)}/impact`, schedule ?? {});
    terminal.out(`${previewText(preview, terminal.columns)}\n\n${impactText(impact)}\n\n`);
    if (relayed) terminal.out(`${firstText(preview)}\n\n`);
  }
  if (yes) return preview.hash;
  if (!terminal.ask) throw nobodyToAsk(preview, to);
  const answer = await terminal.ask(`${asked[to]} these ${preview.count} recipients? [y/N] `);
  if (/^y(es)?$/i.test(answer.trim())) return preview.hash;
  throw new CliError('DIRECTIVE.NOT_AGREED', `Not ${doneOf[to]}: the answer was not yes.`);
}

const firstText = ({ firstCount }: Preview): string =>
  `Each level passes it on: your letter reaches ${firstCount} directly below you, and the others once those have issued their own.`;

function nobodyToAsk(preview: Preview, to: Asking['to']): CliError {
  return new CliError(
    'DIRECTIVE.EXPECT_NEEDED',
    `Nobody can be asked here, so nothing was ${doneOf[to]}: add --expect ${preview.hash} once these ${preview.count} recipients are right.`,
    { more: { preview } },
  );
}
