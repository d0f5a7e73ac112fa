import { createRoute, z } from '@hono/zod-openapi';
import { DECISION_KINDS, homePage, movesOf, STATION_STATES, STATIONS, usable } from '../../insight/index.ts';
import { addDays, dayIn } from '../../kernel/index.ts';
import { type AskedQuestion, type Metric, readFormula } from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { houseOf } from './asking.ts';
import { ChangeBody, FigureBody } from './shapes.ts';

const Place = z.string().openapi({ description: 'Address in the application', example: '/decide/metrics' });

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
          metricId: z.string(),
          overdue: z.boolean(),
        }),
      )
      .openapi({ description: 'What record sheets call unknown, overdue first' }),
    decisions: z.array(
      z.object({
        kind: z.enum(DECISION_KINDS),
        title: z.string(),
        why: z.string(),
        metricId: z.string().optional(),
        importId: z.string().optional(),
        to: Place,
      }),
    ),
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

export function mountHome(api: Api, { record, figures, collected, clock }: Parts): void {
  api.openapi(route, async (context) => {
    const { scope } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const since = addDays(today, -RECENT_DAYS);
    const [{ metrics, kept, house, questions }, inStore] = await Promise.all([
      record.inScope(scope, async (stores) => {
        const all = await stores.metrics.list();
        return {
          metrics: all,
          kept: await stores.keptFacts.read(`${since}T00:00:00Z`),
          house: await houseOf(stores),
          questions: await questionsOf(stores, usable(all)),
        };
      }),
      collected.read(scope, since),
    ]);
    const moves = await movesOf(
      {
        figures,
        questionsOf: async (formula) => {
          const { asked } = readFormula(formula);
          return questions.filter(
            ({ key, surveyId }) =>
              asked?.questions.includes(key) && (asked.survey === null || asked.survey === surveyId),
          );
        },
      },
      scope,
      usable(metrics),
      house,
      today,
      context.req.raw.signal,
    );
    const page = homePage({ today, kept, collected: inStore, metrics, moves });
    return context.json(page as z.infer<typeof HomeBody>, 200);
  });
}

/** Every version that asks a question of one of the metrics, in one look-up. */
async function questionsOf(stores: Stores, metrics: readonly Metric[]): Promise<AskedQuestion[]> {
  const keys = metrics.flatMap(({ current }) => readFormula(current.formula).asked?.questions ?? []);
  return keys.length === 0 ? [] : stores.questions.versionsAsking([...new Set(keys)], null);
}
