import type { AuditLog } from '../../access/index.ts';
import { type Clock, Conflict, type Ids, type Scope } from '../../kernel/index.ts';
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
 * @throws InvalidInput, or Conflict where somebody stated another one meanwhile
 */
export async function stateBasis(
  { values, audit, clock, ids }: StatingParts,
  scope: Scope,
  given: ValueBasis,
  after: number,
): Promise<StatedBasis> {
  const basis = readBasis(given);
  const newest = await values.basis(basis.kind);
  const stale = () =>
    new Conflict(
      'Somebody else changed these assumptions meanwhile: look at theirs, then state yours again.',
    );
  if ((newest?.number ?? 0) !== after) throw stale();
  const stated: StatedBasis = {
    id: ids.next(),
    number: after + 1,
    basis,
    statedAt: clock.now().toISOString(),
    statedBy: scope.actor.name,
  };
  if (!(await values.addBasis(stated))) throw stale();
  await audit.append({
    action: 'stated',
    subjectKind: 'value_basis',
    subjectId: stated.id,
    detail: { kind: basis.kind, number: stated.number },
  });
  return stated;
}
