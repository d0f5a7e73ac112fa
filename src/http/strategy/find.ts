import { createRoute, z } from '@hono/zod-openapi';
import { dayIn } from '../../kernel/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';

const Found = z.object({ id: z.string(), title: z.string(), under: z.string(), to: z.string() });

const route = createRoute({
  method: 'get',
  path: '/api/v1/strategy/find',
  summary: 'Goals, reviews, decisions and initiatives whose title holds these words, a few of each',
  tags: ['Strategy'],
  ...permit('strategy.read'),
  request: { query: z.object({ search: z.string().trim().min(1).max(200) }) },
  responses: {
    200: json(
      z
        .object({
          goals: z.array(Found),
          reviews: z.array(Found),
          decisions: z.array(Found),
          initiatives: z.array(Found),
        })
        .openapi('StrategyFound'),
      'What the caller may read of them',
    ),
    ...problems,
  },
});

/** Of each kind. */
const SHOWN = 8;
/** Newest ones that are looked through. */
const LOOKED_THROUGH = 200;

const HORIZONS = {
  three_to_five_years: '3–5 years',
  year: 'Year',
  quarter: 'Quarter',
  month: 'Month',
  week: 'Week',
} as const;

/** For the palette: things are found by their words, as they are written anywhere in the title. */
export function mountStrategyFind(api: Api, { record, clock }: Parts): void {
  api.openapi(route, async (context) => {
    const { scope, permissions } = identityOf(context);
    const words = context.req.valid('query').search.toLowerCase().split(/\s+/);
    const holds = (title: string): boolean => words.every((word) => title.toLowerCase().includes(word));
    const first = { limit: LOOKED_THROUGH, after: null };
    const today = dayIn(scope.zone, clock.now());
    const found = await record.inScope(scope, async (stores) => ({
      goals: (await stores.goals.list()).filter(({ title }) => holds(title)),
      reviews: permissions.has('review.read')
        ? (await stores.reviews.page({}, first)).items.filter(({ title }) => holds(title))
        : [],
      decisions: permissions.has('decision.read')
        ? (await stores.decisions.page({}, today, first)).items.filter(({ what }) => holds(what))
        : [],
      initiatives: permissions.has('initiative.read')
        ? (await stores.initiatives.list()).filter(({ name }) => holds(name))
        : [],
    }));
    return context.json(
      {
        goals: found.goals.slice(0, SHOWN).map(({ id, title, horizon, period }) => ({
          id,
          title,
          under: `${HORIZONS[horizon]} from ${period.from}`,
          to: `/decide/goals/${id}`,
        })),
        reviews: found.reviews.slice(0, SHOWN).map(({ id, title, period }) => ({
          id,
          title,
          under: `From ${period.from}`,
          to: `/decide/reviews/${id}`,
        })),
        decisions: found.decisions.slice(0, SHOWN).map(({ id, what, madeAt }) => ({
          id,
          title: what,
          under: `Made ${madeAt.slice(0, 10)}`,
          to: `/decide/decisions/${id}`,
        })),
        initiatives: found.initiatives.slice(0, SHOWN).map(({ id, name, state }) => ({
          id,
          title: name,
          under: `Initiative, ${state}`,
          to: `/improve/initiatives/${id}`,
        })),
      },
      200,
    );
  });
}
