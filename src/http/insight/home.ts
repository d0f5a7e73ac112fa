import { createRoute, z } from '@hono/zod-openapi';
import {
  among,
  type Collected,
  DECISION_KINDS,
  homePage,
  houseOf,
  keptMoves,
  type Move,
  movesOf,
  questionsOf,
  STATION_STATES,
  STATIONS,
  usable,
} from '../../insight/index.ts';
import { addDays, dayIn } from '../../kernel/index.ts';
import { inUse } from '../../metric/index.ts';
import { homeWithStrategy, STRATEGY_KINDS, type WholeHome } from '../../strategy/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { readStrategyGround } from '../strategy/homeGround.ts';
import { rememberer } from './remembered.ts';
import { ChangeBody, FigureBody } from './shapes.ts';

const Place = z.string().openapi({ description: 'Address in the application', example: '/decide/metrics' });

/** Of each list: what comes first presses most, and nobody reads further. */
const LISTED = 50;

const StationBody = z
  .object({
    key: z.enum(STATIONS),
    state: z.enum(STATION_STATES),
    counts: z.array(z.object({ name: z.string(), value: z.number(), to: Place })),
    next: z.string().nullable().openapi({ description: 'What to do next; null where nothing presses' }),
    to: Place.nullable(),
  })
  .openapi('Station');

const HomeBody = z
  .object({
    stations: z.array(StationBody),
    changes: z
      .array(
        z.object({
          metricId: z.string(),
          title: z.string(),
          span: z.enum(['week', 'month', 'quarter', 'year']),
          worse: z.boolean().openapi({ description: 'Moved against its direction, beyond noise' }),
          figure: FigureBody,
          change: ChangeBody.nullable(),
        }),
      )
      .openapi({
        description: 'Every usable metric in its last full period against the one before, worst first',
      }),
    unknowns: z
      .array(
        z.object({
          known: z.literal(false),
          question: z.string(),
          finder: z.string().nullable(),
          due: z.string().nullable(),
          about: z.string(),
          metricId: z.string().optional(),
          overdue: z.boolean(),
          to: Place,
        }),
      )
      .openapi({ description: 'What sheets, goals and the five questions call unknown, overdue first' }),
    decisions: z.array(
      z.object({
        kind: z.enum([...DECISION_KINDS, ...STRATEGY_KINDS]),
        title: z.string(),
        why: z.string(),
        metricId: z.string().optional(),
        importId: z.string().optional(),
        to: Place,
      }),
    ),
    totals: z
      .object({
        changes: z.number().int(),
        unknowns: z.number().int(),
        overdue: z.number().int(),
        decisions: z.number().int(),
      })
      .openapi({ description: `How many there are of each; at most ${LISTED} are listed` }),
  })
  .openapi('Home');

const route = createRoute({
  method: 'get',
  path: '/api/v1/home',
  summary: 'The loop: its stations, what changed, what is unknown, what needs a decision',
  tags: ['Home'],
  ...permit('home.read'),
  responses: { 200: json(HomeBody, 'All that is known of it now'), ...problems },
});

/** Days in which something must have come in for the organization to be listening, and imports are looked at. */
const RECENT_DAYS = 30;

/** Another process may write to a served columnar store; its writes are seen after this. */
const KEPT_SECONDS = 60;

/** Metrics that are counted anew for Home; of more, what is kept of their last two whole periods is told. */
const COUNTED_ANEW = 40;

interface Counted {
  readonly collected: Collected;
  readonly moves: Move[] | null;
}

export function mountHome(api: Api, parts: Parts): void {
  const { record, clock, collected, figures } = parts;
  const remember = rememberer<Counted>(clock, KEPT_SECONDS);
  api.openapi(route, async (context) => {
    const { scope, permissions } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const since = addDays(today, -RECENT_DAYS);
    const ground = await record.inScope(scope, async (stores) => {
      const metrics = inUse(await stores.metrics.list());
      const ready = usable(metrics);
      const anew = ready.length <= COUNTED_ANEW;
      return {
        metrics,
        ready,
        kept: await stores.keptFacts.read(`${since}T00:00:00Z`),
        house: await houseOf(stores),
        questions: anew ? await questionsOf(stores.questions, ready) : [],
        moves: anew ? null : await keptMoves(stores.readings, ready, today),
        strategy: permissions.has('strategy.read')
          ? await readStrategyGround(
              stores,
              scope,
              metrics,
              today,
              { costs: permissions.has('cost.read'), politics: permissions.has('politics.read') },
              clock,
            )
          : null,
      };
    });
    const { metrics, ready, kept, house, questions, strategy } = ground;
    const made = JSON.stringify([
      collected.writes(),
      today,
      metrics.map(({ id, version }) => [id, version]),
      { ...house, attributes: [...house.attributes] },
      questions,
    ]);
    const counted = await remember(scope.orgId, made, async () => {
      const asking = { figures, questionsOf: among(questions) };
      const [inStore, moves] = await Promise.all([
        collected.read(scope, since),
        ground.moves === null ? movesOf(asking, scope, ready, house, today) : null,
      ]);
      return { collected: inStore, moves };
    });
    const moves = ground.moves ?? counted.moves ?? [];
    const page = homePage({ today, kept, metrics, collected: counted.collected, moves });
    return context.json(presentHome(strategy === null ? page : homeWithStrategy(page, strategy)), 200);
  });
}

function presentHome(page: WholeHome): z.infer<typeof HomeBody> {
  const { stations, changes, unknowns, decisions } = page;
  return {
    stations: [...stations],
    changes: changes.slice(0, LISTED),
    unknowns: unknowns.slice(0, LISTED),
    decisions: decisions.slice(0, LISTED),
    totals: {
      changes: changes.length,
      unknowns: unknowns.length,
      overdue: unknowns.filter(({ overdue }) => overdue).length,
      decisions: decisions.length,
    },
  } as z.infer<typeof HomeBody>;
}
