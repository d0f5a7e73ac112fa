import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/kernel/index.ts';
import type { ColumnarStore } from '../../src/storage/columnar/index.ts';
import {
  checkProjection,
  landingFor,
  openProjector,
  type Projector,
} from '../../src/storage/projection/index.ts';
import { columnarCandidates, freshScope } from '../support/columnar.ts';
import { openTestRecord, type TestRecord } from '../support/record.ts';

const KINDS = ['nps', 'rating', 'number', 'choice', 'choices', 'boolean', 'text', 'grid'];

/** For each kind, answers of every shape that may come, the odd ones too. */
const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  nps: [9, '10', 99, { na: true }, null, 'abc', '', 0, -1],
  rating: [4.5, 0.1, 1e-7, 123456789012345.6, 1e300, '  5'],
  number: [1e21, -0.5, 3, '1e5'],
  choice: ['a', 'n/a', 5, true, { x: 1 }, ['p', 'q'], 'tab\tnew\nline "q", ü'],
  choices: [['a', 'b', 'a'], [], 'solo', { na: true }, ['n/a', 'x', '99'], ['', null, { na: true }], null],
  boolean: [true, false, 'true'],
  text: ['hello', '', { na: true }, 'multi\nline, "quoted"', null],
  grid: [{ speed: 5, price: '4', staff: { na: true }, x: 99, y: null, z: 'bad' }, {}, { na: true }, 7],
};

/** The second comes first in the first batch: its lone carriage return must not be taken for the end of a line. */
const TOUCHPOINTS = ['', 'lone\rreturn', 'a "q", b\nc'];

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(
    `${candidate.name}${candidate.skipped ? `: ${candidate.skipped}` : ''}`,
    () => {
      let record: TestRecord;
      let opened: Awaited<ReturnType<typeof candidate.open>>;
      let store: ColumnarStore;
      let projector: Projector;
      let scope: Scope;
      let version: string;
      beforeAll(async () => {
        [record, opened] = await Promise.all([openTestRecord(), candidate.open()]);
        store = opened.store;
        const options = { folder: join(opened.folder, 'projection'), batchRows: 7 };
        projector = openProjector(record.pools.owner, landingFor(store.open), options);
        scope = freshScope();
        version = await survey(scope);
      });
      afterAll(async () => {
        await opened?.close();
        await record?.close();
      });

      const sql = (text: string, values: unknown[] = []) => record.pools.owner.query(text, values);

      async function survey({ orgId, zone }: Scope): Promise<string> {
        const [surveyId, versionId] = [randomUUID(), randomUUID()];
        await sql(`insert into organization (org_id, name, zone, currency) values ($1, 'Test', $2, 'EUR')`, [
          orgId,
          zone,
        ]);
        await sql(
          `insert into survey (org_id, id, external_key, name, kind) values ($1, $2::uuid, $2::text, 'S', 'relationship')`,
          [orgId, surveyId],
        );
        await sql(
          `insert into survey_version (org_id, id, survey_id, number, definition) values ($1, $2, $3, 1, '{}')`,
          [orgId, versionId, surveyId],
        );
        for (const [position, kind] of KINDS.entries()) {
          await sql(
            `insert into question (org_id, survey_version_id, key, position, kind, text, scale_min, scale_max, not_applicable)
           values ($1, $2, $3::text, $4, $3::text, 'Text', 0, 10, '{99,n/a}')`,
            [orgId, versionId, kind, position],
          );
        }
        return versionId;
      }

      let rows = 0;
      async function respond(
        answers: unknown,
        given: { at?: string; attributes?: object; via?: pg.ClientBase } = {},
      ): Promise<string> {
        const id = randomUUID();
        await (given.via ?? record.pools.owner).query(
          `insert into response (org_id, id, survey_version_id, row_key, answered_at, touchpoint, channel, language, weight, answers, attributes)
         values ($1, $2, $3, $4, $5, $6, $7, 'en', $8, $9, $10)`,
          [
            ...[scope.orgId, id, version, `row ${++rows}`, given.at ?? '2026-03-01T23:30:00.123456Z'],
            ...[TOUCHPOINTS[rows % 3], rows % 3 ? null : 'web', rows % 2 ? 1 : 0.333333],
            ...[JSON.stringify(answers), JSON.stringify(given.attributes ?? {})],
          ],
        );
        return id;
      }

      const count = async (where = 'true') => {
        const statement = `SELECT count(*) AS n FROM ${store.dialect.rows('answer')} a WHERE ${where}`;
        const [row] = await store.figures.select(scope, { sql: statement, parameters: [] });
        return Number(row?.['n']);
      };
      const check = () => checkProjection(record.pools.owner, store.engine);

      it('carries answers of every kind and shape, equal on both sides', async () => {
        for (let n = 0; n < 9; n++) {
          const answers: Record<string, unknown> = { asked_by_nobody: 1 };
          for (const [kind, shapes] of Object.entries(ANSWERS))
            if (n < shapes.length) answers[kind] = shapes[n];
          const attributes = n % 2 ? { segment: 's', b: '2', a: '1=;', ü: 'y' } : { plan: '' };
          await respond(answers, { at: `2026-01-0${n + 1}T23:30:00.123456Z`, attributes });
        }
        await sql(
          `insert into customer (org_id, id, external_id, attributes, started_on) values ($1, $2, 'c "1"', '{"segment": "x", "z": "1"}', '1901-02-28')`,
          [scope.orgId, randomUUID()],
        );
        const projected = await projector.project();
        expect(projected).toEqual({ responses: 9, answers: 44, customers: 1 });
        expect(await check()).toEqual({ answers: 44, customers: 1, days: 9, differences: [] });
        expect(await count(`a.question = 'nps' AND a.score IS NOT NULL`)).toBe(4);
        expect(await count('a.not_applicable')).toBe(10);
        expect(await count(`a.not_applicable AND a.score IS NOT NULL`)).toBe(0);
        expect(await count(`a.question = 'choices' AND a.choice IN ('a', 'b')`)).toBe(2);
        expect(
          await store.figures.dirtyDays(scope, 'answer', { from: '2026-01-01', to: '2026-01-04' }),
        ).toEqual(['2026-01-02', '2026-01-03']);
      });

      it('reads nothing twice and finds what is new', async () => {
        expect(await projector.project()).toEqual({ responses: 0, answers: 0, customers: 0 });
        await respond({ nps: 7 });
        expect(await projector.project()).toMatchObject({ responses: 1, answers: 1 });
      });

      it('does not pass by an answer whose transaction commits late', async () => {
        const late = await record.pools.owner.connect();
        try {
          await late.query('begin');
          await respond({ nps: 1, text: 'late' }, { via: late });
          await respond({ nps: 2 });
          // The second one is committed, but stands behind a transaction that may still commit.
          await projector.project();
          const before = await count();
          await late.query('commit');
          expect(await projector.project()).toMatchObject({ responses: 2, answers: 3 });
          expect(await count()).toBe(before + 3);
          expect((await check()).differences).toEqual([]);
        } finally {
          late.release();
        }
      });

      it('replaces what was changed and drops what was erased', async () => {
        const [changed, erased] = [await respond({ nps: 3, choices: ['a', 'b'] }), await respond({ nps: 4 })];
        await projector.project();
        await store.refreshRollups();
        const before = await count();
        await sql(
          `update response set answers = '{"nps": 10}', answered_at = '2026-04-01T12:00:00Z' where id = $1`,
          [changed],
        );
        await sql(`update response set erased = true where id = $1`, [erased]);
        await projector.project();
        expect(await count()).toBe(before - 3);
        expect((await check()).differences).toEqual([]);
        const days = await store.figures.dirtyDays(scope, 'answer', { from: '2026-01-01', to: '2027-01-01' });
        expect(days).toEqual(['2026-03-02', '2026-04-01']);
      });

      it('keeps its daily sums equal to the answers, for every cut', async () => {
        await store.refreshRollups();
        const [all] = await store.figures.select(scope, {
          sql: `SELECT count(*) AS n, ${store.dialect.sumWhere('a.weight * a.score', 'true')} AS s FROM ${store.dialect.rows('answer')} a`,
          parameters: [],
        });
        for (const cut of ['question', 'touchpoint', 'channel', 'language', 'segment', 'region', 'plan']) {
          const rollup = store.dialect.rollups.answer;
          const total = rollup?.express({ add: 'weighted', of: 'score', where: 'known' }, 'a') ?? '';
          const [sums] = await store.figures.select(scope, {
            sql: `SELECT ${store.dialect.sumWhere('a.n', 'true')} AS n, ${store.dialect.sumWhere(total, 'true')} AS s
            FROM ${store.dialect.rows('answer_day')} a WHERE ${rollup?.covering([cut], 'a')}`,
            parameters: [],
          });
          expect(sums?.['n']).toBe(all?.['n']);
          expect(Number(sums?.['s']) / Number(all?.['s'])).toBeCloseTo(1, 12);
        }
      });

      it('links signals to a customer who becomes known, and forgets one who is erased', async () => {
        const signal = {
          ...{
            source: 'crm',
            id: '1',
            kind: 'call',
            customerRef: 'c9',
            occurredAt: '2026-03-01T10:00:00.000Z',
          },
          ...{
            value: null,
            unit: null,
            durationSeconds: null,
            channel: null,
            journey: null,
            touchpoint: null,
            outcome: null,
          },
          attributes: { contract: 'yearly' },
        };
        await store.signals.insert(scope, [signal]);
        const id = randomUUID();
        await sql(
          `insert into customer (org_id, id, external_id, attributes) values ($1, $2, 'c9', '{"segment": "home", "contract": "monthly"}')`,
          [scope.orgId, id],
        );
        await projector.project();
        const read = async () => (await store.signals.list(scope, {}, null, 5)).items[0];
        expect(await read()).toMatchObject({
          customerId: id,
          attributes: { segment: 'home', contract: 'yearly' },
        });
        await store.signals.insert(scope, [{ ...signal, id: '2' }]);
        expect(await store.signals.list(scope, { customerId: id }, null, 5)).toMatchObject({
          items: [{ id: '1' }, { id: '2' }],
        });

        await sql('update customer set erased = true where id = $1', [id]);
        await projector.project();
        expect(await read()).toMatchObject({
          customerId: null,
          customerRef: null,
          attributes: { segment: 'home' },
        });
        expect(await store.signals.insert(scope, [signal])).toEqual({ new: 0, same: 1, conflicting: 0 });
      });

      it('loses and doubles nothing when it is cut off and goes on', async () => {
        for (let n = 0; n < 20; n++) await respond({ nps: n % 11, choice: 'x' });
        const landing = landingFor(store.open);
        let landed = 0;
        const failing = {
          ...landing,
          answers: async (...given: Parameters<typeof landing.answers>) => {
            if (++landed === 2) throw new Error('power cut');
            return landing.answers(...given);
          },
        };
        const options = { folder: join(opened.folder, 'cut'), batchRows: 7 };
        await expect(openProjector(record.pools.owner, failing, options).project()).rejects.toThrow(
          'power cut',
        );
        expect(await projector.project()).toMatchObject({ responses: 13, answers: 26 });
        expect((await check()).differences).toEqual([]);
      });

      it('is found out when rows are missing, and rebuilt from nothing', async () => {
        const before = await check();
        expect(before.differences).toEqual([]);
        await store.engine.execute(
          store.engine.name === 'duckdb'
            ? `DELETE FROM answer WHERE question = 'boolean'`
            : `INSERT INTO answer SELECT * EXCEPT (version, deleted), version + 1, 1 FROM answer WHERE question = 'boolean'`,
        );
        const damaged = await check();
        expect(damaged.differences.map(({ day }) => day)).toEqual(['2026-01-02', '2026-01-03', '2026-01-04']);
        const rebuilt = await projector.rebuild();
        expect(rebuilt.answers).toBe(before.answers);
        expect(await check()).toEqual(before);
        expect(await projector.project()).toEqual({ responses: 0, answers: 0, customers: 0 });
      });

      it('starts again when the record was restored into a server that counts transactions anew', async () => {
        await store.engine.write((session) =>
          session.execute(
            store.engine.name === 'duckdb'
              ? `UPDATE projection_cursor SET xid = '999999999999' WHERE name = 'response'`
              : `INSERT INTO projection_cursor (name, xid, id, version) SELECT name, '999999999999', id, version + 1 FROM projection_cursor WHERE name = 'response'`,
          ),
        );
        await respond({ nps: 5 });
        await projector.project();
        expect((await check()).differences).toEqual([]);
      });
    },
  );
}
