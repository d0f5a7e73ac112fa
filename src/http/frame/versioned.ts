import { createRoute, z } from '@hono/zod-openapi';
import type { Permission } from '../../access/index.ts';
import type { Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import type { Parts } from '../parts.ts';
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
} from './api.ts';

const ById = z.object({ id: z.uuid() });

interface Versioned {
  readonly version: number;
}

/** What every body of a collection is here, whatever more its own schema says of it. */
type Bodies = z.ZodType<Versioned, Versioned>;

/** Records that are made, read, changed and deleted one by one, each change on the version that was read. */
interface Collection<Input extends z.ZodType, Changes extends z.ZodType, Body extends z.ZodType, T> {
  /** Such as `/api/v1/benchmarks/kits`. */
  readonly path: string;
  readonly tags: string[];
  /** What one of them is called in the description. */
  readonly noun: string;
  readonly permissions: { readonly read: Permission; readonly change: Permission };
  readonly summaries: {
    readonly create: string;
    readonly read?: string;
    readonly change: string;
    readonly remove: string;
    readonly restore?: string;
  };
  /** `put` where a change says everything anew. */
  readonly method: 'patch' | 'put';
  readonly input: Input;
  readonly changes: Changes;
  readonly body: Body;
  present(record: T): z.input<Body> & Versioned;
  create(stores: Stores, input: z.output<Input>, scope: Scope): Promise<T>;
  /** Left out where a list tells all of each. */
  read?(stores: Stores, id: string): Promise<T>;
  change(stores: Stores, id: string, expected: number, changes: z.output<Changes>, scope: Scope): Promise<T>;
  remove(stores: Stores, id: string, expected: number): Promise<void>;
  /** Where what was deleted can be brought back. */
  restore?(stores: Stores, id: string, scope: Scope): Promise<T>;
}

/** The routes of one record of a collection, each with its permission, its version and one transaction. */
export function mountVersioned<Input extends z.ZodType, Changes extends z.ZodType, Body extends z.ZodType, T>(
  api: Api,
  { record }: Pick<Parts, 'record'>,
  collection: Collection<Input, Changes, Body, T>,
): void {
  const { path, tags, noun, permissions, summaries, present } = collection;
  const one = `${path}/{id}`;
  // Hono derives a handler's types from schemas that it knows; these are known to the caller alone.
  const schema = {
    input: collection.input,
    changes: collection.changes,
    body: collection.body,
  } as unknown as {
    readonly input: Bodies;
    readonly changes: Bodies;
    readonly body: Bodies;
  };

  const create = createRoute({
    method: 'post',
    path,
    summary: summaries.create,
    tags,
    ...permit(permissions.change),
    request: { body: body(schema.input) },
    responses: { 201: json(schema.body, `The new ${noun}`), ...problems },
  });
  api.openapi(create, async (context) => {
    const input = context.req.valid('json') as unknown as z.output<Input>;
    const { scope } = identityOf(context);
    const made = await record.inScope(scope, (stores) => collection.create(stores, input, scope));
    const shown = present(made);
    return context.json(shown, 201, versionTag(shown));
  });

  const found = collection.read;
  if (found) {
    const read = createRoute({
      method: 'get',
      path: one,
      summary: summaries.read ?? `One ${noun}`,
      tags,
      ...permit(permissions.read),
      request: { params: ById },
      responses: { 200: json(schema.body, `The ${noun}; ETag is its version`), ...problems },
    });
    api.openapi(read, async (context) => {
      const { id } = context.req.valid('param');
      const shown = present(await record.inScope(identityOf(context).scope, (stores) => found(stores, id)));
      return context.json(shown, 200, versionTag(shown));
    });
  }

  const change = createRoute({
    method: collection.method,
    path: one,
    summary: summaries.change,
    tags,
    ...permit(permissions.change),
    request: { params: ById, headers: IfMatch, body: body(schema.changes) },
    responses: { 200: json(schema.body, 'As it is now'), ...problems },
  });
  api.openapi(change, async (context) => {
    const { id } = context.req.valid('param');
    const changes = context.req.valid('json') as unknown as z.output<Changes>;
    const expected = expectedVersion(context);
    const { scope } = identityOf(context);
    const changed = await record.inScope(scope, (stores) =>
      collection.change(stores, id, expected, changes, scope),
    );
    const shown = present(changed);
    return context.json(shown, 200, versionTag(shown));
  });

  const remove = createRoute({
    method: 'delete',
    path: one,
    summary: summaries.remove,
    tags,
    ...permit(permissions.change),
    request: { params: ById, headers: IfMatch },
    responses: { 204: { description: 'It is gone' }, ...problems },
  });
  api.openapi(remove, async (context) => {
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    await record.inScope(identityOf(context).scope, (stores) => collection.remove(stores, id, expected));
    return context.body(null, 204);
  });

  const broughtBack = collection.restore;
  if (!broughtBack) return;
  const restore = createRoute({
    method: 'post',
    path: `${one}/restore`,
    summary: summaries.restore ?? `Bring a deleted ${noun} back`,
    tags,
    ...permit(permissions.change),
    request: { params: ById },
    responses: { 200: json(schema.body, 'As it is now'), ...problems },
  });
  api.openapi(restore, async (context) => {
    const { id } = context.req.valid('param');
    const { scope } = identityOf(context);
    const shown = present(await record.inScope(scope, (stores) => broughtBack(stores, id, scope)));
    return context.json(shown, 200, versionTag(shown));
  });
}
