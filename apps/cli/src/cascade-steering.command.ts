import type { Command } from 'commander';
import type { CascadeView } from './api-types.js';
import { withExample } from './command-parts.js';
import { cascadeText } from './output/cascade-text.js';
import type { OpenSession } from './program.js';

interface Steering {
  readonly name: 'stop' | 'resume' | 'recall';
  readonly doing: string;
  readonly description: string;
}

const steerings: readonly Steering[] = [
  {
    name: 'stop',
    doing: 'Stopping a cascade',
    description: 'make and change nothing more until it is resumed; what was made stays',
  },
  { name: 'resume', doing: 'Resuming a cascade', description: 'let a stopped cascade go on where it was' },
  {
    name: 'recall',
    doing: 'Recalling a directive',
    description: 'end every task that nobody has opened, and make no more; tells for how many it is too late',
  },
];

/** What the officers of the issuer do to a cascade under way. */
export function addSteering(
  cascade: Command,
  open: OpenSession,
  place: { readonly sampleId: string; readonly pathOf: (id: string) => string },
): void {
  for (const { name, doing, description } of steerings) {
    const command = cascade
      .command(`${name} <directive>`)
      .description(description)
      .requiredOption('--reason <text>', 'why; it is kept with the cascade');
    withExample(command, `cascade ${name} ${place.sampleId} --reason 'ส่งผิดฉบับ' --as district-officer-3703`);
    command.action(async (id: string, { reason }: { reason: string }, at: Command) => {
      const session = open(at);
      const view = await session.person(doing).post<CascadeView>(`${place.pathOf(id)}/${name}`, { reason });
      session.show(view, () => cascadeText({ view, tasks: [], today: null }));
    });
  }
}
