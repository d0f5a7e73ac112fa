import { literal, type OutputField } from '../../intake/index.ts';
import type { SignalStore } from '../../signal/index.ts';
import { declareAttributes } from './attributes.ts';
import { fieldSql, jsonObjectSql, jsonValueSql, keyedFields } from './json.ts';
import type { Loader, LoadingContext } from './loader.ts';

const TEXTS = ['kind', 'source', 'unit', 'channel', 'journey', 'touchpoint', 'outcome'] as const;
const NUMBERS = ['value', 'duration_seconds'] as const;

/**
 * Stores signals in the columnar store. It has no transaction with the record; a chunk that is repeated after a crash is
 * found to be there already, by source and id.
 */
export function signalLoader(context: LoadingContext, signals: Pick<SignalStore, 'insertFile'>): Loader {
  const { scope, mapping, compiled, staging } = context;
  return {
    prepare: (client) => declareAttributes(client, scope, mapping, compiled),
    write: (good, path) =>
      staging.run(`COPY (${selectStaged(compiled.fields, good)}) TO ${literal(path)} (FORMAT parquet)`),
    bring: async () => {},
    async store(_client, path) {
      const counts = await signals.insertFile(scope, { path, format: 'parquet' });
      // The first delivery of an event stands; one that says something else changes nothing.
      return { fresh: counts.new, changed: 0, same: counts.same + counts.conflicting, clashing: [] };
    },
  };
}

function selectStaged(fields: readonly OutputField[], good: string): string {
  const attributes = keyedFields(fields, 'attribute.').map(({ key, field }) => ({
    key,
    value: jsonValueSql(field),
  }));
  const list = [
    'row_key AS id',
    `${fieldSql(fields, 'customer_external_id')} AS customer_ref`,
    `strftime("occurred_at", '%Y-%m-%dT%H:%M:%S.%fZ') AS occurred_at`,
    ...TEXTS.map((name) => `${fieldSql(fields, name)} AS ${name}`),
    ...NUMBERS.map((name) => `${fieldSql(fields, name)} AS ${name}`),
    `${jsonObjectSql(attributes)} AS attributes`,
  ];
  return `SELECT ${list.join(', ')} FROM (${good})`;
}
