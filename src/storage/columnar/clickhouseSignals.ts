import type { Clock, Scope } from '../../kernel/index.ts';
import type { SignalCounts } from '../../signal/index.ts';
import type { ClickhouseEngine } from './clickhouse.ts';
import { nextVersion, passOn, restored, type Scratch } from './clickhouseStaging.ts';
import { id, instant, number } from './engine.ts';
import { type SignalSource, stageSignals } from './signalStaging.ts';
import { columnList, SIGNAL } from './table.ts';

const STAGED = SIGNAL.columns.filter(({ name }) => !['org_id', 'customer_id', 'received_at'].includes(name));

/**
 * Adds signals to ClickHouse: those that are not there yet by (source, id). The comparison, not the table's own replacing, is what makes
 * it idempotent, for a repeat that tells another day or kind has another sorting key. Cut off between two steps and repeated, it adds
 * what is missing; the days are marked first, so no rollup is trusted that lacks a row.
 */
export async function insertIntoClickhouse(
  engine: ClickhouseEngine,
  scratch: Scratch,
  scope: Scope,
  source: SignalSource,
  clock: Clock,
): Promise<SignalCounts> {
  return engine.write(async (session) => {
    const repeats = await stageSignals(scratch.session, source, scope.zone);
    await passOn(engine, session, scratch, { table: 'staged_signal', columns: STAGED, from: 'staged' });
    await scratch.session.execute('DROP TABLE staged');
    const org = id('org', scope.orgId);
    await session.execute('DROP TABLE IF EXISTS known_signal');
    await session.execute(
      'CREATE TABLE known_signal (source String, id String, conflicting Bool) ENGINE = MergeTree ORDER BY tuple()',
    );
    await session.execute(
      `INSERT INTO known_signal SELECT s.source, s.id, s.content_hash != assumeNotNull(n.content_hash)
       FROM (SELECT source, id, content_hash FROM signal
             WHERE org_id = {org:UUID} AND key_hash IN (SELECT assumeNotNull(key_hash) FROM staged_signal)) AS s
       INNER JOIN staged_signal AS n ON s.source = n.source AND s.id = n.id`,
      [org],
    );
    const [known] = await session.query(
      'SELECT count() AS n, countIf(conflicting) AS changed FROM known_signal',
    );
    const [there, changed] = [Number(known?.['n']), Number(known?.['changed'])];
    const added = repeats.delivered - repeats.same - repeats.conflicting - there;
    if (added > 0) {
      const version = number('version', await nextVersion(session));
      const fresh =
        'staged_signal AS n LEFT ANTI JOIN known_signal AS k ON n.source = k.source AND n.id = k.id';
      await session.execute(
        `INSERT INTO dirty_day (org_id, subject, day, version)
         SELECT DISTINCT {org:UUID}, 'signal', assumeNotNull(n.occurred_day), toUInt64({version:Float64}) FROM ${fresh}`,
        [org, version],
      );
      await session.execute(
        `INSERT INTO signal (${columnList(SIGNAL)}, version)
         SELECT {org:UUID}, n.source, n.id, n.kind, c.id, n.customer_ref, n.occurred_at, n.occurred_day, {received:DateTime64(3, 'UTC')},
           n.value, n.unit, n.duration_seconds, n.channel, n.journey, n.touchpoint, n.outcome,
           coalesce(n.segment, c.segment), coalesce(n.region, c.region), coalesce(n.plan, c.plan),
           mapUpdate(c.attributes, ${restored('n.attributes')}), n.key_hash, n.content_hash, toUInt64({version:Float64})
         FROM (SELECT n.* FROM ${fresh}) AS n
         LEFT JOIN (SELECT * FROM customer WHERE org_id = {org:UUID}) AS c ON c.external_id = n.customer_ref`,
        [org, version, instant('received', clock.now().toISOString())],
      );
    }
    await session.execute('DROP TABLE staged_signal');
    await session.execute('DROP TABLE known_signal');
    return { new: added, same: repeats.same + there - changed, conflicting: repeats.conflicting + changed };
  });
}
