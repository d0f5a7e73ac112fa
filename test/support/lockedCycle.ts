import type { Office } from './office.ts';

/** A locked cycle of an initiative, written past the program: for what follows from its judgments. */
export async function lockedCycle(
  office: Office,
  of: {
    readonly initiativeId: string;
    readonly metricId: string;
    readonly method: 'randomized' | 'staggered';
    readonly number?: number;
    /** What was decided after it. */
    readonly outcome?: 'keep' | 'adapt' | 'stop';
  },
): Promise<string> {
  const { rows } = await office.asSuperuser(
    `insert into cycle (org_id, id, initiative_id, number, name, hypothesis, mechanism, wanted, metric_id, metric_version, expected,
       expected_low, expected_high, worthwhile, owner_name, method, baseline_from, starts_on, judge_on, sample, locked_at,
       locked_by_kind, locked_by_id, locked_by_name, outcome, decision_id)
     select org_id, gen_random_uuid(), id, $2, 'Warnings, first cycle', 'Fewer call', 'fewer_contacts', 'down', $3, 1, 1, 0.5, 2, 0.5,
       'Ada', $4, '2025-06-01', '2026-01-01', '2026-05-10', '{}', '2025-12-20', 'person', 'p', 'Ada', $5::text,
       case when $5::text is null then null else gen_random_uuid() end
     from initiative where id = $1 returning id`,
    [of.initiativeId, of.number ?? 1, of.metricId, of.method, of.outcome ?? null],
  );
  return rows[0].id as string;
}
