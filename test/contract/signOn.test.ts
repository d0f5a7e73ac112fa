import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, type Office, openOffice, PASSWORD, signIn } from '../support/office.ts';
import { openTestProvider, type Subject, type TestProvider } from '../support/openIdProvider.ts';

describe('sign-on by an identity provider', () => {
  let office: Office;
  let provider: TestProvider;
  let owner: Browser;
  let organizationId: string;
  let providerId: string;

  beforeAll(async () => {
    office = await openOffice({ PERPETUA_ALLOW_PRIVATE_ADDRESSES: 'yes' });
    provider = await openTestProvider();
    ({ browser: owner, organizationId } = await office.found('Acme'));
  });
  afterAll(async () => {
    await office?.close();
    await provider?.close();
  });

  const add = (changes = {}) => {
    const { issuer, clientId, clientSecret } = provider;
    const sent = { name: 'Acme ID', issuer, clientId, clientSecret, ...changes };
    return owner.send('POST', '/api/v1/sign-on-providers', sent);
  };

  /** Walks the whole way: our button, the provider's page, and back. */
  async function signOn(browser: Browser, subject: Subject): Promise<string> {
    const sent = { providerId, callbackURL: '/home', errorCallbackURL: '/sign-in' };
    const begun = await browser.send('POST', '/api/auth/sign-in/sso', sent);
    expect(begun.status).toBe(200);
    const back = new URL(provider.authorize(begun.body.url, subject));
    const arrived = await browser.send('GET', `${back.pathname}${back.search}`, undefined, { origin: '' });
    expect(arrived.status).toBe(302);
    return arrived.headers.get('location') ?? '';
  }

  it('is set up by the owner, after the provider was reached; its secret is stored encrypted', async () => {
    expect(await add({ issuer: `${provider.issuer}/elsewhere` })).toMatchObject({
      status: 422,
      body: { faults: [{ place: 'issuer' }] },
    });
    const made = await add();
    expect(made).toMatchObject({ status: 201, body: { name: 'Acme ID', issuer: provider.issuer } });
    expect(made.body.redirectUrl).toBe(`${office.publicUrl}/api/auth/callback/${made.body.id}`);
    providerId = made.body.id;
    expect((await office.browser().send('GET', '/api/v1/session')).body.providers).toEqual([
      { id: providerId, name: 'Acme ID' },
    ]);
    const { rows } = await office.asSuperuser('select t::text as row from auth."signOnProvider" t');
    expect(rows[0].row).not.toContain(provider.clientSecret);
  });

  it('lets in whom the organization knows, and nobody else', async () => {
    const stranger = office.browser();
    expect(await signOn(stranger, { sub: 's', email: 'stranger@acme.test' })).toMatch(/^\/sign-in\?error=/);
    expect((await stranger.send('GET', '/api/v1/people')).status).toBe(401);
    const { rows } = await office.asSuperuser(`select 1 from auth."user" where email like 'stranger%'`);
    expect(rows).toEqual([]);

    await owner.send('POST', '/api/v1/invitations', { email: 'ivy@acme.test', role: 'manager' });
    for (const _ of ['first', 'again']) {
      const ivy = office.browser();
      expect(await signOn(ivy, { sub: 'i', email: 'Ivy@acme.test', name: 'Ivy' })).toBe('/home');
      expect((await ivy.send('GET', '/api/v1/session')).body).toMatchObject({
        role: 'manager',
        person: { name: 'Ivy', email: 'ivy@acme.test' },
        organization: { id: organizationId },
      });
    }
    const { body } = await owner.send('GET', '/api/v1/audit?action=signed_in');
    expect(body.items[0]).toMatchObject({ actor: { name: 'Ivy' }, detail: { by: 'Acme ID' } });
    expect((await signIn(office.browser(), 'ivy@acme.test')).status).toBe(401);
  });

  it.each(['signature', 'nonce', 'audience', 'expired'] as const)(
    'refuses a token with a wrong %s',
    async (wrong) => {
      const browser = office.browser();
      expect(await signOn(browser, { sub: 'i', email: 'ivy@acme.test', wrong })).toMatch(
        /^\/sign-in\?error=/,
      );
      expect((await browser.send('GET', '/api/v1/people')).status).toBe(401);
    },
  );

  it('refuses an answer that this browser did not ask for', async () => {
    const sent = { providerId, callbackURL: '/', errorCallbackURL: '/sign-in' };
    const begun = await office.browser().send('POST', '/api/auth/sign-in/sso', sent);
    const back = new URL(provider.authorize(begun.body.url, { sub: 'i', email: 'ivy@acme.test' }));
    const victim = office.browser();
    const arrived = await victim.send('GET', `${back.pathname}${back.search}`);
    expect(arrived.headers.get('location') ?? '').toContain('error=');
    expect((await victim.send('GET', '/api/v1/people')).status).toBe(401);
  });

  it('opens no organization but the one that trusts the provider', async () => {
    const globex = await office.found('Globex');
    const jo = await office.join(globex.browser, 'owner', 'jo@both.test');
    const invited = await owner.send('POST', '/api/v1/invitations', {
      email: 'jo@both.test',
      role: 'viewer',
    });
    // Globex's owner could have made this "jo" and know the password: the provider's word alone does not let them in.
    expect(await signOn(office.browser(), { sub: 'j', email: 'jo@both.test' })).toMatch(/error=/);
    const token = new URL(invited.body.url).searchParams.get('token');
    const accept = (password: string) =>
      office.browser().send('POST', '/api/v1/invitations/accept', { token, password });
    expect((await accept('a guess that is wrong')).status).toBe(401);
    expect((await accept(PASSWORD)).status).toBe(200);
    const vouched = office.browser();
    expect(await signOn(vouched, { sub: 'j', email: 'jo@both.test' })).toBe('/home');
    const { body } = await vouched.send('GET', '/api/v1/session');
    expect(body.organizations.map(({ id }: { id: string }) => id)).toEqual([organizationId]);
    await vouched.send('POST', '/api/auth/organization/set-active', {
      organizationId: globex.organizationId,
    });
    expect((await vouched.send('GET', '/api/v1/organization')).body.id).not.toBe(globex.organizationId);
    // With the password, both are open.
    const own = office.browser();
    await signIn(own, 'jo@both.test', PASSWORD);
    expect((await own.send('GET', '/api/v1/session')).body.organizations).toHaveLength(2);
    expect((await jo.send('GET', '/api/v1/organization')).body.id).toBe(globex.organizationId);
  });

  it('ends with the provider, and for whom is removed', async () => {
    const ivy = office.browser();
    await signOn(ivy, { sub: 'i', email: 'ivy@acme.test' });
    const { person } = (await ivy.send('GET', '/api/v1/session')).body;
    await owner.send('DELETE', `/api/v1/people/${person.id}`);
    expect((await ivy.send('GET', '/api/v1/organization')).status).toBe(401);
    expect(await signOn(office.browser(), { sub: 'i', email: 'ivy@acme.test' })).toMatch(/error=/);
    const jo = office.browser();
    await signOn(jo, { sub: 'j', email: 'jo@both.test' });
    expect((await owner.send('DELETE', `/api/v1/sign-on-providers/${providerId}`)).status).toBe(204);
    expect((await jo.send('GET', '/api/v1/organization')).status).toBe(401);
    const sent = { providerId, callbackURL: '/' };
    expect((await office.browser().send('POST', '/api/auth/sign-in/sso', sent)).status).toBe(404);
  });
});

describe('a provider at a private address', () => {
  it('is not called unless the configuration allows it', async () => {
    const office = await openOffice({ PERPETUA_URL: 'https://cem.acme.test' });
    try {
      const { browser } = await office.found('Acme');
      // Over https the cookie goes nowhere else.
      expect([...browser.cookies.keys()]).toEqual(['__Secure-perpetua.session_token']);
      for (const issuer of [
        'https://127.0.0.1:9',
        'https://localhost:9',
        'https://[::1]',
        'http://example.com',
      ]) {
        const sent = { name: 'x', issuer, clientId: 'x', clientSecret: 'x' };
        const { status, body } = await browser.send('POST', '/api/v1/sign-on-providers', sent);
        expect(status).toBe(422);
        expect(body.detail).toMatch(/private address|must begin with https/);
      }
    } finally {
      await office.close();
    }
  });
});
