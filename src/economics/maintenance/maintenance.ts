import { criticalZ } from '../../stats/index.ts';
import { addUp } from '../allocate.ts';
import type { BookedLine } from '../ledger/index.ts';
import { shownApart } from '../segments.ts';
import type { ChannelCost } from './channelCost.ts';
import type { CustomerSums, ReworkCount } from './facts.ts';
import type { ChannelRow, Maintenance, SegmentRow, Served } from './figures.ts';
import { groundOf, place, totalOf } from './place.ts';
import { concentration, grouped, namedOf, peopleOf, toolRows } from './spread.ts';

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
  readonly sharedBy: Maintenance['sharedBy'];
  /** Segments with fewer customers are not shown apart. */
  readonly minimum: number;
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
  const { costs, sums, currency, driver, confidence, weight } = asked;
  const overhead = overheadOf(asked.lines);
  const ground = groundOf(costs, overhead.minor, sums, weight);
  const groups = grouped(sums, ({ segment }) => segment);
  const served = place(ground, groups, weight);
  const cost = addUp([...served.values()].map(({ minor }) => BigInt(minor)));
  const revenue = sums.reduce((all, one) => all + one.revenue, 0);
  const z = criticalZ(confidence);
  const rowOf = (segment: string | null, own: readonly CustomerSums[], found: Served): SegmentRow => {
    const total = BigInt(found.minor);
    const paid = own.reduce((all, one) => all + one.revenue, 0);
    const revenueShare = revenue > 0 ? paid / revenue : null;
    return {
      segment,
      ...found,
      ...meanOf(own, Number(total), found.customers, z),
      revenue: String(Math.round(paid)),
      costShare: cost > 0n ? Number(total) / Number(cost) : null,
      revenueShare,
      carried: revenueShare === null ? null : String(total - BigInt(Math.round(revenueShare * Number(cost)))),
    };
  };
  const { shown, small } = shownApart(groups, peopleOf, asked.minimum);
  const few = small.flatMap((segment) => groups.get(segment) ?? []);
  const together = small.flatMap((segment) => served.get(segment) ?? []);
  const people = peopleOf(sums);
  return {
    currency,
    driver,
    channels: costs.map((one) => channelRow(one, asked.rework)),
    segments: shown
      .flatMap((segment) => {
        const found = served.get(segment);
        return found ? [rowOf(segment, groups.get(segment) ?? [], found)] : [];
      })
      .sort((a, b) => (b.perCustomer ?? 0) - (a.perCustomer ?? 0)),
    small: small.length === 0 ? null : { ...rowOf(null, few, joined(together)), segments: small.length },
    ...concentration(sums, revenue, (tenths) => place(ground, tenths, weight)),
    tools: toolRows(asked.lines, asked.tools),
    named: namedOf(sums),
    unlinked: {
      contacts: costs.reduce((all, one) => all + one.unlinked, 0),
      minor: String(addUp(ground.channels.map(({ unlinked }) => unlinked))),
    },
    unplaced: String(asked.unplaced + ground.unplaced),
    overhead: { minor: String(overhead.minor), entries: overhead.entries },
    sharedBy: asked.sharedBy,
    all: {
      customers: people,
      contacts: costs.reduce((all, one) => all + (one.contactsStated ? 0 : one.contacts), 0),
      weight: sums.reduce((all, one) => all + weight(one), 0),
      minor: String(cost),
      ...meanOf(sums, Number(cost), people, z),
    },
    reworkOneIn: asked.reworkOneIn,
  };
}

/** Several groups as one. */
function joined(groups: readonly Served[]): Served {
  const add = (of: (one: Served) => string) => String(addUp(groups.map((one) => BigInt(of(one)))));
  const count = (of: (one: Served) => number) => groups.reduce((all, one) => all + of(one), 0);
  const parts = grouped(
    groups.flatMap((one) => one.parts),
    ({ channel }) => channel,
  );
  return {
    customers: count((one) => one.customers),
    contacts: count((one) => one.contacts),
    parts: [...parts].map(([channel, list]) => ({
      channel,
      contacts: list.reduce((all, one) => all + one.contacts, 0),
      minor: String(addUp(list.map(({ minor }) => BigInt(minor)))),
    })),
    handling: add((one) => one.handling),
    weight: count((one) => one.weight),
    overhead: add((one) => one.overhead),
    minor: add((one) => one.minor),
  };
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
