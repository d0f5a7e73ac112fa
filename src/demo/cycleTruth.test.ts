import { describe, expect, it } from 'vitest';
import { judgeStaggered } from '../change/index.ts';
import { fixedClock } from '../kernel/index.ts';
import type { PanelGroup } from '../stats/index.ts';
import { type Change, GUIDED_RESOLUTION, NEW_GREETING, rolloutDay } from './change.ts';
import { REGIONS } from './customer.ts';
import { emptyLedger, enter, isTreated, total } from './ledger.ts';
import { type World, worldOf } from './operator.ts';
import { simulate } from './simulate.ts';
import { demoOptions } from './window.ts';

const optionsOf = (seed: number, customers: number) =>
  demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { seed, customers });

/** Contacts a customer and 30 days, by region and month, as a cycle of the change counts them: what happened, not what was bound to. */
function groupsOf(world: World, change: Change): PanelGroup[] {
  const { slices } = world.window;
  const counts = REGIONS.map(() => slices.map(() => ({ contacts: 0, days: 0 })));
  for (const { profile, months, contacts } of simulate(world)) {
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
        value: (30 * contacts) / days,
        weight: days,
        standardError: (30 * Math.sqrt(contacts)) / days,
      })),
    };
  });
}

describe('cycles over the demo', () => {
  it('judge the guided resolution to an effect that covers the truth', () => {
    const options = optionsOf(20, 2_000);
    const world = worldOf(options, [GUIDED_RESOLUTION]);
    const [on, off] = [world, worldOf(options, [])].map((one) => {
      const ledger = emptyLedger(one);
      for (const history of simulate(one)) enter(ledger, history);
      const cell = total(ledger, (region, slice) => isTreated(GUIDED_RESOLUTION, world, region, slice));
      return (30 * cell.contacts) / (365.25 * cell.years);
    });
    const truth = (on ?? 0) - (off ?? 0);
    const { effect, checks } = judgeStaggered(
      { groups: groupsOf(world, GUIDED_RESOLUTION), period: 'month' },
      0.99,
    );
    expect(truth).toBeLessThan(0);
    expect(effect?.low).toBeLessThan(truth);
    expect(effect?.high).toBeGreaterThan(truth);
    expect(checks.find(({ key }) => key === 'pre_trend')?.result).not.toBe('fails');
  });

  it('call the greeting script an effect about as often as they say', () => {
    const SEEDS = 200;
    let [called, told] = [0, 0];
    for (let seed = 0; seed < SEEDS; seed++) {
      const world = worldOf(optionsOf(seed, 60), [NEW_GREETING]);
      const { effect } = judgeStaggered({ groups: groupsOf(world, NEW_GREETING), period: 'month' }, 0.95);
      if (!effect) continue;
      told++;
      if (effect.low > 0 || effect.high < 0) called++;
    }
    expect(told).toBeGreaterThan(180);
    // 5 % of 200 and three binomial standard errors.
    expect(called).toBeLessThanOrEqual(19);
  });
});
