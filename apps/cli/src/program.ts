import { Command } from 'commander';
import { addAudience } from './audience.command.js';
import { addAudit } from './audit.command.js';
import { addCascade } from './cascade.command.js';
import { addConsumers } from './consumers.command.js';
import { addDeliveries, addMail } from './deliveries.command.js';
import { addDirectory } from './directory.command.js';
import { addDirectives } from './directives.command.js';
import { addEscalations } from './escalations.command.js';
import { addLetters } from './letters.command.js';
import { addLog } from './log.command.js';
import { addNotices } from './notices.command.js';
import { addParked } from './parked.command.js';
import { addProjections } from './projections.command.js';
import { addRegisters } from './registers.command.js';
import { Session, type GlobalOptions } from './session.js';
import { addTasks } from './tasks.command.js';
import type { Terminal } from './terminal.js';

/** Opens the session of the command that runs: its options together with the global ones. */
export type OpenSession = (command: Command) => Session;

const examples = `
Examples:
  $ wian letters parse samples/letters/pathum-ratchawongsa-w655.txt
  $ wian letters submit letter.txt --as district-officer-3703
  $ wian cascade show directive_01957aaa-0000-7000-8000-000000000001`;

/** The whole command line. Settings come first: each command takes them over when it is added. */
export function buildProgram(terminal: Terminal): Command {
  const program = new Command('wian')
    .description('Circulars become accountable tasks: read letters, issue directives, follow their cascades.')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.columns ?? 100,
      getErrHelpWidth: () => terminal.columns ?? 100,
    })
    .option('--as <person>', 'act as one of the people of the credentials file, e.g. district-officer-3703')
    .option('--json', 'print JSON for programs instead of text for people')
    .option('--url <url>', 'address of the gateway (default: that of the credentials file)')
    .option('--credentials <file>', 'tokens (default: .wian/credentials.json here or above; WIAN_CREDENTIALS)')
    .addHelpText('after', examples);
  const open: OpenSession = (command) => new Session(terminal, command.optsWithGlobals<GlobalOptions>());
  const about = [
    addLetters,
    addRegisters,
    addAudience,
    addDirectives,
    addCascade,
    addTasks,
    addEscalations,
    addNotices,
    addDeliveries,
    addMail,
    addDirectory,
  ];
  for (const add of [...about, addParked, addConsumers, addProjections, addAudit, addLog]) add(program, open);
  return program;
}
