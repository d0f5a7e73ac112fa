import { z } from '@hono/zod-openapi';
import { EMPTY_MAP, STEP_KINDS } from '../../../change/index.ts';

/** For schemas with a name: what may be null is then one of two, where `nullable` would ask for both at once. */
export const orNull = <T extends z.ZodType>(schema: T) => z.union([schema, z.null()]);

export const EstimateBody = z
  .object({ low: z.number(), likely: z.number(), high: z.number() })
  .openapi('Estimate', { description: 'Three points of a range; the same three times where it is certain' });

const Id = z.string().min(1).max(200);

const ForeignBody = z
  .object({ type: z.string().max(200), xml: z.string().max(100_000) })
  .openapi('ForeignElement', { description: 'An element of a BPMN file that is kept and written back' });

const FailureBody = z
  .object({
    id: Id,
    name: z.string().max(300),
    often: orNull(EstimateBody).openapi({ description: 'Percent of the times; null while nobody knows' }),
    cost: orNull(EstimateBody).openapi({ description: 'Minor units each time; null while nobody knows' }),
    contacts: z.number().nullable().openapi({ description: 'Further contacts that each failure brings' }),
    feels: z.string().max(1000).default(''),
  })
  .openapi('FailurePoint');

const StepBody = z
  .object({
    id: Id,
    kind: z.enum(STEP_KINDS),
    name: z.string().max(300),
    laneId: Id.nullable().default(null),
    owner: z.string().max(200).nullable().default(null),
    minutes: orNull(EstimateBody).default(null).openapi({
      description: 'Work of a task or decision, waiting of an event; null while nobody knows',
    }),
    cost: z
      .object({ per: z.enum(['step', 'minute']), amount: EstimateBody })
      .nullable()
      .default(null)
      .openapi({
        description: 'Minor units; null where it follows from the minutes and the rate of the role',
      }),
    contact: z.boolean().default(false).openapi({ description: 'A contact with the customer begins here' }),
    failures: z.array(FailureBody).max(20).readonly().default([]),
    note: z.string().max(4000).default(''),
    position: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
    foreign: orNull(ForeignBody).default(null),
  })
  .openapi('ProcessStep');

const LaneBody = z
  .object({
    id: Id,
    name: z.string().max(200),
    hourly: orNull(EstimateBody).default(null).openapi({
      description: 'Minor units an hour; null while nobody knows',
    }),
    height: z.number().default(200),
  })
  .openapi('ProcessLane');

const FlowBody = z
  .object({
    id: Id,
    from: Id,
    to: Id,
    name: z.string().max(300).default(''),
    share: z.number().nullable().default(null).openapi({
      description: 'Percent of cases that take it, out of a decision; null while nobody has said',
    }),
    foreign: orNull(ForeignBody).default(null),
  })
  .openapi('ProcessFlow');

export const MapBody = z
  .object({
    currency: z.string().length(3).nullable().default(null),
    lanes: z.array(LaneBody).readonly().default([]),
    steps: z.array(StepBody).readonly().default([]),
    flows: z.array(FlowBody).readonly().default([]),
    foreign: z.array(ForeignBody).readonly().default([]),
  })
  .openapi('ProcessMap', { example: { ...EMPTY_MAP, lanes: [], steps: [], flows: [], foreign: [] } });

export const FindingBody = z
  .object({
    stepId: z.string().nullable().openapi({ description: 'Null for the map as a whole' }),
    rule: z.string(),
  })
  .openapi('ProcessFinding', { description: 'What keeps a map from being counted' });

const MissingBody = z.object({
  stepId: z.string(),
  what: z.enum(['minutes', 'rate', 'often', 'failure_cost', 'failure_contacts']),
});

export const ReckonedBody = z
  .object({
    value: z.number().nullable().openapi({ description: 'Mean; null where something is not known' }),
    low: z.number().nullable(),
    high: z.number().nullable(),
    missing: z.array(MissingBody).readonly(),
  })
  .openapi('ReckonedFigure', {
    description: 'Simulated from the ranges of the map: mean, and between which values 90% lie',
  });

const measures = {
  work: ReckonedBody.openapi({ description: 'Minutes of work' }),
  wait: ReckonedBody.openapi({ description: 'Minutes of waiting' }),
  cost: ReckonedBody.openapi({ description: 'Minor units, of the work' }),
  failureCost: ReckonedBody.openapi({ description: 'Minor units, of what goes wrong' }),
  allCost: ReckonedBody.openapi({ description: 'Minor units, both together' }),
  failures: ReckonedBody,
  contacts: ReckonedBody,
  handovers: z.number(),
};

export const FiguresBody = z.object({ ...measures, steps: z.number().int() }).openapi('ProcessFigures');

export const ComparisonBody = z
  .object({
    currency: z.string().nullable(),
    before: FiguresBody,
    after: FiguresBody,
    difference: z.object(measures).openapi('ProcessDifference'),
    steps: z
      .array(
        z
          .object({
            change: z.enum(['added', 'removed', 'changed', 'same']),
            before: orNull(StepBody),
            after: orNull(StepBody),
            timesBefore: z.number().nullable(),
            timesAfter: z.number().nullable(),
            differs: z.array(z.string()).readonly(),
          })
          .openapi('ComparedStep'),
      )
      .readonly(),
  })
  .openapi('ProcessComparison');
