import type { Kysely } from 'kysely';
import { InvalidInput, type Scope } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';
import { isInside } from './mayRead.ts';

/** Something can be put only into a circle whose contents the actor may read. @throws InvalidInput */
export async function assertInside(db: Kysely<Tables>, scope: Scope, circleId: string | null): Promise<void> {
  if (circleId === null) return;
  const found = await db
    .selectFrom('circle')
    .select('circle.id')
    .where('circle.id', '=', circleId)
    .where(isInside(scope, 'circle.id'))
    .executeTakeFirst();
  if (!found) throw InvalidInput.at('circleId', 'must be a circle that you are in', circleId);
}
