import { z } from '@hono/zod-openapi';
import { INITIATIVE_STATES, type Initiative, MOVES } from '../../change/index.ts';
import { OwnerBody, OwnerInput } from './shapes.ts';

export const UnknownBody = z.object({
  known: z.literal(false),
  question: z.string().max(500),
  finder: z.string().max(200).nullable(),
  due: z.iso.date().nullable(),
});

/** A fact as JSON: its value, or who finds it out and by when. */
export const knowable = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [z.object({ known: z.literal(true), value }), UnknownBody]);

export const OriginBody = z
  .object({
    kind: z.string().max(60),
    id: z.string().max(200).nullable().default(null),
    title: z.string().max(300),
    to: z
      .string()
      .max(2000)
      .nullable()
      .default(null)
      .openapi({ description: 'Address inside the application, such as /decide/top-three' }),
  })
  .openapi('Origin');

const fields = {
  name: z.string().trim().min(1).max(300),
  purpose: z.string().max(4000),
  origin: OriginBody,
  goal: knowable(z.uuid()).openapi({ description: 'Id of the goal that it serves' }),
  reach: knowable(
    z.object({ low: z.number(), likely: z.number(), high: z.number(), source: z.string().max(500) }),
  )
    .nullable()
    .openapi({ description: 'Customers whom it reaches' }),
  unitId: z.uuid().nullable(),
  circleId: z.uuid().nullable(),
};

export const InitiativeInput = z
  .object({
    ...fields,
    purpose: fields.purpose.default(''),
    reach: fields.reach.default(null),
    owner: OwnerInput.nullable().default(null),
    unitId: fields.unitId.default(null),
    circleId: fields.circleId.default(null),
  })
  .openapi('InitiativeInput');

export const InitiativeChange = z
  .object({ ...fields, owner: OwnerInput.nullable() })
  .partial()
  .openapi('InitiativeChange');

export const InitiativeMove = z
  .object({ to: z.enum(INITIATIVE_STATES), why: z.string().trim().min(1).max(4000) })
  .openapi('InitiativeMove');

export const InitiativeBody = z
  .object({
    id: z.string(),
    ...fields,
    name: z.string(),
    goalTitle: z
      .string()
      .nullable()
      .openapi({ description: 'Null while the goal is unknown, and for one that the caller may not read' }),
    owner: OwnerBody.nullable(),
    state: z.enum(INITIATIVE_STATES),
    stateWhy: z.string().nullable(),
    moves: z.array(z.enum(INITIATIVE_STATES)).openapi({ description: 'States that it may be moved to' }),
    startedOn: z.string().nullable(),
    stoppedOn: z.string().nullable(),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Initiative');

/** The only place where an initiative becomes JSON. @param titles of goals that the caller may read */
export function presentInitiative(
  initiative: Initiative,
  titles: ReadonlyMap<string, string>,
): z.infer<typeof InitiativeBody> {
  const { goal, state, origin, owner } = initiative;
  return {
    ...initiative,
    origin: { ...origin },
    owner: owner && { ...owner },
    goalTitle: goal.known ? (titles.get(goal.value) ?? null) : null,
    moves: [...MOVES[state]],
  };
}
