import { createRoute, z } from '@hono/zod-openapi';
import { ADVICE, type Fact, type FactKey, type PortfolioRow, readPortfolio } from '../../change/index.ts';
import { NATURES } from '../../economics/index.ts';
import { dayIn } from '../../kernel/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { InitiativeBody, presentInitiative } from './initiativeShapes.ts';
import { goalsOf } from './initiatives.ts';

const factOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value, words: z.string(), to: z.string().nullable() }),
    z.object({ known: z.literal(false), words: z.string(), to: z.string().nullable() }),
  ]);

const Range = z.object({ low: z.number(), likely: z.number(), high: z.number() });
const Share = factOf(z.number());

const RowBody = z
  .object({
    initiative: InitiativeBody,
    facts: z.object({
      return: factOf(
        Range.extend({
          currency: z.string(),
          kind: z.enum(NATURES),
          measured: z
            .object({ benefits: z.number(), costs: z.number() })
            .nullable()
            .openapi({ description: 'What has come so far, booked or judged; null: nothing was measured' }),
        }),
      ),
      risk: Share,
      reach: factOf(Range),
      people: Share,
      process: Share,
      politics: Share,
      cycles: factOf(
        z.object({
          verdict: z.enum(['works', 'does_not', 'cannot_tell']).nullable(),
          judgedOn: z.string().nullable(),
          cycleId: z.string().nullable(),
          runningId: z.string().nullable(),
          judgeOn: z.string().nullable(),
        }),
      ),
      capacity: factOf(z.object({ overloads: z.number().int() })),
    }),
    missing: z.array(z.string()).openapi({ description: 'Keys of what its gate still asks for' }),
    overridden: z
      .array(z.string())
      .openapi({ description: 'Keys of what an open override is still missing' }),
    advice: z
      .object({
        word: z.enum(ADVICE),
        reasons: z.array(z.string()),
        but: z.array(z.string()),
        unknown: z.array(z.string()),
      })
      .nullable()
      .openapi({ description: 'Null for one that is stopped' }),
  })
  .openapi('PortfolioRow');

const PortfolioBody = z
  .object({
    today: z.string(),
    currency: z.string(),
    items: z.array(RowBody),
    loads: z.array(
      z
        .object({
          key: z.string(),
          name: z.string(),
          kind: z.enum(['person', 'group']),
          months: z.array(
            z.object({
              month: z.string(),
              offered: z.number().nullable().openapi({ description: 'Null: nobody said' }),
              asked: z.number(),
              over: z.number().nullable(),
            }),
          ),
        })
        .openapi('CapacityHolderLoad'),
    ),
  })
  .openapi('Portfolio');

const read = createRoute({
  method: 'get',
  path: '/api/v1/portfolio',
  summary:
    'All initiatives by return, risk, reach and readiness; capacity; and what to start, stop and continue',
  tags: ['Initiatives'],
  ...permit('initiative.read'),
  responses: { 200: json(PortfolioBody, 'Stopped ones too, without advice'), ...problems },
});

export function mountPortfolio(api: Api, { record, clock }: Parts): void {
  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const answer = await record.inScope(scope, async (stores) => {
      const initiatives = await stores.initiatives.list();
      const { currency, confidence } = await stores.organization.read();
      const { rows, loads } = await readPortfolio({ stores, initiatives, scope, clock, today, confidence });
      const titles = await stores.initiatives.goalTitles(goalsOf(initiatives));
      return {
        today,
        currency,
        items: rows.map((row) => presentRow(row, titles)),
        loads: loads.map(({ key, name, kind, months }) => ({
          ...{ key, name, kind },
          months: months.map(({ month, offered, asked, over }) => ({ month, offered, asked, over })),
        })),
      };
    });
    return context.json(answer, 200);
  });
}

function presentRow(row: PortfolioRow, titles: ReadonlyMap<string, string>): z.infer<typeof RowBody> {
  const { facts, advice } = row;
  return {
    initiative: presentInitiative(row.initiative, titles),
    facts: {
      return: plain(facts.return),
      risk: plain(facts.risk),
      reach: plain(facts.reach),
      people: plain(facts.people),
      process: plain(facts.process),
      politics: plain(facts.politics),
      cycles: mapped(facts.cycles, ({ last, running }) => ({
        verdict: last?.verdict ?? null,
        judgedOn: last?.judgedOn ?? null,
        cycleId: last?.cycleId ?? null,
        runningId: running?.cycleId ?? null,
        judgeOn: running?.judgeOn ?? null,
      })),
      capacity: mapped(facts.capacity, ({ overloads }) => ({ overloads: overloads.length })),
    } satisfies Record<FactKey, unknown>,
    missing: [...row.missing],
    overridden: [...row.overridden],
    advice: advice && {
      word: advice.word,
      reasons: [...advice.reasons],
      but: [...advice.but],
      unknown: [...advice.unknown],
    },
  };
}

function plain<T>(fact: Fact<T>) {
  return mapped(fact, (value) => value);
}

function mapped<T, U>(fact: Fact<T>, present: (value: T) => U) {
  return fact.known
    ? { known: true as const, value: present(fact.value), words: fact.words, to: fact.to }
    : { known: false as const, words: fact.words, to: fact.to };
}
