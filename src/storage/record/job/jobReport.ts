import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Tables } from '../tables.ts';

/** How far background work has come that somebody waits for, and what came of it. */
export interface JobReport {
  readonly id: string;
  /** Null for work on everything that is kept. */
  readonly orgId: string | null;
  readonly task: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** What is being done now, in words. */
  readonly doing: string | null;
  /** How much of all is done, 0–1; null while nobody knows. */
  readonly share: number | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Why it failed, in a sentence. */
  readonly failure: string | null;
  readonly requestedBy: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

/** Work to be done in the background, with a report. */
export interface JobRequest {
  readonly id: string;
  readonly orgId: string | null;
  readonly task: string;
  /** Handed to the job, with the report's id added as `reportId`. */
  readonly payload: object;
  /** Jobs of one queue run one after the other. */
  readonly queue: string;
  readonly requestedBy: string;
}

/** Reports of every organization: for the command line and for jobs, never for a request. */
export interface JobReports {
  request(job: JobRequest): Promise<void>;
  find(id: string): Promise<JobReport | null>;
  /** The newest report of a task of an organization. */
  latest(orgId: string | null, task: string): Promise<JobReport | null>;
  begin(id: string): Promise<void>;
  progress(id: string, doing: string, share: number | null): Promise<void>;
  finish(id: string, outcome: { result: object } | { failure: string }): Promise<void>;
  /** Writes down work on all that is kept that nobody had asked for, once it is done; only the newest few stay. */
  write(done: { id: string; task: string; requestedBy: string }, result: object): Promise<void>;
}

/** Reports of work that repeats by itself, of each task. */
const KEPT = 30;

const REQUEST = `with report as (
    insert into job_report (id, org_id, task, requested_by) values ($1, $2, $3, $4) returning id
  ) select enqueue_job($3, $5::json, $6, $1::text) from report`;

export function openJobReports(owner: pg.Pool): JobReports {
  return {
    async request(job) {
      await owner.query(REQUEST, [...parametersOf(job)]);
    },
    async find(id) {
      const { rows } = await owner.query<ReportRow>('select * from job_report where id = $1', [id]);
      return rows[0] ? toReport(rows[0]) : null;
    },
    async latest(orgId, task) {
      const { rows } = await owner.query<ReportRow>(
        `select * from job_report where org_id is not distinct from $1 and task = $2 order by created_at desc, id desc limit 1`,
        [orgId, task],
      );
      return rows[0] ? toReport(rows[0]) : null;
    },
    async begin(id) {
      await owner.query(
        `update job_report set state = 'running', share = null, failure = null, finished_at = null where id = $1`,
        [id],
      );
    },
    async progress(id, doing, share) {
      await owner.query('update job_report set doing = $2, share = $3 where id = $1', [id, doing, share]);
    },
    async finish(id, outcome) {
      const [result, failure] =
        'result' in outcome ? [JSON.stringify(outcome.result), null] : [null, outcome.failure];
      await owner.query(
        `update job_report set state = case when $3::text is null then 'done' else 'failed' end, doing = null,
           share = case when $3::text is null then 1 else share end, result = $2, failure = $3, finished_at = now() where id = $1`,
        [id, result, failure],
      );
    },
    async write({ id, task, requestedBy }, result) {
      await owner.query(
        `insert into job_report (id, org_id, task, requested_by, state, share, result, finished_at)
         values ($1, null, $2, $3, 'done', 1, $4, now())`,
        [id, task, requestedBy, JSON.stringify(result)],
      );
      await owner.query(
        `delete from job_report where org_id is null and task = $1 and id not in (
           select id from job_report where org_id is null and task = $1 order by created_at desc, id desc limit ${KEPT})`,
        [task],
      );
    },
  };
}

/** Reports within a transaction of one organization: its own, and none other. */
export interface JobReportStore {
  request(job: JobRequest): Promise<void>;
  find(id: string): Promise<JobReport | null>;
}

export function recordJobReports(db: Kysely<Tables>): JobReportStore {
  return {
    async request(job) {
      const [id, orgId, task, by, payload, queue] = parametersOf(job);
      await sql`insert into job_report (id, org_id, task, requested_by) values (${id}, ${orgId}, ${task}, ${by})`.execute(
        db,
      );
      await sql`select enqueue_job(${task}, ${payload}::json, ${queue}, ${id})`.execute(db);
    },
    async find(id) {
      const { rows } = await sql<ReportRow>`select * from job_report where id = ${id}`.execute(db);
      return rows[0] ? toReport(rows[0]) : null;
    },
  };
}

function parametersOf({ id, orgId, task, payload, queue, requestedBy }: JobRequest) {
  return [id, orgId, task, requestedBy, JSON.stringify({ ...payload, reportId: id }), queue] as const;
}

interface ReportRow {
  id: string;
  org_id: string | null;
  task: string;
  state: JobReport['state'];
  doing: string | null;
  share: number | null;
  result: Record<string, unknown> | null;
  failure: string | null;
  requested_by: string;
  created_at: Date;
  finished_at: Date | null;
}

function toReport(row: ReportRow): JobReport {
  const { id, task, state, doing, share, result, failure } = row;
  return {
    id,
    orgId: row.org_id,
    task,
    state,
    doing,
    share,
    result,
    failure,
    requestedBy: row.requested_by,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
