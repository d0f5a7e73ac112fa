import { z } from '@hono/zod-openapi';
import { type Minutes, REVIEW_KEYS } from '../../strategy/index.ts';
import { EvidenceBody, presentEvidence } from '../change/shapes.ts';
import { FigureBody, PeriodBody, presentFigure, presentTable, SectionBody } from './reviewShapes.ts';

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
