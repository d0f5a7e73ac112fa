import { createRoute, z } from '@hono/zod-openapi';
import {
  among,
  type Collected,
  DECISION_KINDS,
  homePage,
  houseOf,
  type Move,
  movesOf,
  questionsOf,
  STATION_STATES,
  STATIONS,
  usable,
} from '../../insight/index.ts';
import { addDays, dayIn } from '../../kernel/index.ts';
import { inUse } from '../../metric/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { rememberer } from './remembered.ts';
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

/** Another process may write to a served columnar store; its writes are seen after this. */
const KEPT_SECONDS = 60;

export function mountHome(api: Api, parts: Parts): void {
  const { record, clock, collected } = parts;
  const remember = rememberer<{ collected: Collected; moves: Move[] }>(clock, KEPT_SECONDS);
  api.openapi(route, async (context) => {
    const { scope } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const since = addDays(today, -RECENT_DAYS);
    const ground = await record.inScope(scope, async (stores) => {
      const metrics = inUse(await stores.metrics.list());
      return {
        metrics,
        kept: await stores.keptFacts.read(`${since}T00:00:00Z`),
        house: await houseOf(stores),
        questions: await questionsOf(stores.questions, usable(metrics)),
      };
    });
    const { metrics, kept, house, questions } = ground;
    const made = JSON.stringify([
      collected.writes(),
      today,
      metrics.map(({ id, version }) => [id, version]),
      { ...house, attributes: [...house.attributes] },
      questions,
    ]);
    const counted = await remember(scope.orgId, made, async () => {
      const [inStore, moves] = await Promise.all([
        collected.read(scope, since),
        movesOf(
          { figures: parts.figures, questionsOf: among(questions) },
          scope,
          usable(metrics),
          house,
          today,
        ),
      ]);
      return { collected: inStore, moves };
    });
    const page = homePage({ today, kept, metrics, ...counted });
    return context.json(page as z.infer<typeof HomeBody>, 200);
  });
}
