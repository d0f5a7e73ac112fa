import { createRoute, z } from '@hono/zod-openapi';
import { dayIn } from '../../kernel/index.ts';
import { judgeGoals } from '../../strategy/index.ts';
import { type Api, identityOf, json, permit, problems } from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { GoalBody, presentGoal } from './goalShapes.ts';

const route = createRoute({
  method: 'get',
  path: '/api/v1/loyalty/goals',
  summary: 'Goals with a budget, each with how it stands: what loyalty is kept within',
  tags: ['Loyalty'],
  ...permit('strategy.read'),
  responses: {
    200: json(z.object({ items: z.array(GoalBody), next: z.null() }), 'All of them'),
    ...problems,
  },
});

/** Goals that cost money, beside the loyalty that they are to bring. */
export function mountBudgetGoals(api: Api, { record, clock }: Parts): void {
  api.openapi(route, async (context) => {
    const { scope } = identityOf(context);
    const { judged, drift } = await record.inScope(scope, async (stores) => {
      const goals = (await stores.goals.list()).filter(({ budget }) => budget?.known);
      const metrics = new Map((await stores.metrics.list()).map((metric) => [metric.id, metric]));
      return judgeGoals(stores.goals, goals, metrics, dayIn(scope.zone, clock.now()));
    });
    const items = judged.map(({ goal, status }) => presentGoal(goal, status, drift.get(goal.id)));
    return context.json({ items, next: null }, 200);
  });
}
