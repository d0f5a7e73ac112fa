import {
  changeInitiative,
  createInitiative,
  deleteInitiative,
  type Initiative,
  type InitiativeChanges,
  type InitiativeParts,
  initiativeById,
  moveInitiative,
  restoreInitiative,
} from '../../change/index.ts';
import { dayIn } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { ORIGINS, originCandidates, readOriginGround } from '../../strategy/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../frame/api.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import type { Parts } from '../parts.ts';
import * as routes from './initiativeRoutes.ts';
import { presentInitiative } from './initiativeShapes.ts';

/** Events of one initiative that its page shows. */
const HISTORY = 200;

export function mountInitiatives(api: Api, { record, clock, ids }: Parts): void {
  const parts = (stores: Stores): InitiativeParts => ({ ...stores, clock, ids, origins: ORIGINS });

  api.openapi(routes.list, async (context) => {
    const { state, limit, cursor, ...rest } = context.req.valid('query');
    const filter = { ...rest, states: state === undefined ? undefined : [state].flat() };
    const request = pageRequest({ limit, cursor });
    const { page, titles } = await record.inScope(identityOf(context).scope, async ({ initiatives }) => {
      const found = await initiatives.page(filter, request);
      return { page: found, titles: await initiatives.goalTitles(goalsOf(found.items)) };
    });
    return context.json(
      pageBody(page, (one) => presentInitiative(one, titles)),
      200,
    );
  });

  api.openapi(routes.origins, async (context) => {
    const { scope } = identityOf(context);
    const ground = await record.inScope(scope, (stores) =>
      readOriginGround(stores, dayIn(scope.zone, clock.now())),
    );
    const items = originCandidates(ground).map((kind) => ({
      ...kind,
      candidates: kind.candidates.map((one) => ({ ...one })),
    }));
    return context.json({ items }, 200);
  });

  api.openapi(routes.create, async (context) => {
    const input = context.req.valid('json');
    const made = await record.inScope(identityOf(context).scope, async (stores) =>
      shownInitiative(stores, await createInitiative(parts(stores), input)),
    );
    return context.json(made, 201, versionTag(made));
  });

  api.openapi(routes.read, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async (stores) =>
      shownInitiative(stores, await initiativeById(stores.initiatives, id)),
    );
    return context.json(found, 200, versionTag(found));
  });

  api.openapi(routes.change, async (context) => {
    const { id } = context.req.valid('param');
    const named = Object.entries(context.req.valid('json')).filter(([, value]) => value !== undefined);
    const changes = Object.fromEntries(named) as InitiativeChanges;
    const expected = expectedVersion(context);
    const changed = await record.inScope(identityOf(context).scope, async (stores) =>
      shownInitiative(stores, await changeInitiative(parts(stores), id, expected, changes)),
    );
    return context.json(changed, 200, versionTag(changed));
  });

  api.openapi(routes.move, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const move = context.req.valid('json');
    const expected = expectedVersion(context);
    const moved = await record.inScope(scope, async (stores) =>
      shownInitiative(stores, await moveInitiative(parts(stores), scope.zone, id, expected, move)),
    );
    return context.json(moved, 200, versionTag(moved));
  });

  api.openapi(routes.remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) =>
      deleteInitiative(parts(stores), id, expected),
    );
    return context.body(null, 204);
  });

  api.openapi(routes.restore, async (context) => {
    const { id } = context.req.valid('param');
    const back = await record.inScope(identityOf(context).scope, async (stores) =>
      shownInitiative(stores, await restoreInitiative(parts(stores), id)),
    );
    return context.json(back, 200, versionTag(back));
  });

  api.openapi(routes.history, async (context) => {
    const { id } = context.req.valid('param');
    const entries = await record.inScope(identityOf(context).scope, async (stores) => {
      await initiativeById(stores.initiatives, id);
      const of = { subjectKind: 'initiative', subjectId: id };
      return stores.auditReader.list(of, { before: null, limit: HISTORY });
    });
    const items = entries.map(({ number, at, actor, action, detail }) => ({
      number,
      at: at.toISOString(),
      by: actor.name,
      action,
      why: typeof detail['why'] === 'string' ? detail['why'] : null,
      changed: Object.keys((detail['changes'] ?? {}) as object),
    }));
    return context.json({ items, next: null }, 200);
  });
}

/** One as lists show it too. */
export async function shownInitiative({ initiatives }: Pick<Stores, 'initiatives'>, initiative: Initiative) {
  return presentInitiative(initiative, await initiatives.goalTitles(goalsOf([initiative])));
}

export function goalsOf(initiatives: readonly Pick<Initiative, 'goal'>[]): string[] {
  return [...new Set(initiatives.flatMap(({ goal }) => (goal.known ? [goal.value] : [])))];
}
