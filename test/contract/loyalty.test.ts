import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoMetrics, demoOptions, type Truth, truthOf } from '../../src/demo/index.ts';
import { addDays, fixedClock } from '../../src/kernel/index.ts';
import { loadLoyalty } from '../support/loyal.ts';
import { type Browser, type Office, officeToday, openOffice } from '../support/office.ts';

const TODAY = officeToday();
// A window that stands still, so that the intervals below hold or fail for good.
const options = demoOptions(fixedClock('2026-11-22T09:00:00.000Z'), { customers: 1_500 });

let office: Office;
let owner: Browser;
let viewer: Browser;
let stranger: Browser;
let truth: Truth;

beforeAll(async () => {
  office = await openOffice();
  const mine = await office.found('Mine');
  owner = mine.browser;
  viewer = await office.join(owner, 'viewer', 'viewer@mine.test');
  stranger = (await office.found('Theirs')).browser;
  truth = truthOf(options);
  await loadLoyalty(office.app.columnar.engine, mine.organizationId, options);
  metrics.set(
    'nps',
    await enterMetric(owner, 'NPS of the relationship', { measure: 'nps', parameters: { question: 'nps' } }),
  );
  metrics.set('referrals', await enterMetric(owner, 'Referrals per customer'));
  metrics.set('revenue', await enterMetric(owner, 'Revenue billed'));
});
afterAll(() => office?.close());

const metrics = new Map<string, string>();

/** Enters a metric of the demo's registry, or one made from it. */
async function enterMetric(browser: Browser, title: string, formula?: object): Promise<string> {
  const found = demoMetrics('2026-11-22').find(({ sheet }) => sheet.title === title);
  const calculation = formula ? { formula } : { formula: found?.calculation.formula };
  const sheet = { ...found?.sheet, title: formula ? `${title} ${JSON.stringify(formula)}` : title };
  const { status, body } = await browser.send('POST', '/api/v1/metrics', { sheet, calculation });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

const asked = () => ({
  metricId: metrics.get('nps'),
  ...truth.referral.period,
  // What was paid is on record for two years.
  revenue: { from: '2025-11-22', to: '2026-11-22' },
  referral: { metricId: metrics.get('referrals'), joined: 'joined' },
  spend: { metricId: metrics.get('revenue') },
  source: { attribute: 'joined_via', earned: ['referral'] },
});

describe('loyalty', () => {
  it('finds what is true of the simulated operator: who recommends in deed, and how many of them join', async () => {
    const { status, body } = await viewer.send('POST', '/api/v1/loyalty', asked());
    expect(status, JSON.stringify(body)).toBe(200);
    const { lines, groups, unlinked, followed, tests } = body.advocates.found;
    for (const line of truth.referral.lines) {
      const found = lines.find(({ said }: { said: boolean }) => said === line.said);
      expect(found.people.value).toBe(line.people);
      expect(found.acted.low).toBeLessThan(100 * line.acted);
      expect(found.acted.high).toBeGreaterThan(100 * line.acted);
      expect(found.referrals.low).toBeLessThan(line.perYear);
      expect(found.referrals.high).toBeGreaterThan(line.perYear);
    }
    expect(lines[0].joined.low).toBeLessThan(100 * truth.referral.joins);
    expect(lines[0].joined.high).toBeGreaterThan(100 * truth.referral.joins);
    expect(groups.map(({ key }: { key: string }) => key)).toEqual([
      'said_and_acted',
      'said_only',
      'acted_unsaid',
      'neither',
    ]);
    expect(groups[0].spend).toMatchObject({ unit: 'EUR', minorDigits: 2 });
    expect(groups[0].spend.value).toBeGreaterThan(1_000);
    expect(groups[0].retention.marks.length).toBeGreaterThan(2);
    expect(unlinked).toBe(0);
    expect(followed).toEqual({ from: truth.referral.period.to, to: TODAY });
    // Promoters truly refer more often; that those of them who act stay longer is not built in, and is not claimed.
    const acting = tests.find(({ what }: { what: string }) => what === 'acting');
    expect(acting).toMatchObject({ beyondNoise: true, words: expect.stringContaining('more often') });
  });

  it('tells earned growth only where it is known how new customers came', async () => {
    const { body } = await viewer.send('POST', '/api/v1/loyalty', asked());
    const growth = body.growth.found;
    expect(growth).toMatchObject({ currency: 'EUR', remark: null });
    expect(growth.earned.value).not.toBeNull();
    expect(growth.parts.map(({ key }: { key: string }) => key)).toEqual([
      'returning',
      'earned',
      'bought',
      'unknown',
    ]);
    const whole = growth.parts.reduce(
      (sum: number, { revenue }: { revenue: { value: number } }) => sum + revenue.value,
      0,
    );
    expect(whole).toBe(growth.revenueNow.value);
    const { body: untold } = await viewer.send('POST', '/api/v1/loyalty', { ...asked(), source: null });
    const { earned, remark, netRetention } = untold.growth.found;
    expect(netRetention).toEqual(growth.netRetention);
    expect(earned.value).toBeNull();
    expect(earned.low).toBeLessThan(growth.earned.value);
    expect(earned.high).toBeGreaterThan(growth.earned.value);
    expect(remark).toContain('not known how new customers came');
  });

  it('says that nothing can be told to have grown from a time that is not whole on record', async () => {
    const { body } = await viewer.send('POST', '/api/v1/loyalty', {
      ...asked(),
      revenue: truth.referral.period,
    });
    const { earned, netRetention, remark } = body.growth.found;
    expect({ earned, netRetention }).toEqual({ earned: null, netRetention: null });
    expect(remark).toContain('on record only since 2024-11');
  });

  it('shows who stays by when they started, with how many are at risk, and marks cohorts that look too loyal', async () => {
    const { body } = await viewer.send('POST', '/api/v1/loyalty', {
      ...asked(),
      cohorts: { grain: 'quarter' },
    });
    const { cohorts, all, firstLeft } = body.cohorts.found;
    expect(cohorts.length).toBeGreaterThan(8);
    expect(
      all.curve.every(
        (step: { low: number; value: number; high: number }) =>
          step.low <= step.value && step.value <= step.high,
      ),
    ).toBe(true);
    const old = cohorts.filter(({ start }: { start: string }) => start < firstLeft.slice(0, 7));
    expect(old.some(({ truncated }: { truncated: boolean }) => truncated)).toBe(true);
    expect(cohorts.at(-2)).toMatchObject({ truncated: false });
    for (const { marks } of cohorts)
      for (const mark of marks) if (mark.figure.suppressed) expect(mark.atRisk).toBeNull();
  });

  it('leads down to its customers, for those who may read records', async () => {
    const of = { group: 'said_and_acted' };
    expect((await viewer.send('POST', '/api/v1/loyalty/customers', { ...asked(), of })).status).toBe(403);
    const { body: answer } = await owner.send('POST', '/api/v1/loyalty', asked());
    const wanted = answer.advocates.found.groups[0].people.value;
    const found: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const { body } = await owner.send('POST', '/api/v1/loyalty/customers', {
        ...asked(),
        of,
        limit: 40,
        ...(cursor === null ? {} : { cursor }),
      });
      found.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next;
      if (cursor === null) break;
    }
    expect(new Set(found).size).toBe(wanted);
    const { body } = await owner.send('POST', '/api/v1/loyalty/customers', {
      ...asked(),
      of: { revenue: 'new', source: 'referral' },
      limit: 500,
    });
    const earned = answer.growth.found.parts.find(({ key }: { key: string }) => key === 'earned');
    expect(body.items).toHaveLength(earned.people.value);
  });

  it('says what is not known instead of a zero, and refuses what must not be added', async () => {
    const bare = { metricId: metrics.get('nps'), ...truth.referral.period };
    const { body } = await viewer.send('POST', '/api/v1/loyalty', bare);
    expect(body.advocates).toMatchObject({
      found: null,
      unknown: { question: 'Which events are referrals?' },
    });
    expect(body.growth).toMatchObject({ found: null, unknown: { known: false } });
    expect(body.cohorts.found).not.toBeNull();
    const worthless = await enterMetric(owner, 'Revenue billed', {
      measure: 'total',
      parameters: { kind: 'referral' },
    });
    const none = await viewer.send('POST', '/api/v1/loyalty', {
      ...asked(),
      spend: { metricId: worthless },
    });
    expect(none.body.growth).toMatchObject({ found: null, refused: expect.stringContaining('currency') });
    expect(none.body.advocates.found.groups[0].spend).toBeNull();
  });

  it('refuses two currencies, periods that are none, and too many cohorts', async () => {
    const paid = (id: string, unit: string) => ({
      source: 'shop',
      id,
      kind: 'purchase',
      occurredAt: `${TODAY}T00:00:00Z`,
      value: 10,
      unit,
    });
    await stranger.send('POST', '/api/v1/signals', [paid('1', 'EUR'), paid('2', 'USD')]);
    const tomorrow = addDays(TODAY, 2);
    const own = await enterMetric(stranger, 'NPS of the relationship', {
      measure: 'nps',
      parameters: { question: 'nps' },
    });
    const paidIn = await enterMetric(stranger, 'Revenue billed', {
      measure: 'total',
      parameters: { kind: 'purchase' },
    });
    const recent = { from: '2026-01-01', to: tomorrow };
    const mixed = { metricId: own, ...recent, revenue: recent, spend: { metricId: paidIn } };
    const { body } = await stranger.send('POST', '/api/v1/loyalty', mixed);
    expect(body.growth.refused).toContain('EUR and USD');
    const chosen = await stranger.send('POST', '/api/v1/loyalty', {
      ...mixed,
      spend: { metricId: paidIn, currency: 'USD' },
    });
    expect(chosen.body.growth.found).toMatchObject({ currency: 'USD', unlinked: { now: 1000 } });
    const wrong = async (change: object) =>
      (await viewer.send('POST', '/api/v1/loyalty', { ...asked(), ...change })).status;
    expect(await wrong({ to: '2020-01-01' })).toBe(422);
    expect(await wrong({ metricId: metrics.get('revenue') })).toBe(422);
    expect(await wrong({ referral: { metricId: metrics.get('nps') } })).toBe(422);
    expect(await wrong({ spend: { metricId: metrics.get('revenue'), currency: 'QQQ' } })).toBe(422);
    expect(await wrong({ cohorts: { grain: 'month', from: '2000-01-01' } })).toBe(422);
    // Another organization's metric is none of theirs, and their own finds none of these customers.
    expect((await stranger.send('POST', '/api/v1/loyalty', asked())).status).toBe(404);
    const { body: other } = await stranger.send('POST', '/api/v1/loyalty', { ...mixed, from: '2025-01-01' });
    expect(other.cohorts.found.all.n).toBe(0);
  });

  it('withholds groups of few people, and what they could be had from', async () => {
    const { to } = truth.referral.period;
    const from = new Date(Date.parse(to) - 60 * 86_400_000).toISOString().slice(0, 10);
    const { body } = await owner.send('POST', '/api/v1/loyalty', { ...asked(), from });
    const { groups, lines } = body.advocates.found;
    const small = groups.filter(({ people }: { people: { n: number | null } }) => people.n === null);
    // One alone would follow from the totals of its lines.
    expect(small.length).toBeGreaterThan(1);
    for (const group of small) {
      expect(group.retention).toMatchObject({ n: null, left: null, curve: [] });
      expect(group.spend.suppressed).toBeDefined();
    }
    const told = lines.filter(({ acted }: { acted: { suppressed?: object } }) => !acted.suppressed);
    expect(told.length).toBeLessThan(2);
    expect(body.advocates.found.tests.map(({ what }: { what: string }) => what)).not.toContain('acting');
  });
});
