import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/http/docs/problems.ts';
import { makeAuth } from '../../src/storage/record/signIn/auth.ts';
import type { AuthTables } from '../../src/storage/record/signIn/database.ts';
import { answerOf } from '../../src/storage/record/signIn/web.ts';
import { type Browser, type Office, openOffice, PASSWORD, signIn } from '../support/office.ts';

const LISTED = new Set(PROBLEMS.map(({ code }) => code));

/** All that the sign-in service can say by itself; nothing is asked of its database. */
const auth = makeAuth({
  db: new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool: new pg.Pool() }) }),
  ids: { next: () => '' },
  secret: 'x'.repeat(40),
  publicUrl: 'http://127.0.0.1:4600',
  report: () => {},
  begin: async () => ({ activeOrganizationId: null, boundOrganizationId: null }),
});
const codes = Object.entries(auth.$ERROR_CODES as Record<string, { message: string }>);

interface Told {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
}

describe('every code of the sign-in service', () => {
  it('is one that the page of problems explains, in our words', async () => {
    expect(codes.length).toBeGreaterThan(100);
    const wrong: unknown[] = [];
    for (const [code, { message }] of codes) {
      for (const status of [400, 401, 403, 404, 429, 500]) {
        const given = await answerOf(new Response(JSON.stringify({ code, message }), { status }));
        const problem = (await given.json()) as Told;
        const ours = LISTED.has(problem.code) && problem.type === `/docs/problems#${problem.code}`;
        const words = `${problem.title} ${problem.detail}`;
        if (!ours || words.includes(message) || problem.status !== status) wrong.push([code, problem]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('without a code is still explained', async () => {
    for (const body of ['', '{}', '{"message":"Something unheard of"}', '[]']) {
      const given = await answerOf(new Response(body, { status: 418 }));
      const problem = (await given.json()) as Told;
      expect(LISTED.has(problem.code)).toBe(true);
      expect(problem.detail).not.toContain('unheard');
    }
  });
});

describe('a refusal on the way in', () => {
  let office: Office;
  let ada: Browser;
  let stranger: string;
  beforeAll(async () => {
    office = await openOffice();
    ({ browser: ada } = await office.found('Acme'));
    ({ organizationId: stranger } = await office.found('Globex'));
  });
  afterAll(() => office?.close());

  const MAIL = 'owner1@acme.test';
  const refused = (path: string, body: unknown, browser = ada) =>
    browser
      .send('POST', `/api/auth${path}`, body)
      .then(({ status, body: { code, detail } }) => [status, code, detail]);

  it.each([
    ['a wrong password', '/sign-in/email', { email: MAIL, password: 'wrong' }, 401, 'wrong_credentials'],
    ['no address at all', '/sign-in/email', { email: 'x', password: 'wrong' }, 400, 'wrong_credentials'],
    ['a missing field', '/sign-in/email', { email: MAIL }, 400, 'invalid_input'],
    [
      'a wrong present password',
      '/change-password',
      { currentPassword: 'x', newPassword: PASSWORD },
      400,
      'wrong_password',
    ],
    [
      'a short new password',
      '/change-password',
      { currentPassword: PASSWORD, newPassword: 'x' },
      400,
      'invalid_input',
    ],
    [
      'another organization',
      '/organization/set-active',
      { organizationId: () => stranger },
      403,
      'not_a_member',
    ],
    [
      'no such organization',
      '/organization/set-active',
      { organizationId: '01900000-0000-7000-8000-00000000dead' },
      403,
      'not_a_member',
    ],
    [
      'a code without a second factor',
      '/two-factor/verify-totp',
      { code: '000000' },
      400,
      'no_second_factor',
    ],
    [
      'codes without a second factor',
      '/two-factor/generate-backup-codes',
      { password: PASSWORD },
      400,
      'no_second_factor',
    ],
  ])('%s', async (_name, path, body, status, code) => {
    const sent = Object.fromEntries(
      Object.entries(body).map(([name, value]) => [name, typeof value === 'function' ? value() : value]),
    );
    const [found, told, detail] = await refused(path, sent);
    expect([found, told], detail).toEqual([status, code]);
    expect(detail).toMatch(/^[^[]{15,}$/);
  });

  it('nobody signed in, a wrong code, and one too late', async () => {
    const nobody = office.browser();
    expect(
      (await refused('/change-password', { currentPassword: 'x', newPassword: PASSWORD }, nobody)).slice(
        0,
        2,
      ),
    ).toEqual([401, 'not_signed_in']);
    expect((await refused('/two-factor/verify-totp', { code: '000000' }, nobody)).slice(0, 2)).toEqual([
      401,
      'challenge_over',
    ]);
    await ada.send('POST', '/api/auth/two-factor/enable', { password: PASSWORD });
    expect((await refused('/two-factor/verify-totp', { code: '000000' })).slice(0, 2)).toEqual([
      401,
      'wrong_code',
    ]);
    expect((await signIn(office.browser(), MAIL)).status).toBe(200);
  });
});
