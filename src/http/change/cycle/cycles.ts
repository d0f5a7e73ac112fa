import type { z } from '@hono/zod-openapi';
import {
  type ActingParts,
  actOnCycle,
  amendCycle,
  baseRates,
  CYCLE_METHODS,
  type Cycle,
  type CycleJudgment,
  type CycleParts,
  changeCycle,
  createCycle,
  cycleById,
  deleteCycle,
  isRunning,
  type JudgingParts,
  judgeCycle,
  judgedAsLocked,
  judgmentDay,
  lockCycle,
  lookAtCycle,
  methodOf,
  planSample,
  restoreCycle,
  standingJudgments,
  stopCycle,
  trialOf,
} from '../../../change/index.ts';
import { MECHANISM, MECHANISMS } from '../../../economics/index.ts';
import { houseOf } from '../../../insight/index.ts';
import { Conflict, dayIn, InvalidInput, type Scope } from '../../../kernel/index.ts';
import { readFormula } from '../../../metric/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../../frame/api.ts';
import { csvOf } from '../../frame/csv.ts';
import type { Parts } from '../../parts.ts';
import { presentDecision } from '../shapes.ts';
import * as routes from './routes.ts';
import {
  type CycleBody,
  presentCycle,
  presentJudgment,
  presentLook,
  type ShownWith,
  withRule,
} from './shapes.ts';

/** Customers of a list that are read at once. */
const PAGE = 20_000;

export function mountCycles(api: Api, { record, clock, ids, figures, cycleFacts }: Parts): void {
  const today = ({ zone }: Scope) => dayIn(zone, clock.now());
  const keeping = (stores: Stores): CycleParts => ({ ...stores, clock, ids });
  const judging = (scope: Scope): JudgingParts => ({
    ...{ facts: cycleFacts, figures, clock, ids },
    inScope: (work) => record.inScope(scope, work),
  });
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

  api.openapi(routes.methods, (context) =>
    context.json(
      {
        items: CYCLE_METHODS.map(({ key, name, summary, asks, checks, assigns }) => ({
          ...{ key, name, summary, assigns },
          asks: [...asks],
          checks: [...checks],
        })),
        mechanisms: MECHANISMS.map((key) => ({ ...MECHANISM[key] })),
      },
      200,
    ),
  );

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

  api.openapi(routes.look, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const seen = await lookAtCycle(judging(scope), scope, id, context.req.raw.signal);
    return context.json(presentLook(seen), 201);
  });

  api.openapi(routes.judge, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { method, design } = context.req.valid('json');
    const judgment = await judgeCycle(judging(scope), scope, id, {
      other: method === undefined ? null : { method, design: design ?? {} },
      signal: context.req.raw.signal,
    });
    return context.json(presentJudgment(judgment), 201);
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

  api.openapi(routes.assignment, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { cycle, attributes } = await record.inScope(scope, async (stores) => ({
      cycle: await cycleById(stores.cycles, id),
      attributes: (await houseOf(stores)).attributes,
    }));
    if (cycle.method === null || cycle.startsOn === null || cycle.baselineFrom === null)
      throw new Conflict('Choose how it is judged and its days first; then it can be said who gets it.');
    const trial = trialOf(cycle, judgmentDay(cycle) ?? cycle.startsOn);
    const assigned = methodOf(cycle.method).assignment(trial);
    if (assigned === null)
      throw InvalidInput.at('method', 'gives it to groups and not to customers one by one', cycle.method);
    const asked = { assignment: assigned, day: cycle.startsOn, audience: cycle.audience, attributes };
    const rows: [string, string][] = [];
    for (let after: string | null = null; ; ) {
      const page = await cycleFacts.members(scope, asked, { after, limit: PAGE }, context.req.raw.signal);
      for (const { externalId, arm } of page) rows.push([externalId, arm]);
      if (page.length < PAGE) break;
      after = page.at(-1)?.externalId ?? null;
    }
    const csv = csvOf({ name: 'Arms', columns: ['external_id', 'arm'], rows });
    return context.text(csv, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="cycle-${cycle.number}-arms.csv"`,
    });
  });

  api.openapi(routes.results, async (context) => {
    const { scope } = identityOf(context);
    const { all } = context.req.valid('query');
    const found = await record.inScope(scope, async ({ cycles, metrics }) => {
      const judgments = await cycles.judgments();
      const standing = standingJudgments(judgments);
      const stand = new Set(standing.map(({ id }) => id));
      const known = new Map((await cycles.list()).map((cycle) => [cycle.id, cycle]));
      const names = await cycles.initiatives();
      const titles = new Map((await metrics.list()).map(({ id, sheet }) => [id, sheet.title]));
      const items = (all === 'true' ? judgments : standing).map((judgment: CycleJudgment) => ({
        ...presentJudgment(judgment),
        cycle: known.get(judgment.cycleId)?.name ?? '',
        outcome: known.get(judgment.cycleId)?.outcome ?? null,
        initiative: names.get(judgment.initiativeId) ?? '',
        metric: titles.get(judgment.metricId) ?? '',
        stands: stand.has(judgment.id),
      }));
      const others = judgments.length - standing.length;
      return { items, next: null, others, rates: { ...baseRates(standing) } };
    });
    return context.json(found, 200);
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
