import { criticalZ } from '../../stats/index.ts';
import { addUp, allocate } from '../allocate.ts';
import type { BookedLine } from '../ledger/index.ts';
import type { ChannelCost } from './channelCost.ts';
import type { CustomerSums, ReworkCount } from './facts.ts';

export interface ChannelRow {
  readonly channel: string | null;
  readonly contacts: number;
  readonly contactsStated: boolean;
  readonly unlinked: number;
  /** Mean handling time of the contacts whose duration is on record; null where none is. */
  readonly seconds: number | null;
  readonly minor: string;
  readonly shared: string;
  readonly entries: number;
  readonly perContact: number | null;
  readonly unknown: string | null;
  readonly stated: { readonly source: string; readonly day: string } | null;
  /** Share of the looked-at contacts that follow another about the same; null where none was looked at. */
  readonly reworkShare: number | null;
  readonly reworkOf: number;
  /** What that share of the handling cost. */
  readonly reworkMinor: string | null;
}

export interface SegmentRow {
  readonly segment: string | null;
  readonly customers: number;
  readonly contacts: number;
  readonly handling: string;
  readonly overhead: string;
  readonly minor: string;
  /** Minor units per customer, with the interval of the mean; null where there is no customer. */
  readonly perCustomer: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly revenue: string;
  /** Share of all that customers cost, and of all that they pay. */
  readonly costShare: number | null;
  readonly revenueShare: number | null;
  /** What the segment costs beyond its share of the revenue: others pay for it; less than nothing where it pays for others. */
  readonly carried: string | null;
}

/** The dearest customers first: a tenth of them, its share of the cost and of the revenue. */
export interface TenthRow {
  /** 1 to 10 */
  readonly tenth: number;
  readonly customers: number;
  readonly contacts: number;
  readonly minor: number;
  readonly revenue: number;
  readonly costShare: number | null;
  readonly revenueShare: number | null;
}

/** Shares of cost and revenue of the dearest so many hundredths of all customers. */
export interface CurvePoint {
  readonly customers: number;
  readonly cost: number;
  readonly revenue: number | null;
}

export interface NamedCustomer {
  readonly id: string;
  readonly place: number;
  readonly segment: string | null;
  readonly contacts: number;
  readonly seconds: number;
  readonly handling: number;
  readonly overhead: number;
  readonly revenue: number;
}

export interface ToolRow {
  readonly tool: string;
  readonly contacts: number;
  readonly seconds: number | null;
  readonly minor: string;
  readonly entries: number;
  readonly perContact: number | null;
}

export interface Maintenance {
  readonly currency: string;
  readonly driver: string;
  readonly channels: readonly ChannelRow[];
  readonly segments: readonly SegmentRow[];
  readonly tenths: readonly TenthRow[];
  readonly curve: readonly CurvePoint[];
  readonly tools: readonly ToolRow[];
  readonly named: readonly NamedCustomer[];
  /** Contacts of nobody who is known, and what has no base to be shared by: with the segments it sums to what was booked. */
  readonly unlinked: { readonly contacts: number; readonly minor: string };
  readonly unplaced: string;
  readonly overhead: { readonly minor: string; readonly entries: number };
  readonly all: {
    readonly customers: number;
    readonly contacts: number;
    readonly minor: string;
    readonly perCustomer: number | null;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** One in so many customers was looked at for rework. */
  readonly reworkOneIn: number;
}

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

function concentration(
  sums: readonly CustomerSums[],
  revenue: number,
): Pick<Maintenance, 'tenths' | 'curve'> {
  const costOf = (one: CustomerSums) => one.handling + one.overhead;
  const cost = sums.reduce((all, one) => all + costOf(one), 0);
  const people = peopleOf(sums);
  const hundredths = grouped(sums, ({ hundredth }) => hundredth);
  const tenths: TenthRow[] = [];
  const curve: CurvePoint[] = [{ customers: 0, cost: 0, revenue: revenue > 0 ? 0 : null }];
  const running = { people: 0, cost: 0, revenue: 0 };
  for (let tenth = 1; tenth <= 10; tenth++) {
    const row = { customers: 0, contacts: 0, minor: 0, revenue: 0 };
    for (let at = (tenth - 1) * 10; at < tenth * 10; at++) {
      for (const one of hundredths.get(at) ?? []) {
        row.customers += one.people;
        row.contacts += sum(one.contacts);
        row.minor += costOf(one);
        row.revenue += one.revenue;
        running.people += one.people;
        running.cost += costOf(one);
        running.revenue += one.revenue;
      }
      if (people > 0 && cost > 0)
        curve.push({
          customers: running.people / people,
          cost: running.cost / cost,
          revenue: revenue > 0 ? running.revenue / revenue : null,
        });
    }
    tenths.push({
      tenth,
      ...row,
      costShare: cost > 0 ? row.minor / cost : null,
      revenueShare: revenue > 0 ? row.revenue / revenue : null,
    });
  }
  return { tenths, curve: curve.length > 1 ? curve : [] };
}

function toolRows(
  lines: readonly BookedLine[],
  counts: Parameters<typeof maintenance>[0]['tools'],
): ToolRow[] {
  const names = [...new Set([...counts.map(({ tool }) => tool), ...lines.flatMap(({ tool }) => tool ?? [])])];
  return names
    .map((tool): ToolRow => {
      const own = lines.filter((line) => line.tool === tool);
      const used = counts.find((one) => one.tool === tool);
      const total = addUp(own.map(({ minor }) => minor));
      const contacts = used?.contacts ?? 0;
      return {
        tool,
        contacts,
        seconds: used && used.timed > 0 ? used.seconds / used.timed : null,
        minor: String(total),
        entries: own.reduce((all, { entries }) => all + entries, 0),
        perContact: own.length > 0 && contacts > 0 ? Number(total) / contacts : null,
      };
    })
    .sort((a, b) => b.contacts - a.contacts);
}

function namedOf(sums: readonly CustomerSums[]): NamedCustomer[] {
  return sums
    .flatMap((one): NamedCustomer[] =>
      one.who === null
        ? []
        : [
            {
              ...one.who,
              segment: one.segment,
              contacts: sum(one.contacts),
              seconds: one.seconds,
              handling: one.handling,
              overhead: one.overhead,
              revenue: one.revenue,
            },
          ],
    )
    .sort((a, b) => a.place - b.place);
}

function contactsOf(sums: readonly CustomerSums[], index: number): number {
  return sums.reduce((all, one) => all + (one.contacts[index] ?? 0), 0);
}

function peopleOf(sums: readonly CustomerSums[]): number {
  return sums.reduce((all, one) => all + one.people, 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function grouped<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = by(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
