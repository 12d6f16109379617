import type { Directive } from '@wian/contracts';
import {
  type ChangeApproval,
  changeApprovalDecider,
  changeApprovalIdOf,
  type ChangeDirective,
  directiveDecider,
  unknownDirective,
} from '@wian/intake-domain';
import { changesBy, err, ok, type AggregateChange, type CommitLog, type Result, type Versioned } from '@wian/kernel';
import { mayActFor, unitNotYours, type Caller } from '../caller.js';
import type { TreeToday } from '../tree-today.js';

/** Directives that were issued, and second persons' words on changes to them, in the service's commit log. */
export class DirectiveLog {
  constructor(
    private readonly log: CommitLog,
    private readonly trees: TreeToday,
  ) {}

  /** For the people of its issuer; those who only see it hear so, the others that there is none. */
  async toChange(caller: Caller, directiveId: string): Promise<Result<Versioned<Directive>>> {
    const found = await this.find(directiveId);
    if (!found || !(await this.trees.mayRead(caller, found.state.issuerUnitId)))
      return err(unknownDirective(directiveId));
    return mayActFor(caller, found.state.issuerUnitId) ? ok(found) : err(unitNotYours(found.state.issuerUnitId));
  }

  find(directiveId: string): Promise<Versioned<Directive> | undefined> {
    return this.log.load<Directive>('directive', directiveId);
  }

  change(loaded: Versioned<Directive>, command: ChangeDirective) {
    return changesBy(directiveDecider, { aggregate: 'directive', id: loaded.state.directiveId, loaded }, command);
  }

  approvalOf(directiveId: string): Promise<Versioned<ChangeApproval> | undefined> {
    return this.log.load<ChangeApproval>('changeapproval', changeApprovalIdOf(directiveId));
  }

  async approve(said: Omit<ChangeApproval, 'changeApprovalId'>): Promise<Result<readonly AggregateChange[]>> {
    const id = changeApprovalIdOf(said.directiveId);
    const loaded = await this.approvalOf(said.directiveId);
    return changesBy(changeApprovalDecider, { aggregate: 'changeapproval', id, loaded }, said);
  }
}
