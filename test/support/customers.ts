import type { Scope } from '../../src/kernel/index.ts';
import { type Answer, type Browser, made, type Office, openOffice } from './office.ts';

/** Where an office has its customers. */
export const CUSTOMERS = '/api/v1/customers';

/** An office of two organizations, and how its owner makes customers. */
export interface CustomerOffice {
  readonly app: Office;
  readonly owner: Browser;
  /** The work of the program itself in the owner's organization. */
  readonly scope: Scope;
  /** Who owns the other organization. */
  readonly stranger: Browser;
  /** Makes a customer. @throws where it is refused */
  make(externalId: string, more?: object): Promise<Answer['body']>;
}

export async function openCustomers(): Promise<CustomerOffice> {
  const app = await openOffice();
  const { browser: owner, organizationId } = await app.found('Mine');
  const { browser: stranger } = await app.found('Theirs');
  return {
    app,
    owner,
    stranger,
    scope: {
      orgId: organizationId,
      zone: 'UTC',
      actor: { kind: 'system', id: 'test', name: 'Test' },
      from: 'test',
    },
    make: (externalId, more = {}) => made(owner, CUSTOMERS, { externalId, ...more }),
  };
}

/** All pages of a list, by id. */
export async function walkPages(browser: Browser, path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  do {
    const { body } = await browser.send(
      'GET',
      `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`,
    );
    ids.push(...body.items.map((item: { id: string }) => item.id));
    cursor = body.next === null ? '' : `&cursor=${body.next}`;
  } while (cursor !== '');
  return ids;
}
