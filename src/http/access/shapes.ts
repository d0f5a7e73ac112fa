import { z } from '@hono/zod-openapi';
import { checkPlace, PERMISSION_NAMES, type Permission, ROLES } from '../../access/index.ts';
import { Problem } from '../../kernel/index.ts';

/** Shapes that several routes of access share, named in the API's document. */
export const RoleName = z.enum(ROLES).openapi('Role');

export const PermissionName = z.enum(PERMISSION_NAMES as [Permission, ...Permission[]]).openapi('Permission');

export const Name = z.string().trim().min(1).max(200);

export const Email = z.email().max(320);

export const Zone = z
  .string()
  .max(100)
  .superRefine((zone, context) => check(() => checkPlace({ zone }), context))
  .openapi({ example: 'Europe/Berlin', description: 'IANA zone' });

export const Currency = z
  .string()
  .superRefine((currency, context) => check(() => checkPlace({ currency }), context))
  .openapi({ example: 'EUR', description: 'ISO 4217 code' });

export const OrganizationBody = z
  .object({
    id: z.uuid(),
    name: z.string(),
    zone: z.string(),
    currency: z.string(),
    minimumGroup: z.number().int(),
    confidence: z.number(),
    demo: z.boolean(),
    version: z.number().int(),
  })
  .openapi('Organization');

export const IdParams = z.object({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: 'id', in: 'path' } }),
});

/** Says at the field what a rule of the domain says. */
function check(
  rule: () => void,
  context: { addIssue(issue: { code: 'custom'; message: string }): void },
): void {
  try {
    rule();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    context.addIssue({ code: 'custom', message: error.faults[0]?.rule ?? error.message });
  }
}
