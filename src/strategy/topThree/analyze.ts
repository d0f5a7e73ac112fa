import {
  type DriverItem,
  type DriversParts,
  drivers,
  type ExploreParts,
  explore,
  type House,
} from '../../insight/index.ts';
import {
  addDays,
  type Clock,
  dayIn,
  dayWords,
  type Ids,
  type Period,
  Problem,
  Refused,
  type Scope,
  startOf,
} from '../../kernel/index.ts';
import { type AskedQuestion, type Metric, readFormula } from '../../metric/index.ts';
import type { DriverAnalysis, ItemReach } from './ground.ts';

/** Items at once: more say less each, and a bootstrap of twenty takes some seconds. */
const MOST_ITEMS = 20;
/** Full months that are looked at. */
const MONTHS = 12;
/** Part of a scale that counts as content: 2 of 5, 3 of 10. */
const CONTENT = 0.3;

export interface AnalyzeParts extends Pick<ExploreParts, 'figures'>, Pick<DriversParts, 'random'> {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What is analyzed: a metric of one question, and everything that its survey asks. */
export interface AnalyzeRequest {
  readonly metric: Metric;
  /** The survey that asks it. */
  readonly surveyId: string;
  /** All questions of that survey's versions that have a scale. */
  readonly questions: readonly AskedQuestion[];
  /** Questions that judge everything at once, with the metric that is made of them: outcomes, nothing to be mended. */
  readonly overall: ReadonlyMap<string, string>;
}

/**
 * The question that a metric is about, whose drivers can be analyzed.
 * @throws Refused for a metric that is not made of one question's answers
 */
export function outcomeQuestion(metric: Metric): string {
  const { asked } = readFormula(metric.current.formula);
  const [key, ...more] = asked?.questions ?? [];
  if (key === undefined || more.length > 0) {
    throw new Refused(
      `“${metric.sheet.title}” is not made of the answers to one question, so it has no drivers to analyze: choose one that is.`,
    );
  }
  return key;
}

/**
 * Analyzes the drivers of a metric's question over the last twelve full months, and counts whom each reaches.
 * @throws Refused where too few answered, or the survey asks nothing else on a scale
 */
export async function analyzeOutcome(
  parts: AnalyzeParts,
  scope: Scope,
  { metric, surveyId, questions, overall }: AnalyzeRequest,
  house: House,
  signal?: AbortSignal,
): Promise<DriverAnalysis> {
  const outcome = outcomeQuestion(metric);
  const now = parts.clock.now();
  const period = lastYear(dayIn(scope.zone, now));
  const asked = [...new Set(questions.map(({ key }) => key))].filter((key) => key !== outcome);
  const items = asked.filter((key) => !overall.has(key));
  if (items.length === 0)
    throw new Refused(`The survey of “${metric.sheet.title}” asks nothing else on a scale.`);
  const found = await drivers(
    { ...parts, questionsOf: async () => questions },
    scope,
    {
      survey: surveyId,
      outcome: { question: outcome, item: null },
      items: items.slice(0, MOST_ITEMS).map((question) => ({ question, item: null })),
      period,
      filter: null,
      basis: 'then',
      missing: 'pairwise',
      method: 'lmg',
      crosshair: { rule: 'mean' },
    },
    house,
    signal,
  );
  const reach: ItemReach[] = [];
  for (const item of found.items)
    reach.push(await reachOf(parts, scope, { item, surveyId, questions, period }, house, signal));
  return {
    id: parts.ids.next(),
    metricId: metric.id,
    metricVersion: metric.current.number,
    surveyId,
    drivers: {
      ...found,
      leftOut: [
        ...found.leftOut,
        ...asked.flatMap((key) => {
          const title = overall.get(key);
          const label = questions.find((question) => question.key === key)?.text ?? key;
          return title === undefined
            ? []
            : [{ key, label, why: `It judges everything at once: “${title}” is made of it.` }];
        }),
      ],
    },
    reach,
    madeAt: now.toISOString(),
    madeBy: scope.actor.name,
  };
}

/** Whom an item reaches: those whose answer lies under the top boxes of its scale. */
async function reachOf(
  { figures }: AnalyzeParts,
  scope: Scope,
  asked: {
    readonly item: DriverItem;
    readonly surveyId: string;
    readonly questions: readonly AskedQuestion[];
    readonly period: Period;
  },
  house: House,
  signal?: AbortSignal,
): Promise<ItemReach> {
  const { item, surveyId, questions, period } = asked;
  const nothing = { key: item.key, share: null, low: null, high: null, n: null };
  const scale = questions.find(({ key }) => key === item.key)?.scale;
  if (!scale) return { ...nothing, how: 'It has no scale on record.' };
  const boxes = Math.max(1, Math.round((scale.high - scale.low + 1) * CONTENT));
  const request = {
    metric: null,
    formula: { measure: 'top_box', parameters: { question: item.key, survey: surveyId, scale, boxes } },
    includes: null,
    excludes: null,
    period,
    grain: null,
    by: [],
    filter: null,
    segments: [],
    against: null,
    basis: 'then',
  } as const;
  try {
    const { total } = await explore(
      { figures, questionsOf: async () => questions },
      scope,
      request,
      house,
      signal,
    );
    if (total.value === null) return { ...nothing, how: 'Too few answered it.' };
    const rest = (percent: number | null): number | null => (percent === null ? null : 1 - percent / 100);
    const content = `${scale.high - boxes + 1} to ${scale.high} on ${scale.low} to ${scale.high}`;
    return {
      key: item.key,
      share: rest(total.value),
      low: rest(total.high),
      high: rest(total.low),
      n: total.n,
      how: `Share of answers to it other than ${content}, n ${total.n}, ${dayWords(period.from)} to ${dayWords(addDays(period.to, -1))}.`,
    };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Problem)) throw error;
    return { ...nothing, how: error.message };
  }
}

/** The twelve months before the one that holds `today`. */
function lastYear(today: string): Period {
  const to = startOf('month', today);
  let from = to;
  for (let month = 0; month < MONTHS; month++) from = startOf('month', addDays(from, -1));
  return { from, to };
}
