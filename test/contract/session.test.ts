import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditActions } from '../support/audit.ts';
import { type Browser, type Office, openOffice, PASSWORD, signIn } from '../support/office.ts';
import { totpCode } from '../support/totp.ts';

let test: Office;
let owner: Browser;

beforeAll(async () => {
  test = await openOffice();
  ({ browser: owner } = await test.found('Acme'));
  await test.join(owner, 'analyst', 'bob@acme.test');
});
afterAll(() => test?.close());

describe('sessions', () => {
  it('tell a wrong password, log it, and after ten failures let nobody guess on', async () => {
    await test.join(owner, 'viewer', 'guessed@acme.test');
    const guess = () => signIn(test.browser(), 'guessed@acme.test', 'wrong wrong wrong');
    for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(401);
    expect((await guess()).status).toBe(429);
    expect((await signIn(test.browser(), 'guessed@acme.test')).status).toBe(429);
    // Another account is not concerned, though every request comes from the same place.
    expect((await signIn(test.browser(), 'bob@acme.test')).status).toBe(200);
    expect((await auditActions(owner)).filter((action: string) => action === 'sign_in_failed')).toHaveLength(
      10,
    );
  });

  it('never show their token to a script', async () => {
    const answer = await signIn(test.browser(), 'bob@acme.test');
    expect(answer.body.token).toBeUndefined();
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=.*HttpOnly; SameSite=Lax/);
  });

  it('end when their browser signs in anew, under another token', async () => {
    const bob = test.browser();
    await signIn(bob, 'bob@acme.test');
    const before = new Map(bob.cookies);
    expect((await signIn(bob, 'bob@acme.test')).status).toBe(200);
    expect((await bob.send('GET', '/api/v1/people')).status).toBe(200);
    for (const [name, value] of before) bob.cookies.set(name, value);
    expect((await bob.send('GET', '/api/v1/people')).status).toBe(401);
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
    expect(
      (await auditActions(owner)).filter((action: string) => action === 'password_changed'),
    ).toHaveLength(1);
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
    const seen = await auditActions(owner);
    expect(seen).toContain('two_factor_enabled');
    expect(seen.filter((action: string) => action === 'sign_in_failed').length).toBeGreaterThanOrEqual(12);
  });
});
