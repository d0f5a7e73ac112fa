import { z } from '@hono/zod-openapi';
import {
  CALENDAR_STATES,
  type CalendarEntry,
  REVIEW_KEYS,
  type ReviewSchedule,
} from '../../strategy/index.ts';
import { OwnerBody, OwnerInput } from '../change/shapes.ts';
import { BriefBody, PeriodBody, presentBrief } from './reviewShapes.ts';

const Place = z.uuid().nullable();

export const ScheduleInputBody = z
  .object({
    kind: z.enum(REVIEW_KEYS),
    title: z.string().trim().min(1).max(200),
    unitId: Place.default(null),
    circleId: Place.default(null),
    owner: OwnerInput,
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable().default(null),
    heldAfter: z.number().int().min(0).max(180).nullable().default(null),
  })
  .openapi('ReviewScheduleInput');

export const ScheduleChange = z
  .strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    unitId: Place.optional(),
    circleId: Place.optional(),
    owner: OwnerInput.optional(),
    startsOn: z.iso.date().optional(),
    endsOn: z.iso.date().nullable().optional(),
    heldAfter: z.number().int().min(0).max(180).optional(),
  })
  .openapi('ReviewScheduleChange');

export const ScheduleBody = z
  .object({
    id: z.string(),
    kind: z.enum(REVIEW_KEYS),
    title: z.string(),
    unitId: z.string().nullable(),
    circleId: z.string().nullable(),
    owner: OwnerBody,
    startsOn: z.string(),
    endsOn: z.string().nullable(),
    heldAfter: z.number().int(),
    version: z.number().int(),
  })
  .openapi('ReviewSchedule');

export const CalendarBody = z
  .object({
    scheduleId: z.string(),
    kind: z.enum(REVIEW_KEYS),
    title: z.string(),
    unitId: z.string().nullable(),
    owner: OwnerBody,
    period: PeriodBody,
    dueOn: z.string(),
    until: z.string().openapi({ description: 'From the day after this one it is missed' }),
    state: z.enum(CALENDAR_STATES),
    lateDays: z.number().int(),
    review: BriefBody.nullable(),
  })
  .openapi('CalendarEntry');

export function presentSchedule(schedule: ReviewSchedule): z.infer<typeof ScheduleBody> {
  return { ...schedule, owner: { ...schedule.owner } };
}

export function presentEntry({ schedule, review, ...entry }: CalendarEntry): z.infer<typeof CalendarBody> {
  const { id, kind, title, unitId, owner } = schedule;
  return {
    ...entry,
    period: { ...entry.period },
    scheduleId: id,
    kind,
    title,
    unitId,
    owner: { ...owner },
    review: review && presentBrief(review),
  };
}
