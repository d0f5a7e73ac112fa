import type { Currency, House } from '../../insight/index.ts';
import { addDays, Refused, type Scope } from '../../kernel/index.ts';
import { RENEWALS, type StatedBasis } from './basis.ts';
import { contractLife } from './contractLife.ts';
import type { ValueCrowd, ValueFacts } from './facts.ts';
import type { LifetimePart } from './lifetime.ts';
import type { MoneyGround } from './money.ts';
import { purchaseLife } from './purchaseLife.ts';

interface Asked extends MoneyGround {
  readonly stated: StatedBasis;
  readonly crowd: ValueCrowd;
  readonly house: House;
  readonly money: Currency | null;
  /** Why there is no money, in words. */
  readonly why: string | null;
  readonly measuredOn: string;
}

/** Counts what a lifetime value needs and makes it. @throws Refused */
export function measureLifetime(
  facts: ValueFacts,
  scope: Scope,
  asked: Asked,
  signal?: AbortSignal,
): Promise<LifetimePart> {
  return asked.stated.basis.kind === 'contract'
    ? contracts(facts, scope, asked, signal)
    : purchases(facts, scope, asked, signal);
}

async function contracts(
  facts: ValueFacts,
  scope: Scope,
  asked: Asked,
  signal?: AbortSignal,
): Promise<LifetimePart> {
  const { crowd, house, money, measuredOn, stated } = asked;
  const { basis } = stated;
  if (money === null && asked.why !== null) throw new Refused(asked.why);
  const { begun, left } = await facts.firstDays(scope, crowd, signal);
  if (begun === null) throw new Refused('No customer has a first day on record: import started_on.');
  if (left === null)
    throw new Refused(
      'Nobody is on record as having left, so that nothing can be told of who stays: import ended_on.',
    );
  // Before the first departure nobody knows whether none left, or none was written down.
  const from = basis.from ?? left;
  const cut = cutOf(from, measuredOn, basis.holdoutMonths);
  const paidFrom = addDays(measuredOn, -365);
  const [cells, paid] = await Promise.all([
    facts.renewals(
      scope,
      {
        crowd,
        months: RENEWALS[basis.renewal],
        windows: [
          { key: 'whole', from, until: measuredOn, begunBefore: null },
          { key: 'seen', from, until: cut, begunBefore: null },
          { key: 'held', from: cut, until: measuredOn, begunBefore: cut },
        ],
      },
      signal,
    ),
    facts.paid(scope, { crowd, money, period: { from: paidFrom, to: measuredOn } }, signal),
  ]);
  return contractLife(
    { cells, paid, from, cut, until: measuredOn, paidFrom },
    {
      ...asked,
      renewal: basis.renewal,
      attribute: basis.attribute,
      minimum: house.minimumGroup,
      money: money !== null,
    },
  );
}

async function purchases(
  facts: ValueFacts,
  scope: Scope,
  asked: Asked,
  signal?: AbortSignal,
): Promise<LifetimePart> {
  const { crowd, house, money, why, measuredOn, stated } = asked;
  const { basis } = stated;
  if (money === null) throw new Refused(why ?? 'Which events are purchases? Choose them in the assumptions.');
  const firstDay = await facts.firstPaid(scope, { money, attributes: house.attributes }, signal);
  if (firstDay === null) throw new Refused('There are no purchases of customers who are known.');
  const from = basis.from ?? firstDay;
  const cut = cutOf(from, measuredOn, basis.holdoutMonths);
  const found = await facts.purchases(
    scope,
    { crowd, money, begun: { from, to: measuredOn }, cut, until: measuredOn },
    signal,
  );
  if (found.histories.length === 0) throw new Refused('Nobody bought for the first time in these days.');
  return purchaseLife(
    { ...found, from, cut, until: measuredOn, firstDay },
    { ...asked, attribute: basis.attribute, minimum: house.minimumGroup },
  );
}

/** First day that the model may not see. @throws Refused where nothing would be left before it */
function cutOf(from: string, until: string, months: number): string {
  const [year = 0, month = 1, day = 1] = until.split('-').map(Number);
  const cut = new Date(Date.UTC(year, month - 1 - months, Math.min(day, 28))).toISOString().slice(0, 10);
  if (cut <= from)
    throw new Refused(
      `Only the days from ${from} on are on record: with ${months} months held out nothing is left to fit a model to. Hold out fewer.`,
    );
  return cut;
}
