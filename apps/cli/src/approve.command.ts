import type { Command } from 'commander';
import { agreedHash, scheduleOf } from './agreement.js';
import type { LetterView } from './api-types.js';
import { withExample } from './command-parts.js';
import { letterPath } from './letter-waiting.js';
import { letterText } from './output/letter-text.js';
import type { OpenSession } from './program.js';

interface ApproveOptions {
  readonly expect?: string;
  readonly yes?: boolean;
  readonly buffer?: readonly string[];
}

export function addApprove(letters: Command, open: OpenSession): void {
  const approve = letters
    .command('approve <letter>')
    .description('as a second person, let a confirmed letter go to as many as it reaches: shows whom, and asks first')
    .option('--expect <hash>', 'approve only if it reaches exactly those whom the preview with this hash showed')
    .option('--buffer <level=days...>', 'with these buffers, e.g. district=2 local=2; others need another approval')
    .option('--yes', 'approve for those whom it reaches now, without asking');
  withExample(approve, 'letters approve letter_01957aaa-0000-7000-8000-000000000000 --as district-officer-3703');
  approve.action(async (id: string, { expect, yes, buffer }: ApproveOptions, command: Command) => {
    const session = open(command);
    const api = session.person('Approving a letter');
    const schedule = buffer && { schedule: scheduleOf(buffer) };
    const hash = expect ?? (await agreedHash(session, { api, id, yes: yes === true, schedule, to: 'Approve' }));
    const letter = await api.post<LetterView>(`${letterPath(id)}/approve`, { expect: hash, ...schedule });
    session.show(letter, () => letterText(letter));
  });
}
