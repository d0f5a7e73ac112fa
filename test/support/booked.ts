import fc from 'fast-check';
import { addUp } from '../../src/economics/allocate.ts';
import type { BookedLine } from '../../src/economics/ledger/index.ts';

/** A line of the ledger, of which only what matters is said. */
export const line = (more: Partial<BookedLine>): BookedLine => ({
  month: '2026-03',
  category: 'campaign',
  minor: 0n,
  entries: 1,
  campaign: null,
  segment: null,
  channel: null,
  tool: null,
  initiativeId: null,
  ...more,
});

/** What rows come to together, in minor units. */
export const total = (rows: readonly { readonly minor: string }[]) =>
  addUp(rows.map(({ minor }) => BigInt(minor)));

/** Any amount, a credit too. */
export const minors = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
