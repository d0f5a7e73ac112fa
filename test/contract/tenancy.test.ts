import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/kernel/index.ts';
import { openTestRecord, type TestRecord } from '../support/record.ts';

const ACME = '01900000-0000-7000-8000-000000000001';
const GLOBEX = '01900000-0000-7000-8000-000000000002';

const scopeOf = (orgId: string): Scope => ({
  orgId,
  zone: 'UTC',
  actor: { kind: 'system', id: 'test', name: 'Test' },
  from: 'test',
});

let test: TestRecord;

beforeAll(async () => {
  test = await openTestRecord();
  for (const [id, name] of [
    [ACME, 'Acme'],
    [GLOBEX, 'Globex'],
  ]) {
    await test.pools.signIn.query(`select auth.create_organization($1, $2, 'UTC', 'EUR', false)`, [id, name]);
    await test.record.query(scopeOf(id ?? ''), async (db) => {
      await db
        .insertInto('account')
        .values({ org_id: id ?? '', id: id ?? '', external_id: `of ${name}`, attributes: '{}' })
        .execute();
    });
    await test.record.inScope(scopeOf(id ?? ''), ({ audit }) =>
      audit.append({ action: 'created', subjectKind: 'account', subjectId: id ?? '' }),
    );
  }
  await test.pools.owner.query(
    `insert into auth."user" (id, name, email) values ($1, 'Ann', 'ann@acme.test'), ($2, 'Gil', 'gil@globex.test')`,
    [ACME, GLOBEX],
  );
  await test.pools.owner.query(
    `insert into auth.member (id, "organizationId", "userId", role) values ($1, $1, $1, 'owner'), ($2, $2, $2, 'owner')`,
    [ACME, GLOBEX],
  );
});
afterAll(() => test?.close());

/** In one transaction of the application's role, in Acme. */
async function inAcme(statement: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = await test.pools.app.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('perpetua.org_id', $1, true)`, [ACME]);
    return (await client.query(statement, values)).rows;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('every table of the catalog', () => {
  it('that holds rows of an organization stands behind row-level security, with a policy', async () => {
    const { rows } = await test.pools.owner.query<{ name: string; secured: boolean; policies: number }>(`
      select c.oid::regclass::text as name, c.relrowsecurity as secured,
        (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
          and a.attname in ('org_id', 'organizationId'))`);
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter((row) => !row.secured || row.policies === 0).map(({ name }) => name)).toEqual([]);
  });

  it('that the application may read has an organization, or is listed here with its reason', async () => {
    const { rows } = await test.pools.owner.query<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('public', 'auth')
        and has_schema_privilege('perpetua_app', n.oid, 'usage')
        and has_any_column_privilege('perpetua_app', c.oid, 'select, insert, update, references')
        and not (c.relkind in ('r', 'p') and c.relrowsecurity)`);
    // A view of the names of the organization's own people; it filters by the transaction's organization itself.
    expect(rows.map(({ name }) => name)).toEqual(['person']);
  });

  it('keeps every policy of the application to the organization of the transaction', async () => {
    const { rows } = await test.pools.owner.query<{ name: string; using: string; check: string | null }>(`
      select polrelid::regclass::text as name, pg_get_expr(polqual, polrelid) as using,
        pg_get_expr(polwithcheck, polrelid) as check
      from pg_policy where 'perpetua_app'::regrole = any(polroles) or polroles = '{0}'`);
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      expect(row.using).toBe(row.check);
      expect(row.using).toMatch(
        /^\(org_id = (current_org\(\)|\( SELECT current_org\(\) AS current_org\))\)$/,
      );
    }
  });
});

describe('the roles of the program', () => {
  it('own nothing, cannot bypass row-level security, and cannot become anybody else', async () => {
    const { rows } = await test.pools.owner.query(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*) from pg_class where relowner = r.oid) as owned,
        (select count(*) from pg_auth_members m where m.member = r.oid) as memberships
      from pg_roles r where rolname in ('perpetua_app', 'perpetua_sign_in')`);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
        memberships: 0,
      });
    }
    for (const statement of ['set role perpetua_owner', 'set session authorization perpetua_owner']) {
      await expect(inAcme(statement)).rejects.toThrow(/permission denied/);
    }
    await expect(inAcme('alter table account disable row level security')).rejects.toThrow(/must be owner/);
  });

  it.each([
    'auth."user"',
    'auth.session',
    'auth.account',
    'auth."twoFactor"',
    'auth."signOnProvider"',
    'auth.member',
  ])('of the application cannot reach %s', async (table) => {
    await expect(inAcme(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('of sign-in sees no customer, and writes to the log only through its function', async () => {
    for (const statement of [
      'select * from account',
      'select * from audit_entry',
      'insert into organization default values',
    ]) {
      await expect(test.pools.signIn.query(statement)).rejects.toThrow(/permission denied/);
    }
    await expect(
      test.pools.signIn.query(`select public.audit_append('system', '', '', '', '', '', '', '{}')`),
    ).rejects.toThrow(/permission denied/);
  });
});

describe('an organization', () => {
  it('sees its own rows and no others, and nothing at all where none is named', async () => {
    expect(await inAcme('select external_id from account')).toEqual([{ external_id: 'of Acme' }]);
    expect(await inAcme('select name from organization')).toEqual([{ name: 'Acme' }]);
    expect(await inAcme('select name, email from person')).toEqual([{ name: 'Ann', email: 'ann@acme.test' }]);
    expect((await test.pools.app.query('select * from account')).rows).toEqual([]);
    expect((await test.pools.app.query('select * from person')).rows).toEqual([]);
  });

  it("cannot write another's rows, nor take its own there", async () => {
    const insert = `insert into account (org_id, id, external_id) values ($1, $2, 'x')`;
    await expect(inAcme(insert, [GLOBEX, ACME])).rejects.toThrow(/row-level security/);
    await expect(inAcme('update account set org_id = $1', [GLOBEX])).rejects.toThrow(/row-level security/);
    expect(await inAcme(`update account set name = 'taken' where org_id = $1 returning 1`, [GLOBEX])).toEqual(
      [],
    );
    expect(await inAcme('delete from account where org_id = $1 returning 1', [GLOBEX])).toEqual([]);
    expect(
      await inAcme(`update organization set name = 'taken' where org_id = $1 returning 1`, [GLOBEX]),
    ).toEqual([]);
  });

  it('does not keep the last transaction’s organization on a pooled connection', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        test.record.query(scopeOf(i % 2 ? ACME : GLOBEX), async (db) => {
          const rows = await db.selectFrom('account').select('org_id').execute();
          expect(rows).toEqual([{ org_id: i % 2 ? ACME : GLOBEX }]);
        }),
      ),
    );
    const { rows } = await test.pools.app.query('select current_org() as org');
    expect(rows).toEqual([{ org: null }]);
  });

  it('can add to its audit log, and neither change, drop, forge nor place an entry elsewhere', async () => {
    for (const statement of [
      `update audit_entry set actor_name = 'x'`,
      'delete from audit_entry',
      'truncate audit_entry',
      `insert into audit_entry (org_id, number) values ('${ACME}', 9)`,
    ]) {
      await expect(inAcme(statement)).rejects.toThrow(/permission denied/);
    }
    const { rows } = await test.pools.owner.query('select audit_first_break($1) as at', [ACME]);
    expect(rows).toEqual([{ at: null }]);
    await expect(test.pools.owner.query('delete from audit_entry')).rejects.toThrow(/only be added/);
    expect(
      await inAcme('select audit_first_break($1) as at, count(*) as seen from audit_entry', [GLOBEX]),
    ).toEqual([{ at: null, seen: 1 }]);
  });

  it("opens another's API key by no other way than its hash", async () => {
    const client = await test.pools.app.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('perpetua.org_id', $1, true)`, [GLOBEX]);
      await client.query(
        `insert into api_key (org_id, id, name, prefix, hash, scopes, created_by) values ($1, $1, 'k', 'pk_', '\\x01', '{home.read}', 'Gil')`,
        [GLOBEX],
      );
      await client.query('commit');
    } finally {
      client.release();
    }
    expect(await inAcme('select * from api_key')).toEqual([]);
    expect(await inAcme(`select org_id from api_key_opening('\\x02')`)).toEqual([]);
    await expect(inAcme(`update api_key set scopes = '{audit.read}'`)).rejects.toThrow(/permission denied/);
    const { rows } = await test.pools.app.query(`select org_id from api_key_opening('\\x01')`);
    expect(rows).toEqual([{ org_id: GLOBEX }]);
  });
});
