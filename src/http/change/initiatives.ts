import { z } from '@hono/zod-openapi';
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
import { mountHistory } from '../frame/history.ts';
import { pageBody, pageRequest } from '../frame/pageKey.ts';
import { mountVersioned } from '../frame/versioned.ts';
import type { Parts } from '../parts.ts';
import * as routes from './initiativeRoutes.ts';
import { InitiativeBody, InitiativeChange, InitiativeInput, presentInitiative } from './initiativeShapes.ts';

const path = '/api/v1/initiatives';
const tags = ['Initiatives'];

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

  mountVersioned(
    api,
    { record },
    {
      path,
      tags,
      noun: 'initiative',
      permissions: { read: 'initiative.read', change: 'initiative.change' },
      summaries: {
        create: 'Propose an initiative',
        read: 'An initiative',
        change: 'Change an initiative; what is not named stays',
        remove: 'Delete an initiative; it can be brought back',
        restore: 'Bring a deleted initiative back',
      },
      method: 'patch',
      input: InitiativeInput,
      changes: InitiativeChange,
      body: InitiativeBody,
      present: (shown: Awaited<ReturnType<typeof shownInitiative>>) => shown,
      create: async (stores, input) => shownInitiative(stores, await createInitiative(parts(stores), input)),
      read: async (stores, id) => shownInitiative(stores, await initiativeById(stores.initiatives, id)),
      change: async (stores, id, expected, changes) => {
        const named = Object.entries(changes).filter(([, value]) => value !== undefined);
        const given = Object.fromEntries(named) as InitiativeChanges;
        return shownInitiative(stores, await changeInitiative(parts(stores), id, expected, given));
      },
      remove: (stores, id, expected) => deleteInitiative(parts(stores), id, expected),
      restore: async (stores, id) => shownInitiative(stores, await restoreInitiative(parts(stores), id)),
    },
  );

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

  mountHistory(
    api,
    { record },
    {
      path,
      tags,
      summary: 'Who did what with an initiative, newest first',
      permission: 'initiative.read',
      subjectKind: 'initiative',
      name: 'InitiativeEvent',
      detail: {
        why: z.string().nullable(),
        changed: z.array(z.string()).openapi({ description: 'Names of the fields that were changed' }),
      },
      tell: ({ why, changes }) => ({
        why: typeof why === 'string' ? why : null,
        changed: Object.keys((changes ?? {}) as object),
      }),
      find: ({ initiatives }, id) => initiativeById(initiatives, id),
    },
  );
}

/** One as lists show it too. */
export async function shownInitiative({ initiatives }: Pick<Stores, 'initiatives'>, initiative: Initiative) {
  return presentInitiative(initiative, await initiatives.goalTitles(goalsOf([initiative])));
}

export function goalsOf(initiatives: readonly Pick<Initiative, 'goal'>[]): string[] {
  return [...new Set(initiatives.flatMap(({ goal }) => (goal.known ? [goal.value] : [])))];
}
