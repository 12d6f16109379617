import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { relayChangeField, type RelayChange } from '@wian/intake-domain';
import type { ApiClient } from './api-client.js';
import type { RelayView } from './api-types.js';
import { withExample } from './command-parts.js';
import { givenFields, type FieldOptions } from './given-fields.js';
import { relayText } from './output/relay-text.js';
import type { OpenSession } from './program.js';

interface RelayOptions extends FieldOptions {
  readonly takeNumber?: boolean;
  readonly docx?: string;
  readonly pdf?: string;
}

const edits = {
  schema: relayChangeField,
  asJson: ['circular', 'officeLines', 'references', 'enclosures', 'orders', 'signer', 'copyTo'],
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
    .option('--docx <file>', 'write it as a Word file')
    .option('--pdf <file>', 'write it as a PDF');
  withExample(
    relay,
    `letters relay ${sampleId} ${as}`,
    `letters relay ${sampleId} --set dueBy='18 มีนาคม 2568' --take-number --docx relay.docx --pdf relay.pdf ${as}`,
  );
  relay.action(async (id: string, options: RelayOptions, command: Command) => {
    const session = open(command);
    const change = givenFields(edits, options, session.terminal.cwd);
    const api = session.person('Relaying a letter');
    const path = `/intake/letters/${encodeURIComponent(id)}/relay`;
    const view = await after(api, path, change, options);
    for (const kind of ['docx', 'pdf'] as const) {
      const file = options[kind];
      if (file === undefined) continue;
      writeFileSync(resolve(session.terminal.cwd, file), await api.bytes(`${path}.${kind}`));
      session.note(`written to ${file}`);
    }
    session.show(view, () => relayText(view));
  });
}

async function after(
  api: ApiClient,
  path: string,
  change: RelayChange,
  { takeNumber }: RelayOptions,
): Promise<RelayView> {
  let view = await api.get<RelayView>(path);
  if (Object.keys(change).length > 0) view = await api.patch<RelayView>(path, { version: view.version, edits: change });
  if (takeNumber) view = await api.post<RelayView>(`${path}/number`, { version: view.version });
  return view;
}
