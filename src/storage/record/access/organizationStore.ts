import { type Kysely, type Selectable, sql } from 'kysely';
import type { Organization, OrganizationStore } from '../../../access/index.ts';
import { Outdated } from '../../../kernel/index.ts';
import type { Tables } from '../tables.ts';

export function recordOrganizationStore(db: Kysely<Tables>): OrganizationStore {
  return {
    async read() {
      return organizationOf(await db.selectFrom('organization').selectAll().executeTakeFirstOrThrow());
    },
    async change(expectedVersion, { name, zone, currency, minimumGroup, confidence }) {
      const row = await db
        .updateTable('organization')
        .set({
          ...(name !== undefined && { name }),
          ...(zone !== undefined && { zone }),
          ...(currency !== undefined && { currency }),
          ...(minimumGroup !== undefined && { minimum_group: minimumGroup }),
          ...(confidence !== undefined && { confidence }),
          version: sql<number>`version + 1`,
        })
        .where('version', '=', expectedVersion)
        .returningAll()
        .executeTakeFirst();
      if (!row)
        throw new Outdated('Somebody changed the organization meanwhile. Load it again, then repeat.');
      return organizationOf(row);
    },
  };
}

function organizationOf(row: Selectable<Tables['organization']>): Organization {
  const { org_id: id, name, zone, currency, minimum_group: minimumGroup, confidence, demo, version } = row;
  return { id, name, zone, currency, minimumGroup, confidence, demo, version };
}
