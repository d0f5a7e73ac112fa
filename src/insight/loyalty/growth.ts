import { addDays, type Period } from '../../kernel/index.ts';
import { type Figure, hideSmall } from '../../metric/index.ts';
import { earnedGrowth } from '../../stats/index.ts';
import type { Currency, RevenueSums } from './facts.ts';
import { counted, crowdOf, grouped, moneyUnit, PEOPLE, PERCENT, type Showing } from './shown.ts';

/** Where the revenue of a period came from. */
export const REVENUE_PARTS = ['returning', 'earned', 'bought', 'unknown'] as const;
export type RevenuePartKey = (typeof REVENUE_PARTS)[number];

export interface RevenuePart {
  readonly key: RevenuePartKey;
  /** In minor units. */
  readonly revenue: Figure;
  readonly people: Figure;
}

/** How new customers came, as the record says it. */
export interface RevenueSource {
  /** Null where it is not on record. */
  readonly value: string | null;
  readonly came: 'earned' | 'bought' | 'unknown';
  readonly revenue: Figure;
  readonly people: Figure;
}

export interface Growth {
  readonly now: Period;
  readonly before: Period;
  readonly currency: string;
  /** Revenue of the period before, and of this one, of customers who are known. */
  readonly revenueBefore: Figure;
  readonly revenueNow: Figure;
  readonly parts: readonly RevenuePart[];
  readonly sources: readonly RevenueSource[];
  /** In percent; null where there was no revenue before. */
  readonly netRetention: Figure | null;
  /**
   * Earned growth in percent. `value` only where it is known how every new customer came; else it lies between `low`
   * (none of the others was recommended) and `high` (all were).
   */
  readonly earned: {
    readonly value: number | null;
    readonly low: number;
    readonly high: number;
    readonly ratio: number | null;
  } | null;
  /** Why earned growth is not told, or what is missing from it. */
  readonly remark: string | null;
  /** Revenue of nobody who is known, in minor units; in no figure above. */
  readonly unlinked: { readonly before: number; readonly now: number };
}

/**
 * Net revenue retention and earned growth (`earnedGrowth` in the statistics names the source). Amounts are those of
 * all customers, so they have no interval; what is not known makes a range instead of a zero.
 * Nothing is said to have grown from a time of which only a part is on record.
 */
export function growthOf(
  { sums: rows, first }: { readonly sums: readonly RevenueSums[]; readonly first: string | null },
  asked: {
    readonly now: Period;
    readonly before: Period;
    readonly money: Currency;
    readonly earned: readonly string[] | null;
  },
  showing: Showing,
): Growth {
  const unit = moneyUnit(asked.money.code);
  const came = ({ kind, source }: RevenueSums): RevenueSource['came'] =>
    kind !== 'new' || source === null || asked.earned === null
      ? 'unknown'
      : asked.earned.includes(source)
        ? 'earned'
        : 'bought';
  const keyOf = (row: RevenueSums): RevenuePartKey => (row.kind === 'returning' ? 'returning' : came(row));
  const linked = rows.filter(({ kind }) => kind !== 'unlinked');
  const sum = (some: readonly RevenueSums[], of: 'before' | 'now' | 'people'): number =>
    some.reduce((total, row) => total + row[of], 0);
  const byPart = REVENUE_PARTS.map((key) => linked.filter((row) => keyOf(row) === key));
  const sizes = [byPart.map((some) => crowdOf(sum(some, 'people')))];
  const all = [...REVENUE_PARTS.keys()].map((column) => [0, column] as const);
  const [hidden = []] = hideSmall(sizes, showing.minimum, [all]);
  const figures = (some: readonly RevenueSums[], withheld: boolean) => ({
    revenue: counted(showing, unit, sum(some, 'now'), sum(some, 'people'), withheld),
    people: counted(showing, PEOPLE, sum(some, 'people'), sum(some, 'people'), withheld),
  });
  const fresh = linked.filter(({ kind }) => kind === 'new' || kind === 'undated');
  const bySource = grouped(fresh, ({ source }) => source).map(([value, some]) => ({ value, some }));
  const [hiddenSources = []] = hideSmall(
    [bySource.map(({ some }) => crowdOf(sum(some, 'people')))],
    showing.minimum,
    [[...bySource.keys()].map((column) => [0, column] as const)],
  );
  const [returning = 0, earnedNew = 0, boughtNew = 0, unknownNew = 0] = byPart.map((some) =>
    sum(some, 'now'),
  );
  const before = sum(linked, 'before');
  const whole = sum(linked, 'people');
  const small = whole > 0 && whole < showing.minimum;
  const withheld = small || hidden.some(Boolean);
  const torn = first !== null && first > addDays(asked.before.from, WHOLE_DAYS) ? first : null;
  const negative = [returning, earnedNew, boughtNew, unknownNew, before].some((amount) => amount < 0);
  const least = negative
    ? null
    : earnedGrowth({ before, returning, earnedNew, boughtNew: boughtNew + unknownNew });
  const most = negative
    ? null
    : earnedGrowth({ before, returning, earnedNew: earnedNew + unknownNew, boughtNew });
  const told = !withheld && torn === null && least !== null && most !== null;
  return {
    now: asked.now,
    before: asked.before,
    currency: asked.money.code,
    revenueBefore: counted(showing, unit, before, whole, small),
    revenueNow: counted(showing, unit, sum(linked, 'now'), whole, small),
    parts: REVENUE_PARTS.map((key, index) => ({
      key,
      ...figures(byPart[index] ?? [], hidden[index] ?? false),
    })),
    sources: bySource
      .map(({ value, some }, index) => ({
        value,
        came: some[0] ? came(some[0]) : ('unknown' as const),
        ...figures(some, hiddenSources[index] ?? false),
      }))
      .sort((a, b) => (b.revenue.value ?? 0) - (a.revenue.value ?? 0)),
    netRetention:
      torn === null && least
        ? counted(showing, PERCENT, 100 * least.netRevenueRetention, whole, withheld)
        : null,
    earned: told
      ? {
          value: unknownNew === 0 ? 100 * least.rate : null,
          low: 100 * least.rate,
          high: 100 * most.rate,
          ratio: unknownNew === 0 && least.ratio !== null ? 100 * least.ratio : null,
        }
      : null,
    remark: remarkOf({ torn, withheld, negative, before, unknownNew, earned: asked.earned, bySource: fresh }),
    unlinked: {
      before: sum(
        rows.filter(({ kind }) => kind === 'unlinked'),
        'before',
      ),
      now: sum(
        rows.filter(({ kind }) => kind === 'unlinked'),
        'now',
      ),
    },
  };
}

/** Days into the time before after which its first amount may come, for that time to be called whole. */
const WHOLE_DAYS = 7;

function remarkOf(about: {
  readonly torn: string | null;
  readonly withheld: boolean;
  readonly negative: boolean;
  readonly before: number;
  readonly unknownNew: number;
  readonly earned: readonly string[] | null;
  readonly bySource: readonly RevenueSums[];
}): string | null {
  if (about.torn !== null)
    return `Amounts are on record only since ${about.torn}, so that the time before is not whole and nothing can be said to have grown.`;
  if (about.before === 0)
    return 'There was no revenue in the period before, so that nothing can be said to have grown.';
  if (about.negative)
    return 'More was paid back than was paid in one of the parts, so that no rate can be made of them.';
  if (about.withheld) return 'A part is made of too few customers to be shown, and the rate would tell it.';
  if (about.earned === null)
    return 'It is not known how new customers came: say which attribute tells it, and which of its values mean by recommendation.';
  if (about.unknownNew === 0) return null;
  const people = about.bySource
    .filter(({ kind, source }) => kind === 'undated' || source === null)
    .reduce((total, row) => total + row.people, 0);
  return `It is not on record how ${people.toLocaleString('en')} of the new customers came. Earned growth lies between what it is if none of them was recommended, and if all were.`;
}
