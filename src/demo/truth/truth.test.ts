import { beforeAll, describe, expect, it } from 'vitest';
import { fixedClock, seededRandom } from '../../kernel/index.ts';
import { analyzeDrivers, criticalZ, crossMomentsOf, histogramOf, nps, rate } from '../../stats/index.ts';
import { REGIONS } from '../operator/customer.ts';
import { demoOptions } from '../operator/window.ts';
import type { AnswerRow, CustomerRow, SignalRow } from '../rows/rows.ts';
import { answers, customers, signals } from '../rows/stream.ts';
import { CHANGES, GUIDED_RESOLUTION, NEW_GREETING } from './change.ts';
import { type Truth, truthOf } from './truth.ts';

/**
 * What anybody can estimate from the rows alone covers what is true. The seed is fixed, so these tests hold or fail
 * for good; 99.9 % where many intervals are looked at, 99 % where it is one.
 */
const options = demoOptions(fixedClock('2026-11-22T09:00:00.000Z'));
const MANY = 0.999;
const ONE = 0.99;

let truth: Truth;
let own: CustomerRow[];
let contacts: SignalRow[];
let bills: SignalRow[];
let relationship: AnswerRow[];
let referrals: SignalRow[];

beforeAll(() => {
  truth = truthOf(options);
  own = [...customers(options)];
  const all = [...signals(options)];
  contacts = all.filter((row) => row.kind === 'contact');
  bills = all.filter((row) => row.kind === 'bill');
  referrals = all.filter((row) => row.kind === 'referral');
  relationship = [...answers(options, 'relationship')];
});

/** Customer-years of a region between two days, from start and end dates alone. */
function yearsOf(region: string, from: string, to: string): number {
  let days = 0;
  for (const row of own) {
    if (row['attribute.region'] !== region) continue;
    const start = row.started_on > from ? row.started_on : from;
    const end = row.ended_on !== null && row.ended_on < to ? row.ended_on : to;
    if (start < end) days += (Date.parse(end) - Date.parse(start)) / 86_400_000;
  }
  return days / 365.25;
}

const within = (row: SignalRow, region: string, from: string, to: string): boolean =>
  row['attribute.region'] === region && row.occurred_at >= from && row.occurred_at < to;

function leftIn(region: string, from: string, to: string): number {
  return own.filter(
    (row) =>
      row['attribute.region'] === region &&
      row.ended_on !== null &&
      row.ended_on >= from &&
      row.ended_on < to,
  ).length;
}

/** Every region, cut where `key` reached it: name, days, and the true rates. */
function cells(key: string) {
  const change = truth.changes.find((one) => one.key === key);
  return (change?.regions ?? []).flatMap(({ region, from, before, after }) => {
    const cut = from ?? truth.window.to;
    const first = { region, from: truth.window.from, to: cut, rates: before };
    return after === null ? [first] : [first, { region, from: cut, to: truth.window.to, rates: after }];
  });
}

describe('what the rows say covers what is true', () => {
  it.each(CHANGES.map((change) => change.key))('contacts and churn by region, before and after %s', (key) => {
    expect(cells(key)).toHaveLength(REGIONS.length + 3);
    for (const { region, from, to, rates } of cells(key)) {
      const years = yearsOf(region, from, to);
      expect(years).toBeCloseTo(rates.years, 6);
      const here = contacts.filter((row) => within(row, region, from, to));
      const first = here.filter((row) => row['attribute.repeat'] === 'no').length;
      const measured = rate({ count: first, exposure: years }, MANY);
      expect(measured?.low).toBeLessThan(rates.firstContactsPerYear);
      expect(measured?.high).toBeGreaterThan(rates.firstContactsPerYear);
      const lost = rate({ count: leftIn(region, from, to), exposure: (years * 365.25) / 30.44 }, MANY);
      expect(lost?.low).toBeLessThan(rates.churnPerMonth);
      expect(lost?.high).toBeGreaterThan(rates.churnPerMonth);
    }
  });

  it('the effect of guided resolution on contacts, against regions that it never reached', () => {
    const effect = contactEffect(GUIDED_RESOLUTION.key, ['South', 'Valley', 'Islands']);
    expect(effect.high).toBeLessThan(0);
    expect(effect.low).toBeLessThan(Math.log(0.8));
    expect(effect.high).toBeGreaterThan(Math.log(0.8));
  });

  it('no effect of the new greeting', () => {
    const effect = contactEffect(NEW_GREETING.key, ['Islands', 'Capital'], '2026-02-01');
    expect(effect.low).toBeLessThan(0);
    expect(effect.high).toBeGreaterThan(0);
  });

  it('the effect of guided resolution on handling time', () => {
    const effect = handlingEffect(['South', 'Valley', 'Islands']);
    expect(effect.high).toBeLessThan(0);
    expect(effect.low).toBeLessThan(Math.log(0.85));
    expect(effect.high).toBeGreaterThan(Math.log(0.85));
  });

  it('NPS of those who answer, which lies above everybody’s', () => {
    const counts = new Map<number, number>();
    for (const row of relationship) {
      const score = Number(row['question.nps']);
      counts.set(score, (counts.get(score) ?? 0) + 1);
    }
    const measured = nps(histogramOf(counts), ONE);
    expect(measured?.low).toBeLessThan(truth.nps.all.respondents);
    expect(measured?.high).toBeGreaterThan(truth.nps.all.respondents);
    expect(measured?.low).toBeGreaterThan(truth.nps.all.all);
    for (const group of [...truth.nps.byWave, ...truth.nps.byContract])
      expect(group.respondents).toBeGreaterThan(group.all);
    expect(relationship.length / truth.nps.all.asked).toBeCloseTo(truth.responseRate.relationship, 1);
  });

  it('importance of drivers, as an analysis of the answers finds it', () => {
    const keys = truth.drivers.items.map((item) => item.key);
    const buckets = Array.from({ length: 100 }, (): (number | null)[][] => []);
    for (const row of relationship) {
      const cells = ['nps', ...keys].map((key) => row[`question.${key}`]);
      // A person's answers stay in one bucket, so that the bootstrap knows of their dependence.
      buckets[Number(row.customer_external_id.slice(1)) % 100]?.push(
        cells.map((cell) => (typeof cell === 'number' ? cell : null)),
      );
    }
    const blocks = buckets.map((rows) => crossMomentsOf(rows, keys.length + 1, 'pairwise'));
    const found = analyzeDrivers(blocks, 'lmg', {
      random: seededRandom(1),
      replicates: 200,
      confidence: ONE,
    });
    for (const [i, item] of truth.drivers.items.entries()) {
      const share = found?.drivers[i]?.share;
      expect(share?.low).toBeLessThan(item.shareAnswered);
      expect(share?.high).toBeGreaterThan(item.shareAnswered);
      expect(Math.abs(item.share - item.shareAnswered)).toBeLessThan(0.02);
    }
    const ranked = [...truth.drivers.items].sort((a, b) => b.share - a.share).map((item) => item.key);
    expect(ranked.slice(0, 2)).toEqual(['reliability', 'value']);
  });

  it('bill shock, and sizes that are like an operator’s', () => {
    const shocked = bills.filter((row) => row['attribute.bill_shock'] === 'yes').length;
    const share = shocked / bills.length;
    expect(Math.abs(share - truth.billShockShare)).toBeLessThan(
      criticalZ(ONE) * Math.sqrt((share * (1 - share)) / bills.length),
    );
    expect(truth.rates.contactsPerYear).toBeGreaterThan(1.5);
    expect(truth.rates.contactsPerYear).toBeLessThan(4);
    expect(truth.responseRate.relationship).toBeGreaterThan(0.3);
    expect(truth.responseRate.relationship).toBeLessThan(0.4);
    expect(bills.length / (truth.rates.years * 12)).toBeGreaterThan(0.95);
  });

  it('referrals by what people said, and how many of them join', () => {
    const { period, lines, joins } = truth.referral;
    const first = new Map<string, AnswerRow>();
    for (const row of relationship.toSorted((a, b) => a.answered_at.localeCompare(b.answered_at)))
      if (
        row.answered_at >= period.from &&
        row.answered_at < period.to &&
        !first.has(row.customer_external_id)
      )
        first.set(row.customer_external_id, row);
    for (const { said, people, perYear } of lines) {
      const group = [...first.values()].filter((row) => Number(row['question.nps']) >= 9 === said);
      expect(group).toHaveLength(people);
      let [count, days] = [0, 0];
      for (const { customer_external_id: id, answered_at } of group) {
        const day = answered_at.slice(0, 10);
        const ended = own.find((row) => row.external_id === id)?.ended_on ?? period.to;
        days += (Date.parse(ended < period.to ? ended : period.to) - Date.parse(day)) / 86_400_000;
        count += referrals.filter(
          (row) => row.customer_external_id === id && row.occurred_at >= day && row.occurred_at < period.to,
        ).length;
      }
      const measured = rate({ count, exposure: days / 365.25 }, ONE);
      expect(measured?.low).toBeLessThan(perYear);
      expect(measured?.high).toBeGreaterThan(perYear);
    }
    const joined = referrals.filter((row) => row.outcome === 'joined').length / referrals.length;
    expect(Math.abs(joined - joins)).toBeLessThan(
      criticalZ(ONE) * Math.sqrt((joins * (1 - joins)) / referrals.length),
    );
  });

  it('a mix that pulls the total down while contracts improve', () => {
    expect(truth.mix.mix).toBeLessThan(0);
    expect(truth.mix.rate).toBeGreaterThan(0);
    expect(truth.mix.change).toBeCloseTo(truth.mix.mix + truth.mix.rate, 9);
  });

  it('direct weights that add up to one, and effects as set', () => {
    expect(truth.drivers.items.reduce((sum, driver) => sum + driver.weight, 0)).toBeCloseTo(1, 12);
    const [guided, greeting] = truth.changes;
    expect(guided?.direct).toEqual({ contacts: 0.8, handling: 0.85, hazard: 0.75 });
    expect(guided?.whole.contacts).toBeCloseTo(0.8, 1);
    expect(greeting?.whole).toEqual({ contacts: 1, hazard: 1 });
  });
});

/** Months from roll-out against those before, in regions reached less the same in `controls`, as a log ratio. */
function contactEffect(key: string, controls: readonly string[], until = truth.window.to) {
  // Outages are shocks to whole regions that few regions can't average out; their contacts are left out.
  const counted = contacts.filter(
    (row) => row['attribute.repeat'] === 'no' && row['attribute.reason'] !== 'network',
  );
  const events = (region: string, from: string, to: string) => ({
    count: counted.filter((row) => within(row, region, from, to)).length,
    years: yearsOf(region, from, to),
  });
  return pooled(key, controls, until, (regions, from, to) => {
    const parts = regions.map((region) => events(region, from, to));
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    return { value: Math.log(count / parts.reduce((sum, part) => sum + part.years, 0)), variance: 1 / count };
  });
}

function handlingEffect(controls: readonly string[]) {
  return pooled(GUIDED_RESOLUTION.key, controls, truth.window.to, (regions, from, to) => {
    const logs = contacts
      .filter((row) => regions.some((region) => within(row, region, from, to)))
      .map((row) => Math.log(row.duration_seconds ?? Number.NaN));
    const value = logs.reduce((sum, x) => sum + x, 0) / logs.length;
    const variance = logs.reduce((sum, x) => sum + (x - value) ** 2, 0) / (logs.length - 1) / logs.length;
    return { value, variance };
  });
}

type Level = (
  regions: readonly string[],
  from: string,
  to: string,
) => { readonly value: number; readonly variance: number };

function pooled(key: string, controls: readonly string[], until: string, level: Level) {
  let [sum, weights] = [0, 0];
  for (const { region, from } of truth.changes.find((one) => one.key === key)?.regions ?? []) {
    if (from === null || from >= until) continue;
    const start = truth.window.from;
    const parts = [
      level([region], from, until),
      level([region], start, from),
      level(controls, from, until),
      level(controls, start, from),
    ] as const;
    const difference = parts[0].value - parts[1].value - (parts[2].value - parts[3].value);
    const weight = 1 / parts.reduce((total, part) => total + part.variance, 0);
    sum += weight * difference;
    weights += weight;
  }
  const reach = criticalZ(ONE) / Math.sqrt(weights);
  return { value: sum / weights, low: sum / weights - reach, high: sum / weights + reach };
}
