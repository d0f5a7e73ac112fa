import type { Arrivals, CollectedFacts } from '../../insight/index.ts';
import type { Dialect } from '../../metric/index.ts';
import { day, type Engine, id, type Row } from './engine.ts';

/** Counts by organization and day: columns of a day and an id, read without the rest of the rows. */
export function collectedFacts(engine: Engine, dialect: Dialect): CollectedFacts {
  return {
    writes: engine.writes,
    async read(scope, since) {
      const count = async (table: 'answer' | 'signal', column: string): Promise<Row | undefined> => {
        const from = dialect.parameter('since', 'day');
        const [row] = await engine.query(
          `SELECT ${dialect.countWhere('true')} AS total, ${dialect.countWhere(`r.${column} >= ${from}`)} AS recent,
             ${dialect.dayText(`max(r.${column})`)} AS newest
           FROM ${dialect.rows(table)} AS r`,
          [id('org', scope.orgId), day('since', since)],
        );
        return row;
      };
      const [answers, signals, [customers]] = await Promise.all([
        count('answer', 'answered_day'),
        count('signal', 'occurred_day'),
        engine.query(`SELECT ${dialect.countWhere('true')} AS total FROM ${dialect.rows('customer')} AS c`, [
          id('org', scope.orgId),
        ]),
      ]);
      return {
        answers: arrivals(answers),
        signals: arrivals(signals),
        customers: Number(customers?.['total'] ?? 0),
      };
    },
  };
}

function arrivals(row: Row | undefined): Arrivals {
  const total = Number(row?.['total'] ?? 0);
  // Over no rows, one engine's newest day is null and the other's is its first day of all.
  return { total, recent: Number(row?.['recent'] ?? 0), newest: total > 0 ? String(row?.['newest']) : null };
}
