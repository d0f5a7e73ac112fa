import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Currency, LoyaltyRequest } from '../../src/insight/index.ts';
import { startOf } from '../../src/kernel/index.ts';
import { loyaltyFacts } from '../../src/storage/columnar/loyalty/loyaltyFacts.ts';
import { columnarCandidates } from '../support/columnar.ts';
import { load, ORG, OTHER_ORG, scopeOf, type TestRow, testData } from '../support/counted.ts';

const data = testData(11, { customer: 150, response: 500, signal: 1500 });
const kind = (value: string) =>
  ({ wanted: [{ field: 'kind', operator: 'is', value }], unwanted: [] }) as const;
const EURO: Currency = { ...kind('bill'), code: 'EUR', digits: 2 };
const request = {
  said: { wanted: [{ field: 'question', operator: 'is', value: 'nps' }], unwanted: [] },
  period: { from: '2026-01-10', to: '2026-04-01' },
  revenue: { from: '2026-03-01', to: '2026-05-01' },
  until: '2026-06-15',
  referral: { ...kind('call'), joined: 'solved' },
  spend: { ...kind('bill'), currency: null },
  source: { attribute: 'contract', earned: ['monthly'] },
  cohorts: { grain: 'month', from: '2025-09-01' },
  attributes: new Map(),
} as const satisfies LoyaltyRequest;

const text = (row: TestRow, name: string) => row[name] as string | null;
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const customers = new Map(data.customer.map((row) => [row['id'], row]));

/** What each customer said first and did from then on, by looping over every row. */
function byHand() {
  const { from, to } = request.period;
  const first = new Map<string, TestRow>();
  for (const row of data.answer) {
    const day = String(row['answered_day']);
    if (row['question'] !== 'nps' || row['score'] === null || row['customer_id'] === null) continue;
    if (day < from || day >= to) continue;
    const known = first.get(String(row['customer_id']));
    const [at, was] = [String(row['answered_at']), String(known?.['answered_at'] ?? '9')];
    if (at < was || (at === was && Number(row['score']) < Number(known?.['score'])))
      first.set(String(row['customer_id']), row);
  }
  return [...first].map(([id, answer]) => {
    const own = customers.get(id);
    const [started, ended] = [own ? text(own, 'started_on') : null, own ? text(own, 'ended_on') : null];
    const day = String(answer['answered_day']);
    const events = data.signal.filter(
      (row) =>
        row['customer_id'] === id && String(row['occurred_day']) >= day && String(row['occurred_day']) < to,
    );
    const referrals = events.filter(({ kind }) => kind === 'call');
    const last = ended !== null && ended < to ? ended : to;
    return {
      id,
      said: Number(answer['score']) >= 9,
      referrals: referrals.length,
      joined: referrals.filter(({ outcome }) => outcome === 'solved').length,
      paid: events
        .filter(({ kind, value }) => kind === 'bill' && value !== null)
        .reduce((sum, { value }) => sum + Math.round(Number(value) * 100), 0),
      days: ended !== null && ended <= day ? 1 : days(day, last),
      years: started !== null && started <= last ? days(started, last) / 365.25 : null,
      ended,
    };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

for (const candidate of await columnarCandidates()) {
  describe.skipIf(candidate.skipped !== null)(
    `loyalty in ${candidate.name}${candidate.skipped ? `: ${candidate.skipped}` : ''}`,
    () => {
      let opened: Awaited<ReturnType<typeof candidate.open>>;
      const facts = () => loyaltyFacts(opened.store.figures);
      const scope = scopeOf(ORG);
      beforeAll(async () => {
        opened = await candidate.open();
        for (const table of ['answer', 'signal', 'customer'] as const)
          await load(opened.store.engine, table, ORG, data[table]);
      });
      afterAll(() => opened?.close());

      it('counts what people said and did as a loop over every row does', async () => {
        const people = byHand();
        const found = await facts().advocates(scope, request, EURO);
        expect(found.groups).toHaveLength(4);
        for (const group of found.groups) {
          const own = people.filter((one) => one.said === group.said && one.referrals > 0 === group.acted);
          expect(group.people).toBe(own.length);
          const of = (pick: (one: (typeof own)[number]) => number) => sum(own.map(pick));
          expect(group).toMatchObject({
            days: of((one) => one.days),
            daysSquared: of((one) => one.days ** 2),
            referrals: of((one) => one.referrals),
            referralsSquared: of((one) => one.referrals ** 2),
            referralsByDays: of((one) => one.referrals * one.days),
            joined: of((one) => one.joined),
            joinedByReferrals: of((one) => one.joined * one.referrals),
            paid: of((one) => one.paid),
            paidByDays: of((one) => one.paid * one.days),
            dated: own.filter(({ years }) => years !== null).length,
          });
          expect(group.years).toBeCloseTo(of(({ years }) => years ?? 0));
          expect(group.yearsSquared).toBeCloseTo(of(({ years }) => (years ?? 0) ** 2));
        }
      });

      it('follows those who were still there when the period ended, and nobody else', async () => {
        const { to } = request.period;
        const there = byHand().filter(({ ended }) => ended === null || ended >= to);
        const { departures } = await facts().advocates(scope, request, EURO);
        expect(sum(departures.map(({ left, there: stay }) => left + stay))).toBe(there.length);
        const left = there.filter(({ ended }) => ended !== null && ended < request.until);
        expect(sum(departures.map((one) => one.left))).toBe(left.length);
        expect(sum(departures.map((one) => one.left * one.days))).toBe(
          sum(left.map(({ ended }) => days(to, ended ?? to))),
        );
        const ended = { ...request, until: to };
        expect((await facts().advocates(scope, ended, EURO)).departures).toEqual([]);
      });

      it('tells of those who acted without having been heard, and of referrals by nobody known', async () => {
        const { from, to } = request.period;
        const heard = new Set(byHand().map(({ id }) => id));
        const made = data.signal.filter(
          (row) =>
            row['kind'] === 'call' && String(row['occurred_day']) >= from && String(row['occurred_day']) < to,
        );
        const quiet = made.filter(
          (row) => row['customer_id'] !== null && !heard.has(String(row['customer_id'])),
        );
        const found = await facts().advocates(scope, request, null);
        expect(found.unheard).toEqual({
          people: new Set(quiet.map((row) => row['customer_id'])).size,
          referrals: quiet.length,
        });
        expect(found.unlinked).toBe(made.filter((row) => row['customer_id'] === null).length);
        expect(found.groups.every(({ paid }) => paid === 0)).toBe(true);
      });

      it('parts revenue by who came from where', async () => {
        const [before, now] = [
          { from: '2026-01-01', to: '2026-03-01' },
          { from: '2026-03-01', to: '2026-05-01' },
        ];
        const { sums: rows, first } = await facts().revenue(scope, {
          now,
          before,
          money: EURO,
          attribute: 'contract',
          attributes: new Map(),
        });
        const amount = (row: TestRow) => Math.round(Number(row['value']) * 100);
        const bills = data.signal.filter(({ kind, value }) => kind === 'bill' && value !== null);
        const within = (row: TestRow, { from, to }: typeof now) =>
          String(row['occurred_day']) >= from && String(row['occurred_day']) < to;
        expect(sum(rows.map((row) => row.before))).toBe(
          sum(bills.filter((row) => within(row, before)).map(amount)),
        );
        expect(sum(rows.map((row) => row.now))).toBe(
          sum(bills.filter((row) => within(row, now)).map(amount)),
        );
        expect(first).toBe(bills.map((row) => String(row['occurred_day'])).sort()[0]);
        const unlinked = rows.filter(({ kind }) => kind === 'unlinked');
        expect(sum(unlinked.map((row) => row.now))).toBe(
          sum(bills.filter((row) => within(row, now) && row['customer_id'] === null).map(amount)),
        );
        const fresh = data.customer.filter((own) => {
          const started = text(own, 'started_on');
          const paidBefore = sum(
            bills.filter((row) => row['customer_id'] === own['id'] && within(row, before)).map(amount),
          );
          const paid = bills.some(
            (row) => row['customer_id'] === own['id'] && (within(row, before) || within(row, now)),
          );
          return paid && started !== null && started >= now.from && paidBefore === 0;
        });
        expect(sum(rows.filter(({ kind }) => kind === 'new').map((row) => row.people))).toBe(fresh.length);
      });

      it('puts customers who started together into cohorts', async () => {
        const { grain, from } = request.cohorts;
        const { tenures, firstLeft } = await facts().cohorts(scope, { grain, from, until: request.until });
        const started = data.customer.filter((row) => {
          const day = text(row, 'started_on');
          return day !== null && day >= from && day < request.until;
        });
        for (const start of new Set(started.map((row) => startOf('month', String(row['started_on']))))) {
          const own = started.filter((row) => startOf('month', String(row['started_on'])) === start);
          const rows = tenures.filter((row) => row.start === start);
          expect(sum(rows.map(({ left, there }) => left + there))).toBe(own.length);
          const stay = (row: TestRow) => {
            const ended = text(row, 'ended_on');
            return days(
              String(row['started_on']),
              ended !== null && ended < request.until ? ended : request.until,
            );
          };
          expect(sum(rows.map(({ left, there, days: count }) => (left + there) * count))).toBe(
            sum(own.map(stay)),
          );
        }
        expect(firstLeft).toBe(
          data.customer
            .map((row) => text(row, 'ended_on'))
            .filter((day) => day !== null)
            .sort()[0],
        );
      });

      it('leads down to the very customers, a page at a time', async () => {
        const ask = (after: string | null, limit: number) =>
          facts().people(scope, request, {
            choice: { group: 'said_only' },
            before: { from: '2025-10-20', to: '2026-01-10' },
            money: EURO,
            after,
            limit,
          });
        const expected = byHand().filter(
          ({ id, said, referrals }) => said && referrals === 0 && customers.has(id),
        );
        const all = await ask(null, 500);
        expect(all.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(all.every(({ score, referrals }) => (score ?? 0) >= 9 && referrals === 0)).toBe(true);
        const [first] = await ask(null, 1);
        expect(first).toEqual(all[0]);
        expect((await ask(first?.externalId ?? '', 500)).length).toBe(all.length - 1);
      });

      it('takes the rows that a metric includes and leaves those that it excludes', async () => {
        const narrow = {
          ...request,
          said: {
            wanted: [...request.said.wanted, { field: 'attribute.region', operator: 'is', value: 'north' }],
            unwanted: [{ field: 'channel', operator: 'is', value: 'web' }],
          },
        } as const;
        const { from, to } = request.period;
        const heard = data.answer.filter(
          (row) =>
            row['question'] === 'nps' &&
            row['score'] !== null &&
            row['customer_id'] !== null &&
            row['region'] === 'north' &&
            row['channel'] !== 'web' &&
            String(row['answered_day']) >= from &&
            String(row['answered_day']) < to,
        );
        const { groups } = await facts().advocates(scope, narrow, null);
        expect(sum(groups.map(({ people }) => people))).toBe(
          new Set(heard.map((row) => row['customer_id'])).size,
        );
      });

      it('knows the units of events, and shows another organization nothing', async () => {
        const asked = { rows: kind('bill'), period: request.period, attributes: new Map() };
        expect(await facts().units(scope, asked)).toEqual(['EUR']);
        expect(await facts().units(scope, { ...asked, rows: kind('call') })).toEqual([]);
        const other = scopeOf(OTHER_ORG);
        expect(await facts().units(other, asked)).toEqual([]);
        expect((await facts().advocates(other, request, EURO)).groups).toEqual([]);
      });
    },
  );
}
