import type { Directive } from '@wian/contracts';
import { type LetterStatus, unknownDirective } from '@wian/intake-domain';
import { err, ok, type CommitLog, type Result } from '@wian/kernel';
import type { Caller } from './caller.js';
import type { Keyset, LetterQueries } from './letter-queries.port.js';
import { letterItem, type LetterItem } from './letter-view.js';
import type { TreeToday } from './tree-today.js';

/** What those may see who stand at a unit or above it; of secret letters those of their own units. */
export class ListLetters {
  constructor(
    private readonly queries: LetterQueries,
    private readonly trees: TreeToday,
  ) {}

  async execute(caller: Caller, query: Keyset & { status?: LetterStatus | undefined }): Promise<readonly LetterItem[]> {
    const units = await this.trees.readableUnits(caller);
    return (await this.queries.letters({ ...query, units, secretOf: caller.units })).map(letterItem);
  }
}

export class Directives {
  constructor(
    private readonly log: CommitLog,
    private readonly queries: LetterQueries,
    private readonly trees: TreeToday,
  ) {}

  async list(caller: Caller, query: Keyset): Promise<readonly Directive[]> {
    return this.queries.directives({ ...query, issuers: await this.trees.readableUnits(caller) });
  }

  async get(caller: Caller, directiveId: string): Promise<Result<Directive>> {
    const found = await this.log.load<Directive>('directive', directiveId);
    if (found && (await this.trees.mayRead(caller, found.state.issuerUnitId))) return ok(found.state);
    return err(unknownDirective(directiveId));
  }
}
