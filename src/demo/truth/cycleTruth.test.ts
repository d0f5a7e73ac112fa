import { describe, expect, it } from 'vitest';
import {
  type CustomerRow,
  judgeMatched,
  judgeRandomized,
  judgeSeries,
  judgeStaggered,
} from '../../change/index.ts';
import { fixedClock } from '../../kernel/index.ts';
import type { PanelGroup, RatioArm } from '../../stats/index.ts';
import { emptyLedger, enter, isTreated, type Ledger, total } from '../ledger.ts';
import { REGIONS } from '../operator/customer.ts';
import { type World, worldOf } from '../operator/operator.ts';
import { type History, simulate } from '../operator/simulate.ts';
import { demoOptions } from '../operator/window.ts';
import { type Change, GUIDED_RESOLUTION, NEW_GREETING, rolloutDay } from './change.ts';
import { armOf, EARLY_NOTICE, type Lot, lotSpan } from './lot.ts';
import { trueLot } from './lotTruth.ts';

const optionsOf = (seed: number, customers: number) =>
  demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { seed, customers });
const REGION = (name: string): number => REGIONS.findIndex((region) => region.name === name);
const CAPITAL = REGION('Capital');
/** Contacts a customer in so many days, as the demo's metric counts them. */
const DAYS = 30;

type Span = readonly [from: number, to: number];

/** Days as a customer within a span. */
function daysOf({ profile, endDay }: History, [from, to]: Span): number {
  return Math.max(0, Math.min(endDay ?? to, to) - Math.max(profile.startDay, from));
}

/** What the metric counts of a customer in a span: contacts in 30 days above, days below. */
function countOf(history: History, span: Span): readonly [above: number, below: number] {
  const count = history.contacts.filter(({ contact }) => contact.day >= span[0] && contact.day < span[1]);
  return [DAYS * count.length, daysOf(history, span)];
}

/** Whether somebody was a customer when a day began. */
function isThere({ profile, endDay }: History, day: number): boolean {
  return profile.startDay < day && (endDay === null || endDay > day);
}

/** Contacts a customer and 30 days, by region and month, as a cycle of the change counts them: what happened, not what was bound to. */
function groupsOf(world: World, histories: readonly History[], change: Change): PanelGroup[] {
  const { slices } = world.window;
  const counts = REGIONS.map(() => slices.map(() => ({ contacts: 0, days: 0 })));
  for (const { profile, months, contacts } of histories) {
    const own = counts[profile.region] ?? [];
    for (const { slice, from, to } of months) {
      const cell = own[slice.index];
      if (cell) cell.days += to - from;
    }
    for (const { contact } of contacts) {
      const at = slices.findIndex(({ to }) => contact.day < to);
      const cell = own[at];
      if (cell) cell.contacts++;
    }
  }
  return counts.map((line, region) => {
    const day = rolloutDay(change, world.window, region);
    const since = day === null ? -1 : slices.findIndex(({ from }) => from >= day);
    // The months at both ends are cut.
    const whole = line.slice(1, -1);
    return {
      since: since < 0 ? null : since - 1,
      cells: whole.map(({ contacts, days }) => ({
        value: (DAYS * contacts) / days,
        weight: days,
        standardError: (DAYS * Math.sqrt(contacts)) / days,
      })),
    };
  });
}

/** The sums over each arm of a lot, as a randomized cycle counts them. */
function armsOf(world: World, histories: readonly History[], lot: Lot) {
  const { from, to } = lotSpan(lot, world.window);
  const sums = { treated: emptyArm(), control: emptyArm() };
  for (const history of histories) {
    const arm = armOf(lot, world.options.seed, world.window, history.profile);
    if (arm === null || !isThere(history, from)) continue;
    const all = [...countOf(history, [from, to]), ...countOf(history, [from - 180, from])];
    const into = sums[arm];
    into.n++;
    for (const [at, value] of all.entries()) into.sums[at] = (into.sums[at] ?? 0) + value;
    let place = 0;
    for (let left = 0; left < all.length; left++)
      for (let right = left; right < all.length; right++, place++)
        into.products[place] = (into.products[place] ?? 0) + (all[left] ?? 0) * (all[right] ?? 0);
  }
  return sums satisfies Record<string, RatioArm>;
}

const emptyArm = () => ({
  n: 0,
  sums: [0, 0, 0, 0] as [number, number, number, number],
  products: Array.from({ length: 10 }, () => 0),
});

/** Customers one by one, as a matched cycle counts them. @param armed null for those who are in neither arm */
function rowsOf(
  histories: readonly History[],
  [start, end]: Span,
  armed: (history: History) => CustomerRow['arm'] | null,
): CustomerRow[] {
  const middle = Math.floor(start / 2);
  return histories.flatMap((history) => {
    const { segment, plan } = history.profile;
    const arm = armed(history);
    if (arm === null || !isThere(history, start)) return [];
    return [
      {
        arm,
        early: countOf(history, [0, middle]),
        late: countOf(history, [middle, start]),
        after: countOf(history, [start, end]),
        attributes: [segment, plan.name, REGIONS[history.profile.region]?.name ?? null],
      },
    ];
  });
}

const matchedOf = (rows: readonly CustomerRow[]) => ({
  rows,
  customers: {
    treated: rows.filter(({ arm }) => arm === 'treated').length,
    control: rows.filter(({ arm }) => arm === 'control').length,
  },
  ...{ names: ['segment', 'plan'], level: false, trend: true, groupedBy: 'region' },
});

function ledgerOf(world: World, histories: Iterable<History>): Ledger {
  const ledger = emptyLedger(world);
  for (const history of histories) enter(ledger, history);
  return ledger;
}

/** Contacts in 30 days that were bound to be, in regions and months. */
function expectedIn(ledger: Ledger, within: (region: number, slice: number) => boolean): number {
  const cell = total(ledger, within);
  return (DAYS * cell.contacts) / (365.25 * cell.years);
}

function covers(effect: { low: number; high: number } | null | undefined, truth: number): void {
  expect(effect?.low).toBeLessThan(truth);
  expect(effect?.high).toBeGreaterThan(truth);
}

describe('cycles over the demo judge to an effect that covers the truth', () => {
  const options = optionsOf(20, 2_000);
  const world = worldOf(options, [GUIDED_RESOLUTION]);
  const histories = [...simulate(world)];
  const without = worldOf(options, []);
  const [on, off] = [ledgerOf(world, histories), ledgerOf(without, simulate(without))];
  const start = rolloutDay(GUIDED_RESOLUTION, world.window, CAPITAL) ?? 0;
  const first = world.window.slices.findIndex(({ from }) => from === start);
  const end = world.window.slices[first + 7]?.from ?? 0;

  it('of the guided resolution, by regions one after the other', () => {
    const treated = (region: number, slice: number) => isTreated(GUIDED_RESOLUTION, world, region, slice);
    const truth = expectedIn(on, treated) - expectedIn(off, treated);
    const { effect, checks } = judgeStaggered(
      { groups: groupsOf(world, histories, GUIDED_RESOLUTION), period: 'month' },
      0.99,
    );
    expect(truth).toBeLessThan(0);
    covers(effect, truth);
    expect(checks.find(({ key }) => key === 'pre_trend')?.result).not.toBe('fails');
  });

  it('of the same in the Capital, customer by customer', () => {
    const treated = (region: number, slice: number) =>
      region === CAPITAL && slice >= first && slice < first + 7;
    const truth = expectedIn(on, treated) - expectedIn(off, treated);
    const reached = new Set(Object.keys(GUIDED_RESOLUTION.rollout).map(REGION));
    const rows = rowsOf(histories, [start, end], ({ profile: { region } }) =>
      region === CAPITAL ? 'treated' : reached.has(region) ? null : 'control',
    );
    const { effect, checks } = judgeMatched(matchedOf(rows), 0.99);
    expect(truth).toBeLessThan(0);
    covers(effect, truth);
    expect(checks.map(({ key, result }) => [key, result])).toEqual([
      ['balance', 'holds'],
      ['pre_trend', 'holds'],
      ['unmatched', 'holds'],
      // Three regions tell little of how much one moves by itself.
      ['groups', 'doubtful'],
    ]);
  });

  it('on handling time in the Capital, by its own course before', () => {
    const { slices } = world.window;
    const whole = slices.slice(1, first + 7);
    const values = whole.map(({ from, to }) => {
      const seconds = histories.flatMap(({ profile, contacts }) =>
        profile.region === CAPITAL
          ? contacts.flatMap(({ contact: { day, handlingSeconds } }) =>
              day >= from && day < to ? [handlingSeconds] : [],
            )
          : [],
      );
      return seconds.reduce((sum, one) => sum + one, 0) / seconds.length;
    });
    const after = values.slice(first - 1);
    const seen = after.reduce((sum, one) => sum + one, 0) / after.length;
    // Every handling time is the same draw times this factor.
    const truth = seen * (1 - 1 / GUIDED_RESOLUTION.effect.handling);
    const { effect } = judgeSeries(
      {
        ...{ starts: whole.map(({ from }) => world.window.day(from)), values },
        ...{ change: first - 1, period: 'month', historyDays: start },
      },
      0.99,
    );
    covers(effect, truth);
  });

  it('of what a lot gave to half of the customers, beyond noise', () => {
    const all = worldOf(options);
    const truth = trueLot(all, EARLY_NOTICE);
    expect(truth.contacts.with / truth.contacts.without).toBeCloseTo(EARLY_NOTICE.effect.contacts, 1);
    const arms = armsOf(all, [...simulate(all)], EARLY_NOTICE);
    expect(arms.treated.n).toBe(truth.treatedCustomers);
    const { effect, checks } = judgeRandomized(
      { arms, share: EARLY_NOTICE.share, balance: [], spill: { mixed: 0, customers: 1 } },
      0.99,
    );
    covers(effect, truth.contacts.effect);
    expect(effect?.high).toBeLessThan(0);
    for (const key of ['sample_ratio', 'history'])
      expect([key, checks.find((check) => check.key === key)?.result]).toEqual([key, 'holds']);
  });
});

describe('cycles over 200 demos in which nothing is changed', () => {
  it('call it an effect about as often as they say, by regions and by lot', () => {
    const SEEDS = 200;
    const nothing: Lot = { ...EARLY_NOTICE, effect: { contacts: 1 } };
    const called = { staggered: 0, randomized: 0 };
    const told = { ...called };
    for (let seed = 0; seed < SEEDS; seed++) {
      const world = worldOf(optionsOf(seed, 60), [NEW_GREETING], [nothing]);
      const histories = [...simulate(world)];
      const found = {
        staggered: judgeStaggered(
          { groups: groupsOf(world, histories, NEW_GREETING), period: 'month' },
          0.95,
        ),
        randomized: judgeRandomized(
          {
            arms: armsOf(world, histories, nothing),
            ...{ share: nothing.share, balance: [], spill: { mixed: 0, customers: 1 } },
          },
          0.95,
        ),
      };
      for (const method of ['staggered', 'randomized'] as const) {
        const { effect } = found[method];
        if (!effect) continue;
        told[method]++;
        if (effect.low > 0 || effect.high < 0) called[method]++;
      }
    }
    for (const method of ['staggered', 'randomized'] as const) {
      expect([method, told[method] > 180]).toEqual([method, true]);
      // 5 % of 200 and three binomial standard errors.
      expect([method, called[method] <= 19, called[method]]).toEqual([method, true, called[method]]);
    }
  });
});
