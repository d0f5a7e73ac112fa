import type { Selectable } from 'kysely';
import type { Knowable, Money, Unknown } from '../../../kernel/index.ts';
import type { Goal, GoalTarget, PathPoint } from '../../../strategy/index.ts';
import { instantOf } from '../columnwise.ts';
import type { GoalTable } from './goalTables.ts';

type Instants = 'created_at' | 'updated_at';

/** A row with what is looked up beside it. */
export type GoalRow = Pick<Selectable<GoalTable>, Exclude<(typeof GOAL_COLUMNS)[number], Instants>> &
  Readonly<Record<Instants, Date | string>> & {
    /** Null when the person has left. */
    readonly person_name: string | null;
  };

/** What of a row a goal is made of. */
export const GOAL_COLUMNS = [
  'id',
  'horizon',
  'parent_id',
  'title',
  'reason',
  'owner_person',
  'owner_name',
  'metric_id',
  'metric_unknown',
  'target',
  'path',
  'starts_on',
  'ends_on',
  'budget',
  'cost_to_miss',
  'unit_id',
  'circle_id',
  'position',
  'said',
  'source_key',
  'version',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof GoalTable)[];

interface StoredMoney {
  readonly minor: string;
  readonly currency: string;
}

export function toGoal(row: GoalRow, leads: readonly string[]): Goal {
  return {
    id: row.id,
    horizon: row.horizon,
    parentId: row.parent_id,
    title: row.title,
    reason: row.reason,
    owner:
      row.owner_name === null
        ? null
        : {
            personId: row.owner_person,
            name: row.person_name ?? row.owner_name,
            left: row.owner_person !== null && row.person_name === null,
          },
    metric: metricOf(row),
    target: row.target as Knowable<GoalTarget> | null,
    path: row.path as PathPoint[],
    leads,
    period: { from: row.starts_on, to: row.ends_on },
    budget: toMoney(row.budget as Knowable<StoredMoney> | null),
    costToMiss: toMoney(row.cost_to_miss as Knowable<StoredMoney> | null),
    unitId: row.unit_id,
    circleId: row.circle_id,
    position: row.position,
    said: row.said,
    sourceKey: row.source_key,
    version: row.version,
    createdAt: instantOf(row.created_at),
    updatedAt: instantOf(row.updated_at),
  };
}

export function toRow(goal: Goal) {
  const { metric } = goal;
  return {
    horizon: goal.horizon,
    parent_id: goal.parentId,
    title: goal.title,
    reason: goal.reason,
    owner_person: goal.owner?.personId ?? null,
    owner_name: goal.owner?.name ?? null,
    metric_id: metric?.known ? metric.value : null,
    metric_unknown: metric === null || metric.known ? null : JSON.stringify(metric),
    target: goal.target && JSON.stringify(goal.target),
    path: JSON.stringify(goal.path),
    starts_on: goal.period.from,
    ends_on: goal.period.to,
    budget: fromMoney(goal.budget),
    cost_to_miss: fromMoney(goal.costToMiss),
    unit_id: goal.unitId,
    circle_id: goal.circleId,
    position: goal.position,
    said: goal.said,
    source_key: goal.sourceKey,
    version: goal.version,
    updated_at: goal.updatedAt,
  };
}

function metricOf(row: GoalRow): Knowable<string> | null {
  if (row.metric_id !== null) return { known: true, value: row.metric_id };
  return row.metric_unknown as Unknown | null;
}

function toMoney(fact: Knowable<StoredMoney> | null): Knowable<Money> | null {
  if (fact === null || !fact.known) return fact;
  return { known: true, value: { minor: BigInt(fact.value.minor), currency: fact.value.currency } };
}

/** JSON has no whole numbers as large as money may be, so they are texts. */
function fromMoney(fact: Knowable<Money> | null): string | null {
  if (fact === null) return null;
  if (!fact.known) return JSON.stringify(fact);
  const { minor, currency } = fact.value;
  return JSON.stringify({ known: true, value: { minor: String(minor), currency } });
}
