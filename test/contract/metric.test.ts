import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DriversRequest,
  drivers,
  explore,
  type RecordsPage,
  recordsBehind,
} from '../../src/insight/index.ts';
import { seededRandom } from '../../src/kernel/index.ts';
import {
  type AskedQuestion,
  ask,
  compileCross,
  compileQuestion,
  type Dialect,
  type FigureStore,
  type Formula,
  readFormula,
} from '../../src/metric/index.ts';
import { crossMomentsOf } from '../../src/stats/index.ts';
import type { Engine } from '../../src/storage/columnar/index.ts';
import {
  askedQuestions,
  FORMULAS,
  fillFigures,
  HOUSE,
  questionOf,
  RULES,
  requestOf,
} from '../support/askedFigures.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { cellsOf, countByHand, eventsByHand } from '../support/countByHand.ts';
import { ORG, SURVEYS, scopeOf, type TestData } from '../support/counted.ts';

let engine: Engine;
let figures: FigureStore;
let dialect: Dialect;
let data: TestData;

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
for (const candidate of await columnarCandidates()) {
  const note = candidate.skipped === null ? '' : `: ${candidate.skipped}`;
  describe.skipIf(candidate.skipped !== null)(`figures on ${candidate.name}${note}`, () => {
    let opened: Awaited<ReturnType<typeof candidate.open>>;
    beforeAll(async () => {
      opened = await candidate.open();
      ({ engine, figures, dialect } = opened.store);
      data = await fillFigures(opened.store);
    });
    afterAll(() => opened?.close());

    describe('a compiled question', () => {
      it('counts what a loop over all rows counts', async () => {
        await fc.assert(
          fc.asyncProperty(askedQuestions(), async ({ formula, ...changes }) => {
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
        const each = eventsByHand(data, question.period, 'call', 'consumer');
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
