import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/kernel/index.ts';
import { CUSTOMERS, type CustomerOffice, openCustomers, walkPages } from '../support/customers.ts';
import type { Browser, Office } from '../support/office.ts';

let app: Office;
let owner: Browser;
let scope: Scope;
let make: CustomerOffice['make'];

beforeAll(async () => {
  ({ app, owner, scope, make } = await openCustomers());
});
afterAll(() => app?.close());

describe('timeline and erasure', () => {
  async function survey(key: string): Promise<string> {
    const questions = [
      { key: 'nps', kind: 'nps', text: 'How likely are you to recommend us?' },
      { key: 'why', kind: 'text', text: 'Why?' },
    ];
    const { body } = await owner.send('POST', '/api/v1/surveys', { externalKey: key, questions });
    return body.id;
  }

  const signal = (id: string, customerRef: string, occurredAt: string) => ({
    source: 'crm',
    id,
    kind: 'call',
    customerRef,
    occurredAt,
    value: 2,
    unit: null,
    durationSeconds: 60,
    channel: 'phone',
    journey: null,
    touchpoint: null,
    outcome: 'solved',
    attributes: { plan: 'Gold' },
  });

  test('answers and signals stand in one order over pages, also those that came before the customer', async () => {
    const id = await survey('timeline');
    const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T12:00:00.000Z`;
    const send = (rows: object[]) => owner.send('POST', `/api/v1/surveys/${id}/responses`, rows);
    await send(
      [1, 3, 5].map((day) => ({
        customerExternalId: 'T-1',
        answeredAt: at(day),
        answers: { nps: day, why: `day ${day}` },
      })),
    );
    const rows = [2, 3, 4].map((day) => signal(`s${day}`, 'T-1', at(day)));
    await app.app.columnar.signals.insert(scope, rows);
    const made = await make('T-1', { attributes: { plan: 'Silver' } });
    await send([{ customerExternalId: 'T-1', answeredAt: at(6), answers: { nps: 6 } }]);
    await app.app.project();

    const path = `${CUSTOMERS}/${made.id}/timeline`;
    const whole = await owner.send('GET', path);
    const order = whole.body.items.map(
      (one: { kind: string; occurredAt: string }) => `${one.kind} ${Number(one.occurredAt.slice(8, 10))}`,
    );
    expect(order).toEqual([
      'response 6',
      'response 5',
      'signal 4',
      'response 3',
      'signal 3',
      'signal 2',
      'response 1',
    ]);
    expect(await walkPages(owner, path, 2)).toEqual(whole.body.items.map((one: { id: string }) => one.id));
    expect(whole.body.items[1]).toMatchObject({
      survey: { id, name: 'timeline' },
      answers: [
        {
          key: 'nps',
          text: 'How likely are you to recommend us?',
          value: 5,
          scaleMax: 10,
          notApplicable: false,
        },
        { key: 'why', value: 'day 5' },
      ],
      attributes: {},
    });
    expect(whole.body.items[0].attributes).toEqual({ plan: 'Silver' });
    expect(whole.body.items[2]).toMatchObject({ signalKind: 'call', outcome: 'solved', durationSeconds: 60 });
    const bad = Buffer.from('["x","y"]').toString('base64url');
    expect((await owner.send('GET', `${path}?cursor=${bad}`)).status).toBe(422);
  });

  test('erasure removes the person everywhere in the record and keeps what can be counted', async () => {
    const id = await survey('erasure');
    const once = { 'idempotency-key': 'erase-me' };
    const personal = {
      externalId: 'E-77',
      name: 'Eva Gone',
      email: 'eva@gone.test',
      attributes: { plan: 'Gold', shoe: '38' },
    };
    const made = (await owner.send('POST', CUSTOMERS, personal, once)).body;
    const sent = { rowKey: 'r1', customerExternalId: 'E-77', answers: { nps: 3, why: 'Eva was not amused' } };
    const recorded = await owner.send('POST', `/api/v1/surveys/${id}/responses`, sent);
    await owner.send('PATCH', `${CUSTOMERS}/${made.id}`, { phone: '555 0199' }, { 'if-match': '1' });
    const rows = [signal('e1', 'E-77', '2026-01-05T00:00:00.000Z')];
    await app.app.columnar.signals.insert(scope, rows);
    await app.app.project();
    const erased = await owner.send('DELETE', `${CUSTOMERS}/${made.id}`);
    await app.app.project();
    const copies = await Promise.all(
      ['customer', 'answer', 'signal'].map((table) =>
        app.app.columnar.engine.query(`SELECT * FROM ${table}`),
      ),
    );
    expect(JSON.stringify(copies)).not.toMatch(/Eva|eva@|E-77|shoe/);
    expect(JSON.stringify(copies[2])).toContain('"e1"');
    expect(erased.body).toMatchObject({
      erased: true,
      name: null,
      externalId: `erased-${made.id}`,
      attributes: {},
    });
    expect((await owner.send('DELETE', `${CUSTOMERS}/${made.id}`)).body.version).toBe(erased.body.version);

    const { body: response } = await owner.send('GET', `/api/v1/responses/${recorded.body.items[0].id}`);
    expect(response).toMatchObject({
      answers: { nps: 3 },
      customerId: null,
      customerRef: null,
      erased: true,
    });
    expect(response.attributes).toEqual({ plan: 'Gold' });
    expect((await owner.send('GET', `${CUSTOMERS}/${made.id}/timeline`)).body.items).toEqual([]);
    expect((await owner.send('GET', `${CUSTOMERS}?search=Eva`)).body.items).toEqual([]);
    expect(
      (await owner.send('PATCH', `${CUSTOMERS}/${made.id}`, { name: 'Eva' }, { 'if-match': '3' })).status,
    ).toBe(409);
    const again = await owner.send('POST', `/api/v1/surveys/${id}/responses`, sent);
    expect(again.body).toMatchObject({ new: 0, same: 1 });

    const dump = await app.asSuperuser(
      `select string_agg(t, ' ') as all from (
         select customer::text t from customer union all select response::text from response
         union all select audit_entry::text from audit_entry where subject_id = $1
         union all select idempotency_key::text from idempotency_key) everything`,
      [made.id],
    );
    expect(dump.rows[0].all).not.toMatch(/Eva|eva@|amused|555 0199|E-77|shoe/);
    const trail = await app.asSuperuser(
      'select action, detail from audit_entry where subject_id = $1 order by number',
      [made.id],
    );
    expect(trail.rows).toEqual([
      { action: 'created', detail: {} },
      { action: 'changed', detail: { fields: ['phone'], version: 2 } },
      { action: 'erased', detail: { linked: 1 } },
    ]);
  });
});
