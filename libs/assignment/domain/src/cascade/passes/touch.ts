import type { Task, TaskEvent } from '@wian/contracts';
import { amendPass } from './amend.pass.js';
import { endPass } from './end.pass.js';
import { extendPass } from './extend.pass.js';
import type { PassFacts, PassKind } from './pass.js';
import type { Pass } from './pass.fields.js';
import { recallPass } from './recall.pass.js';

/** Every kind of pass there is; a new one is a file beside these, a line here and its field in `passField`. */
const kinds: { readonly [Kind in Pass['kind']]: PassKind<Extract<Pass, { kind: Kind }>> } = {
  end: endPass,
  recall: recallPass,
  extend: extendPass,
  amend: amendPass,
};

const kindOf = (pass: Pass): PassKind<Pass> => kinds[pass.kind] as PassKind<Pass>;

/** What the pass makes of the task; undefined = nothing. */
export const touchBy = (pass: Pass, task: Task, facts: PassFacts): TaskEvent | undefined =>
  kindOf(pass).touch(task, pass, facts);

/** Whether this kind goes by whom the directive binds now. */
export const needsSnapshot = (pass: Pass): boolean => kindOf(pass).needsSnapshot === true;

/** Whether this kind goes by who has opened what. */
export const needsOpenings = (pass: Pass): boolean => kindOf(pass).needsOpenings === true;
