import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTRIBUTION_RULES, type CustomerQuestion } from '../../src/economics/index.ts';
import { costFacts } from '../../src/storage/columnar/costs/costFacts.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { attribute, customersByHand, dayNumber, sum, text, within } from '../support/costsByHand.ts';
import { load, ORG, OTHER_ORG, scopeOf, type TestRow, testData } from '../support/counted.ts';

const data = testData(23, { customer: 180, response: 400, signal: 2600 });
const PERIOD = { from: '2026-01-15', to: '2026-04-01' };
/** After every signal here. */
const receivedBy = '2100-01-01T00:00:00.000Z';
const EURO = { code: 'EUR', digits: 2 };

const calls = data.signal.filter((row) => row['kind'] === 'call' && within(row, PERIOD));
const RATES = [
  { channel: 'phone', rate: 525.5 },
  { channel: 'chat', rate: 210 },
  { channel: null, rate: 0 },
] as const;
const question: CustomerQuestion = {
  period: PERIOD,
  contactKinds: ['call'],
  revenueKinds: ['bill'],
  currency: EURO,
  segmentBy: 'segment',
  rates: RATES,
  otherRate: 0,
  overhead: 1_000_000,
  weight: 'days',
  named: 7,
  receivedBy,
};

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(
    `costs in ${candidate.name}${candidate.skipped ? `: ${candidate.skipped}` : ''}`,
    () => {
      let opened: Awaited<ReturnType<typeof candidate.open>>;
      const facts = () => costFacts(opened.store.figures);
      const scope = scopeOf(ORG);
      beforeAll(async () => {
        opened = await candidate.open();
        for (const table of ['answer', 'signal', 'customer'] as const)
          await load(opened.store.engine, table, ORG, data[table]);
      });
      afterAll(() => opened?.close());

      it('counts contacts by month, channel and tool, and those of nobody who is known', async () => {
        const found = await facts().contacts(scope, {
          period: PERIOD,
          contactKinds: ['call'],
          toolAttribute: 'contract',
          receivedBy,
        });
        expect(sum(found.map(({ contacts }) => contacts))).toBe(calls.length);
        const march = found.find(
          ({ month, channel, tool }) => month === '2026-03' && channel === 'phone' && tool === 'monthly',
        );
        const own = calls.filter(
          (call) =>
            String(call['occurred_day']).startsWith('2026-03') &&
            call['channel'] === 'phone' &&
            attribute(call, 'contract') === 'monthly',
        );
        expect(march).toMatchObject({
          contacts: own.length,
          unlinked: own.filter((call) => call['customer_id'] === null).length,
          seconds: sum(own.map((call) => Number(call['duration_seconds'] ?? 0))),
          timed: own.filter((call) => call['duration_seconds'] !== null).length,
        });
        const plain = await facts().contacts(scope, {
          period: PERIOD,
          contactKinds: ['call'],
          toolAttribute: null,
          receivedBy,
        });
        expect(plain.map(({ tool }) => tool)).toEqual(plain.map(() => null));
        expect(sum(plain.map(({ contacts }) => contacts))).toBe(calls.length);
      });

      it.each(['days', 'contacts', 'seconds', 'revenue'] as const)(
        'says what each customer costs as a loop over every row does, overhead by %s',
        async (weight) => {
          const people = customersByHand(data, PERIOD, RATES);
          const weightOf = (one: (typeof people)[number]) =>
            weight === 'contacts' ? sum(one.contacts) : one[weight];
          const all = sum(people.map(weightOf));
          const costs = people
            .map((one) => ({ ...one, cost: one.handling + (1_000_000 * weightOf(one)) / all }))
            .sort((a, b) => b.cost - a.cost || (a.id < b.id ? -1 : 1));
          const found = await facts().customers(scope, { ...question, weight });
          expect(sum(found.map((one) => one.people))).toBe(people.length);
          expect(sum(found.map((one) => one.overhead))).toBeCloseTo(1_000_000, 3);
          for (const segment of ['consumer', 'business', null]) {
            const own = costs.filter((one) => one.segment === segment);
            const sums = found.filter((one) => one.segment === segment);
            const of = (pick: (one: (typeof sums)[number]) => number) => sum(sums.map(pick));
            expect(of((one) => one.people)).toBe(own.length);
            expect(of((one) => one.contacts[0] ?? 0)).toBe(sum(own.map((one) => one.contacts[0] ?? 0)));
            expect(of((one) => sum(one.contacts))).toBe(sum(own.map((one) => sum(one.contacts))));
            expect(of((one) => one.revenue)).toBe(sum(own.map((one) => one.revenue)));
            expect(of((one) => one.days)).toBe(sum(own.map((one) => one.days)));
            expect(of((one) => one.handling + one.overhead)).toBeCloseTo(sum(own.map((one) => one.cost)), 3);
            expect(of((one) => one.costSquared) / 1e8).toBeCloseTo(
              sum(own.map((one) => one.cost ** 2)) / 1e8,
              4,
            );
          }
          const named = found.flatMap(({ who }) => who ?? []).sort((a, b) => a.place - b.place);
          expect(named.map(({ id }) => id)).toEqual(costs.slice(0, 7).map(({ id }) => id));
          const dearest = costs.filter((_, place) => Math.floor((place * 100) / costs.length) < 10);
          expect(sum(found.filter((one) => one.hundredth < 10).map((one) => one.people))).toBe(
            dearest.length,
          );
        },
      );

      it('finds contacts that follow another about the same within the window', async () => {
        const linked = data.signal.filter((row) => row['kind'] === 'call' && row['customer_id'] !== null);
        const repeats = linked
          .filter((row) => within(row, PERIOD))
          .filter((row) =>
            linked.some((before) => {
              if (before === row || before['customer_id'] !== row['customer_id']) return false;
              const same = attribute(row, 'contract');
              if (same === null || attribute(before, 'contract') !== same) return false;
              const gap = dayNumber(String(row['occurred_day'])) - dayNumber(String(before['occurred_day']));
              const key = (one: TestRow) => `${String(one['channel'] ?? '~')} ${String(one['id'])}`;
              const first = key(before) < key(row);
              return gap <= 9 && (gap > 0 || (gap === 0 && first));
            }),
          );
        const found = await facts().rework(scope, {
          period: PERIOD,
          contactKinds: ['call'],
          sameAttribute: 'contract',
          days: 9,
          oneIn: 1,
          receivedBy,
        });
        for (const { channel, contacts, repeats: again } of found) {
          const own = calls.filter((call) => call['channel'] === channel && call['customer_id'] !== null);
          expect(contacts).toBe(own.length);
          expect(again).toBe(repeats.filter((call) => call['channel'] === channel).length);
        }
        expect(sum(found.map((one) => one.repeats))).toBeGreaterThan(10);
        const some = await facts().rework(scope, {
          period: PERIOD,
          contactKinds: ['call'],
          sameAttribute: null,
          days: 9,
          oneIn: 4,
          receivedBy,
        });
        const looked = sum(some.map(({ contacts }) => contacts));
        expect(looked).toBeGreaterThan(0);
        expect(looked).toBeLessThan(calls.length / 2);
      });

      it('shares each customer won among its touches, by every rule as its weights say', async () => {
        const asked = {
          period: { from: '2026-01-20', to: '2026-03-20' },
          segmentBy: 'plan',
          touchKinds: ['call', 'bill'],
          campaignAttribute: 'lines',
          touchDays: 60,
          receivedBy,
        };
        const won = data.customer.filter((row) => {
          const start = text(row, 'started_on');
          return start !== null && start >= asked.period.from && start < asked.period.to;
        });
        const through = new Map<string, number[]>();
        const touched = new Set<string>();
        for (const row of won) {
          const start = String(row['started_on']);
          const touches = data.signal
            .filter((one) => {
              const before = dayNumber(start) - dayNumber(String(one['occurred_day']));
              return (
                one['customer_id'] === row['id'] &&
                attribute(one, 'lines') !== null &&
                before > 0 &&
                before <= asked.touchDays
              );
            })
            .sort((a, b) =>
              `${String(a['occurred_at'])} ${String(a['id'])}` <
              `${String(b['occurred_at'])} ${String(b['id'])}`
                ? -1
                : 1,
            );
          if (touches.length > 0) touched.add(String(row['id']));
          for (const [index, rule] of ATTRIBUTION_RULES.entries()) {
            const weights = touches.map((touch, place) =>
              rule.weight({
                place: place + 1,
                of: touches.length,
                daysBefore: dayNumber(start) - dayNumber(String(touch['occurred_day'])),
              }),
            );
            for (const [place, touch] of touches.entries()) {
              const key = JSON.stringify([text(row, 'plan'), attribute(touch, 'lines')]);
              const shares = through.get(key) ?? ATTRIBUTION_RULES.map(() => 0);
              shares[index] = (shares[index] ?? 0) + (weights[place] ?? 0) / sum(weights);
              through.set(key, shares);
            }
          }
        }
        const found = await facts().won(scope, asked);
        expect(sum(found.segments.map((one) => one.won))).toBe(won.length);
        expect(sum(found.segments.map((one) => one.touched))).toBe(touched.size);
        expect(touched.size).toBeGreaterThan(20);
        expect(found.through).toHaveLength(through.size);
        for (const { segment, campaign, shares } of found.through) {
          const expected = through.get(JSON.stringify([segment, campaign])) ?? [];
          for (const [index, share] of shares.entries()) expect(share).toBeCloseTo(expected[index] ?? -1, 9);
        }
        const list = (more: object) =>
          facts().wonPeople(scope, { ...asked, rule: 0, place: 0, limit: 10_000, ...more });
        const everybody = await list({});
        expect(everybody.map(({ id }) => id).sort()).toEqual(won.map((row) => String(row['id'])).sort());
        expect(sum((await list({ campaign: null })).map(() => 1))).toBe(won.length - touched.size);
        for (const { segment, won: count } of found.segments)
          expect(await list({ segment })).toHaveLength(count);
        // The parts of the customers behind a campaign come to what it won, by every rule.
        const campaigns = [...new Set(found.through.map(({ campaign }) => campaign))];
        for (const campaign of campaigns)
          for (const rule of ATTRIBUTION_RULES.keys()) {
            const through = found.through.filter((one) => one.campaign === campaign);
            const behind = await list({ campaign: campaign.toLowerCase(), rule });
            expect(behind).toHaveLength(sum(through.map(({ customers }) => customers)));
            expect(sum(behind.map(({ share }) => share))).toBeCloseTo(
              sum(through.map(({ shares }) => shares[rule] ?? 0)),
              9,
            );
          }
        expect((await list({ place: 3, limit: 2 })).map(({ id }) => id)).toEqual(
          everybody.slice(3, 5).map(({ id }) => id),
        );
        for (const index of ATTRIBUTION_RULES.keys())
          expect(sum(found.through.map(({ shares }) => shares[index] ?? 0))).toBeCloseTo(touched.size, 9);
      });

      it('tells who had a bad experience and who cut their spending', async () => {
        const asked = {
          before: { from: '2026-01-01', to: '2026-02-01' },
          period: { from: '2026-02-01', to: '2026-03-01' },
          after: { from: '2026-03-01', to: '2026-04-01' },
          bad: {
            over: 'signal',
            rule: {
              all: [
                { field: 'kind', operator: 'is', value: 'call' },
                { field: 'outcome', operator: 'is', value: 'open' },
              ],
            },
          },
          cutBy: 0.2,
          receivedBy,
          revenueKinds: ['bill'],
          currency: EURO,
          segmentBy: 'segment',
          attributes: new Map(),
        } as const;
        const paid = (id: unknown, period: { from: string; to: string }) =>
          sum(
            data.signal
              .filter((row) => row['kind'] === 'bill' && row['customer_id'] === id && within(row, period))
              .map(({ value }) => (value === null ? 0 : Math.round(Number(value) * 100))),
          );
        const people = data.customer
          .filter((row) => text(row, 'ended_on') === null || String(row['ended_on']) >= asked.period.from)
          .map((row) => {
            const [before, after] = [paid(row['id'], asked.before), paid(row['id'], asked.after)];
            const ended = text(row, 'ended_on');
            const bad = data.signal.some(
              (one) =>
                one['kind'] === 'call' &&
                one['outcome'] === 'open' &&
                one['customer_id'] === row['id'] &&
                within(one, asked.period),
            );
            const left = ended !== null && ended < asked.after.to;
            return { bad, before, cut: left || after < before * 0.8 };
          })
          .filter(({ before }) => before > 0);
        const found = await facts().atRisk(scope, asked);
        for (const bad of [true, false])
          for (const cut of [true, false]) {
            const own = people.filter((one) => one.bad === bad && one.cut === cut);
            const sums = found.filter((one) => one.bad === bad && one.cut === cut);
            expect(sum(sums.map((one) => one.people))).toBe(own.length);
            expect(sum(sums.map((one) => one.revenueBefore))).toBe(sum(own.map((one) => one.before)));
          }
        expect(people.filter(({ bad, cut }) => bad && cut).length).toBeGreaterThan(3);
        // The lists behind the figures hold as many, who paid as much.
        const list = (more: object) =>
          facts().atRiskPeople(scope, { ...asked, place: 0, limit: 10_000, ...more });
        for (const { segment, bad, cut, people: count, revenueBefore } of found) {
          const behind = await list({ segment, had: bad, cut });
          expect(behind).toHaveLength(count);
          expect(sum(behind.map(({ before }) => before))).toBe(revenueBefore);
          expect(behind.every((one) => one.bad === bad && one.cut === cut)).toBe(true);
        }
        const everybody = await list({});
        expect(everybody).toHaveLength(people.length);
        expect((await list({ place: 2, limit: 3 })).map(({ id }) => id)).toEqual(
          everybody.slice(2, 5).map(({ id }) => id),
        );
        const elsewhere = data.signal.filter(
          (row) =>
            row['kind'] === 'bill' &&
            row['value'] !== null &&
            row['unit'] !== 'EUR' &&
            within(row, asked.period),
        );
        expect(await facts().uncounted(scope, asked)).toBe(elsewhere.length);
        expect(await facts().uncounted(scope, { ...asked, currency: { code: 'USD' } })).toBeGreaterThan(3);
        // While no month is over since, nobody has cut; what was paid is known.
        const soon = await facts().atRisk(scope, { ...asked, after: null });
        expect(soon.filter(({ cut }) => cut)).toEqual([]);
        expect(sum(soon.map((one) => one.revenueBefore))).toBeGreaterThanOrEqual(
          sum(people.map((one) => one.before)),
        );
      });

      it('counts what had been received by an instant, and tells when the last was', async () => {
        const received = data.signal.map((row) => String(row['received_at'])).sort();
        expect(await facts().lastReceived(scope)).toBe(received.at(-1));
        const half = received[received.length >> 1] ?? '';
        const there = calls.filter((row) => String(row['received_at']) <= half);
        expect(there.length).toBeGreaterThan(0);
        const contacts = await facts().contacts(scope, {
          period: PERIOD,
          contactKinds: ['call'],
          toolAttribute: null,
          receivedBy: half,
        });
        expect(sum(contacts.map((one) => one.contacts))).toBe(there.length);
        const customers = await facts().customers(scope, { ...question, receivedBy: half });
        expect(sum(customers.map((one) => sum(one.contacts)))).toBe(
          there.filter((row) => row['customer_id'] !== null).length,
        );
      });

      it('sees nothing of another organization', async () => {
        const other = scopeOf(OTHER_ORG);
        expect(await facts().lastReceived(other)).toBeNull();
        expect(await facts().customers(other, question)).toEqual([]);
        expect(
          await facts().contacts(other, {
            period: PERIOD,
            contactKinds: ['call'],
            toolAttribute: null,
            receivedBy,
          }),
        ).toEqual([]);
      });
    },
  );
}
