import {
  addEntry,
  addMonths,
  type CategoryKey,
  COST_PARTS,
  type ContactCount,
  closeMonths,
  type LedgerParts,
  measureCosts,
  monthOfDay,
  monthsOf,
  periodOfMonths,
  reopenMonths,
  sayRate,
} from '../../economics/index.ts';
import { addDays, type Scope, seededRandom } from '../../kernel/index.ts';
import { OWNERS } from '../metric/metric.ts';
import { CAMPAIGNS } from '../operator/campaign.ts';
import { demoWindow } from '../operator/window.ts';
import { GUIDED_RESOLUTION } from '../truth/change.ts';
import type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** What handling one contact costs, in cents. */
const CONTACT_CENTS: Readonly<Record<string, number>> = {
  phone: 720,
  chat: 410,
  email: 330,
  store: 950,
  app: 120,
};

interface Booking {
  readonly month: string;
  readonly category: CategoryKey;
  /** In cents. */
  readonly cents: number;
  readonly currency?: string;
  readonly campaign?: string;
  readonly segment?: string;
  readonly channel?: string;
  readonly tool?: string;
  readonly note?: string;
  readonly initiativeId?: string | null;
}

/** The operator's ledger over the months of the demo, in keeping with its contacts and campaigns, and what it comes to. */
export const costs: ProgramEntry = {
  doing: 'the ledger',
  async enter(parts) {
    const { inScope, options, clock } = parts;
    const scope: Scope = { ...parts.scope, actor: { kind: 'system', id: 'demo', name: OWNERS.analyst } };
    const period = demoWindow(options);
    // The month that runs is not booked yet.
    const months = monthsOf({ from: period.from, to: `${monthOfDay(period.to)}-01` });
    const last = months.at(-1);
    if (last === undefined) return;
    const contacts = await parts.costFacts.contacts(scope, {
      period: { from: period.from, to: period.to },
      contactKinds: ['contact'],
      toolAttribute: null,
      receivedBy: clock.now().toISOString(),
    });
    await inScope(async (stores) => {
      if ((await stores.ledger.months()).length > 0) return;
      await book(stores, parts, scope, months, contacts);
    });
    const to = last;
    const asked = periodOfMonths(addMonths(to, -11), to);
    // Who cut their spending is known half a year later.
    const earlier = periodOfMonths(addMonths(to, -5), addMonths(to, -3));
    for (const part of COST_PARTS) {
      const facts = { facts: parts.costFacts, clock, inScope };
      await measureCosts(facts, scope, part, asked);
      if (part === 'at_risk') await measureCosts(facts, scope, part, earlier);
    }
  },
};

async function book(
  stores: ProgramStores,
  { clock, ids, options }: ProgramParts,
  scope: Scope,
  months: readonly string[],
  contacts: readonly ContactCount[],
): Promise<void> {
  const parts: LedgerParts = { ...stores, clock, ids, scope };
  const guided = (await stores.initiatives.list()).find(({ name }) => name === GUIDED_RESOLUTION.name);
  const initiativeId = guided?.id ?? null;
  const booked = bookings(options, months, contacts, initiativeId);
  for (const { month, category, cents, currency = 'EUR', ...tags } of booked)
    await addEntry(parts, { month, category, amount: { minor: BigInt(cents), currency }, ...tags });
  // The newest month waits for its rate: that is asked for, never taken as one to one.
  for (const [index, month] of months.slice(0, -1).entries()) {
    const rate = (0.92 + 0.03 * Math.sin(index / 3)).toFixed(4);
    const day = addDays(periodOfMonths(month, month).to, -1);
    await sayRate(parts, { month, currency: 'USD', rate, source: 'European Central Bank', day }, null);
  }
  const [first] = months;
  const closedTo = months.at(-3);
  if (first === undefined || closedTo === undefined) return;
  const lead: LedgerParts = {
    ...parts,
    scope: { ...scope, actor: { ...scope.actor, name: OWNERS.commercial } },
  };
  await closeMonths(lead, { from: first, to: closedTo, why: 'Closed by finance' }, options.end);
  const late = { from: closedTo, to: closedTo };
  await reopenMonths(lead, { ...late, why: 'The agency’s invoice came late' });
  await addEntry(parts, {
    month: closedTo,
    category: 'campaign',
    amount: { minor: 42_000n, currency: 'EUR' },
    campaign: CAMPAIGNS[0].name,
    note: 'Late invoice of the agency',
  });
  await closeMonths(lead, { ...late, why: 'Closed again, late invoice included' }, options.end);
}

function* bookings(
  { seed, customers }: ProgramParts['options'],
  months: readonly string[],
  contacts: readonly ContactCount[],
  initiativeId: string | null,
): Generator<Booking> {
  const random = seededRandom(seed, 60);
  const about = (cents: number) => Math.max(1, Math.round(cents * (0.95 + 0.1 * random.next())));
  /** Cents for each of a thousand customers. */
  const scaled = (cents: number) => about((cents * customers) / 1_000);
  for (const [index, month] of months.entries()) {
    for (const { channel, contacts: count } of contacts.filter((one) => one.month === month))
      yield {
        month,
        category: 'contact_handling',
        channel: channel ?? 'other',
        cents: about(count * (CONTACT_CENTS[channel ?? ''] ?? 500)),
      };
    yield {
      month,
      category: 'service_overhead',
      cents: scaled(115_000),
      note: 'Rooms, management, licenses',
    };
    yield { month, category: 'tool', tool: 'Trouble desk', cents: scaled(9_000) };
    yield { month, category: 'lead_source', cents: scaled(14_000), note: 'Comparison portals' };
    yield { month, category: 'outreach', segment: 'Business', cents: scaled(16_000), note: 'Field sales' };
    yield { month, category: 'outreach', cents: scaled(11_000), note: 'Telesales' };
    for (const campaign of CAMPAIGNS) {
      if (index < campaign.from || index >= campaign.to) continue;
      yield {
        month,
        category: 'campaign',
        campaign: campaign.name,
        cents: scaled(campaign.name === 'Business breakfast' ? 9_000 : 8_000 * campaign.weight),
      };
    }
    if (index % 3 === 0) yield { month, category: 'internal_training', cents: scaled(18_000) };
    if (index === 6)
      yield {
        month,
        category: 'system_alteration',
        cents: scaled(90_000),
        note: 'Billing takes plans without a term',
      };
    yield {
      month,
      category: 'program_software',
      cents: scaled(21_000),
      currency: 'USD',
      note: 'License of the routing software',
    };
    yield { month, category: 'program_analytics', cents: scaled(8_000) };
    if (index >= 8 && index < 14)
      yield { month, category: 'program_process', cents: scaled(30_000), initiativeId };
    if (index === 9 || index === 12)
      yield { month, category: 'program_training', cents: scaled(26_000), initiativeId };
    if (index >= months.length - 6 && index % 2 === 0)
      yield {
        month,
        category: 'benefit',
        cents: scaled(17_000),
        note: 'Fewer calls about bills, as booked by finance',
      };
  }
}
