import { unitTypeField, type Addressed, type Directive } from '@wian/contracts';
import { err, ok, type Result } from '@wian/kernel';
import { addressedBy, evaluate, type Evaluation, type OrgTree } from '@wian/org-tree';

/** Whom a unit reaches by relaying a directive. */
export interface RelayReach {
  /** How many of the directive's recipients stand below the unit. */
  readonly expected: number;
  /** Those of them to whom the unit passes it on, said as its own letter would. */
  readonly expression: Addressed;
  readonly evaluation: Evaluation;
}

interface Place {
  readonly tree: OrgTree;
  readonly unitId: string;
  /** Recipients below the unit to whom it does not pass it on. */
  readonly without?: readonly string[] | undefined;
}

/** The recipients of a directive below one unit, by the tree of the day. Fails as its audience does in that tree. */
export function relayReach(directive: Directive, { tree, unitId, without = [] }: Place): Result<RelayReach> {
  const context = { tree, issuerUnitId: unitId };
  const whole: Addressed = { intersect: [seenFrom(addressedBy(directive), directive, tree), everybodyBelow] };
  const expected = evaluate(whole, context);
  if (!expected.ok) return err(expected.error);
  const names = without.flatMap((id) => tree.byId(id) ?? []).map(({ name, code }) => ({ name, unitCode: code }));
  const expression: Addressed = names.length === 0 ? whole : { minus: [whole, { named: names }] };
  const evaluation = evaluate(expression, context);
  return evaluation.ok
    ? ok({ expected: expected.value.units.length, expression, evaluation: evaluation.value })
    : evaluation;
}

const everybodyBelow: Addressed = { select: { types: [...unitTypeField.options], within: 'issuer' } };

/** An expression of a directive, said so that it means the same in a letter of another unit: `issuer` becomes a code. */
export function seenFrom(expression: Addressed, { issuerUnitId }: Directive, tree: OrgTree): Addressed {
  const code = tree.byId(issuerUnitId)?.code ?? 'issuer';
  const named = (within: string): string => (within === 'issuer' ? code : within);
  const said = (each: Addressed): Addressed => {
    if ('union' in each) return { union: each.union.map(said) };
    if ('intersect' in each) return { intersect: each.intersect.map(said) };
    if ('minus' in each) return { minus: [said(each.minus[0]), said(each.minus[1])] };
    if ('select' in each) return { select: { ...each.select, within: named(each.select.within) } };
    if ('level' in each) return { ...each, within: named(each.within) };
    if ('answersTo' in each) return { answersTo: named(each.answersTo) };
    return each;
  };
  return said(expression);
}
