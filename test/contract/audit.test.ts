import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Office, openOffice } from '../support/office.ts';

let test: Office;
let owner: Browser;
let organizationId: string;

beforeAll(async () => {
  test = await openOffice();
  ({ browser: owner, organizationId } = await test.found('Acme'));
  for (let person = 1; person <= 5; person++) await test.join(owner, 'viewer', `viewer${person}@acme.test`);
  const { body } = await owner.send('GET', '/api/v1/people');
  const { id } = body.items.find((one: { email: string }) => one.email === 'viewer1@acme.test');
  expect((await owner.send('DELETE', `/api/v1/people/${id}`)).status).toBe(204);
});
afterAll(() => test?.close());

describe('the audit log', () => {
  it('pages without skipping, and is read by subject, actor and action', async () => {
    const all = (await owner.send('GET', '/api/v1/audit?limit=200')).body.items;
    const paged: unknown[] = [];
    let cursor = '';
    do {
      const { body } = await owner.send('GET', `/api/v1/audit?limit=7${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items);
      cursor = body.next ?? '';
    } while (cursor);
    expect(paged).toEqual(all);
    const me = (await owner.send('GET', '/api/v1/session')).body.person.id;
    const mine = (await owner.send('GET', `/api/v1/audit?actor=${me}&action=removed&subject=person`)).body
      .items;
    expect(mine.length).toBeGreaterThan(0);
    for (const entry of mine) expect(entry).toMatchObject({ action: 'removed', actor: { id: me } });
  });

  it('shows that an entry was altered, and which', async () => {
    const verify = async () => (await owner.send('GET', '/api/v1/audit/verification')).body;
    const whole = await verify();
    expect(whole).toMatchObject({ ok: true, firstBroken: null });
    await expect(test.asSuperuser(`update audit_entry set actor_name = 'Nobody'`)).rejects.toThrow(
      /only be added/,
    );
    const alter = (statement: string) =>
      test.asSuperuser(`begin; set local session_replication_role = replica; ${statement}; commit`);
    const where = `where org_id = '${organizationId}' and number = 3`;
    await alter(`update audit_entry set actor_name = actor_name || '!' ${where}`);
    expect(await verify()).toMatchObject({ ok: false, firstBroken: '3' });
    await alter(`update audit_entry set actor_name = rtrim(actor_name, '!') ${where}`);
    expect(await verify()).toEqual(whole);
    await alter(`delete from audit_entry ${where}`);
    expect(await verify()).toMatchObject({ ok: false, firstBroken: '4' });
  });
});
