import { DomainError, err, ok, type Result } from '@wian/kernel';
import { columnOf, type EntitySet } from '../model/entity-set.js';
import { entitySetOf, entitySets } from '../model/entity-sets.js';
import { valueOf } from './literal.js';
import { malformed, unknownResource, unsupported } from './odata.errors.js';
import { tokensOf } from './tokens.js';

/** What an address below `/odata` names. */
export type Resource =
  | { readonly kind: 'service' | 'metadata' }
  | { readonly kind: 'rows' | 'count'; readonly set: EntitySet }
  | { readonly kind: 'row'; readonly set: EntitySet; readonly key: string };

/** `path` is decoded and stands behind `/odata`, without a slash at its ends: `Tasks`, `Tasks('…')`, `Tasks/$count`. */
export function resourceOf(path: string): Result<Resource> {
  if (path === '') return ok({ kind: 'service' });
  if (path === '$metadata') return ok({ kind: 'metadata' });
  const [, name = '', key, rest = ''] = /^([A-Za-z]\w*)(?:\((.*)\))?((?:\/.*)?)$/s.exec(path) ?? [];
  const set = entitySetOf(name);
  if (!set) return err(path.startsWith('$') ? unsupported(`/${path}`, 'read one table at a time') : unknown(path));
  if (key !== undefined) return rest === '' ? rowOf(set, key) : err(unsupported(`/${path}`, 'read the whole row'));
  if (rest === '') return ok({ kind: 'rows', set });
  if (rest === '/$count') return ok({ kind: 'count', set });
  return err(unsupported(`/${path}`, `read ${name}, ${name}/$count or ${name}(key)`));
}

const unknown = (path: string): DomainError =>
  unknownResource(path, ['$metadata', ...entitySets.map(({ name }) => name)]);

/** `'…'` or `taskId='…'`; the key's type decides what a value looks like. */
function rowOf(set: EntitySet, written: string): Result<Resource> {
  const column = columnOf(set, set.key);
  const value = written.startsWith(`${set.key}=`) ? written.slice(set.key.length + 1) : written;
  try {
    const [token, ...rest] = tokensOf(value);
    const key = column && token && rest.length === 1 ? valueOf(column, token) : null;
    if (typeof key === 'string') return ok({ kind: 'row', set, key });
    return err(malformed(`one key, ${set.name}(${set.key}=…)`, written));
  } catch (error) {
    if (error instanceof DomainError) return err(error);
    throw error;
  }
}
