import {
  ANSWER,
  CUSTOMER,
  columnList,
  duckdbTable,
  type Engine,
  type Session,
  text,
} from '../columnar/index.ts';
import { type Position, readBatch, type Subject } from './batch.ts';
import { explode } from './explode.ts';
import { explodeByQuestion } from './explodeByQuestion.ts';
import type { Landing } from './landing.ts';

/** Lands batches in DuckDB: rows and cursor in one transaction, so that a kill at any point loses and doubles nothing. */
export function duckdbLanding(engine: Engine): Landing {
  return {
    async cursor(name) {
      const [row] = await engine.query('SELECT xid, id FROM projection_cursor WHERE name = $name', [
        text('name', name),
      ]);
      return row ? { xid: String(row['xid']), id: String(row['id']) } : null;
    },

    answers: ({ file, to, cursor }, questionsOf, table) =>
      engine.write(async (session) => {
        await session.execute(
          `CREATE OR REPLACE TEMP TABLE batch AS SELECT * FROM ${readBatch('response', file)}`,
        );
        const responses = await countRows(session, 'batch');
        const versions = await session.query('SELECT DISTINCT survey_version_id AS id FROM batch');
        const questions = await questionsOf(versions.map((row) => String(row['id'])));
        // Ids begin with their time, so a batch spans few of them and the scan is cut to the row groups that may hold one.
        await session.execute(`CREATE OR REPLACE TEMP TABLE again AS
          SELECT DISTINCT org_id, answered_day FROM ${table} WHERE (org_id, response_id) IN (SELECT (org_id, id) FROM batch)`);
        if ((await countRows(session, 'again')) > 0) {
          await session.execute(
            `DELETE FROM ${table} WHERE (org_id, response_id) IN (SELECT (org_id, id) FROM batch)`,
          );
        }
        const direct = explodeByQuestion(questions);
        const answers = await session.execute(
          `INSERT INTO ${table} (${columnList(ANSWER)}) ${direct ?? explode(questions)}`,
          direct === null ? [text('questions', JSON.stringify(questions))] : [],
        );
        if (table === ANSWER.name)
          await markDirty(
            session,
            'SELECT * FROM again UNION SELECT DISTINCT org_id, answered_day FROM batch',
          );
        await moveCursor(session, cursor, to);
        await session.execute('DROP TABLE batch; DROP TABLE again');
        return { responses, answers };
      }),

    customers: ({ file, to, cursor }, table) =>
      engine.write(async (session) => {
        await session.execute(
          `CREATE OR REPLACE TEMP TABLE batch AS SELECT * FROM ${readBatch('customer', file)}`,
        );
        const rows = await countRows(session, 'batch');
        await session.execute(`DELETE FROM ${table} WHERE (org_id, id) IN (SELECT (org_id, id) FROM batch)`);
        await session.execute(`INSERT INTO ${table} (${columnList(CUSTOMER)})
          SELECT org_id, id, external_id, account_id, started_on, ended_on, segment, region, plan,
            from_json(attributes, '"MAP(VARCHAR, VARCHAR)"'), preferred_language, preferred_channel
          FROM batch WHERE NOT erased`);
        await linkSignals(session);
        await forgetErased(session);
        await moveCursor(session, cursor, to);
        await session.execute('DROP TABLE batch');
        return rows;
      }),

    async beginRebuild(subject) {
      const table = `${tableOf(subject).name}_next`;
      await engine.write(async (session) => {
        await session.execute(`DROP TABLE IF EXISTS ${table}`);
        await session.execute(duckdbTable(tableOf(subject), table));
      });
      return table;
    },

    finishRebuild: (subject, to) =>
      engine.write(async (session) => {
        const table = tableOf(subject).name;
        if (subject === 'response') {
          await markDirty(
            session,
            'SELECT DISTINCT org_id, answered_day FROM answer UNION SELECT DISTINCT org_id, answered_day FROM answer_next',
          );
        }
        await session.execute(`DROP TABLE ${table}; ALTER TABLE ${table}_next RENAME TO ${table}`);
        await session.execute('DELETE FROM projection_cursor WHERE name = $name', [
          text('name', `${subject}.rebuild`),
        ]);
        await moveCursor(session, subject, to);
      }),
  };
}

function tableOf(subject: Subject) {
  return subject === 'response' ? ANSWER : CUSTOMER;
}

/** The days on which old rows lay and those on which new ones came are behind. */
async function markDirty(session: Session, days: string): Promise<void> {
  await session.execute(`INSERT INTO dirty_day
    SELECT org_id, 'answer', answered_day FROM (${days}) EXCEPT SELECT org_id, subject, day FROM dirty_day`);
}

async function countRows(session: Session, table: string): Promise<number> {
  const [row] = await session.query(`SELECT count(*) AS n FROM ${table}`);
  return Number(row?.['n']);
}

async function moveCursor(session: Session, name: string, to: Position): Promise<void> {
  await session.execute('DELETE FROM projection_cursor WHERE name = $name', [text('name', name)]);
  await session.execute('INSERT INTO projection_cursor VALUES ($name, $xid, $id)', [
    text('name', name),
    text('xid', to.xid),
    text('id', to.id),
  ]);
}

/** Signals that came before their customer was known get the customer, and of its attributes what the sender did not say. */
async function linkSignals(session: Session): Promise<void> {
  const [waiting] = await session.query(
    'SELECT 1 AS one FROM signal WHERE customer_id IS NULL AND customer_ref IS NOT NULL LIMIT 1',
  );
  if (!waiting) return;
  const from = `FROM batch AS b WHERE NOT b.erased AND signal.org_id = b.org_id AND signal.customer_ref = b.external_id
    AND signal.customer_id IS NULL`;
  await session.execute(`INSERT INTO dirty_day
    SELECT DISTINCT signal.org_id, 'signal', signal.occurred_day FROM signal, (SELECT * FROM batch) AS b
    WHERE NOT b.erased AND signal.org_id = b.org_id AND signal.customer_ref = b.external_id AND signal.customer_id IS NULL
    EXCEPT SELECT org_id, subject, day FROM dirty_day`);
  await session.execute(`UPDATE signal SET customer_id = b.id, segment = coalesce(signal.segment, b.segment),
    region = coalesce(signal.region, b.region), plan = coalesce(signal.plan, b.plan),
    attributes = map_concat(from_json(b.attributes, '"MAP(VARCHAR, VARCHAR)"'), signal.attributes) ${from}`);
}

/** What happened stays countable; whom it happened to is gone. */
async function forgetErased(session: Session): Promise<void> {
  const [erased] = await session.query('SELECT 1 AS one FROM batch WHERE erased LIMIT 1');
  if (!erased) return;
  await session.execute(`UPDATE signal SET customer_id = NULL, customer_ref = NULL, attributes = MAP {}
    WHERE (org_id, customer_id) IN (SELECT (org_id, id) FROM batch WHERE erased)`);
}
