import type { Kysely } from 'kysely';
import type { Owner } from '../../../../access/index.ts';
import type {
  AdkarScores,
  CapacityFields,
  ChampionFields,
  ChangeMessage,
  GroupFields,
  Impact,
  MessageFields,
  ReadinessAssessment,
  TrainingFields,
} from '../../../../change/index.ts';
import type { Actor, Evidence, Unknown } from '../../../../kernel/index.ts';
import { ownerOf, ownersPresent } from '../../ownerRow.ts';
import type { Tables } from '../../tables.ts';
import type { KeptRow } from './keptTable.ts';

export interface GroupRow extends KeptRow {
  readonly initiative_id: string;
  readonly name: string;
  readonly headcount: number | null;
  readonly headcount_unknown: Unknown | null;
  readonly unit_id: string | null;
  readonly what_changes: string;
  readonly impact: Impact;
}

export function groupOfRow(row: GroupRow): GroupFields {
  return {
    initiativeId: row.initiative_id,
    name: row.name,
    headcount:
      row.headcount === null ? (row.headcount_unknown as Unknown) : { known: true, value: row.headcount },
    unitId: row.unit_id,
    whatChanges: row.what_changes,
    impact: row.impact,
  };
}

export function groupValues({ initiativeId, name, headcount, unitId, whatChanges, impact }: GroupFields) {
  return {
    ...{ initiative_id: initiativeId, name, unit_id: unitId, what_changes: whatChanges, impact },
    headcount: headcount.known ? headcount.value : null,
    headcount_unknown: headcount.known ? null : JSON.stringify(headcount),
  };
}

export interface TrainingRow extends KeptRow {
  readonly initiative_id: string;
  readonly group_id: string;
  readonly course: string;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly hours: number;
  readonly cost_minor: number | bigint | null;
  readonly cost_currency: string | null;
  readonly cost_unknown: Unknown | null;
  readonly seats: number;
}

export function trainingOfRow(row: TrainingRow): TrainingFields {
  return {
    initiativeId: row.initiative_id,
    groupId: row.group_id,
    course: row.course,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    hours: row.hours,
    cost:
      row.cost_minor === null
        ? (row.cost_unknown as Unknown)
        : { known: true, value: { minor: BigInt(row.cost_minor), currency: row.cost_currency ?? '' } },
    seats: row.seats,
  };
}

export function trainingValues(training: TrainingFields) {
  const { initiativeId, groupId, course, startsOn, endsOn, hours, cost, seats } = training;
  return {
    ...{ initiative_id: initiativeId, group_id: groupId, course, starts_on: startsOn, ends_on: endsOn },
    ...{ hours, seats },
    cost_minor: cost.known ? String(cost.value.minor) : null,
    cost_currency: cost.known ? cost.value.currency : null,
    cost_unknown: cost.known ? null : JSON.stringify(cost),
  };
}

export interface MessageRow extends KeptRow {
  readonly initiative_id: string;
  readonly group_id: string | null;
  readonly sender_person: string | null;
  readonly sender_name: string;
  readonly channel: string;
  readonly what: string;
  readonly planned_on: string;
  readonly purpose: ChangeMessage['purpose'];
  readonly sent_on: string | null;
  readonly audience: number | null;
  readonly reached: number | null;
}

export async function messagesOfRows(
  db: Kysely<Tables>,
  rows: readonly MessageRow[],
): Promise<MessageFields[]> {
  const senders = await ownersIn(db, rows, (row) => [row.sender_person, row.sender_name]);
  return rows.map((row, at) => ({
    initiativeId: row.initiative_id,
    groupId: row.group_id,
    sender: senders[at] as Owner,
    channel: row.channel,
    what: row.what,
    plannedOn: row.planned_on,
    purpose: row.purpose,
    sentOn: row.sent_on,
    audience: row.audience,
    reached: row.reached,
  }));
}

export function messageValues(message: MessageFields) {
  const { initiativeId, groupId, sender, channel, what, plannedOn, purpose, sentOn, audience, reached } =
    message;
  return {
    ...{ initiative_id: initiativeId, group_id: groupId, channel, what, planned_on: plannedOn, purpose },
    ...{ sender_person: sender.personId, sender_name: sender.name, sent_on: sentOn, audience, reached },
  };
}

export interface ChampionRow extends KeptRow {
  readonly initiative_id: string;
  readonly group_id: string;
  readonly who_person: string | null;
  readonly who_name: string;
  readonly since: string;
  readonly until: string | null;
  readonly does: string;
}

export async function championsOfRows(
  db: Kysely<Tables>,
  rows: readonly ChampionRow[],
): Promise<ChampionFields[]> {
  const people = await ownersIn(db, rows, (row) => [row.who_person, row.who_name]);
  return rows.map(({ initiative_id, group_id, since, until, does }, at) => ({
    ...{ initiativeId: initiative_id, groupId: group_id, since, until, does },
    who: people[at] as Owner,
  }));
}

export function championValues({ initiativeId, groupId, who, since, until, does }: ChampionFields) {
  return {
    ...{ initiative_id: initiativeId, group_id: groupId, since, until, does },
    ...{ who_person: who.personId, who_name: who.name },
  };
}

export interface CapacityRow extends KeptRow {
  readonly kind: CapacityFields['kind'];
  readonly holder_person: string | null;
  readonly holder_name: string;
  readonly holder_kind: 'person' | 'group';
  readonly initiative_id: string | null;
  readonly hours_per_month: number;
  readonly from_month: string;
  readonly last_month: string | null;
  readonly note: string;
}

export async function capacityOfRows(
  db: Kysely<Tables>,
  rows: readonly CapacityRow[],
): Promise<CapacityFields[]> {
  const people = await ownersIn(db, rows, (row) => [row.holder_person, row.holder_name]);
  return rows.map((row, at) => ({
    kind: row.kind,
    holder:
      row.holder_kind === 'group'
        ? { kind: 'group', name: row.holder_name }
        : { kind: 'person', owner: people[at] as Owner },
    initiativeId: row.initiative_id,
    hoursPerMonth: row.hours_per_month,
    fromMonth: row.from_month,
    lastMonth: row.last_month,
    note: row.note,
  }));
}

export function capacityValues(line: CapacityFields) {
  const { kind, holder, initiativeId, hoursPerMonth, fromMonth, lastMonth, note } = line;
  return {
    ...{ kind, initiative_id: initiativeId, hours_per_month: hoursPerMonth, note },
    ...{ from_month: fromMonth, last_month: lastMonth, holder_kind: holder.kind },
    holder_person: holder.kind === 'person' ? holder.owner.personId : null,
    holder_name: holder.kind === 'person' ? holder.owner.name : holder.name,
  };
}

export interface AssessmentRow {
  readonly id: string;
  readonly group_id: string;
  readonly assessed_on: string;
  readonly assessor_person: string | null;
  readonly assessor_name: string;
  readonly n: number;
  readonly scores: AdkarScores;
  readonly note: string;
  readonly evidence: Evidence[];
  readonly replaces: string | null;
  readonly entered_at: Date;
  readonly entered_by_kind: Actor['kind'];
  readonly entered_by_id: string;
  readonly entered_by_name: string;
}

export async function assessmentsOfRows(
  db: Kysely<Tables>,
  rows: readonly AssessmentRow[],
): Promise<ReadinessAssessment[]> {
  const assessors = await ownersIn(db, rows, (row) => [row.assessor_person, row.assessor_name]);
  return rows.map((row, at) => ({
    id: row.id,
    groupId: row.group_id,
    assessedOn: row.assessed_on,
    assessor: assessors[at] as Owner,
    n: row.n,
    scores: row.scores,
    note: row.note,
    evidence: row.evidence,
    replaces: row.replaces,
    enteredAt: row.entered_at.toISOString(),
    enteredBy: { kind: row.entered_by_kind, id: row.entered_by_id, name: row.entered_by_name },
  }));
}

/** People whom rows name, with the names that they have now. */
async function ownersIn<R>(
  db: Kysely<Tables>,
  rows: readonly R[],
  named: (row: R) => readonly [personId: string | null, name: string],
): Promise<Owner[]> {
  const owned = rows.map(named).map(([owner_person, owner_name]) => ({ owner_person, owner_name }));
  const present = await ownersPresent(db, owned);
  return owned.map((row) => ownerOf(row, present));
}
