import { issuingDecider, issuingIdOf, type Issuing } from '@wian/intake-domain';
import { changesBy, type AggregateChange, type CommitLog, type Result, type Versioned } from '@wian/kernel';

type LoadedIssuing = Versioned<Issuing> | undefined;

/** Of each unit the order in which it issues, in the service's commit log. */
export class IssuingLog {
  constructor(private readonly log: CommitLog) {}

  of(unitId: string): Promise<LoadedIssuing> {
    return this.log.load<Issuing>('issuing', issuingIdOf(unitId));
  }

  /** Belongs into the commit of the directive: it fails where the unit has issued another since `loaded`. */
  advance(loaded: LoadedIssuing, issued: Omit<Issuing, 'issuingId'>): Result<readonly AggregateChange[]> {
    return changesBy(issuingDecider, { aggregate: 'issuing', id: issuingIdOf(issued.unitId), loaded }, issued);
  }
}
