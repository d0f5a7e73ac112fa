import { InvalidInput, parseLine, type Scope } from '../../kernel/index.ts';
import {
  type Metric,
  metricById,
  type RegistryParts,
  retireMetric,
  type Sheet,
  updateSheet,
} from '../../metric/index.ts';

/** Goals and reviews, as far as mends reach into them. */
export interface MendNeighbors {
  /** Makes `metricId` the metric of a goal. */
  measureGoal(goalId: string, metricId: string): Promise<void>;
  /** Names who answers for a goal: a person's id, or a name. */
  ownGoal(goalId: string, owner: string): Promise<void>;
  /** Goals that are measured by a metric, measured by another from now on. */
  moveGoals(fromMetricId: string, toMetricId: string): Promise<void>;
  /** Puts a metric on the agenda of the next review. */
  putOnNextReview(metricId: string): Promise<void>;
  /** Name of a person of the organization; null for nobody there. */
  personName(id: string): Promise<string | null>;
}

export interface MendParts extends RegistryParts {
  readonly neighbors: MendNeighbors;
}

/** Something that really mends a finding. */
interface Mend {
  readonly key: string;
  /** Which permission it takes besides that to mend at all. */
  readonly changes: 'metric' | 'goal' | 'review';
  /** @param value what was asked for; empty for a mend that asks nothing */
  run(parts: MendParts, scope: Scope, subjectId: string, value: string): Promise<void>;
}

/** Every mend by its key. */
export const MENDS: readonly Mend[] = [
  {
    key: 'name_decision',
    changes: 'metric',
    run: (parts, _scope, id, value) =>
      onSheet(parts, id, () => ({
        decision: needed(parseLine(value, 'value', 2000), 'say what is decided'),
      })),
  },
  {
    key: 'own_metric',
    changes: 'metric',
    run: async (parts, _scope, id, value) => {
      const name = (await parts.neighbors.personName(value)) ?? parseLine(value, 'value', 200);
      await onSheet(parts, id, () => ({ owner: needed(name, 'name who answers for it') }));
    },
  },
  {
    key: 'mark_outcome',
    changes: 'metric',
    run: (parts, _scope, id) => onSheet(parts, id, () => ({ timing: 'lag' })),
  },
  {
    key: 'relate_outcome',
    changes: 'metric',
    run: async (parts, _scope, id, value) => {
      const outcome = await metricById(parts.metrics, value);
      if (outcome.sheet.timing !== 'lag')
        throw InvalidInput.at('value', 'must be a metric that lags: an outcome', outcome.sheet.title);
      await onSheet(parts, id, ({ sheet }) => ({ relatesTo: [...sheet.relatesTo, outcome.sheet.title] }));
    },
  },
  {
    key: 'retire',
    changes: 'metric',
    run: async (parts, scope, id) => {
      const { version } = await metricById(parts.metrics, id);
      await retireMetric(parts, scope, id, version, {
        reason: 'Found by lint: nobody needs it.',
        replacedBy: null,
      });
    },
  },
  { key: 'merge', changes: 'metric', run: merge },
  {
    key: 'measure_goal',
    changes: 'goal',
    run: (parts, _scope, id, value) => parts.neighbors.measureGoal(id, value),
  },
  { key: 'own_goal', changes: 'goal', run: (parts, _scope, id, value) => parts.neighbors.ownGoal(id, value) },
  {
    key: 'add_to_review',
    changes: 'review',
    run: (parts, _scope, id) => parts.neighbors.putOnNextReview(id),
  },
];

/** @throws InvalidInput for a word that names no mend */
export function mendOf(key: string): Mend {
  const found = MENDS.find((mend) => mend.key === key);
  if (!found)
    throw InvalidInput.at('mend', `must be one of ${MENDS.map((mend) => mend.key).join(', ')}`, key);
  return found;
}

/**
 * Retires a metric in favor of the one that measures the same: goals and other metrics that name it name the other from
 * now on.
 */
async function merge(parts: MendParts, scope: Scope, id: string, into: string): Promise<void> {
  const [from, to] = [await metricById(parts.metrics, id), await metricById(parts.metrics, into)];
  await retireMetric(parts, scope, id, from.version, {
    reason: `Merged into “${to.sheet.title}”, which measures the same.`,
    replacedBy: into,
  });
  await parts.neighbors.moveGoals(id, into);
  const names = new Set([id, from.sheet.title.toLowerCase()]);
  for (const metric of await parts.metrics.list()) {
    const { relatesTo } = metric.sheet;
    if (!relatesTo.some((name) => names.has(name.toLowerCase()))) continue;
    const renamed = relatesTo
      .map((name) => (names.has(name.toLowerCase()) ? to.sheet.title : name))
      .filter((name) => metric.id !== into || name !== to.sheet.title);
    await updateSheet(parts, metric.id, metric.version, { relatesTo: [...new Set(renamed)] });
  }
}

async function onSheet(
  parts: MendParts,
  id: string,
  change: (metric: Metric) => Partial<Sheet>,
): Promise<void> {
  const metric = await metricById(parts.metrics, id);
  await updateSheet(parts, id, metric.version, change(metric));
}

function needed(value: string | null, rule: string): string {
  if (value === null) throw InvalidInput.at('value', rule);
  return value;
}
