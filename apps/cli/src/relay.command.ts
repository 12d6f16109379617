import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Directive } from '@wian/contracts';
import { relayChangeField, type RelayChange } from '@wian/intake-domain';
import type { ApiClient } from './api-client.js';
import type { RelayView } from './relay-types.js';
import { withExample } from './command-parts.js';
import { givenFields, type FieldOptions } from './given-fields.js';
import { CliError } from './cli-error.js';
import { reachText, relayText } from './output/relay-text.js';
import type { OpenSession } from './program.js';
import type { Session } from './session.js';

interface RelayOptions extends FieldOptions {
  readonly takeNumber?: boolean;
  readonly another?: boolean;
  readonly issue?: boolean;
  readonly expect?: string;
  readonly besides?: readonly string[];
  readonly yes?: boolean;
  readonly docx?: string;
  readonly pdf?: string;
}

const edits = {
  schema: relayChangeField,
  asJson: ['circular', 'officeLines', 'references', 'enclosures', 'orders', 'signer', 'copyTo', 'without'],
  days: ['letterDate', 'dueBy'],
  called: 'These edits',
};
const fieldNames = Object.keys(relayChangeField.shape).join(', ');
const sampleId = 'letter_01957aaa-0000-7000-8000-000000000000';
const as = '--as district-officer-3703';

/** `wian letters relay`: edits first, then the number, then the files, so that one line does all of it. */
export function addRelay(letters: Command, open: OpenSession): void {
  const relay = letters
    .command('relay <letter>')
    .description('the letter by which your unit passes a letter on: prefilled, edited, numbered, as .docx and .pdf')
    .option('--set <field=value...>', `one of ${fieldNames}; lists and signer as JSON`)
    .option('--unset <field...>', 'prefill it again')
    .option('--json-file <file>', 'edits as a JSON object')
    .option('--take-number', 'take its number in the register of letters sent, once')
    .option('--another', 'begin another one, once the one before was issued')
    .option('--issue', 'issue it, numbered, to those below you whom the directive addresses; asks first')
    .option('--expect <hash>', 'issue only if it reaches exactly those whom its view with this hash showed')
    .option('--besides <directive...>', 'your unit has issued these of the same matter, and this is another one')
    .option('--yes', 'issue to those whom it reaches now, without asking')
    .option('--docx <file>', 'write it as a Word file')
    .option('--pdf <file>', 'write it as a PDF');
  withExample(
    relay,
    `letters relay ${sampleId} ${as}`,
    `letters relay ${sampleId} --set dueBy='18 มีนาคม 2568' --take-number --docx relay.docx --pdf relay.pdf ${as}`,
    `letters relay ${sampleId} --take-number --issue ${as}`,
  );
  relay.action(async (id: string, options: RelayOptions, command: Command) => {
    const session = open(command);
    const change = givenFields(edits, options, session.terminal.cwd);
    const api = session.person('Relaying a letter');
    const path = `/intake/letters/${encodeURIComponent(id)}/relay`;
    const numbered = await after(api, path, change, options);
    const issued = options.issue ? await issuedRelay(session, { api, path, view: numbered, options }) : undefined;
    const view = issued ? await api.get<RelayView>(path) : numbered;
    for (const kind of ['docx', 'pdf'] as const) {
      const file = options[kind];
      if (file === undefined) continue;
      writeFileSync(resolve(session.terminal.cwd, file), await api.bytes(`${path}.${kind}`));
      session.note(`written to ${file}`);
    }
    session.show(issued ?? view, () => relayText(view));
    if (issued && !session.json) session.note(`\nfollow it with: wian cascade show ${issued.directiveId}`);
  });
}

async function after(
  api: ApiClient,
  path: string,
  change: RelayChange,
  { takeNumber, another }: RelayOptions,
): Promise<RelayView> {
  let view = await api.get<RelayView>(path);
  if (another) view = await api.post<RelayView>(`${path}/another`, { version: view.version });
  if (Object.keys(change).length > 0) view = await api.patch<RelayView>(path, { version: view.version, edits: change });
  if (takeNumber) view = await api.post<RelayView>(`${path}/number`, { version: view.version });
  return view;
}

interface Issuing {
  readonly api: ApiClient;
  readonly path: string;
  readonly view: RelayView;
  readonly options: RelayOptions;
}

/** Throws where there is nobody to issue it to, or nobody agreed. */
async function issuedRelay(session: Session, { api, path, view, options }: Issuing): Promise<Directive> {
  const { expect = await agreedReach(session, view, options.yes === true), besides } = options;
  const { version } = view;
  return api.post<Directive>(`${path}/issue`, { version, expect, ...(besides && { besides }) });
}

async function agreedReach({ terminal, json }: Session, view: RelayView, yes: boolean): Promise<string> {
  const { reach, letterId } = view;
  if (!reach)
    throw new CliError(
      'RELAY.NOT_ASKED',
      `${letterId} came with no directive that your unit passes on to those below it.`,
    );
  if (!json) terminal.out(`${relayText(view)}\n\n`);
  if (yes) return reach.hash;
  if (!terminal.ask)
    throw new CliError(
      'DIRECTIVE.EXPECT_NEEDED',
      `Nobody can be asked here, so nothing was issued: add --expect ${reach.hash} once ${reachText(reach)} are right.`,
    );
  const answer = await terminal.ask(`Issue it to ${reachText(reach)}? [y/N] `);
  if (/^y(es)?$/i.test(answer.trim())) return reach.hash;
  throw new CliError('DIRECTIVE.NOT_AGREED', 'Not issued: the answer was not yes.');
}
