import { z } from '@hono/zod-openapi';
import {
  type AgendaFigure,
  type AgendaItem,
  type AgendaSection,
  type AgendaTable,
  type BriefReview,
  REVIEW_KEYS,
  type Review,
  type ReviewItem,
} from '../../strategy/index.ts';
import { OwnerBody } from '../change/shapes.ts';

export const PeriodBody = z.object({ from: z.string(), to: z.string() });
const Changed = z.enum(['up', 'down', 'flat']).nullable();

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

const PointBody = z.object({
  start: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().nullable(),
});

export const FigureBody = z
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
    links: z.array(z.array(z.string().nullable())).openapi({
      description: 'Address in the application of each cell; fewer than there are cells where none leads on',
    }),
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

export const SectionBody = z.object({
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

export function presentBrief(review: BriefReview): z.infer<typeof BriefBody> {
  return { ...review, period: { ...review.period } };
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

function presentAgendaItem({ figure, source, title, why, to, metricId, changed }: AgendaItem) {
  return { source, title, why, to, metricId, changed, figure: figure && presentFigure(figure) };
}

export function presentFigure({
  series,
  before,
  period,
  ...figure
}: AgendaFigure): z.infer<typeof FigureBody> {
  return {
    ...figure,
    period: { ...period },
    before: before && { ...before },
    series: series.map((point) => ({ ...point })),
  };
}

export function presentTable({
  title,
  columns,
  rows,
  links = [],
  under,
}: AgendaTable): z.infer<typeof TableBody> {
  return {
    title,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map((row) => [...row]),
    links: links.map((row) => [...row]),
    under,
  };
}
