import { z } from '@hono/zod-openapi';
import {
  DECISION_STATES,
  type Decision,
  decisionState,
  nextLook,
  OUTCOME_RESULTS,
  type Outcome,
} from '../../change/index.ts';
import { EVIDENCE_KINDS, type Evidence } from '../../kernel/index.ts';

export const EvidenceBody = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    id: z.string().max(100).nullable().default(null),
    title: z.string().trim().min(1).max(300),
    to: z
      .string()
      .max(2000)
      .openapi({ description: 'Address inside the application, such as /decide/metrics/…' }),
  })
  .openapi('Evidence');

export const OwnerBody = z
  .object({
    personId: z.string().nullable(),
    name: z.string(),
    left: z.boolean().openapi({ description: 'The person has left: choose a new owner' }),
  })
  .openapi('Owner');

/** A person of the organization, or the name of somebody without a login. */
export const OwnerInput = z.object({
  personId: z.string().max(100).nullable().optional(),
  name: z.string().max(200).nullable().optional(),
});

const Prose = z.string().trim().min(1).max(4000);

export const DecisionInput = z
  .object({
    what: Prose,
    why: Prose,
    evidence: z.array(EvidenceBody).max(30).default([]),
    owner: OwnerInput,
    due: z.iso.date().nullable().default(null),
    lookAgainOn: z.iso.date(),
    reviewId: z.uuid().nullable().optional(),
    goalId: z.uuid().nullable().optional(),
    unitId: z.uuid().nullable().optional(),
    circleId: z.uuid().nullable().optional(),
  })
  .openapi('DecisionInput');

export const OutcomeInput = z
  .object({
    result: z.enum(OUTCOME_RESULTS),
    text: Prose,
    evidence: z.array(EvidenceBody).max(30).default([]),
    lookAgainOn: z.iso.date().nullable().default(null),
  })
  .openapi('OutcomeInput');

const OutcomeBody = z
  .object({
    id: z.string(),
    result: z.enum(OUTCOME_RESULTS),
    text: z.string(),
    evidence: z.array(EvidenceBody),
    lookAgainOn: z.string().nullable(),
    at: z.string(),
    by: z.object({ name: z.string() }),
  })
  .openapi('Outcome');

export const DecisionBody = z
  .object({
    id: z.string(),
    what: z.string(),
    why: z.string(),
    evidence: z.array(EvidenceBody),
    owner: OwnerBody,
    due: z.string().nullable(),
    lookAgainOn: z.string(),
    nextLook: z.string().nullable().openapi({ description: 'When it is looked at next, as agreed last' }),
    reviewId: z.string().nullable(),
    goalId: z.string().nullable(),
    unitId: z.string().nullable(),
    circleId: z.string().nullable(),
    madeAt: z.string(),
    madeBy: z.object({ name: z.string() }),
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    outcomes: z.array(OutcomeBody),
    state: z.enum(DECISION_STATES),
  })
  .openapi('Decision');

/** The only place where a decision becomes JSON. @param today in the organization's zone */
export function presentDecision(decision: Decision, today: string): z.infer<typeof DecisionBody> {
  const { owner, madeBy, evidence, outcomes } = decision;
  return {
    ...decision,
    owner: { ...owner },
    evidence: evidence.map(presentEvidence),
    nextLook: nextLook(decision),
    madeBy: { name: madeBy.name },
    outcomes: outcomes.map(presentOutcome),
    state: decisionState(decision, today),
  };
}

export function presentEvidence(evidence: Evidence): z.infer<typeof EvidenceBody> {
  return { ...evidence };
}

function presentOutcome({ by, evidence, ...outcome }: Outcome): z.infer<typeof OutcomeBody> {
  return { ...outcome, evidence: evidence.map(presentEvidence), by: { name: by.name } };
}
