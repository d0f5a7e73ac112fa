import { addDays, dayIn, startOf, systemClock, timeOrderedIds } from '../src/kernel/index.ts';
import { openTestApp, type TestApp } from '../test/support/app.ts';
import { type Serving, serveForBench } from './serving.ts';
import { goalsFor, metricsFor, readingsFor } from './strategyGround.ts';
import { type Measurement, medianMilliseconds, type Workload } from './workload.ts';

/** At this many goals the limits hold; a tenth as many metrics, a twenty-fifth as many reviews. */
const FULL = 5_000;
const MOST_REVIEWS = 200;

/** The requests of each page of the strategy, with goals, metrics, kept figures and reviews in the record. */
export const strategyWorkload: Workload = {
  name: 'strategy',
  sizes: [500, FULL, 50_000],
  async run(goals, say) {
    const test = await openTestApp();
    const today = dayIn(test.scope.zone, new Date());
    try {
      say('entering metrics, their figures, goals');
      const ids = await seed(test, goals, today);
      const serving = await serveForBench(test);
      try {
        say('holding reviews');
        const review = await holdReviews(serving, Math.min(MOST_REVIEWS, goals / 25), today);
        return await measure(serving, { ...ids, review }, goals, today);
      } finally {
        serving.close();
      }
    } finally {
      await test.close();
    }
  },
};

interface Ids {
  readonly goal: string;
  readonly metric: string;
}

async function seed({ app, scope }: TestApp, count: number, today: string): Promise<Ids> {
  const ids = timeOrderedIds(systemClock, (bytes) => crypto.getRandomValues(bytes));
  const at = new Date().toISOString();
  const metrics = metricsFor(Math.ceil(count / 10), ids, at);
  const goals = goalsFor(count, metrics, ids, today, at);
  await app.record.inScope(scope, async (stores) => {
    for (const metric of metrics) await stores.metrics.create(metric);
    await stores.readings.put(metrics.flatMap((metric, index) => readingsFor(metric, index, today, at)));
    for (const goal of goals) await stores.goals.insert(goal);
  });
  return { goal: goals[0]?.id ?? '', metric: metrics[0]?.id ?? '' };
}

/** Quarterly ones, week by week back, each with a decision; returns the newest. */
async function holdReviews(serving: Serving, count: number, today: string): Promise<string> {
  let newest = '';
  for (let back = count; back > 0; back--) {
    const from = addDays(startOf('week', today), -7 * back);
    const begun = (await serving.post('/api/v1/reviews', {
      kind: back === 1 ? 'quarterly' : 'weekly',
      ...(back === 1 ? {} : { from }),
      title: `Review ${back}`,
      owner: { personId: null, name: 'Ada' },
    })) as { id: string; version: number };
    newest = begun.id;
    await serving.post('/api/v1/decisions', {
      what: `Decision ${back}`,
      why: 'It was seen in the figures',
      evidence: [{ kind: 'page', id: null, title: 'The ladder', to: '/decide/strategy' }],
      owner: { personId: null, name: 'Ada' },
      due: addDays(today, 10),
      lookAgainOn: addDays(today, 60),
      reviewId: begun.id,
    });
    await serving.post(`/api/v1/reviews/${begun.id}/close`, {}, { 'if-match': `"${begun.version}"` });
  }
  return newest;
}

async function measure(
  serving: Serving,
  { goal, metric, review }: Ids & { readonly review: string },
  goals: number,
  today: string,
): Promise<Measurement[]> {
  const month = startOf('month', today);
  const year = startOf('year', today);
  const pages: readonly (readonly [string, string])[] = [
    ['home', '/home'],
    ['strategy: ladder, tree, matrix, plan', '/goals'],
    ['strategy: bowling chart', `/goals/board?from=${year}&to=${addDays(month, 31)}`],
    ['one goal', `/goals/${goal}`],
    ['five questions', '/questions'],
    ['lint', '/lint?limit=200'],
    ['top three', '/top-three'],
    ['maturity', '/maturity-assessments'],
    ['reviews', '/reviews?limit=200'],
    ['calendar of reviews', `/reviews/calendar?from=${addDays(today, -180)}&to=${addDays(today, 90)}`],
    ['agenda of a weekly review', '/reviews/agenda?kind=weekly'],
    ['agenda of a quarterly review', '/reviews/agenda?kind=quarterly'],
    ['one review', `/reviews/${review}`],
    ['minutes', `/reviews/${review}/minutes`],
    ['decisions', '/decisions?limit=200'],
    ['benchmarks: sources', '/benchmarks/sources'],
    ['benchmarks: observations', '/benchmarks/observations'],
    ['loyalty: objectives', '/loyalty/objectives'],
    ['loyalty: goals with a budget', '/loyalty/goals'],
    ['metrics', '/metrics'],
    ['one metric', `/metrics/${metric}`],
    ['palette', '/strategy/find?search=goal'],
  ];
  const full = goals === FULL;
  const found: Measurement[] = [];
  for (const [name, path] of pages) {
    const value = await medianMilliseconds(() => serving.get(`/api/v1${path}`), 7, 2);
    const limit = full ? { words: 'under 300 ms', holds: value < 300 } : null;
    found.push({ name, rows: goals, value, unit: 'ms', limit });
  }
  for (const format of ['pptx', 'pdf']) {
    const value = await medianMilliseconds(
      () => serving.get(`/api/v1/reviews/${review}/pack?format=${format}`),
      3,
      1,
    );
    const limit = full ? { words: 'under 10 s', holds: value < 10_000 } : null;
    found.push({ name: `quarterly pack as ${format}`, rows: goals, value, unit: 'ms', limit });
  }
  return found;
}
