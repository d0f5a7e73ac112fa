import type { Scope } from '../../src/kernel/index.ts';
import { type Browser, match, type Office, openOffice } from './office.ts';

export const ENTRIES = '/api/v1/ledger/entries';

export const eur = (minor: number) => ({ minor: String(minor), currency: 'EUR' });

/** An amount as the API takes it; the given takes the place of what it would have. */
export const ledgerEntry = (more: object = {}) => ({
  month: '2026-03',
  category: 'campaign',
  amount: eur(125_000),
  campaign: 'Spring',
  ...more,
});

/** An office that counts in euros, with one person of each role that costs matter to. */
export interface LedgerOffice {
  readonly office: Office;
  readonly owner: Browser;
  readonly analyst: Browser;
  readonly manager: Browser;
  readonly agent: Browser;
  /** Who owns another organization. */
  readonly other: Browser;
  readonly scope: Scope;
}

export async function openLedger(): Promise<LedgerOffice> {
  const office = await openOffice();
  const { browser: owner, organizationId, personId } = await office.found('Acme');
  const { body } = await owner.send('GET', '/api/v1/organization');
  await owner.send('PATCH', '/api/v1/organization', { currency: 'EUR' }, match(body.version));
  return {
    office,
    owner,
    analyst: await office.join(owner, 'analyst', 'analyst@acme.test'),
    manager: await office.join(owner, 'manager', 'manager@acme.test'),
    agent: await office.join(owner, 'agent', 'agent@acme.test'),
    other: (await office.found('Globex')).browser,
    scope: {
      orgId: organizationId,
      zone: 'Europe/Berlin',
      actor: { kind: 'person', id: personId, name: 'Olga' },
      from: 'test',
    },
  };
}
