import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drivers, type Explored, type ExploreRequest, explore, type House } from '../../src/insight/index.ts';
import { addDays, type Rule, seededRandom } from '../../src/kernel/index.ts';
import {
  ask,
  countCrowds,
  type FigureStore,
  type Formula,
  readFormula,
  type Unasked,
} from '../../src/metric/index.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { load, ORG, OTHER_ORG, SURVEYS, scopeOf, type TestRow } from '../support/counted.ts';

const NPS: Formula = { measure: 'nps', parameters: { question: 'nps' } };
const CALLS: Formula = { measure: 'count', parameters: { over: 'signal', kind: 'call' } };
const PERIOD = { from: '2026-01-01', to: '2026-05-01' };
const house: House = { confidence: 0.95, minimumGroup: 10, attributes: new Map() };
const id = (kind: string, number: number): string =>
  `0198b5a0-0000-7000-8${kind}-${((number * 2_654_435_761) % 2 ** 40).toString(16).padStart(12, '0')}`;

interface Person {
  readonly number: number | null;
  readonly region: string;
  readonly channel?: string;
  readonly times: number;
  readonly month?: number;
}

/** Answers and calls, as many of each person as they gave, spread over the days of the period or within one month. */
function rowsOf(people: readonly Person[]): { answer: TestRow[]; signal: TestRow[] } {
  const answer: TestRow[] = [];
  const signal: TestRow[] = [];
  for (const { number, region, channel = 'web', times, month } of people) {
    for (let time = 0; time < times; time++) {
      const at = answer.length;
      const day =
        month === undefined
          ? addDays(PERIOD.from, (at * 7) % 120)
          : `2026-0${month}-${String(1 + (time % 28)).padStart(2, '0')}`;
      const customer = number === null ? null : id('002', number);
      const shared = {
        customer_id: customer,
        channel,
        segment: null,
        region,
        plan: null,
        attributes: number === null ? { load: '1' } : { badge: `b${number}`, load: String(at % 17) },
      };
      answer.push({
        response_id: id('003', at),
        survey_id: SURVEYS[0],
        survey_version_id: id('004', 1),
        answered_at: `${day}T12:00:00.000Z`,
        answered_day: day,
        weight: 1,
        touchpoint: null,
        language: 'en',
        question: 'nps',
        question_kind: 'nps',
        score: at % 11,
        not_applicable: false,
        choice: null,
        ...shared,
      });
      signal.push({
        source: 'crm',
        id: `s${at}`,
        kind: 'call',
        customer_ref: number === null ? null : `c${number}`,
        occurred_at: `${day}T12:00:00.000Z`,
        occurred_day: day,
        received_at: `${day}T12:00:00.000Z`,
        value: null,
        unit: null,
        duration_seconds: 60,
        journey: null,
        touchpoint: null,
        outcome: null,
        key_hash: at,
        content_hash: at,
        ...shared,
      });
    }
  }
  return { answer, signal };
}

const many = (region: string, from: number, to: number, times = 2): Person[] =>
  Array.from({ length: to - from }, (_, at) => ({ number: from + at, region, times }));

/** 60 in the north, 40 in the south, 30 in the east; in the west two who answered six times each. */
const PEOPLE: readonly Person[] = [
  ...many('north', 100, 160),
  ...many('south', 200, 240),
  ...many('east', 300, 330),
  { number: 1, region: 'west', times: 6 },
  { number: 2, region: 'west', times: 6 },
  // One of the north who answers by letter, twelve times in March.
  { number: 3, region: 'north', channel: 'letter', times: 12, month: 3 },
];

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(`people behind figures on ${candidate.name}`, () => {
    let figures: FigureStore;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const { store, close: end } = await candidate.open();
      figures = store.figures;
      close = end;
      for (const [table, rows] of Object.entries(rowsOf(PEOPLE)))
        await load(store.engine, table as 'answer', ORG, rows);
      await store.refreshRollups();
    });
    afterAll(() => close?.());

    const asked = async (asked: Partial<ExploreRequest>): Promise<Explored> =>
      explore(
        { figures, questionsOf: async () => [] },
        scopeOf(ORG),
        {
          metric: null,
          formula: NPS,
          includes: null,
          excludes: null,
          period: PERIOD,
          grain: null,
          by: [],
          filter: null,
          segments: [],
          against: null,
          basis: 'then',
          ...asked,
        },
        house,
      );
    const shown = ({ breakdown }: Explored): string[] =>
      breakdown.flatMap(({ label, figure }) => (figure.suppressed ? [] : [label])).sort();
    const leaves = (filter: Rule) => asked({ filter }).then(({ total }) => total.suppressed === undefined);

    it.each([NPS, CALLS])(
      'withhold 12 rows of two customers, and the next smallest group with them',
      async (formula) => {
        const explored = await asked({ formula, by: ['attribute.region'] });
        expect(explored.total.n).toBe(284);
        expect(shown(explored)).toEqual(['north', 'south']);
        expect(explored.suppressed.groups).toBe(2);
      },
    );

    it('withhold every group of an attribute that is each customer’s own', async () => {
      expect(shown(await asked({ by: ['attribute.badge'] }))).toEqual([]);
    });

    it('withhold what a filter leaves of a few, and what it leaves when it takes a few out', async () => {
      expect(await leaves({ field: 'attribute.badge', operator: 'is', value: 'b3' })).toBe(false);
      expect(await leaves({ field: 'attribute.badge', operator: 'is_not', value: 'b3' })).toBe(false);
      expect(await leaves({ field: 'channel', operator: 'is_not', value: 'letter' })).toBe(false);
      expect(
        await leaves({ field: 'attribute.region', operator: 'in', value: ['north', 'south', 'east'] }),
      ).toBe(false);
      expect(await leaves({ field: 'attribute.region', operator: 'is', value: 'north' })).toBe(true);
      expect(await leaves({ field: 'attribute.region', operator: 'in', value: ['south', 'east'] })).toBe(
        true,
      );
    });

    it('withhold what differs by a few from the same without one of the conditions', async () => {
      const north = { field: 'attribute.region', operator: 'is', value: 'north' } as const;
      expect(await leaves({ all: [north, { field: 'channel', operator: 'is', value: 'web' }] })).toBe(false);
      expect(await leaves({ all: [north, { field: 'score', operator: 'at_least', value: 5 }] })).toBe(true);
    });

    it('withhold the group that a filter takes a few from, and no other that does not give it away', async () => {
      const filter = {
        field: 'attribute.badge',
        operator: 'not_in',
        value: Array.from({ length: 15 }, (_, at) => (at < 14 ? `b${200 + at}` : 'b100')),
      } as const;
      const explored = await asked({ by: ['attribute.region'], filter });
      // Of the north one person less, of the south fourteen.
      expect(explored.total.suppressed).toBeUndefined();
      expect(shown(explored)).not.toContain('north');
    });

    it('withhold points of a course by the people in them', async () => {
      const letters = { field: 'channel', operator: 'is', value: 'letter' } as const;
      const months = async (filter: Rule | null) =>
        (await asked({ grain: 'month', filter, by: ['channel'] })).breakdown.find(
          ({ label }) => label === 'letter',
        );
      expect((await months(null))?.series.every(({ figure }) => figure.value === null)).toBe(true);
      expect((await months(letters))?.series.every(({ figure }) => figure.value === null)).toBe(true);
    });

    it('withhold parts of a change that come from a few', async () => {
      const explored = await asked({
        by: ['attribute.region'],
        period: { from: '2026-03-01', to: '2026-05-01' },
        against: { from: '2026-01-01', to: '2026-03-01' },
      });
      expect(explored.change?.segments.map(({ group }) => group[0]).sort()).toEqual(['north', 'south']);
    });

    it('analyze no drivers of a few, and none of all but a few', async () => {
      const request = {
        survey: null,
        outcome: { question: 'nps' },
        items: [{ attribute: 'load' }],
        period: PERIOD,
        basis: 'then',
        missing: 'complete',
        method: 'lmg',
        crosshair: { rule: 'mean' },
      } as const;
      const analyzed = (filter: Rule | null, missing: 'complete' | 'pairwise' = 'complete') =>
        drivers(
          { figures, questionsOf: async () => [], random: seededRandom(1) },
          scopeOf(ORG),
          { ...request, filter, missing },
          house,
        );
      const letters = { field: 'channel', operator: 'is', value: 'letter' } as const;
      expect((await analyzed(null)).n).toBe(284);
      for (const missing of ['complete', 'pairwise'] as const) {
        await expect(analyzed(letters, missing)).rejects.toThrow(/customers/);
        await expect(analyzed({ ...letters, operator: 'is_not' }, missing)).rejects.toThrow(/customers/);
      }
    });

    it('withhold a segment that leaves only a few outside of it', async () => {
      let segments = 0;
      const segment = (name: string, rule: Rule) => ({ id: id('005', segments++), name, rule });
      const explored = await asked({
        segments: [
          segment('west', { field: 'attribute.region', operator: 'is', value: 'west' }),
          segment('all but west', { field: 'attribute.region', operator: 'is_not', value: 'west' }),
          segment('half', { field: 'attribute.region', operator: 'is', value: 'north' }),
        ],
      });
      expect(shown(explored)).toEqual(['half']);
    });
  });

  describe.skipIf(candidate.skipped !== null)(`counting people on ${candidate.name}`, () => {
    it('is exact wherever they are few, however many rows there are', async () => {
      const { store, close } = await candidate.open();
      try {
        const crowded = [
          ...many('north', 0, 100, 90),
          ...many('south', 500, 512, 500),
          ...many('east', 600, 609, 700),
          { number: null, region: 'west', times: 30 },
        ];
        const { answer } = rowsOf(crowded);
        await load(store.engine, 'answer', OTHER_ORG, answer);
        const question: Unasked = {
          plan: readFormula(NPS).plan,
          period: PERIOD,
          grain: 'month',
          cuts: ['attribute.region'],
          includes: null,
          excludes: null,
          filter: null,
          segments: [],
          basis: 'then',
          attributes: new Map(),
        };
        const scope = scopeOf(OTHER_ORG);
        const { counted } = await ask(store.figures, scope, question);
        const crowds = await countCrowds(store.figures, scope, question, readFormula(NPS), counted, 20);
        const people = (region: string, bucket: string | null = null) =>
          crowds({ group: [region] }, bucket).people;
        expect(people('south')).toBe(12);
        expect(people('east')).toBe(9);
        expect(people('east', '2026-02-01')).toBe(9);
        expect(people('west')).toBe(30);
        expect(people('north', '2026-03-01')).toBeGreaterThanOrEqual(20);
        expect(crowds('all', null).people).toBeGreaterThanOrEqual(20);
        expect(crowds({ group: ['nowhere'] }, null).people).toBe(0);
      } finally {
        await close();
      }
    });
  });
}
