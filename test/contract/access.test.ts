import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditActions } from '../support/audit.ts';
import { type Browser, type Office, openOffice, PASSWORD } from '../support/office.ts';

let test: Office;
let owner: Browser;

beforeAll(async () => {
  test = await openOffice();
});
afterAll(() => test?.close());

describe('setting up', () => {
  const setup = {
    organization: 'Acme',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    name: 'Ada',
    email: 'Ada@Acme.test',
    password: PASSWORD,
  };

  it('says at the field what is wrong', async () => {
    const refused = await test
      .browser()
      .send('POST', '/api/v1/setup', { ...setup, zone: 'Mars/Olympus', currency: 'ZZZ', password: 'short' });
    expect(refused.status).toBe(422);
    expect(refused.body.faults.map((fault: { place: string }) => fault.place).sort()).toEqual([
      'currency',
      'password',
      'zone',
    ]);
  });

  it('makes the first person owner, signed in, and only one of two who come at once', async () => {
    expect((await test.browser().send('GET', '/api/v1/session')).body.setUp).toBe(false);
    const [first, second] = [test.browser(), test.browser()];
    const answers = await Promise.all([
      first.send('POST', '/api/v1/setup', setup),
      second.send('POST', '/api/v1/setup', { ...setup, email: 'eve@acme.test' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    owner = answers[0].status === 201 ? first : second;
    const { body } = await owner.send('GET', '/api/v1/session');
    expect(body).toMatchObject({ setUp: true, role: 'owner', organization: { name: 'Acme', version: 1 } });
    expect([...owner.cookies.keys()]).toEqual(['perpetua.session_token']);
  });

  it('leaves no other way to register', async () => {
    const stranger = test.browser();
    const sent = { name: 'Eve', email: 'eve@elsewhere.test', password: PASSWORD };
    expect((await stranger.send('POST', '/api/auth/sign-up/email', sent)).status).toBe(404);
    expect((await stranger.send('POST', '/api/v1/setup', setup)).status).toBe(409);
    expect((await owner.send('POST', '/api/auth/organization/create', { name: 'x', slug: 'x' })).status).toBe(
      404,
    );
    expect((await owner.send('POST', '/api/auth/organization/update-member-role', {})).status).toBe(404);
  });
});

describe('the organization', () => {
  it('is changed only from the version that was read', async () => {
    const read = await owner.send('GET', '/api/v1/organization');
    const version = read.headers.get('etag') ?? '';
    const change = { minimumGroup: 20 };
    const changed = await owner.send('PATCH', '/api/v1/organization', change, { 'if-match': version });
    expect(changed).toMatchObject({ status: 200, body: { minimumGroup: 20, version: 2 } });
    expect((await owner.send('PATCH', '/api/v1/organization', change, { 'if-match': version })).status).toBe(
      412,
    );
    expect((await owner.send('PATCH', '/api/v1/organization', change)).status).toBe(422);
    expect(
      (await owner.send('PATCH', '/api/v1/organization', { zone: 'x' }, { 'if-match': '2' })).status,
    ).toBe(422);
    expect((await auditActions(owner))[0]).toBe('changed');
  });
});

describe('idempotency keys', () => {
  it('let a repeated request take effect once, and refuse another under the same key', async () => {
    const key = { 'idempotency-key': 'invite-gus' };
    const send = (email: string) => owner.send('POST', '/api/v1/invitations', { email, role: 'viewer' }, key);
    expect((await send('gus@acme.test')).status).toBe(201);
    expect((await send('gus@acme.test')).status).toBe(409);
    expect((await send('hal@acme.test')).status).toBe(409);
    const { body } = await owner.send('GET', '/api/v1/audit?action=invited');
    const invited = body.items.filter((entry: { detail: { email: string } }) =>
      /gus|hal/.test(entry.detail.email),
    );
    expect(invited).toHaveLength(1);
  });
});
