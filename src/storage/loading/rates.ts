import type pg from 'pg';
import { monthOfDay, parseRate, sayRate } from '../../economics/index.ts';
import type { OutputField } from '../../intake/index.ts';
import { type Clock, Conflict, type Ids, InvalidInput, isCurrency, Problem } from '../../kernel/index.ts';
import { fieldSql } from './json.ts';
import type { Clash, Loader, LoadingContext } from './loader.ts';
import { copyIn, writeOut } from './staging.ts';

const COLUMNS = ['row_no', 'month', 'currency', 'rate', 'source', 'day'];

interface StagedRate {
  readonly row_no: number;
  readonly month: string;
  readonly currency: string;
  readonly rate: string;
  readonly source: string;
  readonly day: string;
}

/** Stores exchange rates one by one, by the rule by which people enter them: a few hundred a year are many. */
export function rateLoader(
  { scope, compiled, staging }: LoadingContext,
  tools: { readonly clock: Clock; readonly ids: Ids },
): Loader {
  const loader: Loader = {
    prepare: async () => {},
    write: (good, path) => writeOut(staging, selectStaged(compiled.fields, good), path),
    async bring(client, path) {
      await client.query(
        'create temp table staged (row_no bigint, month date, currency text, rate text, source text, day date) on commit drop',
      );
      await copyIn(client, path, 'staged', COLUMNS);
    },
    async store(client: pg.ClientBase, _path, stores) {
      const { rows } = await client.query<StagedRate>('select * from staged order by row_no');
      const { currency: base } = await stores.organization.read();
      const counts = { fresh: 0, changed: 0, same: 0 };
      const clashing: Clash[] = [];
      const kept = new Map(
        (await stores.ledger.rates())
          .filter((one) => one.base === base)
          .map((one) => [`${one.month} ${one.currency}`, one]),
      );
      for (const row of rows) {
        const month = monthOfDay(row.month);
        const [rate = ''] = row.rate.split(' ');
        const { currency, source, day } = row;
        try {
          parseRate(rate);
          const before = isCurrency(currency) ? kept.get(`${month} ${currency}`) : undefined;
          if (before && before.rate === rate && before.source === source && before.day === day) {
            counts.same++;
            continue;
          }
          const said = { month, currency, rate, source, day };
          kept.set(
            `${month} ${currency}`,
            await sayRate({ ...stores, ...tools, scope }, said, before?.version ?? null),
          );
          counts[before ? 'changed' : 'fresh']++;
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          clashing.push({ rowNumber: row.row_no, rule: worded(error) });
        }
      }
      return { ...counts, clashing };
    },
    // It is taken back, so that what would be refused is found by doing it.
    async judge(client, stores) {
      const { fresh, changed, same, clashing } = await loader.store(client, '', stores);
      const notes = [
        `Of the good rows: ${fresh} new, ${changed} that change a rate, ${same} that are there already.`,
      ];
      return { refused: clashing, notes };
    },
  };
  return loader;
}

const LABELS: Readonly<Record<string, string>> = {
  currency: 'Currency',
  rate: 'Worth in your currency',
  source: 'Published by',
  day: 'Day of the rate',
};

/** A refusal in the words of the file's fields. */
function worded(error: Problem): string {
  if (error instanceof InvalidInput)
    return error.faults.map(({ place, rule }) => `“${LABELS[place] ?? 'Month'}”: ${rule}`).join('; ');
  return error instanceof Conflict ? `“Month”: ${error.message.replace(/\.$/, '')}` : error.message;
}

function selectStaged(fields: readonly OutputField[], good: string): string {
  const list = COLUMNS.map((name) => {
    if (name === 'row_no') return name;
    const cell = fieldSql(fields, name);
    return name === 'month' || name === 'day' ? `CAST(${cell} AS VARCHAR) AS ${name}` : `${cell} AS ${name}`;
  });
  return `SELECT ${list.join(', ')} FROM (${good})`;
}
