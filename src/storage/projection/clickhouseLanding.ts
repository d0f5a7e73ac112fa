import type { Column } from '../columnar/index.ts';
import {
  ANSWER,
  type ClickhouseEngine,
  CUSTOMER,
  clickhouseTable,
  columnList,
  nextVersion,
  number,
  passOn,
  restored,
  type Scratch,
  type Session,
  text,
} from '../columnar/index.ts';
import { type Position, readBatch, type Subject } from './batch.ts';
import { explode } from './explode.ts';
import type { Landing } from './landing.ts';

/**
 * Lands batches in ClickHouse, which has no transactions. The order makes it safe to be cut off anywhere: days are marked dirty,
 * then rows are written as newer versions, then the cursor moves; what is repeated replaces itself.
 */
export function clickhouseLanding(engine: ClickhouseEngine, scratch: Scratch): Landing {
  return {
    async cursor(name) {
      const [row] = await engine.query('SELECT xid, id FROM projection_cursor WHERE name = {name:String}', [
        text('name', name),
      ]);
      return row ? { xid: String(row['xid']), id: String(row['id']) } : null;
    },

    answers: ({ file, to, cursor }, questionsOf, table) =>
      engine.write(async (session) => {
        const { session: duckdb } = scratch;
        await duckdb.execute(
          `CREATE OR REPLACE TEMP TABLE batch AS SELECT * FROM ${readBatch('response', file)}`,
        );
        const versions = await duckdb.query('SELECT DISTINCT survey_version_id AS id FROM batch');
        const questions = await questionsOf(versions.map((row) => String(row['id'])));
        await duckdb.execute('DROP TABLE IF EXISTS exploded');
        await duckdb.execute(`CREATE TEMP TABLE exploded (${ANSWER.columns.map(duckdbColumn).join(', ')})`);
        await duckdb.execute(`INSERT INTO exploded ${explode(questions)}`, [
          text('questions', JSON.stringify(questions)),
        ]);
        const keys: Column[] = ANSWER.columns.filter(({ name }) => name === 'org_id');
        keys.push(
          { name: 'id', type: 'id', required: true },
          { name: 'answered_day', type: 'day', required: true },
        );
        await passOn(engine, session, scratch, { table: 'staged_response', columns: keys, from: 'batch' });
        await passOn(engine, session, scratch, {
          table: 'staged_answer',
          columns: ANSWER.columns,
          from: 'exploded',
        });
        await duckdb.execute('DROP TABLE batch; DROP TABLE exploded');
        const version = number('version', await nextVersion(session));
        const again = `${table} WHERE (org_id, response_id) IN (SELECT assumeNotNull(org_id), assumeNotNull(id) FROM staged_response)`;
        if (table === ANSWER.name) {
          await session.execute(
            `INSERT INTO dirty_day (org_id, subject, day, version)
             SELECT DISTINCT org_id, 'answer', answered_day, toUInt64({version:Float64}) FROM ${again} UNION ALL
             SELECT DISTINCT assumeNotNull(org_id), 'answer', assumeNotNull(answered_day), toUInt64({version:Float64}) FROM staged_response`,
            [version],
          );
        }
        const columns = columnList(ANSWER);
        const fresh = ANSWER.columns
          .map(({ name, type }) => (type === 'map' ? restored(name) : name))
          .join(', ');
        await session.execute(
          `INSERT INTO ${table} (${columns}, version, deleted)
           SELECT ${columns}, toUInt64({version:Float64}), 1 FROM ${again}`,
          [version],
        );
        await session.execute(
          `INSERT INTO ${table} (${columns}, version, deleted)
           SELECT ${fresh}, toUInt64({version:Float64}) + 1, 0 FROM staged_answer`,
          [version],
        );
        const counted = await countStaged(session, ['staged_response', 'staged_answer']);
        await moveCursor(session, cursor, to);
        return { responses: counted[0] ?? 0, answers: counted[1] ?? 0 };
      }),

    customers: ({ file, to, cursor }, table) =>
      engine.write(async (session) => {
        const { session: duckdb } = scratch;
        await duckdb.execute(`CREATE OR REPLACE TEMP TABLE batch AS
          SELECT * REPLACE (from_json(attributes, '"MAP(VARCHAR, VARCHAR)"') AS attributes) FROM ${readBatch('customer', file)}`);
        const columns: Column[] = [...CUSTOMER.columns, { name: 'erased', type: 'flag', required: true }];
        await passOn(engine, session, scratch, { table: 'staged_customer', columns, from: 'batch' });
        await duckdb.execute('DROP TABLE batch');
        const version = number('version', await nextVersion(session));
        const fresh = CUSTOMER.columns
          .map(({ name, type }) => (type === 'map' ? restored(name) : name))
          .join(', ');
        await linkSignals(session, version);
        await session.execute(
          `INSERT INTO ${table} (${columnList(CUSTOMER)}, version, deleted)
           SELECT ${fresh}, toUInt64({version:Float64}), toUInt8(assumeNotNull(erased)) FROM staged_customer`,
          [version],
        );
        const counted = await countStaged(session, ['staged_customer']);
        await moveCursor(session, cursor, to);
        return counted[0] ?? 0;
      }),

    async beginRebuild(subject) {
      const table = `${tableOf(subject).name}_next`;
      await engine.write(async (session) => {
        await session.execute(`DROP TABLE IF EXISTS ${table}`);
        await session.execute(clickhouseTable(tableOf(subject), table));
      });
      return table;
    },

    finishRebuild: (subject, to) =>
      engine.write(async (session) => {
        const table = tableOf(subject).name;
        if (subject === 'response') {
          await session.execute(
            `INSERT INTO dirty_day (org_id, subject, day, version)
             SELECT DISTINCT org_id, 'answer', answered_day, toUInt64({version:Float64}) FROM answer UNION ALL
             SELECT DISTINCT org_id, 'answer', answered_day, toUInt64({version:Float64}) FROM answer_next`,
            [number('version', await nextVersion(session))],
          );
        }
        await session.execute(`EXCHANGE TABLES ${table} AND ${table}_next`);
        await session.execute(`DROP TABLE ${table}_next`);
        await moveCursor(session, subject, to);
      }),
  };
}

function tableOf(subject: Subject) {
  return subject === 'response' ? ANSWER : CUSTOMER;
}

function duckdbColumn({ name, type }: Column): string {
  const types = {
    id: 'UUID',
    day: 'DATE',
    instant: 'TIMESTAMP',
    number: 'DOUBLE',
    flag: 'BOOLEAN',
    map: 'MAP(VARCHAR, VARCHAR)',
  };
  return `${name} ${type in types ? types[type as keyof typeof types] : 'VARCHAR'}`;
}

async function countStaged(session: Session, tables: readonly string[]): Promise<number[]> {
  const counts: number[] = [];
  for (const table of tables) {
    const [row] = await session.query(`SELECT count() AS n FROM ${table}`);
    counts.push(Number(row?.['n']));
    await session.execute(`DROP TABLE ${table}`);
  }
  return counts;
}

async function moveCursor(session: Session, name: string, to: Position): Promise<void> {
  await session.execute(
    `INSERT INTO projection_cursor (name, xid, id, version) SELECT {name:String}, {xid:String}, {id:String}, toUInt64({version:Float64})`,
    [
      text('name', name),
      text('xid', to.xid),
      text('id', to.id),
      number('version', await nextVersion(session)),
    ],
  );
}

/** As in DuckDB: signals that waited for their customer are linked, those of an erased one are told apart no more. */
async function linkSignals(session: Session, version: ReturnType<typeof number>): Promise<void> {
  const rest = (except: readonly string[]) => `* EXCEPT (${[...except, 'version', 'deleted'].join(', ')})`;
  const waiting = `signal AS s INNER JOIN (SELECT * FROM staged_customer WHERE NOT erased) AS c
    ON s.org_id = c.org_id AND s.customer_ref = c.external_id WHERE s.customer_id IS NULL`;
  await session.execute(
    `INSERT INTO dirty_day (org_id, subject, day, version)
     SELECT DISTINCT s.org_id, 'signal', s.occurred_day, toUInt64({version:Float64}) FROM ${waiting}`,
    [version],
  );
  const changed = ['customer_id', 'segment', 'region', 'plan', 'attributes'];
  await session.execute(
    `INSERT INTO signal (${rest(changed)}, ${changed.join(', ')}, version)
     SELECT s.${rest(changed)}, c.id, coalesce(s.segment, c.segment), coalesce(s.region, c.region), coalesce(s.plan, c.plan),
       mapUpdate(${restored('c.attributes')}, s.attributes), toUInt64({version:Float64}) FROM ${waiting}`,
    [version],
  );
  const forgotten = ['customer_id', 'customer_ref', 'attributes'];
  await session.execute(
    `INSERT INTO signal (${rest(forgotten)}, ${forgotten.join(', ')}, version)
     SELECT s.${rest(forgotten)}, NULL, NULL, map(), toUInt64({version:Float64}) + 1 FROM signal AS s
     WHERE (s.org_id, s.customer_id) IN (SELECT assumeNotNull(org_id), assumeNotNull(id) FROM staged_customer WHERE erased)`,
    [version],
  );
}
