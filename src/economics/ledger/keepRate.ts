import { InvalidInput, isCurrency, Outdated, parseDay, parseLine } from '../../kernel/index.ts';
import { assertOpen, closedMonths } from './bookPeriod.ts';
import type { LedgerParts } from './keepEntry.ts';
import { parseMonth } from './month.ts';
import { type ExchangeRate, parseRate } from './rate.ts';

export interface RateInput {
  readonly month: string;
  readonly currency: string;
  readonly rate: string;
  readonly source: string;
  readonly day: string;
}

/**
 * Says what one unit of a currency was worth in the organization's own in a month.
 * @param expected version that it replaces; null where there was none
 * @throws InvalidInput, Outdated, Conflict where the month is closed
 */
export async function sayRate(
  parts: LedgerParts,
  input: RateInput,
  expected: number | null,
): Promise<ExchangeRate> {
  const { ledger, organization, audit, clock, ids, scope } = parts;
  const { currency: base } = await organization.read();
  const month = parseMonth(input.month);
  const { currency } = input;
  if (!isCurrency(currency))
    throw InvalidInput.at('currency', 'must be an ISO 4217 code such as USD', currency);
  if (currency === base)
    throw InvalidInput.at('currency', `must not be ${base}: that is the organization's own`, currency);
  const source = parseLine(input.source, 'source', 300);
  if (source === null) throw InvalidInput.at('source', 'must say who published the rate');
  const day = parseDay(input.day, 'day');
  await ledger.holdPeriods();
  assertOpen(closedMonths(await ledger.periodEvents()), month);
  const before = (await ledger.rates()).find(
    (one) => one.month === month && one.currency === currency && one.base === base,
  );
  if ((before?.version ?? null) !== expected)
    throw Outdated.of('exchange rate', before?.version ?? 0, expected ?? 0);
  const at = clock.now().toISOString();
  const rate: ExchangeRate = {
    month,
    currency,
    base,
    rate: parseRate(input.rate),
    source,
    day,
    version: (before?.version ?? 0) + 1,
    updatedAt: at,
  };
  if (!(await ledger.putRate(rate, expected)))
    throw Outdated.of('exchange rate', (expected ?? 0) + 1, expected ?? 0);
  const facts = (one: ExchangeRate) => ({ rate: one.rate, source: one.source, day: one.day });
  await ledger.addChange({
    id: ids.next(),
    subject: 'rate',
    subjectId: rateKey(rate),
    action: before ? 'changed' : 'entered',
    before: before ? facts(before) : null,
    after: facts(rate),
    why: null,
    importId: null,
    by: { id: scope.actor.id, name: scope.actor.name },
    at,
  });
  await audit.append({
    action: before ? 'changed' : 'created',
    subjectKind: 'exchange_rate',
    subjectId: rateKey(rate),
    detail: facts(rate),
  });
  return rate;
}

/** By what a rate's changes are found. */
export function rateKey({
  month,
  currency,
  base,
}: Pick<ExchangeRate, 'month' | 'currency' | 'base'>): string {
  return `${month} ${currency} ${base}`;
}
