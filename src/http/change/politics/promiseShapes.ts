import { z } from '@hono/zod-openapi';
import {
  type Consultation,
  isPromiseOverdue,
  PROMISE_STATES,
  promiseState,
  type SponsorPromise,
} from '../../../change/index.ts';
import { EvidenceBody, OwnerBody, OwnerInput, presentEvidence } from '../shapes.ts';

const By = z.object({ name: z.string() });
const Prose = z.string().max(4000);

export const PromiseInput = z
  .object({ sponsor: OwnerInput, what: Prose, madeOn: z.iso.date(), due: z.iso.date() })
  .openapi('PromiseInput');

export const PromiseChange = PromiseInput.partial().openapi('PromiseChange');

export const PromiseWordInput = z
  .object({
    state: z.enum(PROMISE_STATES),
    text: Prose,
    evidence: z.array(EvidenceBody).max(30).default([]),
    on: z.iso.date().optional(),
  })
  .openapi('PromiseWordInput');

export const PromiseBody = z
  .object({
    id: z.string(),
    politicsId: z.string(),
    sponsor: OwnerBody,
    what: z.string(),
    madeOn: z.string(),
    due: z.string(),
    state: z.enum(PROMISE_STATES),
    overdue: z.boolean().openapi({ description: 'Its day has passed and nobody has said what came of it' }),
    words: z.array(
      z.object({
        id: z.string(),
        state: z.enum(PROMISE_STATES),
        text: z.string(),
        evidence: z.array(EvidenceBody),
        on: z.string(),
        at: z.string(),
        by: By,
      }),
    ),
    version: z.number().int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('SponsorPromise');

/** @param today in the organization's zone */
export function presentPromise(promise: SponsorPromise, today: string): z.infer<typeof PromiseBody> {
  return {
    ...promise,
    sponsor: { ...promise.sponsor },
    state: promiseState(promise),
    overdue: isPromiseOverdue(promise, today),
    words: promise.words.map(({ id, state, text, evidence, on, at, by }) => ({
      ...{ id, state, text, on, at },
      evidence: evidence.map(presentEvidence),
      by: { name: by.name },
    })),
  };
}

export const ConsultationInput = z
  .object({
    consulted: OwnerInput,
    on: z.iso.date(),
    said: Prose,
    circleId: z.uuid().nullable().optional(),
    initiativeId: z.uuid().nullable().optional(),
  })
  .openapi('ConsultationInput');

export const ConsultationBody = z
  .object({
    id: z.string(),
    decisionId: z.string(),
    initiativeId: z.string().nullable(),
    circleId: z.string(),
    consulted: OwnerBody,
    on: z.string(),
    said: z.string(),
    at: z.string(),
    by: By,
  })
  .openapi('Consultation');

export function presentConsultation({
  by,
  consulted,
  ...rest
}: Consultation): z.infer<typeof ConsultationBody> {
  return { ...rest, consulted: { ...consulted }, by: { name: by.name } };
}
