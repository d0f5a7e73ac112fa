import { houseOf } from '../../insight/index.ts';
import { type Clock, type Ids, InvalidInput, type Scope, seededRandom } from '../../kernel/index.ts';
import { type FigureStore, type Metric, readFormula, usableMetric } from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { analyzeOutcome, type DriverAnalysis, outcomeQuestion } from '../../strategy/index.ts';
import type { Parts } from '../parts.ts';

/** One seed for all: the same question gets the same intervals. */
const SEED = 20_26;

/** Analyzes the drivers of a metric and keeps the result. @throws NotFound, Refused */
export async function analyzeDrivers(
  { record, figures, clock, ids }: Pick<Parts, 'record'> & { figures: FigureStore; clock: Clock; ids: Ids },
  scope: Scope,
  metricId: string,
  signal?: AbortSignal,
): Promise<{ analysis: DriverAnalysis; metric: Metric }> {
  const { metric, house, ...asked } = await record.inScope(scope, async (stores) => {
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
  await record.inScope(scope, async ({ topThree, audit }) => {
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

/** The survey that asks the metric's question, and all that it asks on a scale. */
async function surveyOf({ questions, surveys }: Stores, metric: Metric) {
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
  return { surveyId, questions: await questions.versionsAsking([...new Set(keys)], surveyId) };
}
