import type { AuditLog } from '../../access/index.ts';
import { type Clock, type Ids, Outdated, type Scope } from '../../kernel/index.ts';
import type { ValueStore } from './analysis.ts';
import { readBasis, type StatedBasis, type ValueBasis } from './basis.ts';

export interface StatingParts {
  readonly values: ValueStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * States what values are made of, as the next version; earlier ones stay.
 * @param after number of the version that it was made from; 0 for the first
 * @throws InvalidInput, or Outdated where somebody stated another one meanwhile
 */
export async function stateBasis(
  { values, audit, clock, ids }: StatingParts,
  scope: Scope,
  given: ValueBasis,
  after: number,
): Promise<StatedBasis> {
  const basis = readBasis(given);
  const newest = await values.basis(basis.kind);
  const number = newest?.number ?? 0;
  if (number !== after) throw Outdated.of('set of assumptions', number, after);
  const stated: StatedBasis = {
    id: ids.next(),
    number: after + 1,
    basis,
    statedAt: clock.now().toISOString(),
    statedBy: scope.actor.name,
  };
  if (!(await values.addBasis(stated))) throw Outdated.of('set of assumptions', stated.number, after);
  await audit.append({
    action: 'stated',
    subjectKind: 'value_basis',
    subjectId: stated.id,
    detail: { kind: basis.kind, number: stated.number },
  });
  return stated;
}
