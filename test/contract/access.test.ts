import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Office, openOffice, PASSWORD, signIn } from '../support/office.ts';
import { totpCode } from '../support/totp.ts';

let test: Office;
let owner: Browser;
let organizationId: string;

const actions = async (browser: Browser, query = '') =>
  (await browser.send('GET', `/api/v1/audit?limit=200${query}`)).body.items.map(
    (entry: { action: string }) => entry.action,
  );

beforeAll(async () => {
  test = await openOffice();
});
afterAll(() => test.close());

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
    organizationId = body.organization.id;
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
    expect((await actions(owner))[0]).toBe('changed');
  });
});

describe('people', () => {
  it('come by an invitation whose link works once', async () => {
    const invite = () =>
      owner.send('POST', '/api/v1/invitations', { email: 'Bob@Acme.test', role: 'analyst' });
    const [old, fresh] = [await invite(), await invite()];
    const tokenOf = (answer: typeof old) => new URL(answer.body.url).searchParams.get('token');
    expect((await owner.send('GET', '/api/v1/invitations')).body.items).toHaveLength(1);
    expect(JSON.stringify((await owner.send('GET', '/api/v1/invitations')).body)).not.toContain(
      tokenOf(fresh),
    );
    const accept = (token: unknown, browser = test.browser()) =>
      browser.send('POST', '/api/v1/invitations/accept', { token, name: 'Bob', password: PASSWORD });
    expect((await accept(tokenOf(old))).status).toBe(404);
    const bob = test.browser();
    expect((await accept(tokenOf(fresh), bob)).status).toBe(200);
    expect((await accept(tokenOf(fresh))).status).toBe(404);
    expect((await bob.send('GET', '/api/v1/session')).body).toMatchObject({
      role: 'analyst',
      person: { email: 'bob@acme.test' },
    });
    expect((await invite()).status).toBe(409);
  });

  it('cannot use a link that has run out or was withdrawn', async () => {
    const sent = { email: 'late@acme.test', role: 'viewer' };
    const { body } = await owner.send('POST', '/api/v1/invitations', sent);
    const token = new URL(body.url).searchParams.get('token');
    const accept = () =>
      test.browser().send('POST', '/api/v1/invitations/accept', { token, name: 'L', password: PASSWORD });
    await test.asSuperuser(
      `update auth.invitation set "expiresAt" = now() - interval '1 second' where id = $1`,
      [body.id],
    );
    expect((await accept()).status).toBe(404);
    await test.asSuperuser(
      `update auth.invitation set "expiresAt" = now() + interval '1 day' where id = $1`,
      [body.id],
    );
    expect((await owner.send('DELETE', `/api/v1/invitations/${body.id}`)).status).toBe(204);
    expect((await accept()).status).toBe(404);
  });

  const setRole = (browser: Browser, id: string, role: string, version = 1) =>
    browser.send('PATCH', `/api/v1/people/${id}`, { role }, { 'if-match': `"${version}"` });

  it('always leave one owner behind, also when two go at once', async () => {
    const me = (await owner.send('GET', '/api/v1/session')).body.person.id;
    expect((await setRole(owner, me, 'viewer')).status).toBe(409);
    expect((await owner.send('DELETE', `/api/v1/people/${me}`)).status).toBe(409);
    const second = await test.join(owner, 'owner', 'second@acme.test');
    const other = (await second.send('GET', '/api/v1/session')).body.person.id;
    const answers = await Promise.all([setRole(owner, other, 'viewer'), setRole(second, me, 'viewer')]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    if (answers[1].status === 200) await setRole(second, me, 'owner', 2);
    expect((await owner.send('GET', '/api/v1/session')).body.role).toBe('owner');
    await owner.send('DELETE', `/api/v1/people/${other}`);
  });

  it('are out at once when they are removed, and forgotten', async () => {
    const carol = await test.join(owner, 'manager', 'carol@acme.test');
    const { person } = (await carol.send('GET', '/api/v1/session')).body;
    expect((await carol.send('GET', '/api/v1/people')).status).toBe(200);
    expect((await owner.send('DELETE', `/api/v1/people/${person.id}`)).status).toBe(204);
    expect((await carol.send('GET', '/api/v1/people')).status).toBe(401);
    expect((await signIn(test.browser(), 'carol@acme.test')).status).toBe(401);
    const { rows } = await test.asSuperuser('select 1 from auth."user" where id = $1', [person.id]);
    expect(rows).toEqual([]);
    expect(await actions(owner, `&subject=person:${person.id}`)).toEqual(['removed', 'signed_in', 'joined']);
  });

  it('lose what an earlier role allowed with their next request', async () => {
    const dan = await test.join(owner, 'program_lead', 'dan@acme.test');
    const { person } = (await dan.send('GET', '/api/v1/session')).body;
    expect((await dan.send('GET', '/api/v1/audit')).status).toBe(200);
    await setRole(owner, person.id, 'viewer');
    expect((await dan.send('GET', '/api/v1/audit')).status).toBe(403);
  });

  it('are listed page by page, each once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await owner.send('GET', `/api/v1/people?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((person: { id: string }) => person.id));
      cursor = body.next ?? '';
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await owner.send('GET', '/api/v1/people')).body.items.length);
  });
});

describe('sessions', () => {
  it('tell a wrong password, log it, and after ten failures let nobody guess on', async () => {
    await test.join(owner, 'viewer', 'guessed@acme.test');
    const guess = () => signIn(test.browser(), 'guessed@acme.test', 'wrong wrong wrong');
    for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
    expect((await signIn(test.browser(), 'guessed@acme.test')).status).toBe(429);
    // Another account is not concerned, though every request comes from the same place.
    expect((await signIn(test.browser(), 'bob@acme.test')).status).toBe(200);
    expect((await actions(owner)).filter((action: string) => action === 'sign_in_failed')).toHaveLength(10);
  });

  it('never show their token to a script', async () => {
    const answer = await signIn(test.browser(), 'bob@acme.test');
    expect(answer.body.token).toBeUndefined();
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=.*HttpOnly; SameSite=Lax/);
  });

  it('end with signing out', async () => {
    const bob = test.browser();
    await signIn(bob, 'bob@acme.test');
    const cookies = new Map(bob.cookies);
    expect((await bob.send('POST', '/api/auth/sign-out', {})).status).toBe(200);
    for (const [name, value] of cookies) bob.cookies.set(name, value);
    expect((await bob.send('GET', '/api/v1/people')).status).toBe(401);
  });

  it('are prolonged while they are used, and end elsewhere when the password changes', async () => {
    const [here, there] = [test.browser(), test.browser()];
    for (const browser of [here, there]) await signIn(browser, 'bob@acme.test');
    expect((await here.send('GET', '/api/v1/session')).headers.getSetCookie()).toEqual([]);
    await test.asSuperuser(`update auth.session set "expiresAt" = now() + interval '2 days'`);
    expect((await here.send('GET', '/api/v1/session')).headers.getSetCookie().join()).toMatch(
      /Max-Age=604800/,
    );
    const change = (currentPassword: string, newPassword: string) =>
      here.send('POST', '/api/auth/change-password', { currentPassword, newPassword });
    expect((await change('wrong wrong wrong', 'another long password')).status).toBe(400);
    expect((await change(PASSWORD, 'short')).status).toBe(400);
    expect((await change(PASSWORD, 'another long password')).status).toBe(200);
    expect((await here.send('GET', '/api/v1/people')).status).toBe(200);
    expect((await there.send('GET', '/api/v1/people')).status).toBe(401);
    expect((await signIn(there, 'bob@acme.test')).status).toBe(401);
    expect((await actions(owner)).filter((action: string) => action === 'password_changed')).toHaveLength(1);
    expect((await change('another long password', PASSWORD)).status).toBe(200);
  });

  it('are not used by the pages of another site', async () => {
    const send = (headers: Record<string, string>) =>
      owner.send('POST', '/api/v1/invitations', { email: 'x@acme.test', role: 'owner' }, headers);
    expect((await send({ origin: 'https://evil.test' })).status).toBe(403);
    expect((await send({ origin: '' })).status).toBe(403);
    expect((await send({ origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: 'http://localhost:4600', 'sec-fetch-site': 'same-origin' })).status).toBe(
      201,
    );
    const foreign = { origin: 'https://evil.test' };
    expect((await owner.send('POST', '/api/auth/sign-out', {}, foreign)).status).toBe(403);
    expect((await owner.send('GET', '/api/v1/people', undefined, foreign)).status).toBe(200);
  });

  it('open one organization at a time, and only those of the person', async () => {
    const other = await test.found('Globex');
    const invited = await other.browser.send('POST', '/api/v1/invitations', {
      email: 'bob@acme.test',
      role: 'viewer',
    });
    const bob = test.browser();
    await signIn(bob, 'bob@acme.test');
    const token = new URL(invited.body.url).searchParams.get('token');
    expect((await bob.send('POST', '/api/v1/invitations/accept', { token })).status).toBe(200);
    expect((await bob.send('GET', '/api/v1/session')).body).toMatchObject({ role: 'analyst' });
    const switchTo = (id: string) =>
      bob.send('POST', '/api/auth/organization/set-active', { organizationId: id });
    expect((await switchTo(other.organizationId)).status).toBe(200);
    expect((await bob.send('GET', '/api/v1/session')).body).toMatchObject({
      role: 'viewer',
      organization: { name: 'Globex' },
    });
    const third = await test.found('Initech');
    expect((await switchTo(third.organizationId)).status).toBe(403);
    expect((await bob.send('GET', '/api/v1/session')).body.organizations).toHaveLength(2);
  });
});

describe('a second factor', () => {
  it('is asked for after the password once it is switched on; a backup code works once', async () => {
    const fay = await test.join(owner, 'viewer', 'fay@acme.test');
    const enabled = await fay.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
    expect(enabled.status).toBe(200);
    const verify = (browser: Browser, code: string, kind = 'totp') =>
      browser.send('POST', `/api/auth/two-factor/verify-${kind}`, { code });
    expect((await verify(fay, '000000')).status).toBe(401);
    expect((await verify(fay, totpCode(enabled.body.totpURI))).status).toBe(200);
    expect((await fay.send('GET', '/api/v1/session')).body.person.twoFactor).toBe(true);

    const later = test.browser();
    expect((await signIn(later, 'fay@acme.test')).body.twoFactorRedirect).toBe(true);
    expect((await later.send('GET', '/api/v1/people')).status).toBe(401);
    expect((await verify(later, '000000')).status).toBe(401);
    expect((await verify(later, totpCode(enabled.body.totpURI))).status).toBe(200);
    expect((await later.send('GET', '/api/v1/people')).status).toBe(200);

    const [code] = enabled.body.backupCodes;
    for (const status of [200, 401]) {
      const lost = test.browser();
      await signIn(lost, 'fay@acme.test');
      expect((await verify(lost, code, 'backup-code')).status).toBe(status);
    }
    const { rows } = await test.asSuperuser('select secret, "backupCodes" from auth."twoFactor"');
    expect(JSON.stringify(rows)).not.toContain(new URL(enabled.body.totpURI).searchParams.get('secret'));
    expect(JSON.stringify(rows)).not.toContain(code);
    const seen = await actions(owner);
    expect(seen).toContain('two_factor_enabled');
    expect(seen.filter((action: string) => action === 'sign_in_failed').length).toBeGreaterThanOrEqual(12);
  });
});

describe('API keys', () => {
  const make = (scopes: string[], extra = {}, headers = {}) =>
    owner.send('POST', '/api/v1/api-keys', { name: 'Loader', scopes, ...extra }, headers);
  const use = (key: string, path: string, method = 'GET', body?: unknown) =>
    test.browser().send(method, path, body, { authorization: `Bearer ${key}`, origin: '' });

  it('do what they were made for and nothing else, until they are revoked', async () => {
    const { body: key } = await make(['people.read']);
    expect(key.key).toMatch(/^pk_[\w-]{43}$/);
    expect((await use(key.key, '/api/v1/people')).status).toBe(200);
    expect((await use(key.key, '/api/v1/audit')).status).toBe(403);
    expect((await use(`${key.key}x`, '/api/v1/people')).status).toBe(401);
    expect((await use(key.key, '/api/v1/session')).body).toMatchObject({
      organization: { id: organizationId },
      permissions: ['people.read'],
    });
    const listed = (await owner.send('GET', '/api/v1/api-keys')).body.items[0];
    expect(listed).toMatchObject({ prefix: key.key.slice(0, 9), scopes: ['people.read'] });
    expect(listed.lastUsedAt).not.toBeNull();
    expect((await owner.send('DELETE', `/api/v1/api-keys/${key.id}`)).status).toBe(204);
    expect((await use(key.key, '/api/v1/people')).status).toBe(401);
    expect((await owner.send('DELETE', `/api/v1/api-keys/${key.id}`)).status).toBe(404);
  });

  it('run out, and never do more than their maker', async () => {
    expect((await make(['people.read'], { expiresAt: '2020-01-01T00:00:00Z' })).status).toBe(422);
    expect((await make(['everything'])).status).toBe(422);
    const { body: weak } = await make(['key.change']);
    const sent = { name: 'More', scopes: ['audit.read'] };
    expect((await use(weak.key, '/api/v1/api-keys', 'POST', sent)).status).toBe(403);
    const soon = new Date(Date.now() + 60_000).toISOString();
    const { body: key } = await make(['people.read'], { expiresAt: soon });
    await test.asSuperuser(`update api_key set expires_at = now() where id = $1`, [key.id]);
    expect((await use(key.key, '/api/v1/people')).status).toBe(401);
  });

  it('are stored as a hash alone, and not kept for a repeated request either', async () => {
    const once = { 'idempotency-key': 'make-one-key' };
    const first = await make(['home.read'], {}, once);
    expect(first.status).toBe(201);
    const again = await make(['home.read'], {}, once);
    expect(again).toMatchObject({ status: 409, body: { title: 'Shown only once' } });
    for (const table of ['api_key', 'idempotency_key', 'audit_entry']) {
      const { rows } = await test.asSuperuser(`select t::text as row from ${table} t`);
      expect(rows.map(({ row }) => row).join()).not.toContain(first.body.key);
    }
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
