import { addDays } from '../../kernel/index.ts';
import type { Goal } from '../api/strategy.ts';
import type { MergeField } from '../form/merge-changes.ts';
import { day } from '../format/date.ts';
import type { LadderIndex } from './use-ladder.ts';
import { HORIZON_NAMES, moneyText } from './words.ts';

type Value = Goal[keyof Goal];

/** The fields of a goal with their names and how their values read: for its history and for merges. */
export function goalFields(index: LadderIndex): readonly MergeField<Goal>[] {
  const named =
    (lookup: ReadonlyMap<string, { readonly title?: string; readonly name?: string }>) => (id: string) => {
      const found = lookup.get(id);
      return found?.title ?? found?.name ?? 'something that you may not read';
    };
  const metric = named(index.metricById);
  const text = (write: (value: never) => string) => (value: Value) =>
    value === null || value === undefined || value === '' ? 'nothing' : write(value as never);
  const knowable = (write: (value: never) => string) =>
    text((fact: NonNullable<Goal['metric']>) =>
      fact.known ? write(fact.value as never) : `unknown: ${fact.question} (${fact.finder ?? 'nobody'})`,
    );
  const money = knowable((value: { minor: string; currency: string }) => moneyText(value));
  const plain = text((value: string) => String(value));
  const byId = (items: readonly { readonly id: string; readonly name: string }[]) =>
    text(named(new Map(items.map((one) => [one.id, one]))));
  return [
    { key: 'title', label: 'Goal', text: plain },
    { key: 'reason', label: 'Why', text: plain, prose: true },
    { key: 'horizon', label: 'Horizon', text: text((value: Goal['horizon']) => HORIZON_NAMES[value]) },
    { key: 'parentId', label: 'Serves', text: text(named(index.byId)) },
    { key: 'owner', label: 'Owner', text: text((owner: { name: string }) => owner.name) },
    { key: 'metric', label: 'Metric', text: knowable(metric) },
    {
      key: 'target',
      label: 'Target',
      text: knowable(
        (target: { value: number; baseline: number | null; direction: string; unit: string }) =>
          `from ${target.baseline ?? 'unknown'} to ${target.direction.replace('_', ' ')} ${target.value} ${target.unit}`,
      ),
    },
    {
      key: 'path',
      label: 'Way to the target',
      text: text((path: Goal['path']) =>
        path.length === 0
          ? 'a straight line'
          : path.map(({ month, value }) => `${month.slice(0, 7)}: ${value}`).join(', '),
      ),
    },
    {
      key: 'leads',
      label: 'Leading indicators',
      text: text((leads: readonly string[]) => leads.map(metric).join(', ') || 'nothing'),
    },
    {
      key: 'period',
      label: 'Period',
      text: text((period: Goal['period']) => `${day(period.from)} – ${day(addDays(period.to, -1))}`),
    },
    { key: 'budget', label: 'Budget', text: money },
    { key: 'costToMiss', label: 'Cost to miss', text: money },
    { key: 'unitId', label: 'Part of the organization', text: byId(index.units) },
    { key: 'circleId', label: 'Circle', text: byId(index.circles) },
    { key: 'said', label: 'What people say', text: plain },
    { key: 'position', label: 'Order', text: plain },
  ];
}
