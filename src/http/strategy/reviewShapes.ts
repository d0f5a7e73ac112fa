import { z } from '@hono/zod-openapi';
import {
  type AgendaFigure,
  type AgendaItem,
  type AgendaSection,
  type AgendaTable,
  type BriefReview,
  CALENDAR_STATES,
  type CalendarEntry,
  type Minutes,
  REVIEW_KEYS,
  type Review,
  type ReviewItem,
  type ReviewSchedule,
} from '../../strategy/index.ts';
import { EvidenceBody, OwnerBody, OwnerInput, presentEvidence } from '../change/shapes.ts';

const Place = z.uuid().nullable();
const PeriodBody = z.object({ from: z.string(), to: z.string() });
const Changed = z.enum(['up', 'down', 'flat']).nullable();

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

export const BriefBody = z
  .object({
    id: z.string(),
    scheduleId: z.string().nullable(),
    kind: z.enum(REVIEW_KEYS),
    title: z.string(),
    unitId: z.string().nullable(),
    period: PeriodBody,
    startedAt: z.string(),
    closedAt: z.string().nullable(),
    startedBy: z.string(),
    decisions: z.number().int(),
    items: z.number().int(),
  })
  .openapi('BriefReview');

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

const PointBody = z.object({
  start: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().nullable(),
});

const FigureBody = z
  .object({
    metricId: z.string(),
    metricVersion: z.number().int(),
    title: z.string(),
    grain: z.string(),
    period: PeriodBody,
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number().nullable(),
    unit: z.string(),
    unitLabel: z.string(),
    minorDigits: z.number().nullable(),
    direction: z.enum(['up', 'down', 'neither']),
    confidence: z.number(),
    absent: z.string().nullable(),
    before: PointBody.nullable(),
    difference: z.number().nullable(),
    differenceLow: z.number().nullable(),
    differenceHigh: z.number().nullable(),
    p: z.number().nullable(),
    beyondNoise: z.boolean(),
    words: z.string(),
    series: z.array(PointBody),
  })
  .openapi('AgendaFigure');

const TableBody = z
  .object({
    title: z.string(),
    columns: z.array(z.object({ title: z.string(), numeric: z.boolean() })),
    rows: z.array(z.array(z.string().nullable())),
    under: z.string(),
  })
  .openapi('AgendaTable');

const AgendaItemBody = z.object({
  source: z.string(),
  title: z.string(),
  why: z.string(),
  to: z.string().nullable(),
  metricId: z.string().nullable(),
  changed: Changed,
  figure: FigureBody.nullable(),
});

const SectionBody = z.object({
  source: z.string(),
  title: z.string(),
  lead: z.string(),
  tables: z.array(TableBody),
});

export const AgendaBody = z
  .object({
    period: PeriodBody,
    sections: z.array(SectionBody.extend({ items: z.array(AgendaItemBody) })),
  })
  .openapi('Agenda');

export const ItemBody = AgendaItemBody.extend({
  id: z.string(),
  position: z.number().int(),
  notes: z.string(),
  seconds: z.number().int(),
  done: z.boolean(),
  version: z.number().int(),
}).openapi('ReviewItem');

export const ReviewBody = z
  .object({
    id: z.string(),
    scheduleId: z.string().nullable(),
    kind: z.enum(REVIEW_KEYS),
    title: z.string(),
    unitId: z.string().nullable(),
    circleId: z.string().nullable(),
    owner: OwnerBody,
    period: PeriodBody,
    sections: z.array(SectionBody),
    items: z.array(ItemBody),
    attendance: z.array(z.object({ personId: z.string().nullable(), name: z.string() })),
    summary: z.string(),
    startedAt: z.string(),
    startedBy: z.object({ name: z.string() }),
    closedAt: z.string().nullable(),
    closedBy: z.object({ name: z.string() }).nullable(),
    version: z.number().int(),
  })
  .openapi('Review');

export const MinutesBody = z
  .object({
    reviewId: z.string(),
    organization: z.string(),
    zone: z.string(),
    kind: z.enum(REVIEW_KEYS),
    title: z.string(),
    unit: z.string().nullable(),
    period: PeriodBody,
    startedAt: z.string(),
    closedAt: z.string(),
    heldBy: z.string(),
    attendance: z.array(z.string()),
    summary: z.string(),
    sections: z.array(
      SectionBody.extend({
        items: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            why: z.string(),
            to: z.string().nullable(),
            figure: FigureBody.nullable(),
            notes: z.string(),
            seconds: z.number().int(),
            decisions: z.array(z.string()),
          }),
        ),
      }),
    ),
    decisions: z.array(
      z.object({
        id: z.string(),
        what: z.string(),
        why: z.string(),
        owner: z.string(),
        due: z.string().nullable(),
        lookAgainOn: z.string(),
        evidence: z.array(EvidenceBody),
      }),
    ),
  })
  .openapi('Minutes');

export function presentSchedule(schedule: ReviewSchedule): z.infer<typeof ScheduleBody> {
  return { ...schedule, owner: { ...schedule.owner } };
}

export function presentBrief(review: BriefReview): z.infer<typeof BriefBody> {
  return { ...review, period: { ...review.period } };
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

export function presentAgenda({ items, tables, ...section }: AgendaSection) {
  return { ...section, tables: tables.map(presentTable), items: items.map(presentAgendaItem) };
}

/** The only place where a review becomes JSON. */
export function presentReview(review: Review): z.infer<typeof ReviewBody> {
  const { startedBy, closedBy, owner, sections, items, attendance, period } = review;
  return {
    ...review,
    period: { ...period },
    owner: { ...owner },
    sections: sections.map(({ tables, ...section }) => ({ ...section, tables: tables.map(presentTable) })),
    items: items.map(presentItem),
    attendance: attendance.map((one) => ({ ...one })),
    startedBy: { name: startedBy.name },
    closedBy: closedBy && { name: closedBy.name },
  };
}

export function presentItem(item: ReviewItem): z.infer<typeof ItemBody> {
  return { ...item, ...presentAgendaItem(item) };
}

export function presentMinutes(minutes: Minutes): z.infer<typeof MinutesBody> {
  return {
    ...minutes,
    period: { ...minutes.period },
    attendance: [...minutes.attendance],
    sections: minutes.sections.map(({ tables, items, ...section }) => ({
      ...section,
      tables: tables.map(presentTable),
      items: items.map(({ figure, decisions, ...item }) => ({
        ...item,
        figure: figure && presentFigure(figure),
        decisions: [...decisions],
      })),
    })),
    decisions: minutes.decisions.map((one) => ({ ...one, evidence: one.evidence.map(presentEvidence) })),
  };
}

function presentAgendaItem({ figure, source, title, why, to, metricId, changed }: AgendaItem) {
  return { source, title, why, to, metricId, changed, figure: figure && presentFigure(figure) };
}

function presentFigure({ series, before, period, ...figure }: AgendaFigure): z.infer<typeof FigureBody> {
  return {
    ...figure,
    period: { ...period },
    before: before && { ...before },
    series: series.map((point) => ({ ...point })),
  };
}

function presentTable({ title, columns, rows, under }: AgendaTable): z.infer<typeof TableBody> {
  return {
    title,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => [...row]),
    under,
  };
}
