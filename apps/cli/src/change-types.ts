import type { Directive } from '@wian/contracts';
import type { UnitName } from './api-types.js';

/** What a change to a directive comes to, as the API answers it. */
export interface ChangeAnswer {
  readonly done: boolean;
  readonly directive: Directive;
  readonly hash: string | null;
  readonly touched: {
    readonly count: number;
    readonly released: number;
    readonly first: readonly (UnitName & { readonly what: readonly string[] })[];
  };
  readonly approval: {
    readonly above: number;
    readonly needed: boolean;
    readonly given: { readonly by: string; readonly at: string } | null;
  };
}
