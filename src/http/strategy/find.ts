import { createRoute, z } from '@hono/zod-openapi';
import type { Decision } from '../../change/index.ts';
import { dayIn, type Page, type PageKey } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { BriefReview } from '../../strategy/index.ts';
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
/** Reviews that are looked through at once, newest first. */
const AT_ONCE = 200;

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
    const today = dayIn(scope.zone, clock.now());
    const found = await record.inScope(scope, async (stores) => ({
      goals: (await stores.goals.list()).filter(({ title }) => holds(title)),
      reviews: permissions.has('review.read') ? await reviewsThat(stores, ({ title }) => holds(title)) : [],
      decisions: permissions.has('decision.read')
        ? await decisionsThat(stores, today, words.join(' '), ({ what }) => holds(what))
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

/** The newest that are wanted, however many there are. */
async function reviewsThat(
  { reviews }: Stores,
  wanted: (review: BriefReview) => boolean,
): Promise<BriefReview[]> {
  const found: BriefReview[] = [];
  for (let after: PageKey | null = null; ; ) {
    const page: Page<BriefReview> = await reviews.page({}, { limit: AT_ONCE, after });
    found.push(...page.items.filter(wanted));
    if (page.next === null || found.length >= SHOWN) return found;
    after = page.next;
  }
}

/** As `reviewsThat`; the record looks for the words in what and why. */
async function decisionsThat(
  { decisions }: Stores,
  today: string,
  search: string,
  wanted: (decision: Decision) => boolean,
): Promise<Decision[]> {
  const found: Decision[] = [];
  for (let after: PageKey | null = null; ; ) {
    const page: Page<Decision> = await decisions.page({ search }, today, { limit: AT_ONCE, after });
    found.push(...page.items.filter(wanted));
    if (page.next === null || found.length >= SHOWN) return found;
    after = page.next;
  }
}
