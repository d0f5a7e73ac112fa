import { type Kysely, sql } from 'kysely';
import { InvalidInput, type Scope } from '../../../kernel/index.ts';
import { isInside } from '../access/mayRead.ts';
import type { Tables } from '../tables.ts';

/** Something can be put only into a circle whose contents the actor may read. @throws InvalidInput */
export async function assertInCircle(
  db: Kysely<Tables>,
  scope: Scope,
  circleId: string | null,
): Promise<void> {
  if (circleId === null) return;
  const { rows } = await sql<{ inside: boolean }>`select ${isInside(scope, circleId)}
    and exists (select 1 from circle where circle.id = ${circleId}::uuid) as inside`.execute(db);
  if (!rows[0]?.inside) throw InvalidInput.at('circleId', 'must be a circle that you belong to', circleId);
}
