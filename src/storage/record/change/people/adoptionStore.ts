import { type Kysely, sql } from 'kysely';
import type {
  AdoptionStore,
  Attendance,
  AttendanceCount,
  CapacityLine,
  Champion,
  ChangeMessage,
  ImpactedGroup,
  InitiativeName,
  KotterEntry,
  ReadinessThreshold,
  Training,
} from '../../../../change/index.ts';
import type { Actor, Scope } from '../../../../kernel/index.ts';
import { mayRead } from '../../access/mayRead.ts';
import type { Tables } from '../../tables.ts';
import { takenAsConflict } from '../../taken.ts';
import { keptTable, ofReadable } from './keptTable.ts';
import * as rows from './rows.ts';

/** The people side of change in the record. What belongs to an initiative that the actor may not read is left out. */
export function recordAdoptionStore(db: Kysely<Tables>, scope: Scope): AdoptionStore {
  const readableGroup = sql`select g.id from impacted_group g
    where g.deleted_at is null and ${ofReadable(scope, sql.ref('g.initiative_id'))}`;
  const readableTraining = sql`select t.id from training t
    where t.deleted_at is null and ${ofReadable(scope, sql.ref('t.initiative_id'))} and t.group_id in (${readableGroup})`;
  return {
    async initiatives() {
      const { rows: found } = await sql<InitiativeName>`
        select id, name, state <> 'stopped' as open from initiative
        where deleted_at is null and ${mayRead(scope, 'initiative')} order by lower(name), id`.execute(db);
      return found;
    },
    groups: keptTable<ImpactedGroup, rows.GroupRow>(db, scope, {
      table: 'impacted_group',
      values: rows.groupValues,
      read: async (found) => found.map(rows.groupOfRow),
    }),
    trainings: keptTable<Training, rows.TrainingRow>(db, scope, {
      table: 'training',
      grouped: true,
      values: rows.trainingValues,
      read: async (found) => found.map(rows.trainingOfRow),
    }),
    messages: keptTable<ChangeMessage, rows.MessageRow>(db, scope, {
      table: 'change_message',
      grouped: true,
      values: rows.messageValues,
      read: (found) => rows.messagesOfRows(db, found),
    }),
    champions: keptTable<Champion, rows.ChampionRow>(db, scope, {
      table: 'champion',
      grouped: true,
      values: rows.championValues,
      read: (found) => rows.championsOfRows(db, found),
    }),
    capacity: keptTable<CapacityLine, rows.CapacityRow>(db, scope, {
      table: 'capacity_line',
      values: rows.capacityValues,
      read: (found) => rows.capacityOfRows(db, found),
    }),
    async assessments(groupIds) {
      if (groupIds?.length === 0) return [];
      const of = groupIds === null ? sql`` : sql`and group_id = any(${[...groupIds]}::uuid[])`;
      const { rows: found } = await sql<rows.AssessmentRow>`
        select * from readiness_assessment where group_id in (${readableGroup}) ${of}
        order by assessed_on, entered_at, id`.execute(db);
      return rows.assessmentsOfRows(db, found);
    },
    async addAssessment(one) {
      await takenAsConflict(
        'Somebody replaced this assessment at the same moment; look at what is there.',
        () =>
          sql`insert into readiness_assessment (org_id, id, group_id, assessed_on, assessor_person, assessor_name, n, scores,
            note, evidence, replaces, entered_at, entered_by_kind, entered_by_id, entered_by_name)
          values (${scope.orgId}, ${one.id}, ${one.groupId}, ${one.assessedOn}, ${one.assessor.personId},
            ${one.assessor.name}, ${one.n}, ${JSON.stringify(one.scores)}, ${one.note}, ${JSON.stringify(one.evidence)},
            ${one.replaces}, ${one.enteredAt}, ${one.enteredBy.kind}, ${one.enteredBy.id}, ${one.enteredBy.name})`.execute(
            db,
          ),
      );
    },
    async thresholds() {
      const { rows: found } = await sql<ReadinessThreshold>`
        select initiative_id as "initiativeId", threshold from readiness_threshold`.execute(db);
      return found;
    },
    async putThreshold(initiativeId, threshold) {
      if (threshold === null)
        await sql`delete from readiness_threshold where initiative_id is not distinct from ${initiativeId}::uuid`.execute(
          db,
        );
      else
        await sql`insert into readiness_threshold (org_id, initiative_id, threshold)
          values (${scope.orgId}, ${initiativeId}, ${threshold})
          on conflict (org_id, initiative_id) do update set threshold = excluded.threshold`.execute(db);
    },
    async kotter(initiativeId) {
      const of = initiativeId === null ? sql`` : sql`and initiative_id = ${initiativeId}`;
      const { rows: found } = await sql<KotterRow>`select * from kotter_step
        where ${ofReadable(scope, sql.ref('kotter_step.initiative_id'))} ${of}`.execute(db);
      return found.map((row) => ({
        initiativeId: row.initiative_id,
        step: row.step,
        said: row.said,
        version: row.version,
        at: row.said_at.toISOString(),
        by: { kind: row.said_by_kind, id: row.said_by_id, name: row.said_by_name },
      }));
    },
    async putKotter({ initiativeId, step, said, version, at, by }, expected) {
      const { numAffectedRows } = await sql`
        insert into kotter_step (org_id, initiative_id, step, said, version, said_at, said_by_kind, said_by_id, said_by_name)
        values (${scope.orgId}, ${initiativeId}, ${step}, ${JSON.stringify(said)}, ${version}, ${at}, ${by.kind}, ${by.id}, ${by.name})
        on conflict (org_id, initiative_id, step) do update set said = excluded.said, version = excluded.version,
          said_at = excluded.said_at, said_by_kind = excluded.said_by_kind, said_by_id = excluded.said_by_id,
          said_by_name = excluded.said_by_name
        where kotter_step.version = ${expected}`.execute(db);
      return numAffectedRows === 1n;
    },
    async attendance(trainingIds) {
      if (trainingIds.length === 0) return [];
      const { rows: found } = await sql<AttendanceRow>`select * from training_attendance
        where training_id = any(${[...trainingIds]}::uuid[]) and training_id in (${readableTraining})
        order by attended_on, id`.execute(db);
      return found.map((row) => ({
        id: row.id,
        trainingId: row.training_id,
        person: { number: row.person_number, email: row.person_email, name: row.person_name },
        attendedOn: row.attended_on,
        passed: row.passed,
        score: row.score,
        hours: row.hours,
        team: row.team,
      }));
    },
    async attendanceCounts() {
      // Somebody who came on two days is one person; who passed once has passed.
      const { rows: found } = await sql<AttendanceCount>`
        select training_id as "trainingId", count(*)::int as people,
          count(*) filter (where passed)::int as passed, count(*) filter (where not passed)::int as failed,
          sum(hours)::double precision as hours
        from (
          select a.training_id, bool_or(a.passed) as passed, sum(coalesce(a.hours, t.hours)) as hours
          from training_attendance a join training t on t.id = a.training_id
          where a.training_id in (${readableTraining})
          group by a.training_id, lower(coalesce(a.person_number, a.person_email, a.person_name))
        ) each_once group by training_id`.execute(db);
      return found;
    },
    async putAttendance(all) {
      const BATCH = 1_000;
      for (let from = 0; from < all.length; from += BATCH) {
        const values = all.slice(from, from + BATCH).map((row) => sql`(${sql.join(valuesOf(scope, row))})`);
        await sql`insert into training_attendance
            (org_id, id, training_id, person_number, person_email, person_name, attended_on, passed, score, hours, team)
          values ${sql.join(values)}
          on conflict (org_id, id) do update set person_number = excluded.person_number, person_email = excluded.person_email,
            person_name = excluded.person_name, passed = excluded.passed, score = excluded.score, hours = excluded.hours,
            team = excluded.team`.execute(db);
      }
    },
    async removeAttendance(trainingId, id) {
      const { numAffectedRows } = await sql`delete from training_attendance
        where id = ${id} and training_id = ${trainingId} and training_id in (${readableTraining})`.execute(
        db,
      );
      return numAffectedRows === 1n;
    },
    async lockAttendance() {
      await sql`select pg_advisory_xact_lock(hashtextextended('attendance ' || ${scope.orgId}, 0))`.execute(
        db,
      );
    },
  };
}

interface KotterRow {
  readonly initiative_id: string;
  readonly step: KotterEntry['step'];
  readonly said: KotterEntry['said'];
  readonly version: number;
  readonly said_at: Date;
  readonly said_by_kind: Actor['kind'];
  readonly said_by_id: string;
  readonly said_by_name: string;
}

interface AttendanceRow {
  readonly id: string;
  readonly training_id: string;
  readonly person_number: string | null;
  readonly person_email: string | null;
  readonly person_name: string | null;
  readonly attended_on: string;
  readonly passed: boolean | null;
  readonly score: number | null;
  readonly hours: number | null;
  readonly team: string | null;
}

function valuesOf({ orgId }: Scope, row: Attendance): unknown[] {
  const { number, email, name } = row.person;
  const { id, trainingId, attendedOn, passed, score, hours, team } = row;
  return [orgId, id, trainingId, number, email, name, attendedOn, passed, score, hours, team];
}
