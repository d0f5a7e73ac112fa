import { z } from 'zod';
import { COST_PARTS, type MeasuringCosts, measureCosts } from '../economics/index.ts';
import type { Actor, Clock, Scope } from '../kernel/index.ts';
import type { Record } from '../storage/record/index.ts';
import { ActorShape } from './import.ts';
import type { AnyJob } from './job.ts';
import { type Reporting, reportedJob } from './reported.ts';

const Payload = z.object({
  reportId: z.string(),
  orgId: z.string(),
  actor: ActorShape,
  part: z.enum(COST_PARTS),
  period: z.object({ from: z.string(), to: z.string() }),
});

/** Measures costs in the background: with a hundred million contacts it takes longer than anybody waits for a page. */
export function measureCostsJob(
  reporting: Reporting,
  parts: {
    readonly record: Pick<Record, 'inScope'>;
    readonly facts: MeasuringCosts['facts'];
    readonly clock: Clock;
    scopeOf(orgId: string, actor: Actor): Promise<Scope>;
  },
): AnyJob {
  const { record, facts, clock, scopeOf } = parts;
  return reportedJob(
    'measure_costs',
    reporting,
    (payload) => Payload.parse(payload),
    async ({ orgId, actor, part, period }, tell, signal) => {
      const scope = await scopeOf(orgId, actor);
      tell('Counting contacts and customers', null);
      const inScope: MeasuringCosts['inScope'] = (work) => record.inScope(scope, work);
      const { measuredAt } = await measureCosts({ inScope, facts, clock }, scope, part, period, signal);
      return { part, period, measuredAt };
    },
  );
}
