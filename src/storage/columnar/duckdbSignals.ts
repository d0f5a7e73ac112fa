import type { Clock, Scope } from '../../kernel/index.ts';
import type { SignalCounts } from '../../signal/index.ts';
import { type Engine, instant, text } from './engine.ts';
import { type SignalSource, stageSignals } from './signalStaging.ts';
import { columnList, SIGNAL } from './table.ts';

/**
 * Adds signals to DuckDB in one transaction: those that are not there yet by (source, id), with the customer as known now.
 * What is there is found by a scan of one 8-byte column, which costs about 5 ms for a million signals, so it pays to
 * deliver many at once.
 */
export async function insertIntoDuckdb(
  engine: Engine,
  scope: Scope,
  source: SignalSource,
  clock: Clock,
): Promise<SignalCounts> {
  return engine.write(async (session) => {
    const repeats = await stageSignals(session, source, scope.zone);
    await session.execute(
      `CREATE OR REPLACE TEMP TABLE known AS
       SELECT s.source, s.id, s.content_hash <> n.content_hash AS conflicting
       FROM signal AS s JOIN staged AS n ON s.key_hash = n.key_hash AND s.source = n.source AND s.id = n.id
       WHERE s.org_id = $org::UUID`,
      [text('org', scope.orgId)],
    );
    const [known] = await session.query(
      'SELECT count(*) AS all_known, count(*) FILTER (WHERE conflicting) AS conflicting FROM known',
    );
    const there = Number(known?.['all_known'] ?? 0);
    const changed = Number(known?.['conflicting'] ?? 0);
    const repeated = repeats.same + repeats.conflicting;
    const added = repeats.delivered - repeated - there;
    if (added > 0) {
      await session.execute(insertFresh(there > 0), [
        text('org', scope.orgId),
        instant('received', clock.now().toISOString()),
      ]);
      await session.execute(
        `INSERT INTO dirty_day SELECT DISTINCT $org::UUID, 'signal', occurred_day FROM ${fresh(there > 0)}
         EXCEPT SELECT org_id, subject, day FROM dirty_day`,
        [text('org', scope.orgId)],
      );
    }
    await session.execute('DROP TABLE staged; DROP TABLE known');
    return { new: added, same: repeats.same + there - changed, conflicting: repeats.conflicting + changed };
  });
}

function fresh(someKnown: boolean): string {
  return someKnown ? 'staged AS n ANTI JOIN known USING (source, id)' : 'staged AS n';
}

function insertFresh(someKnown: boolean): string {
  return `INSERT INTO signal (${columnList(SIGNAL)})
    SELECT $org::UUID, n.source, n.id, n.kind, c.id, n.customer_ref, n.occurred_at, n.occurred_day, $received::TIMESTAMPTZ::TIMESTAMP,
      n.value, n.unit, n.duration_seconds, n.channel, n.journey, n.touchpoint, n.outcome,
      coalesce(n.segment, c.segment), coalesce(n.region, c.region), coalesce(n.plan, c.plan),
      CASE WHEN c.attributes IS NULL OR cardinality(c.attributes) = 0 THEN n.attributes
        WHEN cardinality(n.attributes) = 0 THEN c.attributes ELSE map_concat(c.attributes, n.attributes) END,
      n.key_hash, n.content_hash
    FROM ${fresh(someKnown)}
    LEFT JOIN (SELECT * FROM customer WHERE org_id = $org::UUID) AS c ON c.external_id = n.customer_ref`;
}
