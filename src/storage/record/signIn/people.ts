import { sql } from 'kysely';
import {
  assertOwnerRemains,
  checkPassword,
  checkPlace,
  type Membership,
  normalizeEmail,
  type People,
  type Person,
  type Role,
} from '../../../access/index.ts';
import { Conflict, type Ids, isId, NotFound, Outdated } from '../../../kernel/index.ts';
import { type AuthDb, appendAudit } from './database.ts';
import { findByEmail, hashOf, insertMember, insertPerson, setPassword } from './person.ts';

/** Held while the first organization is made, so that two visitors cannot both be first. */
const SETUP_LOCK = 4_600_002;

export function recordPeople(db: AuthDb, ids: Ids): People {
  return {
    organizations: () => selectOrganizations(db).orderBy('organization.id').execute(),

    async isSetUp() {
      const row = await selectOrganizations(db).where('demo', '=', false).limit(1).executeTakeFirst();
      return row !== undefined;
    },

    async found({ organization, owner }, { from, only }) {
      checkPlace(organization);
      checkPassword(owner.password);
      const email = normalizeEmail(owner.email);
      const passwordHash = await hashOf(owner.password);
      return db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(tx);
        const somebody = await selectOrganizations(tx).where('demo', '=', false).limit(1).executeTakeFirst();
        if (only === 'first' && somebody) {
          throw new Conflict('Perpetua is set up already. Sign in, or ask an owner to invite you.');
        }
        const orgId = ids.next();
        const { name, zone, currency, demo } = organization;
        await sql`select auth.create_organization(${orgId}::uuid, ${name}, ${zone}, ${currency}, ${demo})`.execute(
          tx,
        );
        const known = await findByEmail(tx, email);
        const personId =
          known?.id ?? (await insertPerson(tx, ids, { name: owner.name, email, passwordHash }));
        await insertMember(tx, ids, { organizationId: orgId, userId: personId, role: 'owner' });
        const actor = { kind: 'person', id: personId, name: known?.name ?? owner.name } as const;
        await appendAudit(
          tx,
          { orgId, actor, from },
          {
            action: 'created',
            subjectKind: 'organization',
            subjectId: orgId,
            detail: { name, zone, currency },
          },
        );
        return { organizationId: orgId, personId };
      });
    },

    async membershipsOf(personId) {
      const rows = await db
        .selectFrom('member')
        .innerJoin('organization', 'organization.id', 'member.organizationId')
        .selectAll('organization')
        .select('member.role as memberRole')
        .where('member.userId', '=', personId)
        .orderBy('member.id')
        .execute();
      return rows.map(
        ({ id, name, zone, currency, minimumGroup, confidence, demo, version, memberRole }): Membership => ({
          organization: { id, name, zone, currency, minimumGroup, confidence, demo, version },
          role: memberRole,
        }),
      );
    },

    async list(orgId, { after, limit }) {
      const rows = await selectPeople(db, orgId)
        .$if(after !== null, (query) => query.where('user.id', '>', after ?? ''))
        .orderBy('user.id')
        .limit(limit)
        .execute();
      return rows;
    },

    changeRole: (scope, personId, role, expected) =>
      db.transaction().execute(async (tx) => {
        const owners = await lockOwners(tx, scope.orgId);
        const { role: before, version } = await lockMember(tx, scope.orgId, personId);
        if (expected !== null && version !== expected) throw Outdated.of('person', version, expected);
        assertOwnerRemains(owners, personId, role);
        if (before !== role) {
          await tx
            .updateTable('member')
            .set({ role, version: version + 1 })
            .where('organizationId', '=', scope.orgId)
            .where('userId', '=', personId)
            .execute();
          await appendAudit(tx, scope, {
            action: 'role_changed',
            subjectKind: 'person',
            subjectId: personId,
            detail: { from: before, to: role },
          });
        }
        return selectPeople(tx, scope.orgId).where('user.id', '=', personId).executeTakeFirstOrThrow();
      }),

    remove: (scope, personId, expected) =>
      db.transaction().execute(async (tx) => {
        const owners = await lockOwners(tx, scope.orgId);
        const { role, version } = await lockMember(tx, scope.orgId, personId);
        if (expected !== null && version !== expected) throw Outdated.of('person', version, expected);
        assertOwnerRemains(owners, personId, null);
        await tx
          .deleteFrom('member')
          .where('organizationId', '=', scope.orgId)
          .where('userId', '=', personId)
          .execute();
        const elsewhere = await tx
          .selectFrom('member')
          .select('id')
          .where('userId', '=', personId)
          .executeTakeFirst();
        if (elsewhere) {
          await tx
            .deleteFrom('session')
            .where('userId', '=', personId)
            .where((where) =>
              where.or([
                where('activeOrganizationId', '=', scope.orgId),
                where('boundOrganizationId', '=', scope.orgId),
              ]),
            )
            .execute();
        } else {
          // Sessions, password and second factor go with the person; the audit log keeps the name.
          await tx.deleteFrom('user').where('id', '=', personId).execute();
        }
        await appendAudit(tx, scope, {
          action: 'removed',
          subjectKind: 'person',
          subjectId: personId,
          detail: { role },
        });
      }),

    async add(scope, { name, email: address, password, role }) {
      checkPassword(password);
      const email = normalizeEmail(address);
      const passwordHash = await hashOf(password);
      return db.transaction().execute(async (tx) => {
        if (await findByEmail(tx, email)) {
          throw new Conflict(
            `There is a person with the address ${email} already; invite them, or reset their password.`,
          );
        }
        const id = await insertPerson(tx, ids, { name, email, passwordHash });
        await insertMember(tx, ids, { organizationId: scope.orgId, userId: id, role });
        await appendAudit(tx, scope, {
          action: 'added',
          subjectKind: 'person',
          subjectId: id,
          detail: { role },
        });
        return selectPeople(tx, scope.orgId).where('user.id', '=', id).executeTakeFirstOrThrow();
      });
    },

    async resetPassword(scope, personId, password) {
      checkPassword(password);
      const passwordHash = await hashOf(password);
      await db.transaction().execute(async (tx) => {
        await lockMember(tx, scope.orgId, personId);
        await setPassword(tx, ids, personId, passwordHash);
        await tx.deleteFrom('session').where('userId', '=', personId).execute();
        await tx.deleteFrom('twoFactor').where('userId', '=', personId).execute();
        await tx.updateTable('user').set({ twoFactorEnabled: false }).where('id', '=', personId).execute();
        await appendAudit(tx, scope, {
          action: 'password_reset',
          subjectKind: 'person',
          subjectId: personId,
        });
      });
    },
  };
}

function selectOrganizations(db: AuthDb) {
  return db
    .selectFrom('organization')
    .select(['id', 'name', 'zone', 'currency', 'minimumGroup', 'confidence', 'demo', 'version']);
}

function selectPeople(db: AuthDb, orgId: string) {
  return db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select([
      'user.id',
      'user.name',
      'user.email',
      'member.role',
      'user.twoFactorEnabled as twoFactor',
      'member.createdAt as joinedAt',
      'member.version',
    ])
    .$castTo<Person>()
    .where('member.organizationId', '=', orgId);
}

/** Held until the transaction ends; taken after the owners' rows, in one order for all. @throws NotFound */
async function lockMember(
  db: AuthDb,
  orgId: string,
  personId: string,
): Promise<{ role: Role; version: number }> {
  const row = isId(personId)
    ? await db
        .selectFrom('member')
        .select(['role', 'version'])
        .where('organizationId', '=', orgId)
        .where('userId', '=', personId)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (!row) throw NotFound.of('person', personId);
  return row;
}

/** Two owners who remove each other at once take turns. */
async function lockOwners(db: AuthDb, orgId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('member')
    .select('userId')
    .where('organizationId', '=', orgId)
    .where('role', '=', 'owner')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.userId);
}
