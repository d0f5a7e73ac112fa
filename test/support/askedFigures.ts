import fc from 'fast-check';
import type { ExploreRequest, House } from '../../src/insight/index.ts';
import type { Grain, Rule } from '../../src/kernel/index.ts';
import { type Formula, readFormula, type Unasked } from '../../src/metric/index.ts';
import type { ColumnarStore } from '../../src/storage/columnar/index.ts';
import { load, ORG, OTHER_ORG, SURVEYS, type TestData, type TestRow, testData } from './counted.ts';

/** Rows of two organizations, summed by day, and then late rows on days that were summed before. */
export async function fillFigures({ engine, refreshRollups }: ColumnarStore): Promise<TestData> {
  const data = testData(7);
  const theirs = testData(8, { customer: 50, response: 100, signal: 100 });
  for (const table of ['answer', 'signal', 'customer'] as const) {
    await load(engine, table, ORG, data[table]);
    await load(engine, table, OTHER_ORG, theirs[table]);
  }
  await refreshRollups();
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
  return data;
}

export const FORMULAS: readonly Formula[] = [
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

export const RULES: readonly (Rule | null)[] = [
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

export function questionOf(formula: Formula, changes: Partial<Unasked> = {}): Unasked {
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
/** Any of the formulas above, cut, filtered and counted in any way. */
export const askedQuestions = () =>
  fc.record({
    formula: fc.constantFrom(...FORMULAS),
    grain: fc.constantFrom<Grain | null>(null, 'week', 'month'),
    cuts: fc.constantFrom(...CUTS),
    filter: fc.constantFrom(...RULES),
    includes: fc.constantFrom(...RULES),
    excludes: fc.constantFrom(...RULES.slice(0, 4)),
    basis: fc.constantFrom<'then' | 'now'>('then', 'now'),
  });

export const HOUSE: House = {
  confidence: 0.95,
  minimumGroup: 10,
  attributes: new Map([['lines', 'number']]),
};

export function requestOf(formula: Formula, changes: Partial<ExploreRequest> = {}): ExploreRequest {
  const { plan: _, attributes: __, cuts, ...question } = questionOf(formula);
  return { ...question, metric: null, formula, by: cuts, against: null, ...changes };
}
