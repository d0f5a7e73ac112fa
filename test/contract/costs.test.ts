import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CostPart, measureCosts, periodOfMonths } from '../../src/economics/index.ts';
import { type Scope, systemClock } from '../../src/kernel/index.ts';
import { costFacts } from '../../src/storage/columnar/costs/costFacts.ts';
import { ENTRIES, eur, ledgerEntry, openLedger } from '../support/ledger.ts';
import { type Browser, match, type Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let manager: Browser;
let scope: Scope;

beforeAll(async () => {
  ({ office, owner, manager, scope } = await openLedger());
});
afterAll(() => office?.close());

const measured = (part: CostPart, from: string, to: string) =>
  measureCosts(
    {
      facts: costFacts(office.app.columnar.figures),
      clock: systemClock,
      inScope: (work) => office.app.record.inScope(scope, work),
    },
    scope,
    part,
    periodOfMonths(from, to),
  );

describe('costs', () => {
  it('measures from ledger and signals, keeps it, gives readings, and says when it is behind', async () => {
    const customers = ['a', 'b', 'c', 'd'].map((externalId, index) => ({
      externalId,
      startedOn: index < 2 ? '2024-01-01' : '2024-06-10',
      attributes: { segment: index % 2 === 0 ? 'Consumer' : 'Business' },
    }));
    for (const one of customers) {
      const { status, body } = await owner.send('POST', '/api/v1/customers', one);
      expect([status, body.detail]).toEqual([201, undefined]);
    }
    const signal = (id: string, kind: string, customer: string | null, day: string, more: object = {}) => ({
      source: 'test',
      id,
      kind,
      customerRef: customer,
      occurredAt: `2024-${day}T10:00:00Z`,
      ...more,
    });
    const contact = (id: string, customer: string | null, day: string, channel: string) =>
      signal(id, 'contact', customer, day, {
        channel,
        durationSeconds: 300,
        outcome: 'unresolved',
        attributes: { reason: 'bill' },
      });
    const signals = [
      contact('1', 'a', '06-03', 'phone'),
      contact('2', 'a', '06-05', 'phone'),
      contact('3', 'b', '06-20', 'phone'),
      contact('4', null, '06-21', 'phone'),
      contact('5', 'b', '06-25', 'chat'),
      signal('6', 'bill', 'a', '06-01', { value: 30, unit: 'EUR' }),
      signal('7', 'bill', 'b', '06-01', { value: 90, unit: 'EUR' }),
      signal('8', 'campaign_touch', 'c', '06-01', { attributes: { campaign: 'Summer' } }),
      signal('9', 'campaign_response', 'c', '06-04', { attributes: { campaign: 'Radio' } }),
    ];
    const sent = await owner.send('POST', '/api/v1/signals', signals);
    expect([sent.status, sent.body.detail]).toEqual([sent.status, undefined]);
    await office.app.project();
    const book = (more: object) =>
      owner.send('POST', ENTRIES, ledgerEntry({ month: '2024-06', campaign: null, ...more }));
    await book({ category: 'contact_handling', channel: 'Phone', amount: eur(4_000) });
    await book({ category: 'service_overhead', amount: eur(10_001) });
    await book({ category: 'campaign', campaign: 'summer', amount: eur(9_000) });
    await book({ category: 'internal_training', amount: eur(1_001) });

    const before = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(before.body).toMatchObject({
      measuredAt: null,
      result: null,
      behind: ['It was not measured yet.'],
    });
    await measured('maintenance', '2024-06', '2024-06');
    const { body } = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(body.behind).toEqual([]);
    const { result } = body;
    expect(result.named).toBeUndefined();
    const channel = (name: string) =>
      result.channels.find((one: { channel: string }) => one.channel === name);
    expect(channel('phone')).toMatchObject({
      contacts: 4,
      unlinked: 1,
      perContact: 1_000,
      reworkShare: 1 / 3,
    });
    expect(channel('chat')).toMatchObject({ perContact: null, unknown: expect.stringContaining('chat') });
    const total = (rows: { minor: string }[]) => rows.reduce((sum, { minor }) => sum + Number(minor), 0);
    // Two customers a segment are fewer than the minimum: all segments stand as one.
    expect([result.segments, result.small.segments, result.small.customers]).toEqual([[], 2, 4]);
    const served = Number(result.small.minor);
    expect(served + Number(result.unlinked.minor) + Number(result.unplaced)).toBe(14_001);
    expect(total(result.tenths)).toBe(served);
    expect(total(result.small.parts) + Number(result.small.overhead)).toBe(served);
    expect(result.all.customers).toBe(4);
    const named = await owner.send('GET', '/api/v1/costs/customers?from=2024-06&to=2024-06');
    expect(named.body.items[0]).toMatchObject({ externalId: 'a', contacts: 2, place: 1 });
    // Down from a segment to its very customers, whose costs come to what was measured.
    const behind = async (query: string) =>
      (await owner.send('GET', `/api/v1/costs/customers?from=2024-06&to=2024-06&${query}`)).body;
    const consumers = await behind('segment=Consumer&limit=1');
    expect(consumers).toMatchObject({
      items: [{ externalId: 'a', contacts: 2, handling: 2_000 }],
      next: '1',
    });
    expect((await behind('segment=Consumer&limit=1&cursor=1')).items).toMatchObject([{ externalId: 'c' }]);
    const everybody = [
      ...(await behind('segment=Consumer')).items,
      ...(await behind('segment=Business')).items,
    ];
    expect(everybody).toHaveLength(4);
    const cost = everybody.reduce((sum, one) => sum + one.handling + one.overhead, 0);
    expect(Math.round(cost)).toBe(served);
    expect((await behind('tenth=1')).items).toMatchObject([{ externalId: 'a', place: 1 }]);
    // What comes after the measurement is for the next one: the list stays what the figure was counted from.
    const late = [
      contact('10', 'b', '06-28', 'phone'),
      contact('11', 'b', '06-29', 'phone'),
      signal('12', 'campaign_touch', 'd', '06-02', { attributes: { campaign: 'Late' } }),
    ];
    await measured('acquisition', '2024-06', '2024-06');
    await owner.send('POST', '/api/v1/signals', late);
    expect((await behind('tenth=1')).items).toMatchObject([{ externalId: 'a', contacts: 2 }]);
    const winning = async (query: string) =>
      (await owner.send('GET', `/api/v1/costs/acquisition/customers?from=2024-06&to=2024-06&${query}`)).body;
    expect((await winning('limit=1')).next).toBe('1');
    expect((await winning('campaign=')).items).toMatchObject([{ externalId: 'd', touches: 0 }]);
    expect((await winning('campaign=SUMMER')).items).toMatchObject([
      { externalId: 'c', touches: 1, share: 0.5 },
    ]);
    expect((await winning('campaign=late')).items).toEqual([]);
    await measured('acquisition', '2024-06', '2024-06');
    expect((await winning('campaign=late')).items).toMatchObject([{ externalId: 'd' }]);
    const readings = await owner.send('GET', '/api/v1/costs/readings?measure=cost_per_contact');
    expect(readings.body.items.find((one: { key: string }) => one.key === 'phone')).toMatchObject({
      perPiece: 1_000,
      n: 4,
      from: '2024-06-01',
      to: '2024-07-01',
      sources: [{ to: '/prove/costs?view=maintenance&from=2024-06&to=2024-06' }],
    });

    const kept = await owner.send('GET', '/api/v1/costs/readings?measure=maintenance_per_customer');
    const [whole] = kept.body.items.filter((one: { cut: string }) => one.cut === 'all');
    // Two were there for all of June, two for its last 21 days.
    expect(whole).toMatchObject({ n: 4, years: (2 * 30 + 2 * 21) / 365.25 });
    const settings = await owner.send('GET', '/api/v1/costs/settings');
    expect(settings.body).toMatchObject({ version: 0, attribution: 'linear' });
    const negative = {
      stated: [
        { channel: 'chat', costPerContact: null, contactsPerMonth: -5, source: 'x', day: '2024-06-30' },
      ],
    };
    const refused = await owner.send('PATCH', '/api/v1/costs/settings', negative, match(0));
    expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining('0 or more')]);
    const stated = {
      stated: [
        {
          channel: 'chat',
          costPerContact: eur(300),
          contactsPerMonth: null,
          source: 'Study of care',
          day: '2024-06-30',
        },
      ],
    };
    expect((await owner.send('PATCH', '/api/v1/costs/settings', stated, match(0))).body.version).toBe(1);
    const old = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(old.body.behind).toHaveLength(1);
    await measured('maintenance', '2024-06', '2024-06');
    const after = await owner.send('GET', '/api/v1/costs/maintenance?from=2024-06&to=2024-06');
    expect(
      after.body.result.channels.find((one: { channel: string }) => one.channel === 'chat'),
    ).toMatchObject({
      perContact: 300,
      stated: { source: 'Study of care' },
    });

    await measured('acquisition', '2024-06', '2024-06');
    const won = (await owner.send('GET', '/api/v1/costs/acquisition?from=2024-06&to=2024-06')).body.result;
    expect(won.all).toMatchObject({ minor: '10001', won: 2, touched: 2 });
    expect([won.segments, won.small.segments, won.small.minor]).toEqual([[], 2, '10001']);
    expect(won.campaigns.find((one: { key: string }) => one.key === 'Summer')).toMatchObject({ won: 0.5 });
    expect(won.rules.map((one: { rule: string }) => one.rule)).toHaveLength(5);
    const nobody = await measured('acquisition', '2023-01', '2023-01');
    expect((nobody.result as { all: object }).all).toMatchObject({ won: 0, perCustomer: null });
    const risk = (await measured('at_risk', '2024-07', '2024-07')).result as {
      before: object;
      all: { customers: number };
    };
    expect(risk.before).toEqual({ from: '2024-06-01', to: '2024-07-01' });
    const risked = async (query: string) =>
      (await owner.send('GET', `/api/v1/costs/at-risk/customers?from=2024-07&to=2024-07&${query}`)).body;
    expect((await risked('')).items).toMatchObject([
      { externalId: 'b', bad: false, cut: true, before: 9_000, since: 0 },
      { externalId: 'a', before: 3_000 },
    ]);
    expect((await risked('bad=yes')).items).toEqual([]);
    expect((await risked('segment=Consumer&cut=yes')).items).toMatchObject([{ externalId: 'a' }]);
    await measured('at_risk', '2024-06', '2024-06');
    expect((await manager.send('GET', '/api/v1/costs/at-risk?from=2024-06&to=2024-06')).status).toBe(200);
    expect((await owner.send('GET', '/api/v1/costs/at-risk?from=2024-13&to=2024-14')).status).toBe(422);
  });
});
