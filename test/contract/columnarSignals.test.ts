import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidInput, type Scope } from '../../src/kernel/index.ts';
import type { Additive } from '../../src/metric/index.ts';
import type { ColumnarStore } from '../../src/storage/columnar/index.ts';
import { columnarCandidates, countSignals, freshScope, newSignal, TEST_CLOCK } from '../support/columnar.ts';

const YEAR = { from: '2026-01-01', to: '2027-01-01' };
const WHERES = ['known', 'missing', 'any'] as const;

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

      describe('signals', () => {
        it('are counted once, however often and in whatever company they are delivered', async () => {
          const scope = freshScope();
          const first = [newSignal({ id: '1' }), newSignal({ id: '2' }), newSignal({ id: '2' })];
          expect(await store.signals.insert(scope, first)).toEqual({ new: 2, same: 1, conflicting: 0 });
          const second = [newSignal({ id: '3' }), newSignal({ id: '1' }), newSignal({ id: '3', value: 5 })];
          expect(await store.signals.insert(scope, second)).toEqual({ new: 1, same: 1, conflicting: 1 });
          expect(await countSignals(store, scope)).toBe(3);
        });

        it('are told to each of many who deliver at once', async () => {
          const [scope, other] = [freshScope(), freshScope()];
          const counts = await Promise.all([
            store.signals.insert(scope, [newSignal({ id: '1' })]),
            store.signals.insert(scope, [newSignal({ id: '2' }), newSignal({ id: '1' })]),
            store.signals.insert(other, [newSignal({ id: '1' }), newSignal({ id: '1', value: 7 })]),
            store.signals.insert(scope, [
              newSignal({ id: '2', value: 9 }),
              newSignal({ id: '3' }),
              newSignal({ id: '3' }),
            ]),
            store.signals.insert(scope, [newSignal({ id: '1' }), newSignal({ id: '4' })]),
            store.signals.insert(scope, []),
          ]);
          expect(counts).toEqual([
            { new: 1, same: 0, conflicting: 0 },
            { new: 1, same: 1, conflicting: 0 },
            { new: 1, same: 0, conflicting: 1 },
            { new: 1, same: 1, conflicting: 1 },
            { new: 1, same: 1, conflicting: 0 },
            { new: 0, same: 0, conflicting: 0 },
          ]);
          expect([await countSignals(store, scope), await countSignals(store, other)]).toEqual([4, 1]);
        });

        it('keep what their first delivery said', async () => {
          const scope = freshScope();
          await store.signals.insert(scope, [newSignal({ id: '1', value: 10 })]);
          const changed = [
            newSignal({ id: '1', value: 99, occurredAt: '2026-05-05T10:00:00.000Z', kind: 'ticket' }),
          ];
          expect(await store.signals.insert(scope, changed)).toEqual({ new: 0, same: 0, conflicting: 1 });
          const { items } = await store.signals.list(scope, {}, null, 10);
          expect(items).toHaveLength(1);
          expect(items[0]).toMatchObject({ value: 10, kind: 'call', occurredAt: '2026-03-01T10:00:00.000Z' });
        });

        it('tell sources apart, and organizations', async () => {
          const [one, other] = [freshScope(), freshScope()];
          await store.signals.insert(one, [
            newSignal({ id: '1' }),
            newSignal({ id: '1', source: 'billing' }),
          ]);
          expect(await store.signals.insert(other, [newSignal({ id: '1' })])).toMatchObject({ new: 1 });
          expect([await countSignals(store, one), await countSignals(store, other)]).toEqual([2, 1]);
          expect((await store.signals.list(other, {}, null, 10)).items).toHaveLength(1);
          expect(await store.holdings(other)).toMatchObject({
            signals: 1,
            lastOccurredAt: '2026-03-01T10:00:00.000Z',
          });
        });

        it('come out as they went in, in the day of the organization’s zone', async () => {
          const scope = freshScope('Asia/Kolkata');
          const given = newSignal({
            id: 'it’s "1", \\ and\nmore',
            occurredAt: '2026-03-01T23:30:00.123Z',
            customerRef: 'c;1',
            unit: '€',
            durationSeconds: 12.5,
            journey: 'onboarding',
            attributes: { segment: 'home', contract: 'monthly', empty_text: '' },
          });
          await store.signals.insert(scope, [given]);
          const { items } = await store.signals.list(scope, {}, null, 10);
          expect(items[0]).toEqual({
            ...given,
            customerId: null,
            receivedAt: TEST_CLOCK.now().toISOString(),
            attributes: { segment: 'home', contract: 'monthly' },
          });
          const sql = `SELECT ${store.dialect.dayText('s.occurred_day')} AS d, ${store.dialect.instantText('s.occurred_at')} AS t FROM ${store.dialect.rows('signal')} s`;
          expect(await store.figures.select(scope, { sql, parameters: [] })).toEqual([
            { d: '2026-03-02', t: '2026-03-01T23:30:00.123Z' },
          ]);
        });

        it('are the same from a file and from a list', async () => {
          const scope = freshScope();
          const signals = [
            newSignal({ id: '1', value: null }),
            newSignal({ id: '2', attributes: { a: 'b' } }),
          ];
          const path = join(opened.folder, 'signals.ndjson');
          const lines = signals.map((one) => ({
            ...{ source: one.source, id: one.id, kind: one.kind, customer_ref: one.customerRef },
            ...{
              occurred_at: one.occurredAt,
              value: one.value,
              unit: one.unit,
              duration_seconds: one.durationSeconds,
            },
            ...{
              channel: one.channel,
              journey: one.journey,
              touchpoint: one.touchpoint,
              outcome: one.outcome,
            },
            attributes: one.attributes,
          }));
          writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
          expect(await store.signals.insertFile(scope, { path, format: 'ndjson' })).toMatchObject({ new: 2 });
          expect(await store.signals.insert(scope, signals)).toEqual({ new: 0, same: 2, conflicting: 0 });
        });

        it('are paged so that what arrives meanwhile neither hides nor repeats one', async () => {
          const scope = freshScope();
          const at = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'];
          const signals = Array.from({ length: 7 }, (_, n) =>
            newSignal({ id: `s${n}`, occurredAt: at[n % 2] ?? '' }),
          );
          await store.signals.insert(scope, signals);
          const seen: string[] = [];
          let cursor: string | null = null;
          do {
            const page = await store.signals.list(scope, { kind: 'call' }, cursor, 3);
            seen.push(...page.items.map(({ id }) => id));
            cursor = page.next;
            await store.signals.insert(scope, [
              newSignal({ id: `late${seen.length}`, occurredAt: '2026-04-01T00:00:00.000Z' }),
            ]);
          } while (cursor !== null);
          expect(seen).toEqual(['s1', 's3', 's5', 's0', 's2', 's4', 's6']);
          await expect(store.signals.list(scope, {}, 'nonsense', 3)).rejects.toThrow(InvalidInput);
        });

        it('are on the timeline of their customer, also before that customer was known', async () => {
          const scope = freshScope();
          await store.signals.insert(scope, [
            newSignal({ id: '1', customerRef: 'c1' }),
            newSignal({ id: '2', customerRef: 'c1', occurredAt: '2026-03-03T10:00:00.000Z' }),
            newSignal({ id: '3', customerRef: 'c2' }),
          ]);
          const customer = { id: '01900000-0000-7000-8000-00000000c001', externalId: 'c1' };
          const [newest] = await store.timeline(scope).page(customer, null, 1);
          expect(newest?.moment).toMatchObject({ id: '2', signalKind: 'call' });
          const rest = await store.timeline(scope).page(customer, newest?.key ?? null, 10);
          expect(rest.map(({ moment }) => moment.id)).toEqual(['1']);
        });
      });

      describe('daily sums', () => {
        const statistics: (Additive & { where: (typeof WHERES)[number] })[] = (
          ['value', 'duration_seconds'] as const
        ).flatMap((of) =>
          WHERES.flatMap((where) =>
            (['rows', 'weighted', 'weighted_squared'] as const).map((add) => ({ add, of, where })),
          ),
        );

        async function expectEqual(scope: Scope, by: string) {
          const { dialect } = store;
          const { signal: rollup } = dialect.rollups;
          const cover = rollup?.covering([by, 'kind', 'occurred_day'], 'a');
          const express = statistics.map((one) => rollup?.express(one, 'a') ?? '0');
          const select = (list: readonly string[], from: string) =>
            `SELECT a.kind AS k, a.${by} AS g, ${dialect.dayText('a.occurred_day')} AS d,
             ${list.map((sql, n) => `${sql} AS s${n}`).join(', ')} FROM ${from}
           GROUP BY 1, 2, 3 ORDER BY 1, 2 NULLS LAST, 3`;
          const raw = statistics.map(({ add, of, where }) => {
            const known: string = { known: `a.${of} IS NOT NULL`, missing: `a.${of} IS NULL`, any: 'true' }[
              where
            ];
            if (add === 'rows') return dialect.countWhere(known);
            return dialect.sumWhere(add === 'weighted' ? `a.${of}` : `a.${of} * a.${of}`, known);
          });
          const fromRows = await store.figures.select(scope, {
            sql: select(raw, `${dialect.rows('signal')} a`),
            parameters: [],
          });
          const fromSums = await store.figures.select(scope, {
            sql: select(
              express.map((sql) => dialect.sumWhere(sql, 'true')),
              `${dialect.rows('signal_day')} a WHERE ${cover}`,
            ),
            parameters: [],
          });
          expect(fromSums).toEqual(fromRows);
          return fromRows.length;
        }

        it('equal the rows after late, repeated and out of order events', async () => {
          const scope = freshScope();
          await store.signals.insert(scope, [
            newSignal({ id: '1', value: null, channel: 'phone' }),
            newSignal({ id: '2', value: 2, durationSeconds: 3, occurredAt: '2026-03-02T10:00:00.000Z' }),
            newSignal({ id: '3', value: 4, kind: 'ticket', unit: 'EUR', attributes: { segment: 'home' } }),
          ]);
          expect(await store.figures.dirtyDays(scope, 'signal', YEAR)).toEqual(['2026-03-01', '2026-03-02']);
          await store.refreshRollups();
          expect(await store.figures.dirtyDays(scope, 'signal', YEAR)).toEqual([]);
          expect(await expectEqual(scope, 'channel')).toBe(3);

          await store.signals.insert(scope, [
            newSignal({ id: '2', occurredAt: '2026-03-02T10:00:00.000Z', value: 2, durationSeconds: 3 }),
            newSignal({ id: '4', value: 8, channel: 'phone', occurredAt: '2026-02-01T10:00:00.000Z' }),
            newSignal({ id: '0', value: 1, channel: 'phone' }),
          ]);
          expect(await store.figures.dirtyDays(scope, 'signal', YEAR)).toEqual(['2026-02-01', '2026-03-01']);
          expect(
            await store.figures.dirtyDays(scope, 'signal', { from: '2026-03-01', to: '2026-03-02' }),
          ).toEqual(['2026-03-01']);
          await store.refreshRollups();
          for (const by of ['channel', 'segment', 'outcome']) await expectEqual(scope, by);
        });

        it('say when they cannot tell what is asked', () => {
          const { signal: signals, answer } = store.dialect.rollups;
          expect(signals?.covering(['channel', 'segment'], 'a')).toBeNull();
          expect(signals?.covering(['customer_id'], 'a')).toBeNull();
          expect(signals?.covering(['kind', 'unit'], 'a')).toBe(`a.cut = ''`);
          expect(answer?.covering(['score', 'question', 'plan'], 'a')).toBe(`a.cut = 'plan'`);
          expect(signals?.express({ add: 'rows', of: 'value', where: 'known', from: 1 }, 'a')).toBeNull();
        });
      });
    },
  );
}
