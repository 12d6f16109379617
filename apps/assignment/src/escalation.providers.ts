import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { MongoEarlyRegistrations, MongoEscalationQueries } from '@wian/assignment-adapters';
import {
  ApplyEarlyRegistrations,
  ClockStarter,
  EscalationEngine,
  FireDueSteps,
  NoteRegistration,
  ReadEscalations,
} from '@wian/assignment-application';
import { parsePolicy } from '@wian/assignment-domain';
import { CalendarReplica, GOVERNMENT_CALENDAR, OrgTreeReplica } from '@wian/directory-replica';
import { type Clock, type CommitLog, unwrap, uuidV7 } from '@wian/kernel';
import { LOGGER, type Logger } from '@wian/observability';
import { MongoLeaseStore } from '@wian/persistence';
import { CLOCK, COMMIT_LOG, WorkAtHand } from '@wian/service';
import type { Connection } from 'mongoose';
import { Running } from './running.js';

const RUNNING_ESCALATION = Symbol('RunningEscalation');
const RUNNING_EARLY_REGISTRATIONS = Symbol('RunningEarlyRegistrations');
const policyFile = new URL('./policies/standard.json', import.meta.url);

function makeClockStarter(calendars: CalendarReplica, directory: OrgTreeReplica): ClockStarter {
  const policy = unwrap(parsePolicy(JSON.parse(readFileSync(policyFile, 'utf8'))));
  return new ClockStarter(policy, { current: () => calendars.byId(GOVERNMENT_CALENDAR) }, directory);
}

type EarlyParts = [CommitLog, NoteRegistration, Connection, Logger];

const makeEarly = (...[log, note, connection, logger]: EarlyParts): ApplyEarlyRegistrations =>
  new ApplyEarlyRegistrations({
    log,
    note,
    early: new MongoEarlyRegistrations(connection),
    onError: (error) => logger.error({ error }, 'early registrations could not be noted; they are tried again'),
  });

interface EngineParts {
  readonly fire: FireDueSteps;
  readonly connection: Connection;
  readonly clock: Clock;
  readonly work: WorkAtHand;
  readonly logger: Logger;
}

function makeEngine({ fire, connection, clock, work, logger }: EngineParts): EscalationEngine {
  const queries = new MongoEscalationQueries(connection);
  work.addDated('due steps', async () => {
    const [first] = await queries.due({ by: clock.now().toISOString(), limit: 1 });
    return first && new Date(first.nextDueAt);
  });
  return new EscalationEngine({
    queries,
    fire,
    clock,
    leases: new MongoLeaseStore(connection),
    owner: `${hostname()}-${process.pid}-${uuidV7.next()}`,
    onError: (error, taskId) => logger.error({ error, taskId }, 'due steps could not be decided; they are tried again'),
  });
}

/** The clocks of tasks: started by the policy, watched by the engine. */
export const escalationProviders: Provider[] = [
  { provide: ClockStarter, useFactory: makeClockStarter, inject: [CalendarReplica, OrgTreeReplica] },
  {
    provide: FireDueSteps,
    useFactory: (log: CommitLog, directory: OrgTreeReplica, clocks: ClockStarter, clock: Clock) =>
      new FireDueSteps(log, directory, clocks, clock),
    inject: [COMMIT_LOG, OrgTreeReplica, ClockStarter, CLOCK],
  },
  {
    provide: NoteRegistration,
    useFactory: (log: CommitLog, clocks: ClockStarter, connection: Connection, clock: Clock) =>
      new NoteRegistration(log, clocks, new MongoEarlyRegistrations(connection), clock),
    inject: [COMMIT_LOG, ClockStarter, getConnectionToken(), CLOCK],
  },
  {
    provide: RUNNING_EARLY_REGISTRATIONS,
    useFactory: (log: CommitLog, note: NoteRegistration, connection: Connection, logger: Logger) =>
      new Running(makeEarly(log, note, connection, logger)),
    inject: [COMMIT_LOG, NoteRegistration, getConnectionToken(), LOGGER],
  },
  {
    provide: EscalationEngine,
    useFactory: (fire: FireDueSteps, connection: Connection, clock: Clock, work: WorkAtHand, logger: Logger) =>
      makeEngine({ fire, connection, clock, work, logger }),
    inject: [FireDueSteps, getConnectionToken(), CLOCK, WorkAtHand, LOGGER],
  },
  {
    provide: RUNNING_ESCALATION,
    useFactory: (engine: EscalationEngine) => new Running(engine),
    inject: [EscalationEngine],
  },
  {
    provide: ReadEscalations,
    useFactory: (log: CommitLog, connection: Connection, directory: OrgTreeReplica, clock: Clock) =>
      new ReadEscalations(log, new MongoEscalationQueries(connection), directory, clock),
    inject: [COMMIT_LOG, getConnectionToken(), OrgTreeReplica, CLOCK],
  },
];
