import { addDays, nextStart, startOf } from '../../kernel/index.ts';
import { type CapacityHolder, type CapacityLine, holderKey, holderName } from './capacity.ts';
import type { ImpactedGroup } from './group.ts';
import type { Training } from './training.ts';

/** What an initiative asks in a month, and for what. */
export interface AskedHours {
  readonly initiativeId: string;
  readonly hours: number;
  /** The course, where training asks for them; null for hours that were asked for as such. */
  readonly course: string | null;
}

/** One month of one holder. */
export interface MonthLoad {
  /** YYYY-MM. */
  readonly month: string;
  /** Null: nobody said what they can give. */
  readonly offered: number | null;
  readonly asked: number;
  readonly asks: readonly AskedHours[];
  /** Asked above what can be given; 0 where it fits, null where that is not known. */
  readonly over: number | null;
}

export interface HolderLoad {
  readonly key: string;
  readonly name: string;
  readonly kind: CapacityHolder['kind'];
  readonly months: readonly MonthLoad[];
}

/**
 * What people can give against what all initiatives ask of them, month by month. Planned training asks hours × seats of its
 * group, spread evenly over its days.
 * @param months YYYY-MM, in order
 * @param initiatives ids of those that count: what a stopped one asked for is asked no more
 */
export function capacityLoad(
  lines: readonly CapacityLine[],
  trainings: readonly Training[],
  groups: readonly Pick<ImpactedGroup, 'id' | 'name'>[],
  months: readonly string[],
  initiatives: ReadonlySet<string>,
): HolderLoad[] {
  const holders = new Map<string, CapacityHolder>();
  const asks = new Map<string, Map<string, AskedHours[]>>();
  const ask = (holder: CapacityHolder, month: string, asked: AskedHours) => {
    const key = holderKey(holder);
    if (!holders.has(key)) holders.set(key, holder);
    const of = asks.get(key) ?? new Map<string, AskedHours[]>();
    of.set(month, [...(of.get(month) ?? []), asked]);
    asks.set(key, of);
  };
  for (const { kind, holder, initiativeId, hoursPerMonth: hours, ...line } of lines) {
    if (kind === 'offer') holders.set(holderKey(holder), holder);
    else if (initiativeId !== null && initiatives.has(initiativeId))
      for (const month of months)
        if (holds(line, month)) ask(holder, month, { initiativeId, hours, course: null });
  }
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  for (const training of trainings) {
    const name = names.get(training.groupId);
    if (name === undefined || !initiatives.has(training.initiativeId)) continue;
    for (const [month, hours] of hoursByMonth(training))
      if (months.includes(month))
        ask({ kind: 'group', name }, month, {
          initiativeId: training.initiativeId,
          hours,
          course: training.course,
        });
  }
  return [...holders]
    .map(([key, holder]) => ({
      key,
      name: holderName(holder),
      kind: holder.kind,
      months: months.map((month) => monthLoad(lines, key, month, asks.get(key)?.get(month) ?? [])),
    }))
    .sort((left, right) => left.name.localeCompare(right.name));
}

/** “Care agents, North in 2026-12: 40 hours asked above the 60 that they can give”. */
export interface Overload {
  readonly who: string;
  readonly month: string;
  readonly asked: number;
  readonly offered: number;
  readonly over: number;
  /** Initiatives that ask, the one that asks most first. */
  readonly initiativeIds: readonly string[];
}

/** Who is asked for more than they can give, and in which month; the soonest first. */
export function overloads(loads: readonly HolderLoad[]): Overload[] {
  return loads
    .flatMap(({ name, months }) =>
      months.flatMap(({ month, asked, offered, over, asks }): Overload[] => {
        if (offered === null || over === null || over <= 0) return [];
        const by = new Map<string, number>();
        for (const one of asks) by.set(one.initiativeId, (by.get(one.initiativeId) ?? 0) + one.hours);
        const initiativeIds = [...by].sort((left, right) => right[1] - left[1]).map(([id]) => id);
        return [{ who: name, month, asked, offered, over, initiativeIds }];
      }),
    )
    .sort((left, right) => left.month.localeCompare(right.month) || right.over - left.over);
}

/** Months from the one that holds `today`, YYYY-MM. */
export function monthsFrom(today: string, count: number): string[] {
  const months: string[] = [];
  for (let at = startOf('month', today); months.length < count; at = nextStart('month', at))
    months.push(at.slice(0, 7));
  return months;
}

function monthLoad(
  lines: readonly CapacityLine[],
  key: string,
  month: string,
  asks: readonly AskedHours[],
): MonthLoad {
  const offers = lines.filter(
    (line) => line.kind === 'offer' && holderKey(line.holder) === key && holds(line, month),
  );
  const asked = asks.reduce((sum, { hours }) => sum + hours, 0);
  const offered =
    offers.length === 0 ? null : offers.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0);
  return { month, offered, asked, asks, over: offered === null ? null : Math.max(0, asked - offered) };
}

function holds(
  { fromMonth, lastMonth }: Pick<CapacityLine, 'fromMonth' | 'lastMonth'>,
  month: string,
): boolean {
  return fromMonth <= month && (lastMonth === null || month <= lastMonth);
}

function hoursByMonth({ startsOn, endsOn, hours, seats }: Training): Map<string, number> {
  const days = Math.round((Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000) + 1;
  const found = new Map<string, number>();
  for (let day = 0; day < days; day++) {
    const month = addDays(startsOn, day).slice(0, 7);
    found.set(month, (found.get(month) ?? 0) + (hours * seats) / days);
  }
  return found;
}
