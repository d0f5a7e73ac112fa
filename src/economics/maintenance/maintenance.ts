import { criticalZ } from '../../stats/index.ts';
import { addUp, allocate } from '../allocate.ts';
import type { BookedLine } from '../ledger/index.ts';
import type { ChannelCost } from './channelCost.ts';
import type { CustomerSums, ReworkCount } from './facts.ts';
import type { ChannelRow, Maintenance, SegmentRow } from './figures.ts';
import { concentration, grouped, namedOf, peopleOf, sum, toolRows } from './spread.ts';

/** Costs of the ledger that go to customers whether they get in touch or not. */
export function overheadOf(lines: readonly BookedLine[]): { minor: bigint; entries: number } {
  const own = lines.filter(
    ({ category, channel }) => category === 'service_overhead' || (category === 'tool' && channel === null),
  );
  return {
    minor: addUp(own.map(({ minor }) => minor)),
    entries: own.reduce((all, { entries }) => all + entries, 0),
  };
}

/**
 * Maintenance cost per customer = share of the service overhead + Σ over channels (contacts × cost per contact)
 * (E. Kolsky, cost series, 2008), by segment, by tenth of customers and for the dearest ones. Totals are shared out in
 * whole minor units: segments, unknown customers and what could not be placed sum to what the ledger holds.
 * @param sums customers in the order of `rates`: contacts[i] are those of `costs[i]`
 */
export function maintenance(asked: {
  readonly lines: readonly BookedLine[];
  readonly costs: readonly ChannelCost[];
  readonly unplaced: bigint;
  readonly sums: readonly CustomerSums[];
  readonly rework: readonly ReworkCount[];
  readonly reworkOneIn: number;
  readonly tools: readonly {
    readonly tool: string;
    readonly contacts: number;
    readonly seconds: number;
    readonly timed: number;
  }[];
  readonly driver: string;
  readonly weight: (sums: CustomerSums) => number;
  readonly currency: string;
  readonly confidence: number;
}): Maintenance {
  const { costs, sums, currency, driver, confidence } = asked;
  const overhead = overheadOf(asked.lines);
  const groups = grouped(sums, ({ segment }) => segment);
  const keys = [...groups.keys()];
  // Handling: what each channel cost goes to the segments by their contacts, and to nobody by those of nobody.
  const handling = keys.map(() => 0n);
  let unlinked = 0n;
  let unplaced = asked.unplaced;
  for (const [index, cost] of costs.entries()) {
    const total = totalOf(cost);
    const weights = keys.map((key) => contactsOf(groups.get(key) ?? [], index));
    const parts = allocate(total, [...weights, cost.unlinked]);
    if (!parts) {
      unplaced += total;
      continue;
    }
    for (const at of keys.keys()) handling[at] = (handling[at] ?? 0n) + (parts[at] ?? 0n);
    unlinked += parts[keys.length] ?? 0n;
  }
  const shares = allocate(
    overhead.minor,
    keys.map((key) => (groups.get(key) ?? []).reduce((all, one) => all + asked.weight(one), 0)),
  );
  if (!shares) unplaced += overhead.minor;
  const totals = keys.map((_, at) => (handling[at] ?? 0n) + (shares?.[at] ?? 0n));
  const cost = addUp(totals);
  const revenue = sums.reduce((all, one) => all + one.revenue, 0);
  const z = criticalZ(confidence);
  const segments = keys.map((segment, at): SegmentRow => {
    const own = groups.get(segment) ?? [];
    const total = totals[at] ?? 0n;
    const people = peopleOf(own);
    const paid = own.reduce((all, one) => all + one.revenue, 0);
    const costShare = cost > 0n ? Number(total) / Number(cost) : null;
    const revenueShare = revenue > 0 ? paid / revenue : null;
    return {
      segment,
      customers: people,
      contacts: own.reduce((all, one) => all + sum(one.contacts), 0),
      handling: String(handling[at] ?? 0n),
      overhead: String(shares?.[at] ?? 0n),
      minor: String(total),
      ...meanOf(own, Number(total), people, z),
      revenue: String(Math.round(paid)),
      costShare,
      revenueShare,
      carried: revenueShare === null ? null : String(total - BigInt(Math.round(revenueShare * Number(cost)))),
    };
  });
  const people = peopleOf(sums);
  return {
    currency,
    driver,
    channels: costs.map((one) => channelRow(one, asked.rework)),
    segments: segments.sort((a, b) => (b.perCustomer ?? 0) - (a.perCustomer ?? 0)),
    ...concentration(sums, revenue),
    tools: toolRows(asked.lines, asked.tools),
    named: namedOf(sums),
    unlinked: { contacts: costs.reduce((all, one) => all + one.unlinked, 0), minor: String(unlinked) },
    unplaced: String(unplaced),
    overhead: { minor: String(overhead.minor), entries: overhead.entries },
    all: {
      customers: people,
      contacts: costs.reduce((all, one) => all + (one.contactsStated ? 0 : one.contacts), 0),
      minor: String(cost),
      ...meanOf(sums, Number(cost), people, z),
    },
    reworkOneIn: asked.reworkOneIn,
  };
}

/** What a channel cost in all: from the ledger, or by the word for one contact. */
function totalOf({ booked, shared, perContact, contacts, stated }: ChannelCost): bigint {
  return stated && perContact !== null ? BigInt(Math.round(perContact * contacts)) : booked + shared;
}

function channelRow(cost: ChannelCost, rework: readonly ReworkCount[]): ChannelRow {
  const looked = rework.find(({ channel }) => channel === cost.channel);
  const reworkShare = looked && looked.contacts > 0 ? looked.repeats / looked.contacts : null;
  const total = totalOf(cost);
  return {
    channel: cost.channel,
    contacts: cost.contacts,
    contactsStated: cost.contactsStated,
    unlinked: cost.unlinked,
    seconds: cost.timed > 0 ? cost.seconds / cost.timed : null,
    minor: String(total),
    shared: String(cost.shared),
    entries: cost.entries,
    perContact: cost.perContact,
    unknown: cost.unknown,
    stated: cost.stated,
    reworkShare,
    reworkOf: looked?.contacts ?? 0,
    reworkMinor:
      reworkShare === null || cost.perContact === null
        ? null
        : String(Math.round(reworkShare * cost.perContact * cost.contacts)),
  };
}

/** Mean with its interval: customers of a period stand for those who might have been. */
function meanOf(
  sums: readonly CustomerSums[],
  total: number,
  people: number,
  z: number,
): { perCustomer: number | null; low: number | null; high: number | null } {
  if (people === 0) return { perCustomer: null, low: null, high: null };
  const mean = total / people;
  if (people < 2) return { perCustomer: mean, low: null, high: null };
  const squares = sums.reduce((all, one) => all + one.costSquared, 0);
  const variance = Math.max(0, (squares - people * mean * mean) / (people - 1));
  const reach = z * Math.sqrt(variance / people);
  return { perCustomer: mean, low: mean - reach, high: mean + reach };
}

/** Channels beyond those that the store tells apart share the last number, of all others. */
function contactsOf(sums: readonly CustomerSums[], index: number): number {
  return sums.reduce((all, { contacts }) => all + (contacts[Math.min(index, contacts.length - 1)] ?? 0), 0);
}
