import type { z } from '@hono/zod-openapi';
import {
  type ActingParts,
  actOnCycle,
  amendCycle,
  type Cycle,
  type CycleParts,
  changeCycle,
  createCycle,
  cycleById,
  deleteCycle,
  isRunning,
  judgedAsLocked,
  lockCycle,
  planSample,
  restoreCycle,
  standingJudgments,
  stopCycle,
} from '../../../change/index.ts';
import { dayIn, type Scope } from '../../../kernel/index.ts';
import { readFormula } from '../../../metric/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../../frame/api.ts';
import type { Parts } from '../../parts.ts';
import { presentDecision } from '../shapes.ts';
import { judgingWith } from './judgments.ts';
import * as routes from './routes.ts';
import {
  type CycleBody,
  presentCycle,
  presentJudgment,
  presentLook,
  type ShownWith,
  withRule,
} from './shapes.ts';

export function mountCycles(api: Api, parts: Parts): void {
  const { record, clock, ids } = parts;
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());
  const keeping = (stores: Stores): CycleParts => ({ ...stores, clock, ids });
  const judging = judgingWith(parts);
  const around = async (stores: Stores, scope: Scope): Promise<ShownWith> => ({
    initiatives: await stores.cycles.initiatives(),
    metrics: await metricsOf(stores),
    judged: new Map(standingJudgments(await stores.cycles.judgments()).map((one) => [one.cycleId, one])),
    today: today(scope),
  });
  const shown = async (stores: Stores, scope: Scope, cycle: Cycle): Promise<z.input<typeof CycleBody>> =>
    presentCycle(cycle, await around(stores, scope));
  const shownAlone = (scope: Scope, cycle: Cycle) =>
    record.inScope(scope, (stores) => shown(stores, scope, cycle));

  api.openapi(routes.list, async (context) => {
    const { scope } = identityOf(context);
    const { initiativeId } = context.req.valid('query');
    const items = await record.inScope(scope, async (stores) => {
      const cycles = await (initiativeId ? stores.cycles.ofInitiative(initiativeId) : stores.cycles.list());
      const beside = await around(stores, scope);
      return cycles.map((cycle) => presentCycle(cycle, beside));
    });
    return context.json({ today: today(scope), items, next: null }, 200);
  });

  api.openapi(routes.create, async (context) => {
    const { scope } = identityOf(context);
    const input = withRule(context.req.valid('json'));
    const made = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await createCycle(keeping(stores), input)),
    );
    return context.json(made, 201, versionTag(made));
  });

  api.openapi(routes.read, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const whole = await record.inScope(scope, async (stores) => {
      const { cycles } = stores;
      const cycle = await cycleById(cycles, id);
      const siblings = await cycles.ofInitiative(cycle.initiativeId);
      const named = (one: Cycle) => ({ id: one.id, name: `Cycle ${one.number}: ${one.name}` });
      const before = siblings.find((one) => one.id === cycle.follows);
      const beside = await around(stores, scope);
      const judgments = await cycles.judgments(id);
      return {
        ...presentCycle(cycle, beside),
        looks: (await cycles.looks(id)).map(presentLook),
        judgments: judgments.map(presentJudgment),
        standing: standingJudgments(judgments)[0]?.id ?? null,
        open: isRunning(cycle, judgedAsLocked(judgments).has(id)),
        units: Object.fromEntries(
          [...beside.metrics].flatMap(([metricId, { unit }]) => (unit ? [[metricId, unit]] : [])),
        ),
        followedBy: siblings.filter(({ follows }) => follows === id).map(named),
        before: before ? named(before) : null,
      };
    });
    return context.json(whole, 200, versionTag(whole));
  });

  api.openapi(routes.change, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const changes = withRule(context.req.valid('json'));
    const expected = expectedVersion(context);
    const changed = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await changeCycle(keeping(stores), id, expected, changes)),
    );
    return context.json(changed, 200, versionTag(changed));
  });

  api.openapi(routes.remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => deleteCycle(keeping(stores), id, expected));
    return context.body(null, 204);
  });

  api.openapi(routes.restore, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const back = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await restoreCycle(keeping(stores), id)),
    );
    return context.json(back, 200, versionTag(back));
  });

  api.openapi(routes.sample, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    return context.json(await planSample(judging(scope), scope, id, context.req.raw.signal), 200);
  });

  api.openapi(routes.lock, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { together, accepted } = context.req.valid('json');
    const locked = await lockCycle(judging(scope), scope, id, expectedVersion(context), {
      together,
      accepted,
      signal: context.req.raw.signal,
    });
    const one = await shownAlone(scope, locked);
    return context.json(one, 200, versionTag(one));
  });

  api.openapi(routes.stop, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { why } = context.req.valid('json');
    const expected = expectedVersion(context);
    const stopped = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await stopCycle(keeping(stores), id, expected, why)),
    );
    return context.json(stopped, 200, versionTag(stopped));
  });

  api.openapi(routes.amend, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const expected = expectedVersion(context);
    const amended = await record.inScope(scope, async (stores) =>
      shown(stores, scope, await amendCycle(keeping(stores), scope, id, expected, given)),
    );
    return context.json(amended, 201, versionTag(amended));
  });

  api.openapi(routes.act, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const given = context.req.valid('json');
    const expected = expectedVersion(context);
    const acted = await record.inScope(scope, async (stores) => {
      const parts: ActingParts = { ...stores, clock, ids };
      const { cycle, decision, next } = await actOnCycle(parts, scope, id, expected, given);
      const beside = await around(stores, scope);
      return {
        cycle: presentCycle(cycle, beside),
        decision: presentDecision(decision, today(scope)),
        next: next && presentCycle(next, beside),
      };
    });
    return context.json(acted, 201);
  });
}

/** Titles and units of all metrics; the unit of money is known only from what was counted. */
async function metricsOf({ metrics }: Stores): Promise<ShownWith['metrics']> {
  const listed = await metrics.list();
  return new Map(
    listed.map(({ id, sheet, current, retired }) => [
      id,
      {
        title: sheet.title,
        unit: readFormula(current.formula).unit({}),
        gone: retired !== null && retired !== undefined,
      },
    ]),
  );
}
