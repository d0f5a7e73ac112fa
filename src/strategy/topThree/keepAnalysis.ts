import type { AuditLog, OrganizationStore } from '../../access/index.ts';
import type { AttributeStore } from '../../customer/index.ts';
import type { SurveyStore } from '../../feedback/index.ts';
import { houseOf } from '../../insight/index.ts';
import { InvalidInput, Problem, type Scope, seededRandom } from '../../kernel/index.ts';
import {
  inUse,
  type Metric,
  type MetricStore,
  type QuestionCatalog,
  readFormula,
  usableMetric,
} from '../../metric/index.ts';
import { type AnalyzeParts, analyzeOutcome, outcomeQuestion } from './analyze.ts';
import type { TopThreeStore } from './choice.ts';
import type { DriverAnalysis } from './ground.ts';

/** The stores that an analysis reads from and is kept in. */
export interface AnalysisStores {
  readonly metrics: MetricStore;
  readonly organization: OrganizationStore;
  readonly attributes: AttributeStore;
  readonly questions: QuestionCatalog;
  readonly surveys: SurveyStore;
  readonly topThree: TopThreeStore;
  readonly audit: AuditLog;
}

export interface KeepingAnalysis extends Omit<AnalyzeParts, 'random'> {
  inScope<T>(work: (stores: AnalysisStores) => Promise<T>): Promise<T>;
}

/** One seed for all: the same question gets the same intervals. */
const SEED = 20_26;

/** Analyzes the drivers of a metric and keeps the result. @throws NotFound, Refused */
export async function analyzeDrivers(
  { inScope, figures, clock, ids }: KeepingAnalysis,
  scope: Scope,
  metricId: string,
  signal?: AbortSignal,
): Promise<{ analysis: DriverAnalysis; metric: Metric }> {
  const { metric, house, ...asked } = await inScope(async (stores) => {
    const found = await usableMetric(stores.metrics, metricId);
    return { metric: found, house: await houseOf(stores), ...(await surveyOf(stores, found)) };
  });
  const random = seededRandom(SEED);
  const analysis = await analyzeOutcome(
    { figures, clock, ids, random },
    scope,
    { metric, ...asked },
    house,
    signal,
  );
  await inScope(async ({ topThree, audit }) => {
    await topThree.addAnalysis(analysis);
    await audit.append({
      action: 'analyzed',
      subjectKind: 'metric',
      subjectId: metric.id,
      detail: { n: analysis.drivers.n },
    });
  });
  return { analysis, metric };
}

/** Days after which a kept analysis is made again by itself. */
const RENEWED_AFTER = 7;

/**
 * Makes the kept analysis again when it is a week old. What cannot be analyzed any more is left as it was, with its day.
 * @returns whether it was made again
 */
export async function renewAnalysis(
  parts: KeepingAnalysis,
  scope: Scope,
  signal?: AbortSignal,
): Promise<boolean> {
  const kept = await parts.inScope(({ topThree }) => topThree.analysis());
  const age = kept && parts.clock.now().getTime() - Date.parse(kept.madeAt);
  if (kept === null || age === null || age < RENEWED_AFTER * 86_400_000) return false;
  try {
    await analyzeDrivers(parts, scope, kept.metricId, signal);
    return true;
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Problem)) throw error;
    return false;
  }
}

/** The survey that asks the metric's question, and all that it asks on a scale. */
async function surveyOf({ metrics, questions, surveys }: AnalysisStores, metric: Metric) {
  const key = outcomeQuestion(metric);
  const named = readFormula(metric.current.formula).asked?.survey ?? null;
  const asking = await questions.versionsAsking([key], named);
  const surveyIds = [...new Set(asking.map(({ surveyId }) => surveyId))];
  const [surveyId, ...others] = surveyIds;
  if (surveyId === undefined || others.length > 0) {
    const rule =
      surveyId === undefined
        ? 'must be of a question that a survey asks'
        : `must be of one survey: ${surveyIds.length} ask “${key}”`;
    throw InvalidInput.at('metricId', rule, metric.sheet.title);
  }
  const versions = await surveys.versions(surveyId);
  const keys = versions.flatMap((version) =>
    version.questions
      .filter(({ scaleMin, scaleMax }) => scaleMin !== null && scaleMax !== null)
      .map((question) => question.key),
  );
  return {
    surveyId,
    questions: await questions.versionsAsking([...new Set(keys)], surveyId),
    overall: overallQuestions(inUse(await metrics.list())),
  };
}

/** Measures of what people think of everything at once. */
const OVERALL: ReadonlySet<string> = new Set(['nps', 'satisfaction_index']);

function overallQuestions(metrics: readonly Metric[]): ReadonlyMap<string, string> {
  return new Map(
    metrics
      .filter(({ current }) => OVERALL.has(current.formula.measure))
      .flatMap(({ current, sheet }) =>
        (readFormula(current.formula).asked?.questions ?? []).map((key) => [key, sheet.title] as const),
      ),
  );
}
