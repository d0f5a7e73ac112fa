import { addUp } from '../allocate.ts';
import type { BookedLine } from '../ledger/index.ts';
import type { CustomerSums } from './facts.ts';
import type { CurvePoint, Maintenance, NamedCustomer, TenthRow, ToolRow } from './figures.ts';

/** How cost and revenue are spread over customers, the dearest first. */
export function concentration(
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

/** What contacts by each tool cost, by what the ledger has for it. */
export function toolRows(
  lines: readonly BookedLine[],
  counts: readonly {
    readonly tool: string;
    readonly contacts: number;
    readonly seconds: number;
    readonly timed: number;
  }[],
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

export function namedOf(sums: readonly CustomerSums[]): NamedCustomer[] {
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

export function peopleOf(sums: readonly CustomerSums[]): number {
  return sums.reduce((all, one) => all + one.people, 0);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

export function grouped<T, K>(items: readonly T[], by: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = by(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
