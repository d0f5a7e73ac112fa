import { addUp, allocate } from '../allocate.ts';
import { type BookedLine, type CategoryKey, categoriesOf } from '../ledger/index.ts';
import { nameKey } from '../nameKey.ts';
import { shownApart } from '../segments.ts';
import { type CostPiece, Pieces } from '../shares.ts';
import { ATTRIBUTION_RULES } from './attribution/index.ts';
import { type AllocationDriver, INTERNAL_DRIVERS } from './driver.ts';
import type { WonFacts } from './facts.ts';
import { ruleIndex, type Won, wonBy } from './won.ts';

/** What winning the customers of a segment, or through a campaign, cost. */
export interface AcquisitionRow {
  /** Null: not on record, or through no campaign. */
  readonly key: string | null;
  /** Customers, or parts of them where several campaigns share one. */
  readonly won: number;
  readonly touches: number;
  readonly pieces: readonly CostPiece[];
  readonly minor: string;
  /** Minor units per customer won; null where nobody was won: not known, never endless. */
  readonly perCustomer: number | null;
}

/** The same campaigns under another rule of attribution. */
export interface OtherRule {
  readonly rule: string;
  readonly rows: readonly {
    readonly campaign: string | null;
    readonly won: number;
    readonly perCustomer: number | null;
  }[];
}

export interface Acquisition {
  readonly currency: string;
  readonly rule: string;
  readonly driver: string;
  readonly segments: readonly AcquisitionRow[];
  /** Segments that are not shown apart, as one: too few customers won, or past the most that are shown. */
  readonly small: (AcquisitionRow & { readonly segments: number }) | null;
  readonly campaigns: readonly AcquisitionRow[];
  /** What could be given to no segment: campaigns through which nobody was won, or costs with no base to share them by. */
  readonly unplaced: readonly {
    readonly campaign: string | null;
    readonly minor: string;
    readonly why: string;
  }[];
  readonly rules: readonly OtherRule[];
  /** Pairs of campaign and segment that are too many to be told apart. */
  readonly together: number;
  /** Never to be shown without the parts. */
  readonly all: {
    readonly minor: string;
    readonly won: number;
    readonly touched: number;
    readonly perCustomer: number | null;
  };
}

export const ACQUISITION_CATEGORIES: readonly CategoryKey[] = categoriesOf('acquisition', 'internal');
const INTERNAL = categoriesOf('internal');

/**
 * Acquisition cost per segment and campaign = (lead source + outreach + campaign + allocated internal costs) / customers won
 * (E. Kolsky, cost series, 2008). Nothing is lost: rows and what could not be placed sum to what was booked.
 * @param lines booked in the period, in the organization's currency
 * @param minimum segments with fewer customers won are not shown apart
 * @param by keys of the rule of attribution and of the driver of internal costs
 */
export function acquisition(
  lines: readonly BookedLine[],
  facts: WonFacts,
  by: { readonly attribution: string; readonly internalDriver: string },
  currency: string,
  minimum: number,
): Acquisition {
  const booked = lines.filter(({ category }) => ACQUISITION_CATEGORIES.includes(category));
  const driver = INTERNAL_DRIVERS.find(({ key }) => key === by.internalDriver) ?? INTERNAL_DRIVERS[0];
  if (!driver) throw new Error('no driver is declared');
  const won = wonBy(facts, ruleIndex(by.attribution));
  const { rows, unplaced } = bySegment(booked, won, driver);
  const groups = new Map(rows.map((row) => [row.key, row]));
  const { shown, small } = shownApart(groups, (row) => row.won, minimum);
  const total = addUp(booked.map(({ minor }) => minor));
  const people = facts.segments.reduce((all, one) => all + one.won, 0);
  return {
    currency,
    rule: by.attribution,
    driver: driver.key,
    segments: rows.filter(({ key }) => shown.includes(key)),
    small: small.length === 0 ? null : joined(small.flatMap((key) => groups.get(key) ?? [])),
    campaigns: byCampaign(booked, won, driver),
    unplaced,
    rules: ATTRIBUTION_RULES.map(({ key }, index) => ({
      rule: key,
      rows: byCampaign(booked, wonBy(facts, index), driver).map((row) => ({
        campaign: row.key,
        won: row.won,
        perCustomer: row.perCustomer,
      })),
    })),
    together: facts.together,
    all: {
      minor: String(total),
      won: people,
      touched: facts.segments.reduce((all, one) => all + one.touched, 0),
      perCustomer: people > 0 ? Number(total) / people : null,
    },
  };
}

function bySegment(lines: readonly BookedLine[], won: Won, driver: AllocationDriver) {
  const known = new Map(
    won.segments.flatMap(({ key }) => (key === null ? [] : [[nameKey(key), key] as const])),
  );
  const named = (segment: string) => known.get(nameKey(segment)) ?? segment;
  const keys = [
    ...new Set([
      ...won.segments.map(({ key }) => key),
      ...lines.flatMap(({ segment }) => (segment === null ? [] : [named(segment)])),
    ]),
  ];
  const pieces = new Map(keys.map((key) => [key, new Pieces()]));
  const unplaced: Acquisition['unplaced'][number][] = [];
  const common: BookedLine[] = [];
  for (const line of lines) {
    if (line.segment !== null) {
      pieces.get(named(line.segment))?.add(line.category, 'booked', line.minor, line.entries);
    } else if (line.campaign !== null) {
      const shares = won.campaigns.get(nameKey(line.campaign))?.bySegment;
      const parts = allocate(
        line.minor,
        keys.map((key) => shares?.get(key) ?? 0),
      );
      if (parts) give(pieces, keys, parts, line.category);
      else
        unplaced.push({
          campaign: line.campaign,
          minor: String(line.minor),
          why: 'nobody was won through this campaign in the period',
        });
    } else common.push(line);
  }
  const weights = keys.map((key) => {
    const base = won.segments.find((one) => one.key === key);
    return driver.weight({
      won: base?.won ?? 0,
      direct: Number(pieces.get(key)?.total ?? 0n),
      touches: base?.touches ?? 0,
    });
  });
  for (const line of common) {
    const parts = allocate(line.minor, weights);
    if (parts) give(pieces, keys, parts, line.category);
    else
      unplaced.push({
        campaign: null,
        minor: String(line.minor),
        why: `there is nothing to share it by: ${driver.label.toLowerCase()}`,
      });
  }
  const rows = keys.map((key) => {
    const base = won.segments.find((one) => one.key === key);
    return rowOf(key, base?.won ?? 0, base?.touches ?? 0, pieces.get(key) ?? new Pieces());
  });
  return { rows: rows.sort(byCost), unplaced: merged(unplaced) };
}

function byCampaign(lines: readonly BookedLine[], won: Won, driver: AllocationDriver): AcquisitionRow[] {
  const names = new Map<string, string>();
  for (const [key, { name }] of won.campaigns) names.set(key, name);
  for (const { campaign } of lines)
    if (campaign !== null && !names.has(nameKey(campaign))) names.set(nameKey(campaign), campaign);
  const keys: (string | null)[] = [...names.keys(), null];
  const pieces = new Map(keys.map((key) => [key, new Pieces()]));
  const common: BookedLine[] = [];
  for (const line of lines) {
    if (line.campaign === null && INTERNAL.includes(line.category)) common.push(line);
    else
      pieces
        .get(line.campaign === null ? null : nameKey(line.campaign))
        ?.add(line.category, 'booked', line.minor, line.entries);
  }
  const wonThrough = (key: string | null) =>
    key === null ? won.untouched : (won.campaigns.get(key)?.won ?? 0);
  const touches = (key: string | null) => (key === null ? 0 : (won.campaigns.get(key)?.touches ?? 0));
  const weights = keys.map((key) =>
    driver.weight({
      won: wonThrough(key),
      direct: Number(pieces.get(key)?.total ?? 0n),
      touches: touches(key),
    }),
  );
  for (const line of common) {
    // Without anything to share it by it stays with what no campaign has.
    const parts = allocate(line.minor, weights) ?? keys.map((key) => (key === null ? line.minor : 0n));
    give(pieces, keys, parts, line.category);
  }
  return keys
    .map((key) =>
      rowOf(
        key === null ? null : (names.get(key) ?? key),
        wonThrough(key),
        touches(key),
        pieces.get(key) ?? new Pieces(),
      ),
    )
    .filter((row) => row.key !== null || row.won > 0 || row.minor !== '0')
    .sort(byCost);
}

function give(
  pieces: ReadonlyMap<string | null, Pieces>,
  keys: readonly (string | null)[],
  parts: readonly bigint[],
  category: string,
): void {
  for (const [index, key] of keys.entries()) {
    const part = parts[index] ?? 0n;
    if (part !== 0n) pieces.get(key)?.add(category, 'allocated', part, 0);
  }
}

function rowOf(key: string | null, won: number, touches: number, pieces: Pieces): AcquisitionRow {
  const { total } = pieces;
  return {
    key,
    won,
    touches,
    pieces: pieces.list(),
    minor: String(total),
    perCustomer: won > LEAST_WON ? Number(total) / won : null,
  };
}

function joined(rows: readonly AcquisitionRow[]): Acquisition['small'] {
  const pieces = new Pieces();
  for (const one of rows.flatMap((row) => row.pieces))
    pieces.add(one.category, one.how, BigInt(one.minor), one.entries);
  const count = (of: (row: AcquisitionRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    ...rowOf(
      null,
      count(({ won }) => won),
      count(({ touches }) => touches),
      pieces,
    ),
    segments: rows.length,
  };
}

/** Sums of shares are not exact; less than this is nobody. */
const LEAST_WON = 1e-9;

function byCost(a: AcquisitionRow, b: AcquisitionRow): number {
  const difference = BigInt(b.minor) - BigInt(a.minor);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** One line for each campaign and reason. */
function merged(parts: Acquisition['unplaced']): Acquisition['unplaced'] {
  const sums = new Map<string, Acquisition['unplaced'][number]>();
  for (const part of parts) {
    const key = JSON.stringify([part.campaign, part.why]);
    const known = sums.get(key);
    sums.set(key, { ...part, minor: String(BigInt(part.minor) + BigInt(known?.minor ?? 0)) });
  }
  return [...sums.values()];
}
