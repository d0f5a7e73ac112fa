import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AttributeDefinition, type Customer, meetsRule, newCustomer } from '../../src/customer/index.ts';
import { OPERATORS, type Rule, type Scope } from '../../src/kernel/index.ts';
import { CUSTOMERS, type CustomerOffice, openCustomers } from '../support/customers.ts';
import type { Browser, Office } from '../support/office.ts';

let app: Office;
let owner: Browser;
let scope: Scope;
let stranger: Browser;
let make: CustomerOffice['make'];

beforeAll(async () => {
  ({ app, owner, scope, stranger, make } = await openCustomers());
});
afterAll(() => app?.close());

describe('segments', () => {
  test('are saved, previewed, used as a filter, changed by version and deleted', async () => {
    for (const [id, region] of [
      ['g1', 'Hill'],
      ['g2', 'Hill'],
      ['g3', 'Dale'],
    ]) {
      await make(`${id}`, { attributes: { region, tenure: id === 'g1' ? 10 : 2 } });
    }
    const rule = {
      all: [
        { field: 'attribute.region', operator: 'is', value: 'Hill' },
        { field: 'attribute.tenure', operator: 'more', value: 5 },
      ],
    };
    const preview = await owner.send('POST', '/api/v1/segments/preview', { rule });
    expect(preview.body.count).toBe(1);
    const made = await owner.send('POST', '/api/v1/segments', { name: 'Loyal hill', rule });
    expect(made.status).toBe(201);
    expect((await owner.send('POST', '/api/v1/segments', { name: 'Loyal hill', rule })).status).toBe(409);
    const listed = await owner.send('GET', `${CUSTOMERS}?segment=${made.body.id}`);
    expect(listed.body.items.map((one: Customer) => one.externalId)).toEqual(['g1']);
    const both = encodeURIComponent(
      JSON.stringify({ field: 'attribute.tenure', operator: 'less', value: 5 }),
    );
    expect((await owner.send('GET', `${CUSTOMERS}?segment=${made.body.id}&rule=${both}`)).body.items).toEqual(
      [],
    );
    expect((await stranger.send('GET', `/api/v1/segments/${made.body.id}`)).status).toBe(404);

    const wrong = { any: [{ field: 'attribute.nothing', operator: 'is', value: 1 }] };
    const refused = await owner.send('POST', '/api/v1/segments/preview', { rule: wrong });
    expect(refused.body.faults[0].place).toBe('rule.any[0].field');
    const path = `/api/v1/segments/${made.body.id}`;
    const changed = await owner.send('PATCH', path, { name: 'Hill' }, { 'if-match': '1' });
    expect(changed.body).toMatchObject({ name: 'Hill', version: 2, rule });
    expect((await owner.send('PATCH', path, { name: 'Hills' }, { 'if-match': '1' })).status).toBe(412);
    expect((await owner.send('DELETE', path)).status).toBe(422);
    expect((await owner.send('DELETE', path, undefined, { 'if-match': '2' })).status).toBe(204);
    expect((await owner.send('GET', path)).status).toBe(404);
  });

  test('a rule compiled to SQL finds the same customers as the rule evaluated in memory', async () => {
    const known = new Map<string, AttributeDefinition>(
      (['text', 'number', 'boolean', 'date'] as const).map((valueType) => {
        const key = `p_${valueType}`;
        return [key, { subject: 'customer', key, label: key, valueType }];
      }),
    );
    const pools = {
      p_text: ['a', 'B', 'ä', "it's", '%', 'Zürich'],
      p_number: [-2.5, 0, 1, 10, 1e20, 0.1],
      p_boolean: [true, false],
      p_date: ['2024-02-29', '2025-01-01', '2026-12-31'],
      preferred_language: ['en', 'pt-BR'],
      preferred_channel: ['email', 'phone'],
      started_on: ['2019-05-05', '2020-01-01'],
      ended_on: ['2021-06-30', '2022-02-02'],
    };
    const own = fc.record(
      {
        preferredLanguage: fc.constantFrom(...pools.preferred_language),
        preferredChannel: fc.constantFrom(...pools.preferred_channel),
        startedOn: fc.constantFrom(...pools.started_on),
        endedOn: fc.constantFrom(...pools.ended_on),
      },
      { requiredKeys: [] },
    );
    const attributes = fc.record(
      {
        p_text: fc.constantFrom(...pools.p_text),
        p_number: fc.constantFrom(...pools.p_number),
        p_boolean: fc.constantFrom(...pools.p_boolean),
        p_date: fc.constantFrom(...pools.p_date),
      },
      { requiredKeys: [] },
    );
    const now = new Date('2026-01-01T00:00:00Z');
    const people = fc
      .sample(fc.tuple(attributes, own), { numRuns: 60, seed: 7 })
      .map(([given, columns], index) =>
        newCustomer({ externalId: `prop-${index}`, attributes: given, ...columns }, known, {
          id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
          now,
        }),
      );
    const condition = fc.constantFrom(...(Object.keys(pools) as (keyof typeof pools)[])).chain((key) => {
      const ordered = key === 'p_number' || key === 'p_date' || key.endsWith('_on');
      const field = key.startsWith('p_') ? `attribute.${key}` : key;
      const operators = OPERATORS.filter((one) => ordered || !/less|most|more|least/.test(one));
      const value = fc.constantFrom<string | number | boolean>(...pools[key]);
      return fc
        .record({
          operator: fc.constantFrom(...operators),
          one: value,
          list: fc.array(value, { minLength: 1, maxLength: 3 }),
        })
        .map(({ operator, one, list }): Rule => {
          if (operator === 'is_known' || operator === 'is_unknown') return { field, operator };
          const many = operator === 'in' || operator === 'not_in';
          return { field, operator, value: many ? list : one };
        });
    });
    const { rule } = fc.letrec<{ rule: Rule; group: Rule; condition: Rule }>((tie) => ({
      rule: fc.oneof({ maxDepth: 2 }, tie('condition'), tie('group')),
      group: fc
        .tuple(fc.boolean(), fc.array(tie('rule'), { maxLength: 3 }))
        .map(([all, rules]) => (all ? { all: rules } : { any: rules })),
      condition,
    }));
    await app.app.record.inScope(scope, async ({ customers: store }) => {
      for (const person of people) await store.insert(person);
      await fc.assert(
        fc.asyncProperty(rule, async (one) => {
          const page = await store.page({ search: 'prop-', rules: [one] }, known, {
            limit: 100,
            after: null,
          });
          const wanted = people.filter((person) => meetsRule(person, one, known)).map((person) => person.id);
          expect(page.items.map((person) => person.id).sort()).toEqual(wanted);
          expect(await store.count({ search: 'prop-', rules: [one] }, known)).toBe(wanted.length);
        }),
        { numRuns: 60 },
      );
    });
  });
});
