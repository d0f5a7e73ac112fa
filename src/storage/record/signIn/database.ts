import { type Generated, Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { AuditEntry, Role } from '../../../access/index.ts';
import type { Actor } from '../../../kernel/index.ts';
import type { StampedInstant } from '../tables.ts';

/** Rows of schema auth, for Kysely. Columns are explained in migrations/0002_access.sql. */
export interface AuthTables {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    twoFactorEnabled: Generated<boolean>;
    createdAt: StampedInstant;
    updatedAt: StampedInstant;
  };
  session: {
    id: string;
    token: string;
    userId: string;
    expiresAt: StampedInstant;
    activeOrganizationId: string | null;
    boundOrganizationId: string | null;
  };
  account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    updatedAt: StampedInstant;
  };
  verification: { id: string; identifier: string; value: string; expiresAt: StampedInstant };
  twoFactor: { id: string; userId: string };
  member: {
    id: string;
    organizationId: string;
    userId: string;
    role: Role;
    createdAt: StampedInstant;
    version: Generated<number>;
  };
  invitation: {
    id: string;
    organizationId: string;
    email: string;
    role: Role;
    status: 'pending' | 'accepted' | 'canceled';
    expiresAt: StampedInstant;
    createdAt: StampedInstant;
    inviterId: string;
    tokenHash: Buffer;
  };
  signOnProvider: {
    id: string;
    organizationId: string;
    name: string;
    issuer: string;
    clientId: string;
    clientSecret: string;
    createdAt: StampedInstant;
  };
  signInAttempt: { account: string; failures: number; firstAt: StampedInstant };
  organization: {
    id: string;
    name: string;
    zone: string;
    currency: string;
    minimumGroup: number;
    confidence: number;
    demo: boolean;
    version: number;
  };
}

export type AuthDb = Kysely<AuthTables>;

/** Schema auth, through the role that may see nothing else. */
export function openAuthDb(pool: pg.Pool): AuthDb {
  return new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) }).withSchema('auth');
}

/** Writes to an organization's audit log within the caller's transaction. */
export async function appendAudit(
  db: AuthDb,
  where: { orgId: string; actor: Actor; from: string },
  { action, subjectKind, subjectId, detail = {} }: AuditEntry,
): Promise<void> {
  const { orgId, actor, from } = where;
  await sql`select auth.audit_append(${orgId}::uuid, ${actor.kind}, ${actor.id}, ${actor.name}, ${from},
    ${action}, ${subjectKind}, ${subjectId}, ${JSON.stringify(detail)}::jsonb)`.execute(db);
}
