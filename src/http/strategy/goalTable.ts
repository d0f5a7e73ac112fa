import type { ExportTable } from '../../insight/index.ts';
import { addDays, currencyDigits, type Knowable, type Money } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { Ladder } from '../../strategy/index.ts';

/** The ladder as a table, a goal a row, with how each stands. Money in whole units of its currency. */
export function goalTable(
  { judged, drift }: Ladder,
  metrics: ReadonlyMap<string, Metric>,
  units: ReadonlyMap<string, string>,
): ExportTable {
  const titles = new Map(judged.map(({ goal }) => [goal.id, goal.title]));
  const rows = judged.map(({ goal, status }) => {
    const target = goal.target?.known ? goal.target.value : null;
    const metric = goal.metric?.known ? metrics.get(goal.metric.value) : undefined;
    const { reading } = status;
    return [
      goal.id,
      goal.horizon,
      goal.title,
      goal.parentId === null ? null : (titles.get(goal.parentId) ?? null),
      goal.owner?.name ?? null,
      goal.unitId === null ? null : (units.get(goal.unitId) ?? null),
      goal.period.from,
      addDays(goal.period.to, -1),
      metric?.sheet.title ?? null,
      target?.unit ?? null,
      target?.baseline ?? null,
      target?.direction ?? null,
      target?.value ?? null,
      status.word,
      status.why,
      status.expected,
      reading?.value ?? null,
      finite(reading?.low),
      finite(reading?.high),
      reading?.n ?? null,
      reading?.start ?? null,
      status.gap?.value ?? null,
      (drift.get(goal.id) ?? []).map((id) => titles.get(id) ?? '').join('; ') || null,
      amount(goal.budget),
      amount(goal.costToMiss),
      currency(goal.budget) ?? currency(goal.costToMiss),
      goal.reason,
    ];
  });
  return { name: 'Goals', columns: COLUMNS, rows };
}

const COLUMNS = [
  'id',
  'horizon',
  'goal',
  'serves',
  'owner',
  'part of the organization',
  'first day',
  'last day',
  'metric',
  'unit',
  'baseline',
  'direction',
  'target',
  'status',
  'why nothing can be told',
  'expected by then',
  'measured',
  'interval from',
  'interval to',
  'n',
  'measured in the period from',
  'distance (positive is better)',
  'held back by',
  'budget',
  'cost to miss',
  'currency',
  'why',
];

function amount(fact: Knowable<Money> | null): number | null {
  if (!fact?.known) return null;
  return Number(fact.value.minor) / 10 ** currencyDigits(fact.value.currency);
}

function currency(fact: Knowable<Money> | null): string | null {
  return fact?.known ? fact.value.currency : null;
}

function finite(bound: number | null | undefined): number | null {
  return bound !== null && bound !== undefined && Number.isFinite(bound) ? bound : null;
}
