import { z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { mountedRoutes } from '../system/schema.ts';
import { invalidFromZod } from './problem.ts';

const told = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error && invalidFromZod(error).faults.map(({ place, rule }) => `${place}: ${rule}`);
};

const Period = z.object({ from: z.string(), to: z.string() });

it('a value of the wrong kind is told apart from one that is missing', () => {
  expect(told(z.object({ a: z.string(), b: z.number() }), { a: 1 })).toEqual([
    'a: must be a text',
    'b: must be given (a number)',
  ]);
});

describe('a value that may be one of several things', () => {
  it('is told which, where it is none of them', () => {
    expect(told(z.object({ a: z.union([z.string(), z.number(), z.boolean()]) }), { a: {} })).toEqual([
      'a: must be a text or a number or true or false',
    ]);
    expect(told(z.union([z.enum(['previous', 'year_before']), Period]), 7)).toEqual([
      'body: must be one of previous, year_before or an object',
    ]);
  });

  it('is told why the one that is meant fails, and where', () => {
    const schema = z.union([z.object({ id: z.string() }), z.array(z.object({ id: z.string() })).min(1)]);
    expect(told(schema, [{ id: 'x' }, {}])).toEqual(['1.id: must be given (a text)']);
    expect(told(schema, [])).toEqual(['body: must have at least 1 entry']);
    expect(told(z.object({ c: z.union([z.literal('all'), Period]) }), { c: { from: 'x' } })).toEqual([
      'c.to: must be given (a text)',
    ]);
  });

  it('is told why each fails, where several may be meant', () => {
    const schema = z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() })]);
    expect(told(schema, { a: 1 })).toEqual([
      'body: must fit one of these: (1) “a” must be a text; (2) “b” must be given (a number) and does not know a',
    ]);
  });

  it('is told the kinds, where one field says which it is', () => {
    const schema = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('call') }),
      z.object({ kind: z.literal('visit') }),
    ]);
    expect(told(schema, { kind: 'mail' })?.[0]).toMatch(/^(kind|body): .*call, visit/);
  });
});

it('no body that a route takes is refused as "Invalid input"', () => {
  const bodies = mountedRoutes().openAPIRegistry.definitions.flatMap((one) => {
    const content = one.type === 'route' ? one.route.request?.body?.content['application/json'] : undefined;
    const schema = content && 'schema' in content ? content.schema : undefined;
    return schema instanceof z.ZodType ? [schema] : [];
  });
  expect(bodies.length).toBeGreaterThan(25);
  const wrong = new Set<string>();
  for (const schema of bodies) {
    const names = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    const filled = (value: unknown) => Object.fromEntries(names.map((name) => [name, value]));
    for (const value of [undefined, 'x', 7, [], {}, null, [7], [{}], filled([[]]), filled({}), filled('')])
      for (const line of told(schema, value) ?? []) if (/invalid/i.test(line)) wrong.add(line);
  }
  expect([...wrong]).toEqual([]);
});
