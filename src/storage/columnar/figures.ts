import { InvalidInput } from '../../kernel/index.ts';
import type { Dialect, FigureRow, FigureStore } from '../../metric/index.ts';
import { type Engine, id, text } from './engine.ts';

/** Where compiled questions are put. The organization is bound here, from the scope, and nowhere else. */
export function figureStore(engine: Engine, dialect: Dialect): FigureStore {
  const listOf = dirtyLister(engine, dialect);
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
    async dirtyDays(scope, subject, { from, to }) {
      // Days written YYYY-MM-DD sort as text.
      return (await listOf(scope.orgId, subject)).filter((day) => day >= from && day < to);
    },
  };
}

/**
 * All days of an organization and subject that are behind. A page of many figures asks for them with each: what DuckDB
 * answered is kept until the next write, which in its one process is known; a served engine is asked every time.
 */
function dirtyLister(engine: Engine, dialect: Dialect) {
  const kept = new Map<string, { writes: number; days: Promise<string[]> }>();
  const read = async (orgId: string, subject: string): Promise<string[]> => {
    const rows = await engine.query(
      `SELECT ${dialect.dayText('d.day')} AS dirty FROM dirty_day AS d
       WHERE d.org_id = ${dialect.parameter('org', 'id')} AND d.subject = ${dialect.parameter('subject', 'text')}
       ORDER BY d.day`,
      [id('org', orgId), text('subject', subject)],
    );
    return rows.map((row) => String(row['dirty']));
  };
  return (orgId: string, subject: string): Promise<string[]> => {
    if (engine.name !== 'duckdb') return read(orgId, subject);
    const place = `${orgId} ${subject}`;
    const writes = engine.writes();
    const known = kept.get(place);
    if (known?.writes === writes) return known.days;
    const days = read(orgId, subject);
    kept.set(place, { writes, days });
    days.catch(() => kept.delete(place));
    return days;
  };
}
