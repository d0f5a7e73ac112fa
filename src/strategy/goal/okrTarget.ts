import { addDays, InvalidInput, type Knowable } from '../../kernel/index.ts';
import type { Metric } from '../../metric/index.ts';
import type { GoalTarget } from './goal.ts';
import type { MetricUnit } from './metricUnit.ts';
import { type Amount, fold, type OkrRow } from './okrRow.ts';

/** What the target of a row is understood by. */
export interface TargetGround {
  readonly metrics: readonly { readonly metric: Metric; readonly unit: MetricUnit }[];
  /** Who finds out what a row leaves unknown and names no owner for. */
  readonly importer: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Days in which somebody finds out what a row left unknown. */
const FIND_OUT_DAYS = 30;

/** What the key result is measured by: its metric where there is one of that name; else unknown, with who finds it out. */
export function targetOf(
  row: OkrRow,
  ground: TargetGround,
  notes: string[],
): { metric: Knowable<string> | null; target: Knowable<GoalTarget> | null } {
  const due = addDays(ground.today, FIND_OUT_DAYS);
  const unknown = (question: string) =>
    ({ known: false, question: question.slice(0, 500), finder: row.owner ?? ground.importer, due }) as const;
  const said =
    row.target && `The file says ${row.baseline ? `from ${row.baseline.text} ` : ''}to ${row.target.text}.`;
  if (row.metric === null) {
    if (row.target === null) return { metric: null, target: null };
    notes.push('No metric is named, so its target has no unit yet: kept as unknown.');
    return { metric: unknown('Which metric shows it?'), target: unknown(`${said} In which metric?`) };
  }
  const wanted = fold(row.metric);
  const found = ground.metrics.find(
    ({ metric }) => metric.id === row.metric || fold(metric.sheet.title) === wanted,
  );
  if (!found) {
    notes.push(`There is no metric “${row.metric}”: kept as unknown, with who finds it out.`);
    return {
      metric: unknown(`Which metric is “${row.metric}”?`),
      target: said === null ? null : unknown(`${said} In which metric?`),
    };
  }
  const metric = { known: true, value: found.metric.id } as const;
  if (row.target === null) return { metric, target: unknown('What is the target?') };
  const value = inUnit(row.target, found, 'target');
  const baseline = row.baseline === null ? null : inUnit(row.baseline, found, 'baseline');
  const direction = baseline !== null && baseline > value ? 'at_most' : 'at_least';
  return { metric, target: { known: true, value: { value, baseline, direction, unit: found.unit.code } } };
}

/** @throws InvalidInput for an amount whose unit is not the metric's */
function inUnit(amount: Amount, { metric, unit }: TargetGround['metrics'][number], place: string): number {
  const words = [unit.code, unit.label, unit.code === '%' ? 'percent' : '', SIGNS[unit.code] ?? ''].filter(
    Boolean,
  );
  if (amount.unit !== null && !words.some((word) => fold(word) === fold(amount.unit ?? '')))
    throw InvalidInput.at(
      place,
      `must be in ${unit.label || unit.code}, in which “${metric.sheet.title}” is counted`,
      amount.text,
    );
  return unit.minorDigits === null ? amount.value : Math.round(amount.value * 10 ** unit.minorDigits);
}

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };
