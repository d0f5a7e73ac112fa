import { addUp } from '../allocate.ts';
import { type BookedLine, type CategoryKey, categoriesOf } from '../ledger/index.ts';
import { nameKey } from '../nameKey.ts';
import type { CustomerSums, ServedCustomer } from './facts.ts';
import type { CurvePoint, Maintenance, Served, TenthRow, ToolRow } from './figures.ts';

/**
 * How cost and revenue are spread over customers, the dearest first.
 * @param placed what each tenth costs
 */
export function concentration(
  sums: readonly CustomerSums[],
  revenue: number,
  placed: (tenths: ReadonlyMap<number, readonly CustomerSums[]>) => ReadonlyMap<number, Served>,
): Pick<Maintenance, 'tenths' | 'curve'> {
  const costOf = (one: CustomerSums) => one.handling + one.overhead;
  const cost = sums.reduce((all, one) => all + costOf(one), 0);
  const people = peopleOf(sums);
  const hundredths = grouped(sums, ({ hundredth }) => hundredth);
  const curve: CurvePoint[] = [{ customers: 0, cost: 0, revenue: revenue > 0 ? 0 : null }];
  const running = { people: 0, cost: 0, revenue: 0 };
  for (let at = 0; at < 100; at++) {
    for (const one of hundredths.get(at) ?? []) {
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
  const groups = grouped(sums, ({ hundredth }) => Math.floor(hundredth / 10) + 1);
  const served = placed(groups);
  const total = addUp([...served.values()].map(({ minor }) => BigInt(minor)));
  const tenths = [...served]
    .sort(([a], [b]) => a - b)
    .map(([tenth, found]): TenthRow => {
      const paid = (groups.get(tenth) ?? []).reduce((all, one) => all + one.revenue, 0);
      return {
        tenth,
        ...found,
        revenue: String(Math.round(paid)),
        costShare: total > 0n ? Number(found.minor) / Number(total) : null,
        revenueShare: revenue > 0 ? paid / revenue : null,
      };
    });
  return { tenths, curve: curve.length > 1 ? curve : [] };
}

/** Categories that are costs of serving customers. */
export const SERVICE_CATEGORIES: readonly CategoryKey[] = categoriesOf('service');

/** What contacts by each tool cost, by what the ledger has for it among the costs of service. */
export function toolRows(
  lines: readonly BookedLine[],
  counts: readonly {
    readonly tool: string;
    readonly contacts: number;
    readonly seconds: number;
    readonly timed: number;
  }[],
): ToolRow[] {
  const service = lines.filter(({ category }) => SERVICE_CATEGORIES.includes(category));
  const names = new Map<string, string>();
  for (const name of [...counts.map(({ tool }) => tool), ...service.flatMap(({ tool }) => tool ?? [])])
    if (!names.has(nameKey(name))) names.set(nameKey(name), name);
  return [...names]
    .map(([key, tool]): ToolRow => {
      const own = service.filter((line) => line.tool !== null && nameKey(line.tool) === key);
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

export function namedOf(sums: readonly CustomerSums[]): ServedCustomer[] {
  return sums
    .flatMap((one): ServedCustomer[] =>
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
