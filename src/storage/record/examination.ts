import type pg from 'pg';
import { APP_ROLE } from './roles.ts';

/** What can be said about the record by itself. */
export interface RecordExamination {
  readonly chains: readonly {
    readonly orgId: string;
    readonly organization: string;
    readonly entries: number;
    /** First entry of the audit log that does not follow from the one before it; null when the chain is whole. */
    readonly firstBreak: number | null;
  }[];
  /** Tables with rows of organizations. */
  readonly tables: number;
  /** Those of them that one organization could look through into another's, and roles that could pass by the guard. */
  readonly unguarded: readonly string[];
}

/** Follows the audit log of every organization, and asks the catalog whether every tenant table is behind row-level security. */
export async function examineRecord(owner: pg.Pool): Promise<RecordExamination> {
  const chains = await owner.query<RecordExamination['chains'][number]>(
    `select o.org_id as "orgId", o.name as organization, audit_first_break(o.org_id) as "firstBreak",
       (select count(*) from audit_entry a where a.org_id = o.org_id) as entries
     from organization o order by o.org_id`,
  );
  const tables = await owner.query<{ name: string; guarded: boolean }>(
    `select c.oid::regclass::text as name,
       c.relrowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid) as guarded
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth')
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and not a.attisdropped and a.attname in ('org_id', 'organizationId'))`,
  );
  const roles = await owner.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = $1 and (rolsuper or rolbypassrls)',
    [APP_ROLE],
  );
  return {
    chains: chains.rows,
    tables: tables.rows.length,
    unguarded: [
      ...tables.rows.filter((table) => !table.guarded).map(({ name }) => `table ${name}`),
      ...roles.rows.map(({ rolname }) => `role ${rolname}`),
    ],
  };
}

/** Rows that a rebuild of the columnar copy reads. */
export async function countRecord(owner: pg.Pool): Promise<{ customers: number; responses: number }> {
  const { rows } = await owner.query<{ customers: number; responses: number }>(
    'select (select count(*) from customer) as customers, (select count(*) from response) as responses',
  );
  return rows[0] ?? { customers: 0, responses: 0 };
}
