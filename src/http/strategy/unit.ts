import { z } from '@hono/zod-openapi';
import { InvalidInput } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';

/** Query of what is kept for the whole organization and for each of its units. */
export const UnitQuery = z.object({
  unitId: z
    .uuid()
    .optional()
    .transform((id) => id ?? null)
    .openapi({ description: 'A unit; without it, the whole organization' }),
});

/** @throws InvalidInput for a unit that is not there */
export async function assertUnit({ units }: Pick<Stores, 'units'>, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  if (!(await units.list()).some(({ id }) => id === unitId))
    throw InvalidInput.at('unitId', 'must be a unit of this organization', unitId);
}
