import { z } from '@hono/zod-openapi';
import {
  gapOf,
  gapWeight,
  type PoliticsFile,
  QUADRANTS,
  quadrantOf,
  RACI_CELLS,
  SIDES,
  STANCES,
  type Stakeholder,
  sideOf,
  stanceNow,
} from '../../../change/index.ts';

const By = z.object({ name: z.string() });
const Line = z.string().max(200);
const Prose = z.string().max(4000);

export const PoliticsFileBody = z
  .object({
    id: z.string(),
    initiativeId: z.string(),
    initiativeName: z.string().nullable().openapi({ description: 'Null where the caller may not read it' }),
    circle: z.object({
      id: z.string(),
      name: z.string(),
      closed: z.boolean().openapi({ description: 'Made for this file: who is in it is said here' }),
      members: z.array(z.object({ personId: z.string(), name: z.string() })),
    }),
    version: z.number().int(),
    raciVersion: z.number().int(),
    createdAt: z.string(),
  })
  .openapi('PoliticsFile');

export const PoliticsInput = z
  .object({
    initiativeId: z.uuid(),
    circleId: z
      .uuid()
      .nullable()
      .optional()
      .openapi({ description: 'A circle that you are in; without it, one is made for the initiative' }),
    members: z.array(z.uuid()).max(200).optional().openapi({ description: 'Of the circle that is made' }),
  })
  .openapi('PoliticsInput');

export const PoliticsChange = z
  .object({ circleId: z.uuid().optional(), members: z.array(z.uuid()).max(200).optional() })
  .openapi('PoliticsChange');

const StanceWord = z.enum(STANCES);
const MoverBody = z.object({
  stakeholderId: z.string(),
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

const stakeholderFields = {
  name: Line,
  personId: z.string().max(100).nullable(),
  role: Line,
  unit: Line,
  power: z.number(),
  interest: z.number(),
  wanted: StanceWord,
  gains: Prose,
  loses: Prose,
  movedBy: z
    .array(z.object({ stakeholderId: z.uuid(), strength: MoverBody.shape.strength }))
    .max(100)
    .openapi({ description: 'Who can move them: 1 a little, 2 clearly, 3 strongly' }),
};

export const StakeholderInput = z
  .object({
    ...stakeholderFields,
    personId: stakeholderFields.personId.default(null),
    role: stakeholderFields.role.default(''),
    unit: stakeholderFields.unit.default(''),
    gains: stakeholderFields.gains.default(''),
    loses: stakeholderFields.loses.default(''),
    movedBy: stakeholderFields.movedBy.default([]),
    now: StanceWord,
    why: Prose.default('').openapi({ description: 'Why they are thought to stand there' }),
    on: z.iso.date().optional(),
  })
  .openapi('StakeholderInput');

export const StakeholderChange = z.object(stakeholderFields).partial().openapi('StakeholderChange');

export const StanceInput = z
  .object({ stance: StanceWord, why: Prose, on: z.iso.date().optional() })
  .openapi('StanceInput');

export const StakeholderBody = z
  .object({
    ...stakeholderFields,
    id: z.string(),
    politicsId: z.string(),
    movedBy: z.array(MoverBody),
    now: StanceWord,
    side: z.enum(SIDES),
    gap: z.number().int().openapi({ description: 'Steps missing to the wanted stance' }),
    weight: z.number().int().openapi({ description: 'Power × gap' }),
    quadrant: z.enum(QUADRANTS),
    notes: z
      .array(
        z.object({
          id: z.string(),
          stance: StanceWord,
          why: z.string(),
          on: z.string(),
          at: z.string(),
          by: By,
        }),
      )
      .openapi({ description: 'Every stance that was noted, in the order in which they were written' }),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('Stakeholder');

export function presentStakeholder(stakeholder: Stakeholder): z.infer<typeof StakeholderBody> {
  const now = stanceNow(stakeholder);
  const gapped = { ...stakeholder, now };
  return {
    ...stakeholder,
    movedBy: stakeholder.movedBy.map((mover) => ({ ...mover })),
    now,
    side: sideOf(now),
    gap: gapOf(gapped),
    weight: gapWeight(gapped),
    quadrant: quadrantOf(stakeholder),
    notes: stakeholder.notes.map(({ id, stance, why, on, at, by }) => ({
      ...{ id, stance, why, on, at },
      by: { name: by.name },
    })),
  };
}

export const CoalitionBody = z
  .object({
    sides: z.array(
      z.object({
        side: z.enum(SIDES),
        people: z.number().int(),
        power: z.number().int(),
        share: z.number().nullable().openapi({ description: 'Of all power' }),
      }),
    ),
    reach: z.array(
      z.object({
        id: z.string(),
        power: z.number().int(),
        ways: z.array(
          z.object({
            ids: z.array(z.string()).openapi({ description: 'From who is with it to who is to be reached' }),
            strength: MoverBody.shape.strength.openapi({ description: 'Of its weakest step' }),
            through: z.enum(['supporters', 'neutral']),
          }),
        ),
      }),
    ),
    holds: z.array(
      z.object({
        id: z.string(),
        power: z.number().int(),
        keeps: z.array(z.string()),
        onlyWayTo: z.array(z.string()),
        atStake: z.number().int(),
      }),
    ),
  })
  .openapi('Coalition');

const raciPerson = { id: z.string().min(1).max(64), name: Line };
const raciActivity = {
  id: z.string().min(1).max(64),
  name: z.string().max(300),
  cells: z
    .record(z.string().max(64), z.enum(RACI_CELLS))
    .openapi({ description: 'By id of the person; AR is accountable and responsible' }),
};

/** What is new carries any id that is not there yet; the answer tells the one that it got. */
export const RaciInput = z
  .object({
    people: z.array(z.object(raciPerson)).max(200),
    activities: z.array(z.object(raciActivity)).max(200),
  })
  .openapi('RaciInput');

export const RaciBody = z
  .object({
    people: z.array(z.object(raciPerson)),
    activities: z.array(z.object(raciActivity)),
    version: z.number().int(),
    findings: z
      .array(z.object({ kind: z.enum(['fault', 'warning']), rule: z.string(), says: z.string() }))
      .openapi({ description: 'What is worth a second look; faults are never kept' }),
  })
  .openapi('Raci');

export function presentFile({ circle, ...file }: PoliticsFile): z.infer<typeof PoliticsFileBody> {
  return { ...file, circle: { ...circle, members: circle.members.map((one) => ({ ...one })) } };
}
