import { z } from '@hono/zod-openapi';
import {
  ADKAR_ELEMENTS,
  type CapacityLine,
  type Champion,
  type ChangeMessage,
  IMPACTS,
  type ImpactedGroup,
  type Training,
} from '../../../change/index.ts';
import type { Knowable, Money } from '../../../kernel/index.ts';
import { MoneyBody } from '../../strategy/goalShapes.ts';
import { knowable } from '../initiativeShapes.ts';
import { OwnerBody, OwnerInput } from '../shapes.ts';

const kept = {
  id: z.string(),
  version: z.number().int(),
  createdAt: z.string(),
  updatedAt: z.string(),
};
const Month = z.string().regex(/^\d{4}-\d{2}$/, 'must be a month written YYYY-MM');

const group = {
  name: z.string().max(400).openapi({ description: 'Who they are' }),
  headcount: knowable(z.number().int()).openapi({ description: 'How many people' }),
  unitId: z.uuid().nullable(),
  whatChanges: z.string().max(4000).openapi({ description: 'What is different for them afterwards' }),
  impact: z.enum(IMPACTS).openapi({ description: 'How strongly it reaches into their work' }),
};
export const GroupInput = z
  .object({
    initiativeId: z.uuid(),
    ...group,
    unitId: group.unitId.default(null),
    whatChanges: group.whatChanges.default(''),
    impact: group.impact.default('medium'),
  })
  .openapi('ImpactedGroupInput');
export const GroupChange = z.object(group).partial().openapi('ImpactedGroupChange');
export const GroupBody = z
  .object({ ...kept, initiativeId: z.string(), ...group, unitId: z.string().nullable() })
  .openapi('ImpactedGroup');
export function presentGroup(one: ImpactedGroup): z.infer<typeof GroupBody> {
  return { ...one };
}

const training = {
  groupId: z.uuid(),
  course: z.string().max(400),
  startsOn: z.iso.date(),
  endsOn: z.iso.date().openapi({ description: 'Last day' }),
  hours: z.number().openapi({ description: 'Hours that one person spends' }),
  cost: knowable(MoneyBody).openapi({ description: 'Of all of it' }),
  seats: z.number().openapi({ description: 'How many people are to attend' }),
};
export const TrainingInput = z.object({ initiativeId: z.uuid(), ...training }).openapi('TrainingInput');
export const TrainingChange = z.object(training).partial().openapi('TrainingChange');
export const TrainingBody = z
  .object({ ...kept, initiativeId: z.string(), ...training, groupId: z.string() })
  .openapi('Training');
/** Amounts come as texts. */
export function takeTraining(given: object): object {
  const { cost, ...rest } = given as Partial<z.output<typeof TrainingInput>>;
  return { ...rest, ...(cost === undefined ? {} : { cost: asMoney(cost) }) };
}
export function presentTraining({ cost, ...one }: Training): z.infer<typeof TrainingBody> {
  const { known } = cost;
  return {
    ...one,
    cost: known
      ? { known, value: { minor: String(cost.value.minor), currency: cost.value.currency } }
      : { ...cost },
  };
}

const message = {
  groupId: z.uuid().nullable().openapi({ description: 'Null: all groups of the initiative' }),
  sender: OwnerInput,
  channel: z.string().max(200),
  what: z.string().max(4000),
  plannedOn: z.iso.date(),
  purpose: z.enum(ADKAR_ELEMENTS).openapi({ description: 'Which element it is to raise' }),
  sentOn: z.iso.date().nullable(),
  audience: z.number().nullable().openapi({ description: 'People that it went to' }),
  reached: z.number().nullable().openapi({ description: 'Those of them whom it reached' }),
};
export const MessageInput = z
  .object({
    initiativeId: z.uuid(),
    ...message,
    groupId: message.groupId.default(null),
    sentOn: message.sentOn.default(null),
    audience: message.audience.default(null),
    reached: message.reached.default(null),
  })
  .openapi('ChangeMessageInput');
export const MessageChange = z.object(message).partial().openapi('ChangeMessageChange');
export const MessageBody = z
  .object({
    ...kept,
    initiativeId: z.string(),
    ...message,
    groupId: z.string().nullable(),
    sender: OwnerBody,
  })
  .openapi('ChangeMessage');
export function presentMessage(one: ChangeMessage): z.infer<typeof MessageBody> {
  return { ...one, sender: { ...one.sender } };
}

const champion = {
  groupId: z.uuid(),
  who: OwnerInput,
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  does: z.string().max(1000),
};
export const ChampionInput = z
  .object({
    initiativeId: z.uuid(),
    ...champion,
    until: champion.until.default(null),
    does: champion.does.default(''),
  })
  .openapi('ChampionInput');
export const ChampionChange = z.object(champion).partial().openapi('ChampionChange');
export const ChampionBody = z
  .object({ ...kept, initiativeId: z.string(), ...champion, groupId: z.string(), who: OwnerBody })
  .openapi('Champion');
export function presentChampion(one: Champion): z.infer<typeof ChampionBody> {
  return { ...one, who: { ...one.who } };
}

const holder = <T extends z.ZodType>(owner: T) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), owner }),
    z.object({ kind: z.literal('group'), name: z.string().max(400) }),
  ]);
const line = {
  hoursPerMonth: z.number(),
  fromMonth: Month,
  lastMonth: Month.nullable().openapi({ description: 'Last month; null until further notice' }),
  note: z.string().max(1000),
};
export const CapacityInput = z
  .object({
    kind: z
      .enum(['offer', 'ask'])
      .openapi({ description: 'Hours they can give, or that an initiative asks' }),
    holder: holder(OwnerInput),
    initiativeId: z.uuid().nullable().default(null),
    ...line,
    lastMonth: line.lastMonth.default(null),
    note: line.note.default(''),
  })
  .openapi('CapacityLineInput');
export const CapacityChange = z.object(line).partial().openapi('CapacityLineChange');
export const CapacityBody = z
  .object({
    ...kept,
    kind: z.enum(['offer', 'ask']),
    holder: holder(OwnerBody),
    initiativeId: z.string().nullable(),
    ...line,
  })
  .openapi('CapacityLine');
export function presentCapacity(one: CapacityLine): z.infer<typeof CapacityBody> {
  const { holder: of } = one;
  return {
    ...one,
    holder: of.kind === 'group' ? { ...of } : { kind: 'person', owner: { ...of.owner } },
  };
}

function asMoney(cost: z.output<typeof TrainingInput>['cost']): Knowable<Money> {
  if (!cost.known) return cost;
  return { known: true, value: { minor: BigInt(cost.value.minor), currency: cost.value.currency } };
}
