import { z } from '@hono/zod-openapi';
import type { Reading } from '../../insight/index.ts';
import { EVIDENCE_KINDS } from '../../kernel/index.ts';
import { type Answer, QUESTION_KEYS, type QuestionLine, STANDINGS } from '../../strategy/index.ts';
import { EvidenceBody } from '../change/shapes.ts';
import { EvidenceReadingBody, presentReading } from './reading.ts';

export const UnknownBody = z.object({
  known: z.literal(false),
  question: z.string().max(2000),
  finder: z.string().max(200).nullable(),
  due: z.iso.date().nullable(),
});

const SaidBody = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.string().max(10_000) }),
  UnknownBody,
]);

export const AnswerInput = z
  .object({
    unitId: z.uuid().nullable().default(null),
    circleId: z.uuid().nullable().default(null),
    said: SaidBody,
    standing: z
      .enum(['assumed', 'answered'])
      .default('answered')
      .openapi({ description: 'Ignored where it is unknown' }),
    evidence: z.array(EvidenceBody).max(50).default([]),
    lookAgainOn: z.iso.date().nullable().default(null).openapi({
      description: 'After it the answer is stale; by default as long as the question’s answers are good for',
    }),
  })
  .openapi('AnswerInput');

const ShownEvidence = EvidenceBody.extend({
  reading: z.union([EvidenceReadingBody, z.null()]).openapi({
    description: 'Of a metric: its newest full month; null without one, and for what is no metric',
  }),
}).openapi('AnswerEvidence');

export const AnswerBody = z
  .object({
    id: z.string(),
    question: z.enum(QUESTION_KEYS),
    unitId: z.string().nullable(),
    circleId: z.string().nullable(),
    number: z.number().int().openapi({ description: 'Version; send it as If-Match' }),
    said: SaidBody,
    standing: z.enum(STANDINGS),
    evidence: z.array(ShownEvidence),
    lookAgainOn: z.string().nullable(),
    by: z.object({ name: z.string() }),
    at: z.string(),
    verifiedBy: z.object({ name: z.string() }).nullable(),
    verifiedAt: z.string().nullable(),
  })
  .openapi('Answer');

export const QuestionBody = z
  .object({
    key: z.enum(QUESTION_KEYS),
    number: z.number().int(),
    title: z.string(),
    asks: z.string(),
    answeredBy: z.string(),
    evidence: z.array(z.enum(EVIDENCE_KINDS)),
    inferred: z.string().nullable().openapi({ description: 'Why it is marked as inferred from the source' }),
    goodForDays: z.number().int(),
    state: z.enum(['unasked', 'unknown', 'assumed', 'answered', 'verified', 'stale']),
    stale: z.array(z.string()).openapi({ description: 'Why it is stale, as sentences' }),
    closed: z.string().nullable().openapi({ description: 'Why it cannot be answered yet' }),
    answer: z.union([AnswerBody, z.null()]),
  })
  .openapi('FiveQuestion');

export function presentAnswer(
  answer: Answer,
  readings: ReadonlyMap<string, Reading>,
): z.infer<typeof AnswerBody> {
  const { by, verifiedBy, evidence, ...rest } = answer;
  return {
    ...rest,
    evidence: evidence.map(({ seen: _, ...one }) => {
      const reading = one.kind === 'metric' && one.id !== null ? readings.get(one.id) : undefined;
      return { ...one, reading: reading ? presentReading(reading) : null };
    }),
    by: { name: by.name },
    verifiedBy: verifiedBy && { name: verifiedBy.name },
  };
}

export function presentQuestion(
  { question, answer, state, stale, closed }: QuestionLine,
  readings: ReadonlyMap<string, Reading>,
): z.infer<typeof QuestionBody> {
  return {
    ...question,
    evidence: [...question.evidence],
    state,
    stale: [...stale],
    closed,
    answer: answer && presentAnswer(answer, readings),
  };
}
