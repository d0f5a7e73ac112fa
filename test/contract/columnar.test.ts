import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, GRAINS, SetupProblem, startOf } from '../../src/kernel/index.ts';
import type { Parameter } from '../../src/metric/index.ts';
import { type ColumnarStore, migrateColumnar } from '../../src/storage/columnar/index.ts';
import { columnarCandidates, countSignals, freshScope, newSignal } from '../support/columnar.ts';

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(
    `${candidate.name}${candidate.skipped ? `: ${candidate.skipped}` : ''}`,
    () => {
      let opened: Awaited<ReturnType<typeof candidate.open>>;
      let store: ColumnarStore;
      beforeAll(async () => {
        opened = await candidate.open();
        store = opened.store;
      });
      afterAll(() => opened?.close());

      describe('the words of the dialect', () => {
        const scope = freshScope();
        const ask = async (expression: string, parameters: Parameter[] = []) => {
          const held = parameters.some(({ name }) => name === 'org') ? [] : parameters;
          const sql = `SELECT ${expression} AS v, ${store.dialect.parameter('org', 'id')} AS o`;
          const [row] = await store.figures.select(scope, { sql, parameters: held });
          return row?.['v'];
        };
        const text = (value: string): Parameter => ({ name: 'x', type: 'text', value });
        const x = (type: Parameter['type']) => store.dialect.parameter('x', type);

        it('cut days into the same calendar as the kernel', async () => {
          const days = fc.integer({ min: -20_000, max: 60_000 }).map((n) => addDays('1970-01-01', n));
          await fc.assert(
            fc.asyncProperty(days, fc.constantFrom(...GRAINS), async (value, grain) => {
              const found = await ask(store.dialect.dayText(store.dialect.startOf(grain, x('day'))), [
                { name: 'x', type: 'day', value },
              ]);
              expect(found).toBe(startOf(grain, value));
            }),
            { numRuns: 40 },
          );
        });

        it('count and add up nothing as 0, and unknown as no part of it', async () => {
          const { dialect } = store;
          const empty = `${dialect.rows('answer')} a`;
          const sql = `SELECT ${dialect.countWhere('a.score > 3')} AS n, ${dialect.sumWhere('a.score', 'true')} AS s,
          ${dialect.countDistinct('a.customer_id')} AS d FROM ${empty}`;
          expect(await store.figures.select(scope, { sql, parameters: [] })).toEqual([{ n: 0, s: 0, d: 0 }]);
        });

        it('put a number into the same logarithmic bin as JavaScript', async () => {
          for (const value of [0.001, 1, 7.5, 59.9, 3600, 1e9]) {
            const found = await ask(store.dialect.logBin(x('number'), '1.05'), [
              { name: 'x', type: 'number', value },
            ]);
            expect(found).toBe(Math.floor(Math.log(value) / Math.log(1.05)));
          }
          expect(
            await ask(store.dialect.logBin(x('number'), '1.05'), [{ name: 'x', type: 'number', value: 0 }]),
          ).toBeNull();
        });

        it('put a text into one block at every question, and texts into all of them', async () => {
          const blocks = new Set<unknown>();
          for (let number = 0; number < 40; number++) {
            const block = await ask(store.dialect.block(x('text'), '4'), [text(`abc${number}`)]);
            expect(await ask(store.dialect.block(x('text'), '4'), [text(`abc${number}`)])).toBe(block);
            blocks.add(block);
          }
          expect([...blocks].sort()).toEqual([0, 1, 2, 3]);
        });

        it.each([
          ['12', 12],
          ['-1.5', -1.5],
          ['abc', null],
          ['', null],
          ['inf', null],
        ])('read %j as the number %j', async (given, expected) => {
          expect(await ask(store.dialect.toNumber(x('text')), [text(given)])).toBe(expected);
        });

        it.each([
          ['2026-02-28', '2026-02-28'],
          ['2026-02-30', null],
          ['soon', null],
        ])('read %j as the day %j', async (given, expected) => {
          expect(await ask(store.dialect.dayText(store.dialect.toDay(x('text'))), [text(given)])).toBe(
            expected,
          );
        });

        it.each([
          ['Yes', true],
          ['0', false],
          ['perhaps', null],
        ])('read %j as %j', async (given, expected) => {
          expect(await ask(store.dialect.toBoolean(x('text')), [text(given)])).toBe(expected);
        });

        it('find an attribute, and nothing where it is absent or empty', async () => {
          const own = freshScope();
          await store.signals.insert(own, [
            newSignal({ id: '1', attributes: { contract: 'monthly' } }),
            newSignal({ id: '2' }),
          ]);
          const sql = `SELECT ${store.dialect.attribute('s.attributes', x('text'))} AS v FROM ${store.dialect.rows('signal')} s ORDER BY s.id`;
          expect(await store.figures.select(own, { sql, parameters: [text('contract')] })).toEqual([
            { v: 'monthly' },
            { v: null },
          ]);
        });

        it('yield NULL for a join without a match and keep NULL as a group', async () => {
          const own = freshScope();
          await store.signals.insert(own, [
            newSignal({ id: '1', channel: null }),
            newSignal({ id: '2', channel: 'phone' }),
          ]);
          const { dialect } = store;
          const sql = `SELECT s.channel AS g, max(c.plan) AS p, ${dialect.countWhere('c.id IS NULL')} AS n FROM ${dialect.rows('signal')} s
          LEFT JOIN ${dialect.rows('customer')} c ON c.id = s.customer_id GROUP BY 1 ORDER BY 1 NULLS LAST`;
          expect(await store.figures.select(own, { sql, parameters: [] })).toEqual([
            { g: 'phone', p: null, n: 1 },
            { g: null, p: null, n: 1 },
          ]);
        });

        it('count whole days between two', async () => {
          const sql = store.dialect.daysBetween(
            store.dialect.parameter('x', 'day'),
            store.dialect.parameter('y', 'day'),
          );
          const days: Parameter[] = [
            { name: 'x', type: 'day', value: '2024-02-01' },
            { name: 'y', type: 'day', value: '2025-02-01' },
          ];
          expect(await ask(sql, days)).toBe(366);
        });
      });

      describe('the store', () => {
        it('binds the organization itself and takes none from a question', async () => {
          const parameters: Parameter[] = [{ name: 'org', type: 'id', value: freshScope().orgId }];
          await expect(store.figures.select(freshScope(), { sql: 'SELECT 1', parameters })).rejects.toThrow(
            'scope alone',
          );
        });

        it('stays right after questions that fail', async () => {
          const scope = freshScope();
          await store.signals.insert(scope, [newSignal({ id: '1' })]);
          const wrong = `SELECT nonsense(s.id) FROM ${store.dialect.rows('signal')} s`;
          await expect(store.figures.select(scope, { sql: wrong, parameters: [] })).rejects.toThrow();
          expect(await countSignals(store, scope)).toBe(1);
        });

        it('runs nothing for a reader who has left', async () => {
          const gone = AbortSignal.abort(new Error('gone'));
          const sql = `SELECT count(*) AS n FROM ${store.dialect.rows('signal')} s`;
          await expect(store.figures.select(freshScope(), { sql, parameters: [] }, gone)).rejects.toThrow(
            'gone',
          );
        });

        it('says which tables it has and how large they are', async () => {
          const state = await store.state();
          expect(state.tables.map(({ name }) => name)).toContain('answer_day');
          expect(state.bytes).toBeGreaterThanOrEqual(0);
        });

        it('is not opened by an older program', async () => {
          await store.engine.execute('INSERT INTO schema_step VALUES (99)');
          await expect(migrateColumnar(store.engine)).rejects.toThrow(SetupProblem);
          await expect(migrateColumnar(store.engine)).rejects.toThrow('newer Perpetua');
        });
      });
    },
  );
}
