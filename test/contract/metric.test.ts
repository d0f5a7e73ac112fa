import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DriversRequest,
  drivers,
  type ExploreRequest,
  explore,
  type House,
  type RecordsPage,
  recordsBehind,
} from '../../src/insight/index.ts';
import { type Grain, type Rule, seededRandom } from '../../src/kernel/index.ts';
import {
  type AskedQuestion,
  ask,
  type Counted,
  compileCross,
  compileQuestion,
  type Dialect,
  type FigureStore,
  type Formula,
  readFormula,
  type Unasked,
} from '../../src/metric/index.ts';
import { crossMomentsOf } from '../../src/stats/index.ts';
import type { ColumnarStore, Engine } from '../../src/storage/columnar/index.ts';
import { columnarCandidates } from '../support/columnar.ts';
import {
  countByHand,
  load,
  ORG,
  OTHER_ORG,
  SURVEYS,
  scopeOf,
  type TestData,
  type TestRow,
  testData,
} from '../support/counted.ts';

let engine: Engine;
let figures: FigureStore;
let dialect: Dialect;
let data: TestData;

/** Rows of two organizations, summed by day, and then late rows on days that were summed before. */
async function fill(store: ColumnarStore): Promise<void> {
  ({ engine, figures, dialect } = store);
  data = testData(7);
  const theirs = testData(8, { customer: 50, response: 100, signal: 100 });
  for (const table of ['answer', 'signal', 'customer'] as const) {
    await load(engine, table, ORG, data[table]);
    await load(engine, table, OTHER_ORG, theirs[table]);
  }
  await store.refreshRollups();
  const late = testData(9, { customer: 1, response: 40, signal: 40 });
  const moved: Record<'answer' | 'signal', TestRow[]> = {
    answer: late.answer.map((row) => ({
      ...row,
      customer_id: null,
      response_id: String(row['response_id']).replace('-8003-', '-8013-'),
    })),
    signal: late.signal.map((row) => ({ ...row, customer_id: null, id: `late ${row['id']}` })),
  };
  for (const [table, day] of [
    ['answer', 'answered_day'],
    ['signal', 'occurred_day'],
  ] as const) {
    const rows = moved[table].filter((row) => String(row[day]) < '2026-02-01');
    await load(engine, table, ORG, rows);
    data[table].push(...rows);
  }
}

const FORMULAS: readonly Formula[] = [
  { measure: 'nps', parameters: { question: 'nps' } },
  { measure: 'nps', parameters: { question: 'nps', survey: SURVEYS[0] } },
  { measure: 'ces_net', parameters: { question: 'effort' } },
  { measure: 'ces_mean', parameters: { question: 'effort' } },
  { measure: 'ces_share', parameters: { question: 'effort' } },
  { measure: 'top_box', parameters: { question: 'overall', scale: { low: 1, high: 10 }, boxes: 3 } },
  { measure: 'mean', parameters: { over: 'answer', question: 'overall', scale: { low: 1, high: 10 } } },
  { measure: 'mean', parameters: { over: 'signal', kind: 'bill' } },
  { measure: 'total', parameters: { kind: 'bill', source: 'crm' } },
  { measure: 'count', parameters: { over: 'customer' } },
  {
    measure: 'share',
    parameters: {
      over: 'answer',
      question: 'nps',
      meets: { field: 'choice', operator: 'is', value: 'price' },
    },
  },
  {
    measure: 'share',
    parameters: {
      over: 'signal',
      kind: 'call',
      meets: { field: 'outcome', operator: 'is_not', value: 'open' },
    },
  },
  {
    measure: 'share',
    parameters: { over: 'customer', meets: { field: 'attribute.lines', operator: 'at_least', value: 2 } },
  },
  {
    measure: 'satisfaction_index',
    parameters: {
      items: [
        { question: 'overall', weight: 2 },
        { question: 'ideal', weight: 1 },
      ],
    },
  },
  { measure: 'count', parameters: { over: 'answer', question: 'nps' } },
  { measure: 'count', parameters: { over: 'signal', kind: 'call' } },
  { measure: 'rate_per_customer', parameters: { kind: 'call' } },
  { measure: 'rate_per_customer', parameters: { kind: 'call', exposure: 'customers' } },
  { measure: 'duration_mean', parameters: { kind: 'call' } },
  { measure: 'churn', parameters: {} },
  { measure: 'churn', parameters: { base: 'active' } },
  { measure: 'retention', parameters: {} },
];

const RULES: readonly (Rule | null)[] = [
  null,
  { field: 'attribute.segment', operator: 'is', value: 'consumer' },
  { field: 'attribute.segment', operator: 'is_not', value: 'consumer' },
  { field: 'attribute.contract', operator: 'in', value: ['monthly'] },
  { field: 'attribute.lines', operator: 'less', value: 5 },
  {
    any: [
      { field: 'attribute.region', operator: 'is_unknown' },
      {
        all: [
          { field: 'attribute.region', operator: 'not_in', value: ['north'] },
          { field: 'attribute.plan', operator: 'is', value: 'S' },
        ],
      },
    ],
  },
  { field: 'preferred_language', operator: 'is', value: 'fr' },
  {
    all: [
      { field: 'started_on', operator: 'at_least', value: '2025-10-01' },
      { field: 'ended_on', operator: 'is_unknown' },
    ],
  },
];

const CUTS: readonly (readonly string[])[] = [
  [],
  ['attribute.segment'],
  ['attribute.contract'],
  ['attribute.region', 'attribute.plan'],
  ['preferred_channel'],
];

function questionOf(formula: Formula, changes: Partial<Unasked> = {}): Unasked {
  return {
    plan: readFormula(formula).plan,
    period: { from: '2026-01-10', to: '2026-04-15' },
    grain: null,
    cuts: [],
    includes: null,
    excludes: null,
    filter: null,
    segments: [],
    basis: 'then',
    attributes: new Map([['lines', 'number']]),
    ...changes,
  };
}

/** Cells of an answer by bucket and group, without what the spread adds and without empty ones. */
function cellsOf(counted: Counted): Map<string, Record<string, number>> {
  const cells = new Map<string, Record<string, number>>();
  const set = (
    bucket: string | null,
    group: readonly (string | null)[] | null,
    tally: Readonly<Record<string, number>>,
  ) => {
    const plain = Object.fromEntries(
      Object.entries(tally).filter(([name]) => !/^(bin|unit|once):/.test(name)),
    );
    if (Object.values(plain).some((amount) => amount !== 0))
      cells.set(JSON.stringify([bucket, group]), plain);
  };
  const all = [{ key: null, whole: counted.whole, buckets: counted.buckets }, ...counted.groups];
  for (const { key, whole, buckets } of all) {
    set(null, key, whole);
    for (const [bucket, tally] of buckets) set(bucket, key, tally);
  }
  return cells;
}

function expectSame(
  found: Map<string, Record<string, number>>,
  wanted: Map<string, Record<string, number>>,
): void {
  const present = [...wanted].filter(([, cell]) => Object.values(cell).some((amount) => amount !== 0));
  expect([...found.keys()].sort()).toEqual(present.map(([key]) => key).sort());
  for (const [key, cell] of present)
    for (const [name, amount] of Object.entries(cell))
      expect(found.get(key)?.[name] ?? 0, `${key} ${name}`).toBeCloseTo(amount, 6);
}

const questions = fc.record({
  formula: fc.constantFrom(...FORMULAS),
  grain: fc.constantFrom<Grain | null>(null, 'week', 'month'),
  cuts: fc.constantFrom(...CUTS),
  filter: fc.constantFrom(...RULES),
  includes: fc.constantFrom(...RULES),
  excludes: fc.constantFrom(...RULES.slice(0, 4)),
  basis: fc.constantFrom<'then' | 'now'>('then', 'now'),
});

const HOUSE: House = { confidence: 0.95, minimumGroup: 10, attributes: new Map([['lines', 'number']]) };

function requestOf(formula: Formula, changes: Partial<ExploreRequest> = {}): ExploreRequest {
  const { plan: _, attributes: __, cuts, ...question } = questionOf(formula);
  return { ...question, metric: null, formula, by: cuts, against: null, ...changes };
}

for (const candidate of await columnarCandidates()) {
  const note = candidate.skipped === null ? '' : `: ${candidate.skipped}`;
  describe.skipIf(candidate.skipped !== null)(`figures on ${candidate.name}${note}`, () => {
    let opened: Awaited<ReturnType<typeof candidate.open>>;
    beforeAll(async () => {
      opened = await candidate.open();
      await fill(opened.store);
    });
    afterAll(() => opened?.close());

    describe('a compiled question', () => {
      it('counts what a loop over all rows counts', async () => {
        await fc.assert(
          fc.asyncProperty(questions, async ({ formula, ...changes }) => {
            const question = questionOf(formula, changes);
            const wanted = countByHand(data, question);
            // Without cuts the loop notes the empty group too.
            if (question.cuts.length === 0)
              for (const key of wanted.keys()) if (key.endsWith('[]]')) wanted.delete(key);
            const { counted } = await ask(figures, scopeOf(ORG), { ...question, fromRows: true });
            expectSame(cellsOf(counted), wanted);
          }),
          { numRuns: 60 },
        );
      });

      it('counts the same from daily sums, from rows, and from both where days are behind', async () => {
        const reads = new Set<string>();
        for (const formula of FORMULAS) {
          for (const cuts of [[], ['channel'], ['attribute.segment']]) {
            if (cuts[0] === 'channel' && readFormula(formula).subject === 'customer') continue;
            for (const period of [
              { from: '2026-01-10', to: '2026-04-15' },
              { from: '2026-02-01', to: '2026-03-01' },
            ]) {
              const question = questionOf(formula, { cuts, grain: 'month', period });
              const summed = await ask(figures, scopeOf(ORG), question);
              const rows = await ask(figures, scopeOf(ORG), { ...question, fromRows: true });
              reads.add(summed.read);
              expectSame(cellsOf(summed.counted), cellsOf(rows.counted));
            }
          }
        }
        expect([...reads].sort()).toEqual(['both', 'rollup', 'rows']);
      });

      it('binds whatever people write, and takes it for nothing but a value', async () => {
        const hostile = fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.constantFrom(`'; drop table answer; --`, '$p0', `' or 1=1 --`, '{org:String}', '\\', 'a"b'),
        );
        await fc.assert(
          fc.asyncProperty(hostile, hostile, async (word, key) => {
            fc.pre(!word.includes('\0') && !key.includes('\0'));
            const question = questionOf(
              { measure: 'nps', parameters: { question: `q ${word}` } },
              {
                cuts: [`attribute.${key}x`],
                filter: {
                  any: [
                    { field: 'channel', operator: 'is', value: word },
                    { field: `attribute.${key}y`, operator: 'in', value: [word] },
                  ],
                },
                segments: [
                  { id: word, name: word, rule: { field: 'item', operator: 'is_not', value: word } },
                ],
              },
            );
            const { compiled } = compileQuestion({ ...question, dirty: null }, dialect);
            // Shorter ones may stand there by chance.
            if (word.length > 3) expect(compiled.sql).not.toContain(word);
            const { counted } = await ask(figures, scopeOf(ORG), question);
            expect(counted.whole['n'] ?? 0).toBe(0);
          }),
          { numRuns: 25 },
        );
        const [left] = await engine.query('SELECT count(*) AS n FROM answer');
        expect(left?.['n']).toBeGreaterThan(3000);
      });

      it('tells how unevenly customers make events, and widens the interval by it', async () => {
        const formula: Formula = {
          measure: 'rate_per_customer',
          parameters: { kind: 'call', exposure: 'customers' },
        };
        const question = questionOf(formula, { cuts: ['channel'], filter: RULES[1] ?? null });
        const { counted } = await ask(figures, scopeOf(ORG), question);
        const events = new Map<unknown, number>();
        for (const row of data.customer) {
          const [started, ended] = [row['started_on'] as string | null, row['ended_on'] as string | null];
          const active =
            (started === null || started < question.period.to) &&
            (ended === null || ended >= question.period.from);
          if (active && row['segment'] === 'consumer') events.set(row['id'], 0);
        }
        for (const row of data.signal) {
          const [day, known] = [String(row['occurred_day']), events.get(row['customer_id'])];
          const counts = row['kind'] === 'call' && day >= question.period.from && day < question.period.to;
          if (counts && known !== undefined) events.set(row['customer_id'], known + 1);
        }
        const each = [...events.values()];
        expect(counted.whole).toMatchObject({
          'once:customers': each.length,
          'once:events': each.reduce((sum, n) => sum + n, 0),
          'once:events_squared': each.reduce((sum, n) => sum + n * n, 0),
        });
        expect(counted.groups.every(({ whole }) => whole['once:customers'] === each.length)).toBe(true);
      });

      it('adds up: groups to the total, buckets to the whole', async () => {
        for (const formula of FORMULAS) {
          const reading = readFormula(formula);
          const { counted } = await ask(
            figures,
            scopeOf(ORG),
            questionOf(formula, { grain: 'week', cuts: ['attribute.region'] }),
          );
          const sum = counted.groups.reduce((total, group) => total + reading.size(group.whole), 0);
          expect(sum).toBe(reading.size(counted.whole));
          if (reading.plan.parts.some((part) => part.over === 'customer')) continue;
          const over = [...counted.buckets.values()].reduce(
            (total, bucket) => total + reading.size(bucket),
            0,
          );
          expect(over).toBe(reading.size(counted.whole));
        }
      });
    });

    describe('the way down', () => {
      it('lists exactly the rows that n counts, each once, whatever the size of a page', async () => {
        for (const formula of FORMULAS) {
          const cut = readFormula(formula).subject === 'customer' ? 'attribute.plan' : 'attribute.segment';
          const explored = await explore(
            { figures, questionsOf: async () => [] },
            scopeOf(ORG),
            requestOf(formula, { by: [cut] }),
            HOUSE,
          );
          for (const group of [null, ...explored.breakdown.slice(0, 1)]) {
            const figure = group?.figure ?? explored.total;
            const keys = new Set<string>();
            let listed = 0;
            let cursor: string | null = null;
            do {
              const page: RecordsPage = await recordsBehind(
                figures,
                scopeOf(ORG),
                {
                  explore: requestOf(formula, { by: [cut] }),
                  group: group ? [{ field: cut, value: group.group[0] ?? null }] : [],
                  bucket: null,
                  part: 0,
                  cursor,
                  limit: 301,
                },
                HOUSE,
              );
              for (const record of page.items) keys.add(JSON.stringify(record));
              listed += page.items.length;
              cursor = page.next;
            } while (cursor !== null);
            expect(keys.size).toBe(listed);
            expect(listed, JSON.stringify(formula)).toBe(figure.n);
          }
        }
      });
    });

    describe('drivers', () => {
      const items = [
        { question: 'nps' },
        { question: 'effort' },
        { question: 'overall' },
        { question: 'ideal' },
      ] as const;

      it.each(['complete', 'pairwise'] as const)(
        'sums the cross-products that a loop does (%s)',
        async (missing) => {
          const period = { from: '2026-01-10', to: '2026-04-15' };
          const { compiled, length } = compileCross(
            {
              survey: null,
              items: [...items, { attribute: 'lines' }],
              period,
              filter: null,
              basis: 'then',
              attributes: new Map([['lines', 'number']]),
              missing,
              blocks: 20,
            },
            dialect,
          );
          const rows = await figures.select(scopeOf(ORG), compiled);
          const responses = new Map<unknown, (number | null)[]>();
          const weights: number[] = [];
          for (const row of data.answer) {
            const day = String(row['answered_day']);
            if (day < period.from || day >= period.to) continue;
            const id = row['response_id'];
            let found = responses.get(id);
            if (!found) {
              const lines = Number((row['attributes'] as Record<string, string>)['lines']);
              found = [null, null, null, null, Number.isNaN(lines) ? null : lines];
              responses.set(id, found);
              weights.push(row['weight'] as number);
            }
            found[items.findIndex(({ question }) => question === row['question'])] = row['score'] as
              | number
              | null;
          }
          const wanted = crossMomentsOf(responses.values(), 5, missing, (row) => weights[row] ?? 1);
          const sums = Array.from({ length }, (_, at) =>
            rows.reduce((sum, row) => sum + Number(row[`c${at}`]), 0),
          );
          for (const [at, sum] of sums.entries()) expect(sum).toBeCloseTo(wanted.values[at] ?? Number.NaN, 6);
        },
      );

      it('refuses items on two scales, and says which', async () => {
        const asked = (version: string, high: number): AskedQuestion => ({
          surveyId: SURVEYS[0],
          surveyName: 'Shop',
          surveyVersionId: version,
          versionNumber: high,
          key: 'effort',
          text: 'It was easy',
          kind: 'rating',
          scale: { low: 1, high },
        });
        const request: DriversRequest = {
          survey: null,
          outcome: { question: 'nps' },
          items: [{ question: 'effort' }],
          period: { from: '2026-01-10', to: '2026-04-15' },
          filter: null,
          basis: 'then',
          missing: 'pairwise',
          method: 'lmg',
          crosshair: { rule: 'mean' },
        };
        const parts = { figures, random: seededRandom(1), questionsOf: async () => [asked('a', 7)] };
        const found = await drivers(parts, scopeOf(ORG), request, HOUSE);
        expect(found.items).toHaveLength(1);
        const mixed = { ...parts, questionsOf: async () => [asked('a', 5), asked('b', 7)] };
        await expect(drivers(mixed, scopeOf(ORG), request, HOUSE)).rejects.toThrow(
          /2 scales: 1–5 in Shop \(version 5\); 1–7/,
        );
      });
    });
  });
}
