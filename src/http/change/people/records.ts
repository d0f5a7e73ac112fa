import { createRoute, z } from '@hono/zod-openapi';
import {
  type AdoptionRecord,
  type AdoptionStore,
  type AdoptionTable,
  capacityLines,
  champions,
  impactedGroups,
  type Keeper,
  messages,
  type PeopleParts,
  trainings,
} from '../../../change/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import { type Api, identityOf, json, permit, problems } from '../../frame/api.ts';
import { mountVersioned } from '../../frame/versioned.ts';
import type { Parts } from '../../parts.ts';
import * as shapes from './recordShapes.ts';

export const tags = ['People side'];

/** What keeping works with, out of the stores of a transaction. */
export function peopleParts({ clock, ids }: Pick<Parts, 'clock' | 'ids'>) {
  return (stores: Stores): PeopleParts => ({ ...stores, clock, ids });
}

type Named = Readonly<Record<'noun' | 'create' | 'read' | 'change' | 'remove' | 'list', string>>;

/** The five collections of the people side, each with the same routes. */
export function mountPeopleRecords(api: Api, parts: Parts): void {
  mountOne(api, parts, '/api/v1/impacted-groups', impactedGroups, {
    words: {
      noun: 'group',
      list: 'Groups of people whose work initiatives change',
      create: 'Name a group whose work an initiative changes',
      read: 'One group',
      change: 'Change a group; what is not named stays',
      remove: 'Take a group out of sight, with its training, messages and champions',
    },
    input: shapes.GroupInput,
    changes: shapes.GroupChange,
    body: shapes.GroupBody,
    store: ({ groups }) => groups,
    present: shapes.presentGroup,
  });
  mountOne(api, parts, '/api/v1/trainings', trainings, {
    words: {
      noun: 'training',
      list: 'Courses that are planned',
      create: 'Plan a course for a group',
      read: 'One training',
      change: 'Change a training; what is not named stays',
      remove: 'Delete a training that nobody attended',
    },
    input: shapes.TrainingInput,
    changes: shapes.TrainingChange,
    body: shapes.TrainingBody,
    store: (adoption) => adoption.trainings,
    present: shapes.presentTraining,
    take: shapes.takeTraining,
  });
  mountOne(api, parts, '/api/v1/change-messages', messages, {
    words: {
      noun: 'message',
      list: 'Messages of the communication plans',
      create: 'Plan a message',
      read: 'One message',
      change: 'Change a message, or say that it was sent and whom it reached',
      remove: 'Delete a message',
    },
    input: shapes.MessageInput,
    changes: shapes.MessageChange,
    body: shapes.MessageBody,
    store: (adoption) => adoption.messages,
    present: shapes.presentMessage,
  });
  mountOne(api, parts, '/api/v1/champions', champions, {
    words: {
      noun: 'champion',
      list: 'Champions of all groups',
      create: 'Name a champion of a group',
      read: 'One champion',
      change: 'Change a champion; what is not named stays',
      remove: 'Delete a champion who was entered by mistake',
    },
    input: shapes.ChampionInput,
    changes: shapes.ChampionChange,
    body: shapes.ChampionBody,
    store: (adoption) => adoption.champions,
    present: shapes.presentChampion,
  });
  mountOne(api, parts, '/api/v1/capacity-lines', capacityLines, {
    words: {
      noun: 'capacity line',
      list: 'Hours per month that people can give, and that initiatives ask of them',
      create: 'Say how many hours a month somebody can give, or an initiative asks of them',
      read: 'One capacity line',
      change: 'Change a capacity line; what is not named stays',
      remove: 'Delete a capacity line',
    },
    input: shapes.CapacityInput,
    changes: shapes.CapacityChange,
    body: shapes.CapacityBody,
    store: ({ capacity }) => capacity,
    present: shapes.presentCapacity,
  });
}

/** The routes of one collection: all of them, and each made, read, changed and deleted on its version. */
function mountOne<
  F extends object,
  I extends object,
  In extends z.ZodType,
  Ch extends z.ZodType,
  B extends z.ZodType,
>(
  api: Api,
  parts: Parts,
  path: string,
  keeper: Keeper<F, I>,
  kind: {
    readonly words: Named;
    readonly input: In;
    readonly changes: Ch;
    readonly body: B;
    store(adoption: AdoptionStore): AdoptionTable<F & AdoptionRecord>;
    present(record: F & AdoptionRecord): z.input<B> & { readonly version: number };
    /** What the domain takes, from what was sent. */
    readonly take?: (given: object) => object;
  },
): void {
  const { words, input, changes, body, present, take = (given) => given } = kind;
  const work = peopleParts(parts);
  const all = createRoute({
    method: 'get',
    path,
    summary: words.list,
    tags,
    ...permit('adoption.read'),
    responses: {
      200: json(
        z.object({ items: z.array(body as unknown as z.ZodType<object, object>), next: z.null() }),
        'All of them',
      ),
      ...problems,
    },
  });
  api.openapi(all, async (context) => {
    const items = await parts.record.inScope(identityOf(context).scope, ({ adoption }) =>
      kind.store(adoption).list(null),
    );
    return context.json({ items: items.map(present) as object[], next: null }, 200);
  });
  mountVersioned(api, parts, {
    path,
    tags,
    noun: words.noun,
    permissions: { read: 'adoption.read', change: 'adoption.change' },
    summaries: words,
    method: 'patch',
    input,
    changes,
    body,
    present,
    create: (stores, given, scope) => keeper.create(work(stores), scope, take(given as object) as I),
    read: (stores, id) => keeper.read(stores, id),
    change: (stores, id, expected, given, scope) =>
      keeper.change(work(stores), scope, id, expected, take(given as object) as Partial<I>),
    remove: (stores, id, expected) => keeper.remove(work(stores), id, expected),
    restore: (stores, id, scope) => keeper.restore(work(stores), scope, id),
  });
}
