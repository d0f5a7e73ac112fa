import { z } from 'zod';
import { type MeasuringValue, renewValue, type ValueFacts } from '../economics/index.ts';
import {
  among,
  type CollectedFacts,
  houseOf,
  type LoyaltyFacts,
  type MeasuringParts,
  measure,
  questionsOf,
  type Reading,
  usable,
} from '../insight/index.ts';
import { addDays, type Clock, dayIn, type Grain, type Ids, type Scope, startOf } from '../kernel/index.ts';
import { inUse } from '../metric/index.ts';
import type { Record } from '../storage/record/index.ts';
import { type KeepingAnalysis, renewAnalysis, stakeGroundOf } from '../strategy/index.ts';
import { inEachScope } from './eachScope.ts';
import type { Job } from './job.ts';

/** How many periods back each grain is kept: two years of months to compare with, a quarter of weeks to act on. */
const KEPT: readonly (readonly [Grain, number])[] = [
  ['month', 25],
  ['week', 14],
  ['quarter', 9],
  ['year', 6],
];

/** Seconds after which metrics are measured again although nothing was written by this process. */
const AGAIN = 3_600;

export interface Measuring {
  readonly record: Pick<Record, 'inScope'>;
  readonly figures: MeasuringParts['figures'];
  readonly collected: CollectedFacts;
  readonly loyaltyFacts: LoyaltyFacts;
  readonly valueFacts: ValueFacts;
  readonly clock: Clock;
  readonly ids: Ids;
  /** All organizations. */
  scopes(): Promise<readonly Scope[]>;
  /** Enqueues the job once more, some seconds from now. */
  again(seconds: number): Promise<void>;
}

/**
 * Measures every usable metric of every organization in the periods that are kept. An organization of which nothing
 * changed since the last time is passed over.
 */
export function measureJob(parts: Measuring): Job<unknown> {
  const done = new Map<string, string>();
  return {
    name: 'measure',
    parse: (payload) => z.object({}).parse(payload),
    async perform(_payload, signal) {
      // First, so that a failure does not end the measuring for good.
      await parts.again(AGAIN);
      await inEachScope(await parts.scopes(), signal, async (scope) => {
        await measureOrganization(parts, scope, signal, done);
        const { record, figures, clock, ids } = parts;
        const inScope: KeepingAnalysis['inScope'] = (work) => record.inScope(scope, work);
        await renewAnalysis({ inScope, figures, clock, ids }, scope, signal);
        await renewValue(valueParts(parts, scope), scope, signal);
      });
    },
  };
}

/** Measures one organization's metrics. @param done what was measured last, by organization; none: measure anyway */
export async function measureOrganization(
  parts: Pick<Measuring, 'record' | 'clock' | 'figures' | 'collected'>,
  scope: Scope,
  signal: AbortSignal,
  done?: Map<string, string>,
): Promise<void> {
  const { record, clock, figures, collected } = parts;
  const writes = collected.writes();
  const today = dayIn(scope.zone, clock.now());
  const { metrics, house, questions } = await record.inScope(scope, async (stores) => {
    const listed = usable(await stores.metrics.list());
    return {
      metrics: listed,
      house: await houseOf(stores),
      questions: await questionsOf(stores.questions, listed),
    };
  });
  const made = JSON.stringify([
    writes,
    today,
    metrics.map(({ id, current }) => [id, current.number]),
    { ...house, attributes: [...house.attributes] },
    questions,
  ]);
  if (done?.get(scope.orgId) === made) return;
  const asking = { figures, clock, questionsOf: among(questions) };
  for (const metric of metrics) {
    const readings: Reading[] = [];
    for (const [grain, count] of KEPT) {
      signal.throwIfAborted();
      const period = { from: startsBack(grain, today, count - 1), to: addDays(today, 1) };
      readings.push(...(await measure(asking, scope, metric, house, { grain, period, today }, signal)));
    }
    // A metric may be deleted or revised while it is measured; then there is nothing left to keep.
    await record.inScope(scope, async (stores) => {
      const current = await stores.metrics.get(metric.id);
      if (current?.current.number === metric.current.number) await stores.readings.put(readings);
    });
  }
  done?.set(scope.orgId, made);
}

/** What measuring values works with, in the organization of `scope`. */
function valueParts(
  { record, clock, ids, loyaltyFacts, valueFacts }: Measuring,
  scope: Scope,
): MeasuringValue {
  return {
    facts: valueFacts,
    loyaltyFacts,
    clock,
    ids,
    inScope: (work) => record.inScope(scope, work),
    stakes: () =>
      record.inScope(scope, async ({ topThree, metrics }) =>
        stakeGroundOf(await topThree.analysis(), inUse(await metrics.list())),
      ),
  };
}

/** First day of the period that lies `count` periods before the one that holds `day`. */
function startsBack(grain: Grain, day: string, count: number): string {
  let start = startOf(grain, day);
  for (let step = 0; step < count; step++) start = startOf(grain, addDays(start, -1));
  return start;
}
