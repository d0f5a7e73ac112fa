import { ask, type FigureRow, readFormula, type Unasked } from '../src/metric/index.ts';
import { openTestApp, type TestApp } from '../test/support/app.ts';
import { addSurvey, fillAnswers, PERIOD, SURVEY } from './answersTable.ts';
import { serveForBench } from './serving.ts';
import { type Measurement, medianMilliseconds, type Workload } from './workload.ts';

/** NPS by segment × month: through the API, against the same SQL by hand, against PostgreSQL over JSON answers. */
export const npsWorkload: Workload = {
  name: 'nps',
  sizes: [100_000, 1_000_000, 10_000_000],
  async run(rows, say) {
    const test = await openTestApp();
    try {
      say('filling the columnar store');
      await addSurvey(test, [{ key: 'nps', kind: 'nps', min: 0, max: 10 }]);
      const score = 'CASE WHEN i % 50 = 0 THEN NULL ELSE floor(11 * sqrt(random())) END';
      await fillAnswers(test, rows, 'nps', `[{question: 'nps', score: ${score}}]`);
      const api = await throughTheApi(test);
      const raw = await againstHand(test);
      say('filling PostgreSQL with the same answers as JSON');
      const postgres = await inPostgres(test, rows);
      // The limits are set for ten million answers; below, only the growth is of interest.
      const atFullSize = <T>(limit: T) => (rows === 10_000_000 ? limit : null);
      return [
        {
          name: 'through the API, warm',
          rows,
          value: api,
          unit: 'ms',
          limit: atFullSize({ words: 'under 100 ms', holds: api < 100 }),
        },
        { name: 'from the rows, compiled', rows, value: raw.compiled, unit: 'ms', limit: null },
        { name: 'from the rows, by hand', rows, value: raw.hand, unit: 'ms', limit: null },
        {
          name: 'compiled against by hand',
          rows,
          value: raw.compiled / raw.hand,
          unit: '×',
          limit: atFullSize({ words: 'under 1.3 ×', holds: raw.compiled / raw.hand < 1.3 }),
        },
        { name: 'PostgreSQL over JSON answers', rows, value: postgres, unit: 'ms', limit: null },
        {
          name: 'PostgreSQL against the API',
          rows,
          value: postgres / api,
          unit: '×',
          limit: atFullSize({ words: 'at least 20 ×', holds: postgres / api >= 20 }),
        },
      ] satisfies Measurement[];
    } finally {
      await test.close();
    }
  },
};

const FORMULA = { measure: 'nps', parameters: { survey: SURVEY, question: 'nps' } };

async function throughTheApi(test: TestApp): Promise<number> {
  const serving = await serveForBench(test);
  const asked = { formula: FORMULA, ...PERIOD, grain: 'month', by: ['attribute.segment'] };
  try {
    return await medianMilliseconds(() => serving.post('/api/v1/explore', asked), 21);
  } finally {
    serving.close();
  }
}

async function againstHand({ app, scope }: TestApp): Promise<{ compiled: number; hand: number }> {
  const unasked: Unasked = {
    plan: readFormula(FORMULA).plan,
    period: PERIOD,
    grain: 'month',
    cuts: ['attribute.segment'],
    includes: null,
    excludes: null,
    filter: null,
    segments: [],
    basis: 'then',
    attributes: new Map(),
    fromRows: true,
  };
  const compiled = () => ask(app.columnar.figures, scope, unasked);
  const hand = (): Promise<FigureRow[]> =>
    app.columnar.engine.query(`SELECT date_trunc('month', answered_day) AS bucket, segment, count(*) AS n,
        count(*) FILTER (WHERE score >= 9) AS promoters, count(*) FILTER (WHERE score <= 6) AS detractors
      FROM answer WHERE org_id = '${scope.orgId}' AND survey_id = '${SURVEY}' AND question = 'nps' AND NOT not_applicable
        AND answered_day >= DATE '${PERIOD.from}' AND answered_day < DATE '${PERIOD.to}' GROUP BY ALL`) as Promise<
      FigureRow[]
    >;
  // In turns, so that both meet the same machine.
  const taken = { compiled: [] as number[], hand: [] as number[] };
  for (let round = 0; round < 9; round++) {
    taken.compiled.push(await medianMilliseconds(compiled, 1, round === 0 ? 2 : 0));
    taken.hand.push(await medianMilliseconds(hand, 1, round === 0 ? 2 : 0));
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[4] ?? Number.NaN;
  return { compiled: median(taken.compiled), hand: median(taken.hand) };
}

async function inPostgres({ app, scope }: TestApp, rows: number): Promise<number> {
  const client = await app.pools.owner.connect();
  try {
    await client.query(
      `create unlogged table bench_response (org_id uuid, answered_at timestamptz, answers jsonb, attributes jsonb)`,
    );
    await client.query(
      `insert into bench_response select $1, timestamptz '2024-01-01 UTC' + i * interval '1 second' * (63158400.0 / ${rows}),
         jsonb_build_object('nps', floor(11 * sqrt(random())), 'satisfaction', i % 10, 'comment', 'it was as expected'),
         jsonb_build_object('segment', 'segment ' || i % 5, 'region', 'region ' || i % 8, 'plan', 'plan ' || i % 4)
       from generate_series(1, ${rows}) i`,
      [scope.orgId],
    );
    await client.query('vacuum analyze bench_response');
    return await medianMilliseconds(
      () =>
        client.query(
          `select date_trunc('month', answered_at), attributes->>'segment', count(*),
             count(*) filter (where (answers->>'nps')::numeric >= 9), count(*) filter (where (answers->>'nps')::numeric <= 6)
           from bench_response where org_id = $1 and answers ? 'nps' group by 1, 2`,
          [scope.orgId],
        ),
      rows > 1_000_000 ? 2 : 3,
      1,
    );
  } finally {
    client.release();
  }
}
