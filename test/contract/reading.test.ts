import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/insight/index.ts';
import { measureOrganization } from '../../src/jobs/index.ts';
import { addDays, nextStart, type Scope, startOf, systemClock } from '../../src/kernel/index.ts';
import { load, type TestRow } from '../support/counted.ts';
import { type Browser, type Office, officeToday, openOffice } from '../support/office.ts';

const TODAY = officeToday();
const MONTH = startOf('month', addDays(startOf('month', TODAY), -1));
const uuid = (number: number) => `0198b5a0-0000-7000-8001-${number.toString(16).padStart(12, '0')}`;

let office: Office;
let owner: Browser;
let scope: Scope;
let orgId: string;
let next = 0;

beforeAll(async () => {
  office = await openOffice();
  const mine = await office.found('Mine');
  owner = mine.browser;
  orgId = mine.organizationId;
  scope = {
    orgId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 'measure', name: 'Measuring' },
    from: 'test',
  };
  // A hundred calls a month of half as many customers, and in the month before last only three.
  for (let back = 1; back <= 6; back++) {
    const start = monthsBack(back);
    await call(start, back === 3 ? 3 : 100);
  }
});
afterAll(() => office?.close());

function monthsBack(count: number): string {
  let at = startOf('month', TODAY);
  for (let step = 0; step < count; step++) at = startOf('month', addDays(at, -1));
  return at;
}

async function call(start: string, count: number, more: Partial<TestRow> = {}): Promise<void> {
  const rows = Array.from({ length: count }, (): TestRow => {
    const day = addDays(start, next % 28);
    next++;
    return {
      source: 'care',
      id: `call-${next}`,
      kind: 'call',
      customer_id: uuid(next % 50),
      occurred_at: `${day}T10:00:00.000Z`,
      occurred_day: day,
      received_at: `${day}T10:00:00.000Z`,
      value: null,
      unit: null,
      duration_seconds: 60 + (next % 200),
      channel: null,
      journey: null,
      touchpoint: null,
      outcome: next % 3 === 0 ? 'open' : 'solved',
      key_hash: next,
      content_hash: next,
      segment: null,
      region: null,
      plan: null,
      attributes: {},
      ...more,
    };
  });
  await load(office.app.columnar.engine, 'signal', orgId, rows);
}

const measure = () =>
  measureOrganization(
    {
      record: office.app.record,
      figures: office.app.columnar.figures,
      collected: { writes: () => Math.random(), read: () => Promise.reject(new Error('not read here')) },
      clock: systemClock,
    },
    scope,
    new AbortController().signal,
  );

const sheet = (title: string) => ({
  title,
  purpose: 'To know',
  decision: 'What to do',
  goal: { known: true, value: 'Fewer calls' },
  timing: 'lag',
  target: { known: true, value: { value: 100, direction: 'at_most', by: '2030-12-31' } },
  source: 'Care',
  neededToMake: 'Every call',
  measured: 'day',
  reviewed: 'month',
  owner: 'Ana',
  actor: 'Ben',
  action: 'Finds the cause',
});

async function define(title: string, measure: string, parameters: object) {
  const { status, body } = await owner.send('POST', '/api/v1/metrics', {
    sheet: sheet(title),
    calculation: { formula: { measure, parameters } },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body as { id: string; version: number; current: { number: number } };
}

const SOLVED = { over: 'signal', kind: 'call', meets: { field: 'outcome', operator: 'is', value: 'solved' } };

function kept(metricId: string, metricVersion: number, grain: Reading['grain']): Promise<Reading[]> {
  const period = { from: '2000-01-01', to: addDays(TODAY, 1) };
  return office.app.record.inScope(scope, ({ readings }) =>
    readings.within([{ metricId, metricVersion }], grain, period),
  );
}

describe('readings that are kept of a metric', () => {
  it('equal what exploring it answers, period by period', async () => {
    const metric = await define('Share solved', 'share', SOLVED);
    await measure();
    for (const grain of ['week', 'month', 'quarter', 'year'] as const) {
      const readings = await kept(metric.id, 1, grain);
      expect(readings.length).toBeGreaterThan(4);
      const from = readings[0]?.start ?? TODAY;
      const { body } = await owner.send('POST', '/api/v1/explore', {
        metricId: metric.id,
        from,
        to: addDays(TODAY, 1),
        grain,
      });
      const told = body.series.map(
        ({ start, figure }: { start: string; figure: Record<string, number | null> }) => [
          start,
          figure['value'],
          figure['low'],
          figure['high'],
          figure['n'],
        ],
      );
      expect(readings.map(({ start, value, low, high, n }) => [start, value, low, high, n])).toEqual(told);
    }
  });

  it('say that a period is not over, and which is the newest that is', async () => {
    const { body } = await owner.send('GET', '/api/v1/metrics');
    const [metric] = body.items;
    const readings = await kept(metric.id, 1, 'month');
    expect(readings.at(-1)).toMatchObject({ start: startOf('month', TODAY), partial: true });
    expect(readings.at(-2)?.partial).toBe(false);
    const asked = [{ metricId: metric.id, metricVersion: 1 }];
    const [newest] = await office.app.record.inScope(scope, (stores) =>
      stores.readings.newest(asked, 'month', TODAY),
    );
    expect(newest).toMatchObject({ start: MONTH, partial: false });
    expect(nextStart('month', newest?.start ?? '')).toBe(startOf('month', TODAY));
  });

  it('keep a withheld or a refused figure with its reason, and no value', async () => {
    const { body } = await owner.send('GET', '/api/v1/metrics');
    const readings = await kept(body.items[0].id, 1, 'month');
    const small = readings.find(({ start }) => start === monthsBack(3));
    expect(small).toMatchObject({
      value: null,
      low: null,
      n: null,
      absent: expect.stringMatching(/^Fewer than/),
    });
    const empty = readings.find(({ start }) => start === monthsBack(12));
    expect(empty).toMatchObject({ value: null, absent: expect.stringContaining('nothing') });
    await call(MONTH, 20, { kind: 'sale', value: 10, unit: 'EUR' });
    await call(MONTH, 20, { kind: 'sale', value: 10, unit: 'USD' });
    const mixed = await define('Sales', 'total', { kind: 'sale' });
    await measure();
    const refused = await kept(mixed.id, 1, 'month');
    expect(refused.every(({ value, absent }) => value === null && absent !== null)).toBe(true);
    expect(refused.some(({ absent }) => /EUR|USD|unit/.test(absent ?? ''))).toBe(true);
  });

  it('are measured anew when rows come late', async () => {
    const metric = await define('Calls', 'count', { over: 'signal', kind: 'call' });
    await measure();
    const of = async () => (await kept(metric.id, 1, 'month')).find(({ start }) => start === MONTH);
    expect((await of())?.value).toBe(100);
    await call(MONTH, 25);
    await measure();
    expect((await of())?.value).toBe(125);
    const readings = await kept(metric.id, 1, 'month');
    expect(new Set(readings.map(({ start }) => start)).size).toBe(readings.length);
  });

  it('of a version that was replaced are not those of the new one', async () => {
    const metric = await define('Calls that were solved', 'count', { over: 'signal', kind: 'call' });
    await measure();
    const before = (await kept(metric.id, 1, 'month')).find(({ start }) => start === MONTH);
    const calculation = {
      formula: { measure: 'count', parameters: { over: 'signal', kind: 'call' } },
      includes: { field: 'outcome', operator: 'is', value: 'solved' },
    };
    const revised = await owner.send(
      'POST',
      `/api/v1/metrics/${metric.id}/versions`,
      { calculation, reason: 'Only what was solved' },
      { 'if-match': `"${metric.version}"` },
    );
    expect(revised.status, JSON.stringify(revised.body)).toBe(201);
    // Nothing is told of the new version before it is measured.
    expect(await kept(metric.id, 2, 'month')).toEqual([]);
    await measure();
    const after = (await kept(metric.id, 2, 'month')).find(({ start }) => start === MONTH);
    expect(after?.value).toBeLessThan(before?.value ?? 0);
    expect((await kept(metric.id, 1, 'month')).find(({ start }) => start === MONTH)).toEqual(before);
  });

  it('go with their metric, and are nobody else’s', async () => {
    const metric = await define('Short-lived', 'count', { over: 'signal', kind: 'call' });
    await measure();
    const stranger = (await office.found('Theirs')).organizationId;
    const asked = [{ metricId: metric.id, metricVersion: 1 }];
    const period = { from: '2000-01-01', to: addDays(TODAY, 1) };
    const seen = await office.app.record.inScope({ ...scope, orgId: stranger }, ({ readings }) =>
      readings.within(asked, 'month', period),
    );
    expect(seen).toEqual([]);
    expect((await kept(metric.id, 1, 'month')).length).toBeGreaterThan(0);
    const gone = await owner.send('DELETE', `/api/v1/metrics/${metric.id}`, undefined, { 'if-match': '"1"' });
    expect(gone.status, JSON.stringify(gone.body)).toBeLessThan(300);
    expect(await kept(metric.id, 1, 'month')).toEqual([]);
  });
});
