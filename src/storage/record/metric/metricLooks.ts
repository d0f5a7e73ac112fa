import { type Kysely, sql } from 'kysely';
import type { Scope } from '../../../kernel/index.ts';
import type { MetricLooks } from '../../../metric/index.ts';
import type { Tables } from '../tables.ts';

export function recordMetricLooks(db: Kysely<Tables>, scope: Scope): MetricLooks {
  return {
    async note(metricIds, personId, day) {
      // Only of metrics that are there: one may be deleted while it is looked at.
      await sql`insert into metric_look (org_id, metric_id, person_id, day)
        select ${scope.orgId}::uuid, id, ${personId}, ${day}::date from metric
        where id = any(${[...metricIds]}::uuid[]) order by id on conflict do nothing`.execute(db);
    },
    async last() {
      const rows = await db
        .selectFrom('metric_look')
        .select(['metric_id', ({ fn }) => fn.max('day').as('day')])
        .groupBy('metric_id')
        .execute();
      return new Map(rows.map(({ metric_id, day }) => [metric_id, day]));
    },
  };
}
