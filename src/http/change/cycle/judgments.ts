import {
  baseRates,
  CYCLE_METHODS,
  type CycleJudgment,
  cycleById,
  type JudgingParts,
  judgeCycle,
  judgmentDay,
  lookAtCycle,
  methodOf,
  standingJudgments,
  trialOf,
} from '../../../change/index.ts';
import { MECHANISM, MECHANISMS } from '../../../economics/index.ts';
import { houseOf } from '../../../insight/index.ts';
import { Conflict, InvalidInput, type Scope } from '../../../kernel/index.ts';
import { type Api, identityOf } from '../../frame/api.ts';
import { csvOf } from '../../frame/csv.ts';
import type { Parts } from '../../parts.ts';
import * as routes from './judgingRoutes.ts';
import { presentJudgment, presentLook } from './shapes.ts';

/** Customers of a list that are read at once. */
const PAGE = 20_000;

/** What judging takes, in somebody's scope. */
export function judgingWith({ record, clock, ids, figures, cycleFacts }: Parts) {
  return (scope: Scope): JudgingParts => ({
    ...{ facts: cycleFacts, figures, clock, ids },
    inScope: (work) => record.inScope(scope, work),
  });
}

/** Ways of judging, who gets what, and what was judged. */
export function mountJudgments(api: Api, parts: Parts): void {
  const { record, cycleFacts } = parts;
  const judging = judgingWith(parts);

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
