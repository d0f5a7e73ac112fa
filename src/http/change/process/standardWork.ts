import { createRoute, z } from '@hono/zod-openapi';
import { assertPermitted } from '../../../access/index.ts';
import {
  acknowledgeStandardWork,
  changeStandardWork,
  createStandardWork,
  deleteStandardWork,
  publishStandardWork,
  readersNow,
  restoreStandardWork,
  type StandardWorkFile,
  type StandardWorkParts,
  standardWorkById,
  standingOf,
  textChanges,
} from '../../../change/index.ts';
import { dayIn, NotFound, type Scope } from '../../../kernel/index.ts';
import type { Stores } from '../../../storage/record/index.ts';
import {
  type Api,
  body,
  expectedVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../../frame/api.ts';
import type { Parts } from '../../parts.ts';
import {
  LineBody,
  presentStandardWork,
  StandardWorkBody,
  StandardWorkChange,
  StandardWorkInput,
  WorkVersionInput,
} from './standardWorkShapes.ts';

const tags = ['Standard work'];
const ROOT = '/api/v1/standard-work';
const ById = z.object({ id: z.uuid() });

const list = createRoute({
  method: 'get',
  path: ROOT,
  summary: 'Standard work by title, with who has read what is in force',
  tags,
  ...permit('process.read'),
  request: { query: z.object({ processId: z.uuid().optional(), initiativeId: z.uuid().optional() }) },
  responses: {
    200: json(z.object({ items: z.array(StandardWorkBody), next: z.null() }), 'All of it'),
    ...problems,
  },
});

const create = createRoute({
  method: 'post',
  path: ROOT,
  summary: 'Begin standard work: a draft, not in force yet',
  tags,
  ...permit('process.change'),
  request: { body: body(StandardWorkInput) },
  responses: { 201: json(StandardWorkBody, 'The standard work'), ...problems },
});

const read = createRoute({
  method: 'get',
  path: `${ROOT}/{id}`,
  summary: 'Standard work with its versions and its readers',
  tags,
  ...permit('process.read'),
  request: { params: ById },
  responses: { 200: json(StandardWorkBody, 'The standard work; ETag is its version'), ...problems },
});

const change = createRoute({
  method: 'patch',
  path: `${ROOT}/{id}`,
  summary: 'Change the draft, its owner, or who must read it',
  tags,
  ...permit('process.change'),
  request: { params: ById, headers: IfMatch, body: body(StandardWorkChange) },
  responses: { 200: json(StandardWorkBody, 'As it is now'), ...problems },
});

const remove = createRoute({
  method: 'delete',
  path: `${ROOT}/{id}`,
  summary: 'Take standard work out of sight',
  tags,
  ...permit('process.change'),
  request: { params: ById, headers: IfMatch },
  responses: { 204: { description: 'It is gone' }, ...problems },
});

const restore = createRoute({
  method: 'post',
  path: `${ROOT}/{id}/restore`,
  summary: 'Bring deleted standard work back, with who has read it',
  tags,
  ...permit('process.change'),
  request: { params: ById },
  responses: { 200: json(StandardWorkBody, 'As it is now'), ...problems },
});

const publish = createRoute({
  method: 'post',
  path: `${ROOT}/{id}/versions`,
  summary: 'Put the draft in force from a day; every reader is asked again',
  tags,
  ...permit('process.change'),
  request: { params: ById, headers: IfMatch, body: body(WorkVersionInput) },
  responses: { 201: json(StandardWorkBody, 'As it is now'), ...problems },
});

const acknowledge = createRoute({
  method: 'post',
  path: `${ROOT}/{id}/acknowledgments`,
  summary: 'Say that you have read a version, or note it for a reader without a login',
  tags,
  ...permit('process.read'),
  request: {
    params: ById,
    body: body(
      z
        .object({
          number: z.number().int().min(1),
          reader: z.string().max(200).nullable().default(null).openapi({
            description: 'Name of a reader without a login; left out for yourself',
          }),
        })
        .openapi('AcknowledgmentInput'),
    ),
  },
  responses: { 200: json(StandardWorkBody, 'As it is now'), ...problems },
});

const changes = createRoute({
  method: 'get',
  path: `${ROOT}/{id}/changes`,
  summary: 'What changed from one version to another, line by line',
  tags,
  ...permit('process.read'),
  request: {
    params: ById,
    query: z.object({
      from: z.coerce.number().int().min(0).default(0).openapi({ description: '0 for none' }),
      to: z.coerce.number().int().min(1).optional().openapi({ description: 'The newest by default' }),
    }),
  },
  responses: { 200: json(z.object({ lines: z.array(LineBody) }), 'Every line'), ...problems },
});

export function mountStandardWork(api: Api, { record, clock, ids }: Parts): void {
  const keeping = (stores: Stores): StandardWorkParts => ({ ...stores, clock, ids });
  const present = async (stores: Stores, scope: Scope, file: StandardWorkFile) => {
    const readers = await readersNow(stores, file.work.readers);
    const day = dayIn(scope.zone, clock.now());
    const standing = standingOf(file.work, file.versions, readers, file.acknowledgments, day);
    return presentStandardWork(file, standing, scope.actor.kind === 'person' ? scope.actor.id : null);
  };
  const shown = async (stores: Stores, scope: Scope, id: string) =>
    present(stores, scope, await standardWorkById(stores.standardWork, id));

  api.openapi(list, async (context) => {
    const { scope } = identityOf(context);
    const filter = context.req.valid('query');
    const items = await record.inScope(scope, async (stores) => {
      const found = [];
      for (const file of await stores.standardWork.list(filter))
        found.push(await present(stores, scope, file));
      return found;
    });
    return context.json({ items, next: null }, 200);
  });

  api.openapi(create, async (context) => {
    const { scope } = identityOf(context);
    const input = context.req.valid('json');
    const made = await record.inScope(scope, async (stores) => {
      const { id } = await createStandardWork(keeping(stores), input);
      return shown(stores, scope, id);
    });
    return context.json(made, 201, versionTag(made));
  });

  api.openapi(read, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const found = await record.inScope(scope, (stores) => shown(stores, scope, id));
    return context.json(found, 200, versionTag(found));
  });

  api.openapi(change, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const named = Object.entries(context.req.valid('json')).filter(([, value]) => value !== undefined);
    const changed = await record.inScope(scope, async (stores) => {
      await changeStandardWork(keeping(stores), id, expected, Object.fromEntries(named));
      return shown(stores, scope, id);
    });
    return context.json(changed, 200, versionTag(changed));
  });

  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) =>
      deleteStandardWork(keeping(stores), id, expected),
    );
    return context.body(null, 204);
  });

  api.openapi(restore, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const back = await record.inScope(scope, async (stores) => {
      await restoreStandardWork(keeping(stores), id);
      return shown(stores, scope, id);
    });
    return context.json(back, 200, versionTag(back));
  });

  api.openapi(publish, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const input = context.req.valid('json');
    const expected = expectedVersion(context);
    const made = await record.inScope(scope, async (stores) => {
      await publishStandardWork(keeping(stores), scope, id, expected, input);
      return shown(stores, scope, id);
    });
    return context.json(made, 201, versionTag(made));
  });

  api.openapi(acknowledge, async (context) => {
    const identity = identityOf(context);
    const { scope } = identity;
    const { id } = context.req.valid('param');
    const { number, reader } = context.req.valid('json');
    if (reader !== null) assertPermitted(identity, 'process.change');
    const made = await record.inScope(scope, async (stores) => {
      await acknowledgeStandardWork(keeping(stores), scope, id, number, reader);
      return shown(stores, scope, id);
    });
    return context.json(made, 200);
  });

  api.openapi(changes, async (context) => {
    const { id } = context.req.valid('param');
    const { from, to } = context.req.valid('query');
    const { versions } = await record.inScope(identityOf(context).scope, ({ standardWork }) =>
      standardWorkById(standardWork, id),
    );
    const bodyOf = (number: number) => {
      if (number === 0) return '';
      const found = versions.find((one) => one.number === number);
      if (!found) throw NotFound.of('version of this standard work', String(number));
      return found.body;
    };
    return context.json(
      { lines: textChanges(bodyOf(from), bodyOf(to ?? versions.at(-1)?.number ?? 0)) },
      200,
    );
  });
}
