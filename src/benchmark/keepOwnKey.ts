import type { SurveyStore } from '../feedback/index.ts';
import { Outdated } from '../kernel/index.ts';
import {
  type Metric,
  type MetricStore,
  metricById,
  type QuestionCatalog,
  readFormula,
} from '../metric/index.ts';
import type { BenchmarkStores, BenchmarkTools } from './keepSource.ts';
import { type ComparabilityKey, completeKey } from './key.ts';
import { derivedKey, type OwnKey, type OwnKeyInput, parseOwnKey } from './ownKey.ts';

export interface OwnKeyStores extends BenchmarkStores {
  readonly metrics: MetricStore;
  readonly questions: QuestionCatalog;
  readonly surveys: Pick<SurveyStore, 'find'>;
}

/** How an own metric is measured: what it says of itself, what people said, and both together. */
export interface OwnMeasuring {
  readonly metric: Metric;
  readonly derived: Partial<ComparabilityKey>;
  /** Version 0: nobody has said anything yet. */
  readonly own: OwnKey;
  readonly key: ComparabilityKey;
}

/** @throws NotFound */
export async function ownMeasuring(
  stores: Omit<OwnKeyStores, 'audit'>,
  metricId: string,
): Promise<OwnMeasuring> {
  const metric = await metricById(stores.metrics, metricId);
  const derived = derivedKey(metric, await kindsBehind(stores, metric));
  const own = (await stores.benchmarks.ownKey(metricId)) ?? unsaid(metric);
  return { metric, derived, own, key: completeKey(derived, own.key) };
}

/** Says how an own metric is measured. @throws InvalidInput, NotFound, Outdated */
export async function sayOwnKey(
  stores: OwnKeyStores,
  { clock }: Pick<BenchmarkTools, 'clock'>,
  metricId: string,
  expected: number,
  input: OwnKeyInput,
): Promise<OwnMeasuring> {
  const { metric, derived, own: before } = await ownMeasuring(stores, metricId);
  const own: OwnKey = {
    ...parseOwnKey(input, derived),
    metricId,
    version: expected + 1,
    updatedAt: clock.now().toISOString(),
  };
  if (!(await stores.benchmarks.putOwnKey(own, expected)))
    throw Outdated.of('comparability key', before.version, expected);
  await stores.audit.append({
    action: 'changed',
    subjectKind: 'comparability_key',
    subjectId: metricId,
    detail: { metric: metric.sheet.title, parts: Object.keys(own.key) },
  });
  return { metric, derived, own, key: completeKey(derived, own.key) };
}

async function kindsBehind(
  { questions, surveys }: Pick<OwnKeyStores, 'questions' | 'surveys'>,
  metric: Metric,
) {
  const { asked } = readFormula(metric.current.formula);
  if (!asked) return [];
  const versions = await questions.versionsAsking(asked.questions, asked.survey);
  const found = await Promise.all(
    [...new Set(versions.map(({ surveyId }) => surveyId))].map((id) => surveys.find(id)),
  );
  return found.flatMap((survey) => (survey ? [survey.kind] : []));
}

function unsaid({ id, createdAt }: Metric): OwnKey {
  return {
    metricId: id,
    key: {},
    responseRate: null,
    finder: null,
    due: null,
    version: 0,
    updatedAt: createdAt,
  };
}
