import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditActions } from '../support/audit.ts';
import { type Browser, type Office, openOffice, PASSWORD, signIn } from '../support/office.ts';

let test: Office;
let owner: Browser;

beforeAll(async () => {
  test = await openOffice();
  ({ browser: owner } = await test.found('Acme'));
});
afterAll(() => test?.close());

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
    expect(await auditActions(owner, `&subject=person:${person.id}`)).toEqual([
      'removed',
      'signed_in',
      'joined',
    ]);
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
