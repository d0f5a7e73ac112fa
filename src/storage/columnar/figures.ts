import { InvalidInput } from '../../kernel/index.ts';
import type { Dialect, FigureRow, FigureStore } from '../../metric/index.ts';
import { day, type Engine, id, text } from './engine.ts';

/** Where compiled questions are put. The organization is bound here, from the scope, and nowhere else. */
export function figureStore(engine: Engine, dialect: Dialect): FigureStore {
  return {
    dialect,
    async select(scope, compiled, signal) {
      if (compiled.parameters.some((parameter) => parameter.name === 'org')) {
        throw new Error('the organization of a question comes from the scope alone');
      }
      try {
        const rows = await engine.query(compiled.sql, [...compiled.parameters, id('org', scope.orgId)], {
          signal,
        });
        return rows as FigureRow[];
      } catch (error) {
        // An id in a filter that is none: said by both engines when they read it.
        if (
          /could not convert string|cannot parse uuid|cannot parse string/i.test((error as Error).message)
        ) {
          throw new InvalidInput('A filter compares an id with a text that is none.', [], { cause: error });
        }
        throw error;
      }
    },
    async dirtyDays(scope, subject, period) {
      const [org, from, to] = [
        dialect.parameter('org', 'id'),
        dialect.parameter('from', 'day'),
        dialect.parameter('to', 'day'),
      ];
      const rows = await engine.query(
        `SELECT ${dialect.dayText('d.day')} AS dirty FROM dirty_day AS d
         WHERE d.org_id = ${org} AND d.subject = ${dialect.parameter('subject', 'text')} AND d.day >= ${from} AND d.day < ${to}
         ORDER BY d.day`,
        [id('org', scope.orgId), text('subject', subject), day('from', period.from), day('to', period.to)],
      );
      return rows.map((row) => String(row['dirty']));
    },
  };
}
