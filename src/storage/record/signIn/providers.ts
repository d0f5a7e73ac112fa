import type { SignOnProvider, SignOnProviders } from '../../../access/index.ts';
import { type Clock, type Ids, isId, NotFound } from '../../../kernel/index.ts';
import type { Outbound } from '../../outbound/index.ts';
import { type AuthDb, appendAudit } from './database.ts';
import { discover } from './openId.ts';
import type { Seal } from './seal.ts';

interface Tools {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly outbound: Outbound;
  readonly seal: Seal;
}

export function recordProviders(db: AuthDb, { ids, clock, outbound, seal }: Tools): SignOnProviders {
  return {
    offered: () => db.selectFrom('signOnProvider').select(['id', 'name']).orderBy('id').execute(),

    list: (orgId, { after, limit }) =>
      db
        .selectFrom('signOnProvider')
        .select(['id', 'name', 'issuer', 'clientId', 'createdAt'])
        .where('organizationId', '=', orgId)
        .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
        .orderBy('id')
        .limit(limit)
        .execute(),

    async add(scope, { name, issuer, clientId, clientSecret }) {
      await discover(outbound, issuer);
      const provider: SignOnProvider = { id: ids.next(), name, issuer, clientId, createdAt: clock.now() };
      await db.transaction().execute(async (tx) => {
        await tx
          .insertInto('signOnProvider')
          .values({ ...provider, organizationId: scope.orgId, clientSecret: seal.close(clientSecret) })
          .execute();
        await appendAudit(tx, scope, {
          action: 'created',
          subjectKind: 'sign_on_provider',
          subjectId: provider.id,
          detail: { name, issuer, clientId },
        });
      });
      return provider;
    },

    async remove(scope, id) {
      await db.transaction().execute(async (tx) => {
        const row = isId(id)
          ? await tx
              .deleteFrom('signOnProvider')
              .where('organizationId', '=', scope.orgId)
              .where('id', '=', id)
              .returning(['name', 'issuer'])
              .executeTakeFirst()
          : undefined;
        if (!row) throw NotFound.of('sign-on provider', id);
        await tx.deleteFrom('account').where('providerId', '=', id).execute();
        // Whom it alone vouched for is signed out.
        await tx.deleteFrom('session').where('boundOrganizationId', '=', scope.orgId).execute();
        await appendAudit(tx, scope, {
          action: 'deleted',
          subjectKind: 'sign_on_provider',
          subjectId: id,
          detail: { name: row.name, issuer: row.issuer },
        });
      });
    },
  };
}
