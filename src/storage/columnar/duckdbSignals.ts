import type { Clock, Scope } from '../../kernel/index.ts';
import type { NewSignal, SignalCounts } from '../../signal/index.ts';
import { type Engine, instant, type Session, text } from './engine.ts';
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
    const there = await insertStaged(session, scope, repeats, clock);
    await session.execute('DROP TABLE staged; DROP TABLE known');
    return {
      new: repeats.delivered - repeats.same - repeats.conflicting - there.known,
      same: repeats.same + there.known - there.conflicting,
      conflicting: repeats.conflicting + there.conflicting,
    };
  });
}

/**
 * Several deliveries in one transaction, counted apart as if they had come one after the other: the scan for what is there
 * and the disk's flush are paid once for all of them.
 */
export async function insertDeliveries(
  engine: Engine,
  scope: Scope,
  deliveries: readonly (readonly NewSignal[])[],
  clock: Clock,
): Promise<SignalCounts[]> {
  return engine.write(async (session) => {
    const repeats = await stageSignals(session, { kind: 'deliveries', deliveries }, scope.zone);
    await insertStaged(session, scope, repeats, clock);
    const rows = await session.query(`
      WITH first AS (
        SELECT source, id, min(place) AS place, arg_min(content_hash, place) AS content_hash FROM delivered GROUP BY source, id
      ),
      told AS (
        SELECT d.delivery, k.id IS NULL AND d.place = f.place AS fresh,
          d.content_hash <> coalesce(k.content_hash, f.content_hash) AS conflicting
        FROM delivered AS d JOIN first AS f ON d.source = f.source AND d.id = f.id
        LEFT JOIN known AS k ON d.source = k.source AND d.id = k.id
      )
      SELECT delivery, count(*) FILTER (WHERE fresh) AS added, count(*) FILTER (WHERE conflicting) AS conflicting, count(*) AS n
      FROM told GROUP BY delivery`);
    await session.execute('DROP TABLE staged; DROP TABLE known; DROP TABLE delivered');
    const counts = deliveries.map((): SignalCounts => ({ new: 0, same: 0, conflicting: 0 }));
    for (const row of rows) {
      const [added, conflicting] = [Number(row['added']), Number(row['conflicting'])];
      counts[Number(row['delivery'])] = {
        new: added,
        conflicting,
        same: Number(row['n']) - added - conflicting,
      };
    }
    return counts;
  });
}

/** Adds what is staged and not there yet; the table `known` tells what was there. */
async function insertStaged(
  session: Session,
  scope: Scope,
  repeats: { readonly delivered: number; readonly same: number; readonly conflicting: number },
  clock: Clock,
): Promise<{ known: number; conflicting: number }> {
  const org = text('org', scope.orgId);
  await session.execute(
    `CREATE OR REPLACE TEMP TABLE known AS
     SELECT s.source, s.id, s.content_hash, s.content_hash <> n.content_hash AS conflicting
     FROM signal AS s JOIN staged AS n ON s.key_hash = n.key_hash AND s.source = n.source AND s.id = n.id
     WHERE s.org_id = $org::UUID`,
    [org],
  );
  const [row] = await session.query(
    'SELECT count(*) AS n, count(*) FILTER (WHERE conflicting) AS conflicting FROM known',
  );
  const known = Number(row?.['n'] ?? 0);
  if (repeats.delivered - repeats.same - repeats.conflicting > known) {
    await session.execute(insertFresh(known > 0), [org, instant('received', clock.now().toISOString())]);
    await session.execute(
      `INSERT INTO dirty_day SELECT DISTINCT $org::UUID, 'signal', occurred_day FROM ${fresh(known > 0)}
       EXCEPT SELECT org_id, subject, day FROM dirty_day`,
      [org],
    );
  }
  return { known, conflicting: Number(row?.['conflicting'] ?? 0) };
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
