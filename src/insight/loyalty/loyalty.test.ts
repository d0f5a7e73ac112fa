import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurrency } from '../../kernel/index.ts';
import type { Metric, Sheet } from '../../metric/index.ts';
import type { Reading } from '../reading.ts';
import { advocatesOf } from './advocates.ts';
import { cohortsOf } from './cohorts.ts';
import type { AdvocateSums, Currency, RevenueSums } from './facts.ts';
import { growthOf } from './growth.ts';
import { objectivesOf } from './objectives.ts';
import { nobody } from './sums.ts';

const period = { from: '2026-01-01', to: '2026-07-01' };
const showing = { confidence: 0.95, minimum: 10, period };
const money: Currency = { wanted: [], unwanted: [], code: 'EUR', digits: 2 };
const asked = { now: period, before: { from: '2025-07-01', to: '2026-01-01' }, money };

const revenue = (kind: RevenueSums['kind'], before: number, now: number, source: string | null = null) => ({
  kind,
  source,
  people: 100,
  before,
  now,
});

const whole = (sums: readonly RevenueSums[], first = '2025-07-03') => ({ sums, first });

describe('earned growth', () => {
  it('is what the book says: 100 to 130 with 85 returning, 25 earned and 20 bought', () => {
    const rows = [
      revenue('returning', 100, 85),
      revenue('new', 0, 25, 'referral'),
      revenue('new', 0, 20, 'advertising'),
    ];
    const growth = growthOf(whole(rows), { ...asked, earned: ['referral'] }, showing);
    expect(growth.netRetention?.value).toBeCloseTo(85);
    expect(growth.earned?.value).toBeCloseTo(10);
    expect(growth.earned?.ratio).toBeCloseTo(100 / 3);
    expect(growth.remark).toBeNull();
  });

  it('is a range where it is not known how customers came, and never counts them as bought', () => {
    const rows = [
      revenue('returning', 100, 85),
      revenue('new', 0, 25, 'referral'),
      revenue('undated', 0, 20),
    ];
    const growth = growthOf(whole(rows), { ...asked, earned: ['referral'] }, showing);
    expect(growth.earned).toMatchObject({ value: null, ratio: null });
    expect(growth.earned?.low).toBeCloseTo(10);
    expect(growth.earned?.high).toBeCloseTo(30);
    expect(growth.remark).toContain('100 of the new customers');
    const untold = growthOf(whole(rows), { ...asked, earned: null }, showing);
    expect(untold.earned?.low).toBeCloseTo(-15);
    expect(untold.earned?.high).toBeCloseTo(30);
  });

  it('is not told where there was nothing before, where a part is negative, or where it would tell a small part', () => {
    const from = (rows: RevenueSums[]) => growthOf(whole(rows), { ...asked, earned: ['referral'] }, showing);
    expect(from([revenue('new', 0, 25, 'referral')])).toMatchObject({ earned: null, netRetention: null });
    expect(from([revenue('returning', 100, -5)]).earned).toBeNull();
    const torn = growthOf(
      whole([revenue('returning', 100, 85)], '2025-10-01'),
      { ...asked, earned: [] },
      showing,
    );
    expect(torn).toMatchObject({
      earned: null,
      netRetention: null,
      remark: expect.stringContaining('2025-10-01'),
    });
    const small = from([
      revenue('returning', 100, 85),
      { ...revenue('new', 0, 25, 'referral'), people: 3 },
      revenue('new', 0, 20, 'shop'),
    ]);
    expect(small.earned).toBeNull();
    expect(small.netRetention?.suppressed).toBeDefined();
    expect(small.parts.filter((part) => part.revenue.suppressed).length).toBeGreaterThan(1);
  });
});

/** People of whom each did the same. */
function alike(said: boolean, acted: boolean, people: number): AdvocateSums {
  const [days, paid, years] = [100, 3000, 4];
  const made = acted ? 2 : 0;
  return {
    ...nobody(said, acted),
    people,
    days: days * people,
    daysSquared: days ** 2 * people,
    referrals: made * people,
    referralsSquared: made ** 2 * people,
    referralsByDays: made * days * people,
    paid: paid * people,
    paidSquared: paid ** 2 * people,
    paidByDays: paid * days * people,
    dated: people,
    years: years * people,
    yearsSquared: years ** 2 * people,
  };
}

describe('advocates', () => {
  const facts = (sizes: readonly number[]) => ({
    groups: sizes.map((people, at) => alike(at < 2, at % 2 === 0, people)),
    departures: [],
    unheard: { people: 4, referrals: 9 },
    unlinked: 2,
  });

  it('are told by group with rates of time as a customer', () => {
    const found = advocatesOf(facts([40, 60, 20, 80]), showing, money, '2026-07-01');
    const [acted, only] = found.groups;
    expect(acted?.share.value).toBeCloseTo(40);
    expect(acted?.referrals.value).toBeCloseTo(2 * 3.6525);
    expect(acted?.spend?.value).toBeCloseTo(30 * 30.4375);
    expect(only?.tenure.value).toBeCloseTo(4);
    expect(only?.joined.unknown?.question).toBe('They made no referral.');
    expect(found.lines.map(({ acted: share }) => share.value)).toEqual([40, 20]);
    expect(found.followed).toBeNull();
    expect(found.unheard.suppressed).toEqual({ minimum: 10 });
    expect(found.unheardReferrals).toBeNull();
    const what = found.tests.map((test) => test.what);
    expect(what).toContain('acting');
    expect(found.tests.find((test) => test.what === 'acting')?.beyondNoise).toBe(true);
  });

  it('never show a group that is small, nor let it be had from what is shown', () => {
    const size = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.tuple(size, size, size, size), (sizes) => {
        const { groups, lines } = advocatesOf(facts(sizes), showing, null, '2026-12-01');
        for (const [at, group] of groups.entries()) {
          const own = sizes[at] ?? 0;
          if (own > 0 && own < 10) expect(group.people.n).toBeNull();
        }
        for (const [row, line] of lines.entries()) {
          const pair = groups.slice(2 * row, 2 * row + 2);
          const hidden = pair.filter(({ people }) => people.n === null);
          if (line.people.n === null || hidden.length === 0) continue;
          const others = pair.filter(({ people }) => people.n !== null && people.n > 0);
          expect(hidden.length === 1 && others.length === 1).toBe(false);
          expect(line.acted.value).toBeNull();
        }
      }),
    );
  });

  it('are followed from the end of the period, and withheld once too few are at risk', () => {
    const departures = [
      { said: true, acted: true, days: 20, left: 30, there: 0 },
      { said: true, acted: true, days: 150, left: 0, there: 8 },
    ];
    const found = advocatesOf({ ...facts([40, 60, 20, 80]), departures }, showing, null, '2026-12-01');
    const { retention } = found.groups[0] ?? { retention: null };
    expect(retention).toMatchObject({ n: 38, left: 30 });
    expect(retention?.marks.map(({ months }) => months)).toEqual([1, 3]);
    expect(retention?.marks.every(({ atRisk, figure }) => atRisk === null && figure.value === null)).toBe(
      true,
    );
    expect(found.groups[1]?.retention).toMatchObject({ n: 0, curve: [] });
  });
});

it('cohorts that began before departures were on record are marked, and a small one is withheld with another', () => {
  const tenures = [
    { start: '2025-01-01', days: 200, left: 20, there: 80 },
    { start: '2026-01-01', days: 40, left: 3, there: 2 },
    { start: '2026-02-01', days: 30, left: 10, there: 40 },
  ];
  const found = cohortsOf(
    { tenures, firstLeft: '2026-01-05' },
    { grain: 'month', until: '2026-07-01' },
    showing,
  );
  expect(found.cohorts.map(({ truncated }) => truncated)).toEqual([true, false, false]);
  expect(found.cohorts.map(({ n }) => n)).toEqual([100, null, null]);
  expect(found.all.n).toBe(155);
});

it('loyalty stands beside money, each metric with its state', () => {
  const sheet = (title: string, value: number | null): Sheet => ({
    title,
    purpose: 'p',
    decision: 'd',
    goal: { known: true, value: 'g' },
    relatesTo: [],
    timing: 'lag',
    target:
      value === null
        ? { known: false, question: 'q', finder: 'Ana', due: '2027-01-01' }
        : { known: true, value: { value, direction: 'at_least', by: '2027-01-01' } },
    source: 's',
    neededToMake: 'n',
    measured: 'day',
    reviewed: 'month',
    owner: 'o',
    actor: 'a',
    action: 'x',
    maturity: 'defined',
  });
  const metric = (id: string, measure: string, target: number | null, parameters = {}): Metric => ({
    id,
    sheet: sheet(id, target),
    current: {
      metricId: id,
      number: 1,
      since: '2026-01-01T00:00:00Z',
      by: { kind: 'system', id: 't', name: 't' },
      reason: null,
      formula: { measure, parameters },
      includes: null,
      excludes: null,
    },
    version: 1,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });
  const reading = (metricId: string, value: number, minorDigits: number | null = null) =>
    ({ metricId, value, low: value - 3, high: value + 3, minorDigits }) as Reading;
  const found = objectivesOf(
    [
      metric('nps', 'nps', 40, { question: 'nps' }),
      metric('churn', 'churn', null),
      metric('referrals', 'rate_per_customer', 1, { kind: 'referral' }),
      metric('calls', 'rate_per_customer', 1, { kind: 'call' }),
      metric('revenue', 'total', 500, { kind: 'bill' }),
    ],
    [reading('nps', 38), reading('churn', 2), reading('revenue', 900, 2)],
  );
  expect(found.map(({ metricId, side, state }) => [metricId, side, state])).toEqual([
    ['nps', 'loyalty', 'open'],
    ['churn', 'loyalty', 'no_target'],
    ['referrals', 'loyalty', 'not_measured'],
    ['revenue', 'money', 'met'],
  ]);
});

it('a currency is one that the runtime knows', () => {
  expect(['EUR', 'USD', 'GB', 'eur', 'XQQ', 'Mbit/s'].map(isCurrency)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
