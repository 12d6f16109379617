import { secrecyWords } from '@wian/intake-domain';
import { Option, type Command } from 'commander';
import type { LetterView } from './api-types.js';
import { withExample } from './command-parts.js';
import { letterPath } from './letter-waiting.js';
import { letterText } from './output/letter-text.js';
import type { OpenSession } from './program.js';

const sampleId = 'letter_01957aaa-0000-7000-8000-000000000000';
const secrecies = Object.keys(secrecyWords);

export function addWithhold(letters: Command, open: OpenSession): void {
  const withhold = letters
    .command('withhold <letter>')
    .description('a letter is secret, though no mark was read: its content goes for ever, its stub is registered')
    .addOption(new Option('--secrecy <secrecy>', 'ลับ, ลับมาก, ลับที่สุด').choices(secrecies).makeOptionMandatory())
    .requiredOption('--reason <text>', 'where the mark stands; it is kept, so in words that may stay');
  withExample(
    withhold,
    `letters withhold ${sampleId} --secrecy confidential --reason 'มีตราประทับลับ' --as district-officer-3703`,
  );
  withhold.action(async (id: string, { secrecy, reason }: { secrecy: string; reason: string }, command: Command) => {
    const session = open(command);
    const api = session.person('Withholding a letter');
    const { version } = await api.get<LetterView>(letterPath(id));
    const letter = await api.post<LetterView>(`${letterPath(id)}/withhold`, { version, secrecy, reason });
    session.show(letter, () => letterText(letter));
  });
}
