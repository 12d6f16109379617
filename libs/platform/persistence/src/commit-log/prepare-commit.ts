import type { RecordableEvent } from '@wian/contracts';
import { type AggregateChange, type Commit, type CommitRequest, type IdSource, type RecordedEvent } from '@wian/kernel';
import { changedByJson } from './plain-json.js';

/** Bytes of one event's data in JSON: with its envelope it must pass a broker whose limit is 1 MiB a message. */
export const MOST_EVENT_BYTES = 900_000;
/** Bytes of all events of a commit in JSON: it is one document, and MongoDB's limit is 16 MiB. */
export const MOST_COMMIT_BYTES = 12_000_000;

/** A request that no state could make right: a bug of the caller, so it is thrown and never retried. */
export class MalformedCommitError extends Error {
  override readonly name = 'MalformedCommitError';
}

/** The event types that a service may record; an unknown type is a misspelling, not something to keep silent about. */
export class EventTypes {
  private readonly byType: ReadonlyMap<string, RecordableEvent>;

  constructor(contracts: readonly RecordableEvent[]) {
    this.byType = new Map(contracts.map((contract) => [contract.type, contract]));
  }

  get(type: string): RecordableEvent {
    const contract = this.byType.get(type);
    if (!contract) throw new MalformedCommitError(`event type ${type} is not registered with this service's log`);
    return contract;
  }
}

/** Checks a request and gives its events their ids. */
export function prepareCommit(request: CommitRequest, types: EventTypes, ids: IdSource): Commit {
  if (request.changes.length === 0) throw new MalformedCommitError('a commit needs at least one change');
  const events = request.changes.flatMap((change) => recordEvents(change, types));
  refuseRepeatedIds(events);
  refuseWhatCannotTravel(events);
  return {
    id: `commit_${ids.next()}`,
    at: request.at,
    actor: request.actor.id,
    onBehalfOf: request.actor.onBehalfOf ?? null,
    correlationId: request.correlationId,
    causationId: request.causationId ?? null,
    ...(request.traceparent === undefined ? {} : { traceparent: request.traceparent }),
    events,
  };
}

function recordEvents(change: AggregateChange, types: EventTypes): RecordedEvent[] {
  const { aggregate, aggregateId, expectedVersion } = change;
  if (!aggregateId.startsWith(`${aggregate}_`)) {
    throw new MalformedCommitError(`aggregate id ${aggregateId} must begin with its kind, ${aggregate}_`);
  }
  if (change.events.length === 0) throw new MalformedCommitError(`the change of ${aggregateId} has no event`);
  if (!Number.isSafeInteger(expectedVersion) || expectedVersion < 0)
    throw new MalformedCommitError(`expected a version from 0 on for ${aggregateId}, found ${expectedVersion}`);
  return change.events.map(({ type, data }, index) => {
    const parsed = types.get(type).data.safeParse(data);
    if (!parsed.success)
      throw new MalformedCommitError(`${type} of ${aggregateId} breaks its contract: ${parsed.error.message}`);
    const version = expectedVersion + index + 1;
    return { id: `${aggregateId}:${version}`, aggregate, aggregateId, version, type, data };
  });
}

/** Neither MongoDB nor its index refuses a duplicate inside one document. */
function refuseRepeatedIds(events: readonly RecordedEvent[]): void {
  const seen = new Set<string>();
  for (const { id } of events) {
    if (seen.has(id))
      throw new MalformedCommitError(`event ${id} stands twice in one commit; change each aggregate once`);
    seen.add(id);
  }
}

/** What is refused here would be stored, and then stop the publisher for good. */
function refuseWhatCannotTravel(events: readonly RecordedEvent[]): void {
  let bytes = 0;
  for (const { id, type, data } of events) {
    const changed = changedByJson(data);
    if (changed) throw new MalformedCommitError(`${type} (${id}) would not come back from JSON as it is: ${changed}`);
    const size = Buffer.byteLength(JSON.stringify(data));
    bytes += size;
    if (size > MOST_EVENT_BYTES)
      throw new MalformedCommitError(`${type} (${id}) has ${size} bytes, and ${MOST_EVENT_BYTES} is the most`);
  }
  if (bytes > MOST_COMMIT_BYTES)
    throw new MalformedCommitError(`the commit has ${bytes} bytes, and ${MOST_COMMIT_BYTES} is the most; split it`);
}

/**
 * True where the change was decided on the stored version, false where another writer came first: the ids of its events
 * tell that as well, but not for ever, since old commits are archived. A version above the stored one leaves a gap that
 * no later commit fills, and nothing after it could ever be sealed: that is thrown.
 */
export function isUpToDate({ aggregateId, expectedVersion }: AggregateChange, storedVersion: number): boolean {
  if (expectedVersion > storedVersion)
    throw new MalformedCommitError(
      `${aggregateId} has version ${storedVersion}, so a change of version ${expectedVersion} would leave a gap`,
    );
  return expectedVersion === storedVersion;
}
