import type { Task, TaskEvent } from '@wian/contracts';
import { endPass } from './end.pass.js';
import type { PassFacts, PassKind } from './pass.js';
import type { Pass } from './pass.fields.js';

/** Every kind of pass there is; a new one is a file beside these, a line here and its field in `passField`. */
const kinds: { readonly [Kind in Pass['kind']]: PassKind<Extract<Pass, { kind: Kind }>> } = {
  end: endPass,
};

/** What the pass makes of the task; undefined = nothing. */
export const touchBy = (pass: Pass, task: Task, facts: PassFacts): TaskEvent | undefined =>
  (kinds[pass.kind] as PassKind<Pass>).touch(task, pass, facts);
