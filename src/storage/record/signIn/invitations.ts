import { verifyPassword } from 'better-auth/crypto';
import {
  checkPassword,
  INVITATION_DAYS,
  type Invitation,
  type Invitations,
  type Invited,
  normalizeEmail,
  type Role,
  type SecretMaker,
} from '../../../access/index.ts';
import {
  type Clock,
  Conflict,
  type Ids,
  InvalidInput,
  isId,
  NotAllowed,
  NotFound,
  NotSignedIn,
} from '../../../kernel/index.ts';
import { guardAttempts } from './attempts.ts';
import { type AuthDb, appendAudit } from './database.ts';
import { findByEmail, hashOf, insertMember, insertPerson } from './person.ts';

const DAY_MS = 86_400_000;

interface Tools {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly secrets: SecretMaker;
}

interface OpenInvitation {
  readonly id: string;
  readonly organizationId: string;
  readonly email: string;
  readonly role: Role;
}

export function recordInvitations(db: AuthDb, { ids, clock, secrets }: Tools): Invitations {
  return {
    async list(orgId, { after, limit }) {
      return db
        .selectFrom('invitation')
        .select(['id', 'email', 'role', 'createdAt', 'expiresAt'])
        .$castTo<Invitation>()
        .where('organizationId', '=', orgId)
        .where('status', '=', 'pending')
        .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute();
    },

    async invite(scope, { email: address, role }) {
      const email = normalizeEmail(address);
      const token = secrets.make('');
      const createdAt = clock.now();
      const invitation: Invitation = {
        id: ids.next(),
        email,
        role,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + INVITATION_DAYS * DAY_MS),
      };
      await db.transaction().execute(async (tx) => {
        const person = await findByEmail(tx, email);
        const member =
          person &&
          (await tx
            .selectFrom('member')
            .select('id')
            .where('organizationId', '=', scope.orgId)
            .where('userId', '=', person.id)
            .executeTakeFirst());
        if (member) throw new Conflict(`${email} is in this organization already.`);
        await tx
          .updateTable('invitation')
          .set({ status: 'canceled' })
          .where('organizationId', '=', scope.orgId)
          .where('email', '=', email)
          .where('status', '=', 'pending')
          .execute();
        await tx
          .insertInto('invitation')
          .values({
            ...invitation,
            organizationId: scope.orgId,
            status: 'pending',
            inviterId: scope.actor.id,
            tokenHash: Buffer.from(secrets.hash(token)),
          })
          .execute();
        await appendAudit(tx, scope, {
          action: 'invited',
          subjectKind: 'invitation',
          subjectId: invitation.id,
          detail: { email, role },
        });
      });
      return { invitation, token };
    },

    async withdraw(scope, id) {
      await db.transaction().execute(async (tx) => {
        const row = isId(id)
          ? await tx
              .updateTable('invitation')
              .set({ status: 'canceled' })
              .where('organizationId', '=', scope.orgId)
              .where('id', '=', id)
              .where('status', '=', 'pending')
              .returning('email')
              .executeTakeFirst()
          : undefined;
        if (!row) throw NotFound.of('open invitation', id);
        await appendAudit(tx, scope, {
          action: 'withdrawn',
          subjectKind: 'invitation',
          subjectId: id,
          detail: { email: row.email },
        });
      });
    },

    async accept(token, invited, from) {
      const tokenHash = Buffer.from(secrets.hash(token));
      const invitation = await db
        .selectFrom('invitation')
        .select(['id', 'organizationId', 'email', 'role'])
        .where('tokenHash', '=', tokenHash)
        .where('status', '=', 'pending')
        .where('expiresAt', '>', clock.now())
        .executeTakeFirst();
      if (!invitation) {
        throw new NotFound('This invitation was used, withdrawn or has run out. Ask for a new one.');
      }
      const taker = await takerOf(db, invitation, invited, clock);
      return db.transaction().execute(async (tx) => {
        const personId =
          taker.kind === 'known'
            ? taker.id
            : await insertPerson(tx, ids, { ...taker, email: invitation.email });
        await joinByInvitation(tx, ids, invitation, { id: personId, name: taker.name }, from);
        return { organizationId: invitation.organizationId, personId, email: invitation.email };
      });
    },
  };
}

type Taker =
  | { readonly kind: 'known'; readonly id: string; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly passwordHash: string };

/** Who takes up the invitation; somebody known has to prove that it is them. */
async function takerOf(
  db: AuthDb,
  invitation: OpenInvitation,
  invited: Invited,
  clock: Clock,
): Promise<Taker> {
  const known = await findByEmail(db, invitation.email);
  if (invited.kind === 'session') {
    if (known?.id !== invited.personId) {
      throw new NotAllowed(`This invitation is for ${invitation.email}. Sign out, then open the link again.`);
    }
    return { kind: 'known', ...known };
  }
  if (known) {
    await guardAttempts(
      db,
      clock,
      invitation.email,
      () => hasPassword(db, known.id, invited.password),
      () => {
        throw new NotSignedIn(
          `${invitation.email} is known here already. Use the password that goes with it.`,
        );
      },
    );
    return { kind: 'known', ...known };
  }
  checkPassword(invited.password);
  const name = invited.name?.trim();
  if (!name) throw InvalidInput.at('name', 'must not be empty');
  return { kind: 'new', name, passwordHash: await hashOf(invited.password) };
}

async function hasPassword(db: AuthDb, userId: string, password: string): Promise<boolean> {
  const account = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return account?.password != null && verifyPassword({ hash: account.password, password });
}

/** Uses the invitation up and makes the person a member. @throws NotFound if somebody was faster */
export async function joinByInvitation(
  db: AuthDb,
  ids: Ids,
  invitation: OpenInvitation,
  person: { id: string; name: string },
  from: string,
): Promise<void> {
  const used = await db
    .updateTable('invitation')
    .set({ status: 'accepted' })
    .where('id', '=', invitation.id)
    .where('status', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  if (!used) throw new NotFound('This invitation was used or withdrawn just now.');
  const { organizationId, role } = invitation;
  await insertMember(db, ids, { organizationId, userId: person.id, role });
  const actor = { kind: 'person', id: person.id, name: person.name } as const;
  await appendAudit(
    db,
    { orgId: organizationId, actor, from },
    {
      action: 'joined',
      subjectKind: 'person',
      subjectId: person.id,
      detail: { role, invitation: invitation.id },
    },
  );
}
