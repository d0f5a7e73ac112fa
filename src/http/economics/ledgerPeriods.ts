import { createRoute, z } from '@hono/zod-openapi';
import {
  closedMonths,
  closeMonths,
  type LedgerStore,
  reopenMonths,
  sayRate,
  wantedRates,
} from '../../economics/index.ts';
import { dayIn } from '../../kernel/index.ts';
import {
  type Api,
  body,
  givenVersion,
  IfMatch,
  identityOf,
  json,
  permit,
  problems,
  versionTag,
} from '../frame/api.ts';
import type { Parts } from '../parts.ts';
import { ledgerParts } from './ledger.ts';
import {
  PeriodBody,
  PeriodMoveBody,
  presentEvent,
  presentRate,
  RateBody,
  RateInputBody,
  tags,
} from './ledgerShapes.ts';

const Periods = z.object({ items: z.array(PeriodBody), next: z.null() });

const list = createRoute({
  method: 'get',
  path: '/api/v1/ledger/periods',
  summary: 'Months of the ledger, newest first: open or closed, by whom and why',
  tags,
  ...permit('cost.read'),
  responses: { 200: json(Periods, 'All of them'), ...problems },
});

const close = createRoute({
  method: 'post',
  path: '/api/v1/ledger/periods/close',
  summary: 'Close months: what is booked there stands until they are reopened',
  tags,
  ...permit('cost.close'),
  request: { body: body(PeriodMoveBody) },
  responses: { 200: json(Periods, 'All months as they are now'), ...problems },
});

const reopen = createRoute({
  method: 'post',
  path: '/api/v1/ledger/periods/reopen',
  summary: 'Open closed months again, with the reason on record',
  tags,
  ...permit('cost.close'),
  request: { body: body(PeriodMoveBody) },
  responses: { 200: json(Periods, 'All months as they are now'), ...problems },
});

const rates = createRoute({
  method: 'get',
  path: '/api/v1/ledger/rates',
  summary: 'Exchange rates by month, and those that entries wait for',
  tags,
  ...permit('cost.read'),
  responses: {
    200: json(
      z.object({
        items: z.array(RateBody),
        next: z.null(),
        wanted: z
          .array(z.object({ month: z.string(), currency: z.string(), entries: z.number() }))
          .openapi({ description: 'Months with entries in a currency that has no rate' }),
      }),
      'All of them, newest month first',
    ),
    ...problems,
  },
});

const say = createRoute({
  method: 'put',
  path: '/api/v1/ledger/rates/{month}/{currency}',
  summary: 'Say what one unit of a currency was worth in a month; If-Match where a rate is there already',
  tags,
  ...permit('cost.change'),
  request: {
    params: z.object({ month: z.string().max(7), currency: z.string().max(3) }),
    headers: IfMatch,
    body: body(RateInputBody),
  },
  responses: { 200: json(RateBody, 'The rate as it is now'), ...problems },
});

export function mountLedgerPeriods(api: Api, parts: Parts): void {
  const { record, clock } = parts;

  api.openapi(list, async (context) => {
    const items = await record.inScope(identityOf(context).scope, ({ ledger }) => periodsOf(ledger));
    return context.json({ items, next: null }, 200);
  });

  api.openapi(close, async (context) => {
    const { scope } = identityOf(context);
    const today = dayIn(scope.zone, clock.now());
    const items = await record.inScope(scope, async (stores) => {
      await closeMonths(ledgerParts(stores, parts, scope), context.req.valid('json'), today);
      return periodsOf(stores.ledger);
    });
    return context.json({ items, next: null }, 200);
  });

  api.openapi(reopen, async (context) => {
    const { scope } = identityOf(context);
    const items = await record.inScope(scope, async (stores) => {
      await reopenMonths(ledgerParts(stores, parts, scope), context.req.valid('json'));
      return periodsOf(stores.ledger);
    });
    return context.json({ items, next: null }, 200);
  });

  api.openapi(rates, async (context) => {
    const found = await record.inScope(identityOf(context).scope, async ({ ledger, organization }) => {
      const { currency: base } = await organization.read();
      const known = await ledger.rates();
      const closed = closedMonths(await ledger.periodEvents());
      return {
        items: known.filter((one) => one.base === base).map((one) => presentRate(one, closed.has(one.month))),
        next: null,
        wanted: wantedRates(await ledger.currencies(), base, known),
      };
    });
    return context.json(found, 200);
  });

  api.openapi(say, async (context) => {
    const { scope } = identityOf(context);
    const input = { ...context.req.valid('param'), ...context.req.valid('json') };
    const expected = givenVersion(context);
    const said = await record.inScope(scope, async (stores) =>
      presentRate(await sayRate(ledgerParts(stores, parts, scope), input, expected), false),
    );
    return context.json(said, 200, versionTag(said));
  });
}

async function periodsOf(ledger: LedgerStore): Promise<z.infer<typeof PeriodBody>[]> {
  const events = await ledger.periodEvents();
  const closed = closedMonths(events);
  const entries = new Map((await ledger.months()).map((one) => [one.month, one.entries]));
  const months = [...new Set([...entries.keys(), ...events.map(({ month }) => month)])].sort().reverse();
  return months.map((month) => ({
    month,
    closed: closed.has(month),
    entries: entries.get(month) ?? 0,
    events: events
      .filter((one) => one.month === month)
      .sort((a, b) => b.number - a.number)
      .map(presentEvent),
  }));
}
