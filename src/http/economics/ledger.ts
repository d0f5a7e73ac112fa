import type { z } from '@hono/zod-openapi';
import {
  addEntry,
  type ClosedMonths,
  changeEntry,
  closedMonths,
  type Exchange,
  exchangeWith,
  inOwnCurrency,
  type LedgerEntry,
  type LedgerParts,
  missingRates,
  restoreEntry,
  withdrawEntry,
} from '../../economics/index.ts';
import { isId, type Money, NotFound, type Scope } from '../../kernel/index.ts';
import type { Stores } from '../../storage/record/index.ts';
import { type Api, expectedVersion, identityOf, versionTag } from '../frame/api.ts';
import { readCursor, writeCursor } from '../frame/page.ts';
import type { Parts } from '../parts.ts';
import * as routes from './ledgerRoutes.ts';
import {
  presentCategories,
  presentChange,
  presentEntry,
  readFilter,
  type SummaryBody,
} from './ledgerShapes.ts';

/** What keeping the ledger takes, in the transaction of `stores`. */
export function ledgerParts(
  stores: Stores,
  { clock, ids }: Pick<Parts, 'clock' | 'ids'>,
  scope: Scope,
): LedgerParts {
  const { ledger, organization, audit } = stores;
  return { ledger, organization, audit, clock, ids, scope };
}

export function mountLedger(api: Api, parts: Parts): void {
  const { record } = parts;
  const shown = async (stores: Stores, entry: LedgerEntry) => presenter(await groundOf(stores))(entry);

  api.openapi(routes.list, async (context) => {
    const { scope } = identityOf(context);
    const { limit, cursor, ...query } = context.req.valid('query');
    const filter = readFilter(query);
    const key = readCursor(cursor, 2);
    const after = key ? { at: String(key[0]), id: String(key[1]) } : null;
    const answer = await record.inScope(scope, async (stores) => {
      // An initiative that is named by no id has no entries.
      if (typeof filter.initiativeId === 'string' && !isId(filter.initiativeId))
        return { items: [], next: null };
      const page = await stores.ledger.page(filter, { limit, after });
      const present = presenter(await groundOf(stores));
      return {
        items: page.items.map(present),
        next: page.next ? writeCursor([page.next.at, page.next.id]) : null,
      };
    });
    return context.json(answer, 200);
  });

  api.openapi(routes.create, async (context) => {
    const { scope } = identityOf(context);
    const { amount, ...input } = context.req.valid('json');
    const made = await record.inScope(scope, async (stores) =>
      shown(
        stores,
        await addEntry(ledgerParts(stores, parts, scope), {
          ...tagged(input),
          month: input.month,
          category: input.category,
          amount: moneyOf(amount),
        }),
      ),
    );
    return context.json(made, 201, versionTag(made));
  });

  api.openapi(routes.read, async (context) => {
    const { id } = context.req.valid('param');
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      const entry = await stores.ledger.entry(id);
      if (!entry) throw NotFound.of('ledger entry', id);
      return shown(stores, entry);
    });
    return context.json(found, 200, versionTag(found));
  });

  api.openapi(routes.changes, async (context) => {
    const { id } = context.req.valid('param');
    const items = await record.inScope(identityOf(context).scope, async ({ ledger }) => {
      if (!(await ledger.entry(id))) throw NotFound.of('ledger entry', id);
      return ledger.changes('entry', id);
    });
    return context.json({ items: items.map(presentChange), next: null }, 200);
  });

  api.openapi(routes.change, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { amount, why = null, month, category, ...input } = context.req.valid('json');
    const expected = expectedVersion(context);
    const changed = await record.inScope(scope, async (stores) =>
      shown(
        stores,
        await changeEntry(
          ledgerParts(stores, parts, scope),
          id,
          expected,
          {
            ...tagged(input),
            ...(month !== undefined && { month }),
            ...(category !== undefined && { category }),
            ...(amount !== undefined && { amount: moneyOf(amount) }),
          },
          why,
        ),
      ),
    );
    return context.json(changed, 200, versionTag(changed));
  });

  api.openapi(routes.withdraw, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const { why } = context.req.valid('query');
    const expected = expectedVersion(context);
    const gone = await record.inScope(scope, async (stores) =>
      shown(stores, await withdrawEntry(ledgerParts(stores, parts, scope), id, expected, why)),
    );
    return context.json(gone, 200, versionTag(gone));
  });

  api.openapi(routes.restore, async (context) => {
    const { scope } = identityOf(context);
    const { id } = context.req.valid('param');
    const expected = expectedVersion(context);
    const back = await record.inScope(scope, async (stores) =>
      shown(stores, await restoreEntry(ledgerParts(stores, parts, scope), id, expected, null)),
    );
    return context.json(back, 200, versionTag(back));
  });

  api.openapi(routes.vocabulary, async (context) => {
    const found = await record.inScope(identityOf(context).scope, async ({ ledger, organization }) => {
      const { currency } = await organization.read();
      const words = await ledger.words();
      const { units, initiatives } = await ledger.places();
      const list = (items: readonly string[]) => [...items];
      return {
        currency,
        categories: presentCategories(),
        words: {
          campaigns: list(words.campaigns),
          segments: list(words.segments),
          channels: list(words.channels),
          tools: list(words.tools),
          sources: list(words.sources),
          currencies: list(words.currencies),
        },
        units: [...units],
        initiatives: [...initiatives],
        months: await ledger.months(),
      };
    });
    return context.json(found, 200);
  });

  api.openapi(routes.summary, async (context) => {
    const filter = readFilter(context.req.valid('query'));
    const found = await record.inScope(identityOf(context).scope, async (stores) => {
      const { exchange } = await groundOf(stores);
      const { lines, missing } = inOwnCurrency(await stores.ledger.sums(filter, 'category'), exchange);
      const sums = new Map<string, z.infer<typeof SummaryBody>['sums'][number]>();
      for (const { month, category, minor, entries } of lines) {
        const key = `${month} ${category}`;
        const known = sums.get(key);
        sums.set(key, {
          month,
          category,
          minor: String(BigInt(known?.minor ?? 0) + minor),
          entries: (known?.entries ?? 0) + entries,
        });
      }
      return {
        currency: exchange.currency,
        sums: [...sums.values()],
        missing: missingRates(missing),
      };
    });
    return context.json(found, 200);
  });
}

interface LedgerGround {
  readonly exchange: Exchange;
  readonly closed: ClosedMonths;
}

async function groundOf({ ledger, organization }: Stores): Promise<LedgerGround> {
  const { currency } = await organization.read();
  return {
    exchange: exchangeWith(currency, await ledger.rates()),
    closed: closedMonths(await ledger.periodEvents()),
  };
}

function presenter({ exchange, closed }: LedgerGround) {
  return (entry: LedgerEntry) =>
    presentEntry({ entry, own: exchange.own(entry.amount, entry.month), closed: closed.has(entry.month) });
}

function moneyOf({ minor, currency }: { minor: string; currency: string }): Money {
  return { minor: BigInt(minor), currency };
}

/** Without what was not said at all. */
function tagged<T extends object>(input: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
