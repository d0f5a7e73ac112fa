import { z } from '@hono/zod-openapi';
import { dayIn, parsePeriod, type Scope, startsWithin } from '../../kernel/index.ts';
import { type Metric, missingFrom } from '../../metric/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import {
  boardAsks,
  bowlingBoard,
  changeGoal,
  correlate,
  createGoal,
  deleteGoal,
  type Goal,
  type GoalParts,
  goalById,
  judgeGoals,
  restoreGoal,
  unitOfMetric,
} from '../../strategy/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../frame/api.ts';
import { mountHistory } from '../frame/history.ts';
import type { Parts } from '../parts.ts';
import * as routes from './goalRoutes.ts';
import { type GoalBody, presentGoal, readGoal, readGoalChange } from './goalShapes.ts';

export function mountGoals(api: Api, { record, clock, ids }: Parts): void {
  const today = (scope: Scope) => dayIn(scope.zone, clock.now());

  api.openapi(routes.list, async (context) => {
    const { scope } = identityOf(context);
    const day = today(scope);
    const ladder = await record.inScope(scope, async (stores) => {
      const goals = await stores.goals.list();
      const metrics = await metricsById(stores);
      const measured = [...metrics.values()].map(({ id, current }) => ({
        metricId: id,
        metricVersion: current.number,
      }));
      const newest = await stores.readings.newest(measured, 'month', day);
      return {
        ...(await judgeGoals(stores.goals, goals, metrics, day)),
        metrics: [...metrics.values()].map((metric) => presentMetric(metric, newest)),
        correlations: await stores.goals.correlations(),
        units: (await stores.units.list()).map(({ id, name, parentId }) => ({ id, name, parentId })),
        circles: await stores.goals.usableCircles(),
      };
    });
    const { judged, drift, ...rest } = ladder;
    const items = judged.map(({ goal, status }) => presentGoal(goal, status, drift.get(goal.id)));
    return context.json({ today: day, items, next: null, ...rest }, 200);
  });

  api.openapi(routes.board, async (context) => {
    const { scope } = identityOf(context);
    const { from, to } = context.req.valid('query');
    const window = parsePeriod(from, to);
    const rows = await record.inScope(scope, async (stores) => {
      const goals = (await stores.goals.list()).filter(
        ({ period }) => period.from < window.to && period.to > window.from,
      );
      const metrics = await metricsById(stores);
      const readings = [];
      for (const [grain, measured] of boardAsks(goals, metrics))
        readings.push(...(await stores.readings.within(measured, grain, window)));
      return bowlingBoard(goals, metrics, readings, window, today(scope));
    });
    const items = rows.map(({ goalId, cells }) => ({
      goalId,
      cells: cells.map(({ month, target, word, reading }) => ({
        month,
        target,
        word,
        value: reading?.value ?? null,
        low: reading?.low ?? null,
        high: reading?.high ?? null,
        n: reading?.n ?? null,
        partial: reading?.partial ?? false,
      })),
    }));
    return context.json({ months: startsWithin('month', window), items }, 200);
  });

  /** One goal as the list would show it, drift from below left out. */
  const shown = async (stores: Stores, scope: Scope, goal: Goal): Promise<z.infer<typeof GoalBody>> => {
    const metrics = new Map<string, Metric>();
    const metric = goal.metric?.known ? await stores.metrics.get(goal.metric.value) : null;
    if (metric) metrics.set(metric.id, metric);
    const { judged } = await judgeGoals(stores.goals, [goal], metrics, today(scope));
    const [one] = judged;
    if (!one) throw new Error('a goal that was given was not judged');
    return presentGoal(goal, one.status);
  };
  const parts = (stores: Stores): GoalParts => ({ ...stores, clock, ids });

  api.openapi(routes.create, async (context) => {
    const { scope } = identityOf(context);
    const input = readGoal(context.req.valid('json'));
    const goal = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await createGoal(parts(stores), input)),
    );
    return context.json(goal, 201, versionTag(goal));
  });

  api.openapi(routes.read, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const goal = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await goalById(stores.goals, id)),
    );
    return context.json(goal, 200, versionTag(goal));
  });

  api.openapi(routes.change, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const changes = readGoalChange(context.req.valid('json'));
    const expected = expectedVersion(context);
    const goal = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await changeGoal(parts(stores), id, expected, changes)),
    );
    return context.json(goal, 200, versionTag(goal));
  });

  api.openapi(routes.remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const deleted = await record.inScope(identityOf(context).scope, (stores) =>
      deleteGoal(parts(stores), id, expected),
    );
    return context.json({ deleted }, 200);
  });

  api.openapi(routes.restore, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const goal = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await restoreGoal(parts(stores), id)),
    );
    return context.json(goal, 200, versionTag(goal));
  });

  mountHistory(
    api,
    { record },
    {
      path: '/api/v1/goals',
      tags: ['Strategy'],
      summary: 'Who changed what of a goal, newest first',
      permission: 'strategy.read',
      subjectKind: 'goal',
      name: 'GoalEvent',
      detail: { changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })) },
      tell: ({ changes }) => ({ changes: (changes ?? {}) as Record<string, { from: unknown; to: unknown }> }),
      find: ({ goals }, id) => goalById(goals, id),
    },
  );

  api.openapi(routes.correlation, async (context) => {
    const { id } = context.req.valid('param');
    const { kind, otherId, strength } = context.req.valid('json');
    await record.inScope(identityOf(context).scope, (stores) =>
      correlate(parts(stores), id, { kind, id: otherId }, strength),
    );
    return context.body(null, 204);
  });
}

async function metricsById({ metrics }: Stores): Promise<Map<string, Metric>> {
  return new Map((await metrics.list()).map((metric) => [metric.id, metric]));
}

function presentMetric(metric: Metric, newest: Parameters<typeof unitOfMetric>[1]) {
  const { code, label, minorDigits } = unitOfMetric(
    metric,
    newest.filter(({ metricId }) => metricId === metric.id),
  );
  return {
    id: metric.id,
    title: metric.sheet.title,
    timing: metric.sheet.timing,
    usable: !metric.retired && missingFrom(metric.sheet).length === 0,
    retired: Boolean(metric.retired),
    unit: { code, label, ...(minorDigits !== null && { minorDigits }) },
  };
}
