import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createCycle,
  cyclesDue,
  type JudgingParts,
  judgedAsLocked,
  lockCycle,
  type NewCycle,
} from '../../src/change/index.ts';
import { judgeJob } from '../../src/jobs/index.ts';
import { addDays, type Clock, dayIn, fixedClock, type Scope, seededRandom } from '../../src/kernel/index.ts';
import { cycleFacts } from '../../src/storage/columnar/cycle/cycleFacts.ts';
import { load, type TestRow } from '../support/counted.ts';
import { seedInitiative } from '../support/initiative.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';
import { wholePlan } from '../support/requests/cycle.ts';

const ZONE = 'Europe/Berlin';
const today = dayIn(ZONE, new Date());
const START = addDays(today, -90);
const CUSTOMERS = 360;
const REGIONS = ['North', 'South', 'East', 'West', 'Coast', 'Valley'];

let office: Office;
let owner: Browser;
let viewer: Browser;
let globex: Browser;
let scope: Scope;
let initiativeId: string;
let calls: string;
let count: string;
let handling: string;

const plan = (more: object = {}) => ({ ...wholePlan(initiativeId, calls, today), ...more });
const match = (version: number) => ({ 'if-match': `"${version}"` });
const places = ({ body }: Answer): string[] => body.faults.map(({ place }: { place: string }) => place);
const send = (method: string, path: string, body?: unknown, version?: number, browser = owner) =>
  browser.send(method, `/api/v1/cycles${path}`, body, version === undefined ? {} : match(version));

const customerId = (at: number): string => `0198b5a0-0000-7000-8001-${at.toString(16).padStart(12, '0')}`;
const parts = (clock: Clock): JudgingParts => ({
  facts: cycleFacts(office.app.columnar.figures),
  figures: office.app.columnar.figures,
  clock,
  ids: { next: () => crypto.randomUUID() },
  inScope: (work) => office.app.record.inScope(scope, work),
});

/** Planned and locked on a day of the past, as people would have then. */
async function lockedOn(day: string, more: Partial<NewCycle>): Promise<{ id: string; version: number }> {
  const clock = fixedClock(`${day}T08:00:00.000Z`);
  const cycle = await office.app.record.inScope(scope, (stores) =>
    createCycle(
      { ...stores, clock, ids: { next: () => crypto.randomUUID() } },
      {
        ...(plan() as unknown as NewCycle),
        startsOn: day,
        baselineFrom: addDays(day, -180),
        judgeOn: today,
        ...more,
      },
    ),
  );
  return lockCycle(parts(clock), scope, cycle.id, cycle.version, { together: true });
}

async function metric(title: string, formula: object): Promise<string> {
  const { body } = await owner.send('POST', '/api/v1/metrics', {
    sheet: filledSheet(title),
    calculation: { formula },
  });
  return body.id;
}

/** Half a year of calls before the start; from the start on, `rate` says how often who calls. */
async function callsOf(rate: (customer: number, day: string) => number, source: string): Promise<void> {
  const random = seededRandom(5, source.length);
  const rows: TestRow[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    for (let week = -26; week < 13; week++) {
      const day = addDays(START, 7 * week);
      if (day >= today || random.next() >= rate(customer, day)) continue;
      rows.push({
        ...{
          key_hash: 1_000_000 * source.length + customer * 100 + week,
          content_hash: 0,
          customer_ref: null,
        },
        ...{ source, id: `${source}-${customer}-${week}`, kind: 'call', customer_id: customerId(customer) },
        ...{ occurred_at: `${day}T10:00:00.000Z`, occurred_day: day, received_at: `${day}T10:00:00.000Z` },
        ...{
          value: null,
          unit: null,
          duration_seconds: 200 + Math.floor(100 * random.next()),
          channel: 'phone',
        },
        ...{ journey: null, touchpoint: null, outcome: null, segment: 'consumer' },
        ...{ region: REGIONS[customer % 6] ?? null, plan: 'S', attributes: {} },
      });
    }
  }
  await load(office.app.columnar.engine, 'signal', scope.orgId, rows);
}

beforeAll(async () => {
  office = await openOffice();
  const founded = await office.found('Acme');
  owner = founded.browser;
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  globex = (await office.found('Globex')).browser;
  scope = {
    orgId: founded.organizationId,
    zone: ZONE,
    actor: { kind: 'person', id: founded.personId, name: 'Owner of Acme' },
    from: 'test',
  };
  initiativeId = (await seedInitiative(owner)).id;
  calls = await metric('Calls per customer', { measure: 'rate_per_customer', parameters: { kind: 'call' } });
  count = await metric('All calls', { measure: 'count', parameters: { over: 'signal', kind: 'call' } });
  handling = await metric('Handling time', { measure: 'duration_mean', parameters: { kind: 'call' } });
  const customers = Array.from(
    { length: CUSTOMERS },
    (_, at): TestRow => ({
      ...{ id: customerId(at), external_id: `C${String(at).padStart(4, '0')}`, account_id: null },
      ...{ started_on: '2020-01-01', ended_on: null, segment: at % 3 ? 'consumer' : 'business' },
      ...{ region: REGIONS[at % 6] ?? null, plan: 'S', attributes: {} },
    }),
  );
  await load(office.app.columnar.engine, 'customer', scope.orgId, customers);
});
afterAll(() => office?.close());

describe('a plan', () => {
  it('is asked for whole before it is locked, and says what is wrong next to the field', async () => {
    const bare = await send('POST', '', { initiativeId, name: 'Bare' });
    expect(bare.status).toBe(201);
    expect(bare.body.stage).toBe('plan');
    const refused = await send('POST', `/${bare.body.id}/lock`, {}, 1);
    expect(refused.status).toBe(422);
    expect(places(refused)).toEqual(bare.body.missing.map(({ place }: { place: string }) => place));
    const wrong = await send(
      'POST',
      '',
      plan({
        worthwhile: -2,
        expected: { value: 5, low: 6, high: 8 },
        guardrails: [{ metricId: calls, wanted: 'down', tolerance: -1 }],
      }),
    );
    expect(wrong.status).toBe(422);
    expect(places(wrong)).toEqual([
      'expected',
      'worthwhile',
      'guardrails.0.metricId',
      'guardrails.0.tolerance',
    ]);
  });

  it.each([
    ['a start in the past', { startsOn: addDays(today, -1) }, 'startsOn'],
    ['a judgment before the start', { judgeOn: addDays(today, -2) }, 'judgeOn'],
    ['a metric that cannot be judged so', { method: 'randomized' }, 'metricId', 'count'],
    [
      'a guardrail that cannot be judged so',
      { method: 'randomized', guardrail: true },
      'guardrails.0.metricId',
    ],
    [
      'treatment after the judgment',
      {
        method: 'staggered',
        design: {
          field: 'attribute.region',
          starts: [
            { value: 'North', day: today },
            { value: 'South', day: addDays(today, 300) },
          ],
        },
      },
      'design.starts.1.day',
    ],
    [
      'groups that overlap',
      {
        method: 'staggered',
        design: {
          field: 'attribute.region',
          starts: [
            { value: 'North', day: today },
            { value: 'North', day: today },
          ],
        },
      },
      'design.starts.1.value',
    ],
    [
      'arms that are one',
      { method: 'randomized', design: { imported: { key: 'arm', treated: 'a', control: 'a' } } },
      'design.imported.control',
    ],
    ['too short a time', { judgeOn: addDays(today, 20) }, 'judgeOn'],
  ] as const)('with %s is refused', async (_, more, place, which?: string) => {
    const { guardrail, ...fields } = { guardrail: false, ...more };
    const made = await send('POST', '', {
      ...plan(fields),
      ...(which ? { metricId: count } : {}),
      ...(guardrail ? { guardrails: [{ metricId: count, wanted: 'down', tolerance: 1 }] } : {}),
    });
    expect([made.status, made.body.detail]).toEqual([201, undefined]);
    const refused = await send('POST', `/${made.body.id}/lock`, {}, 1);
    expect(refused.status).toBe(422);
    expect(places(refused)).toContain(place);
    await send('DELETE', `/${made.body.id}`, undefined, 1);
  });

  it('is nobody’s business in another organization, and read only for those who may not change it', async () => {
    const made = await send('POST', '', plan());
    expect((await send('GET', `/${made.body.id}`, undefined, undefined, globex)).status).toBe(404);
    expect((await send('GET', `/${made.body.id}`, undefined, undefined, viewer)).status).toBe(200);
    expect((await send('PATCH', `/${made.body.id}`, { name: 'x' }, 1, viewer)).status).toBe(403);
    expect((await send('POST', '', { ...plan(), initiativeId }, undefined, globex)).status).toBe(422);
    const changed = await send('PATCH', `/${made.body.id}`, { name: 'Other words' }, 1);
    expect(changed.body).toMatchObject({ name: 'Other words', version: 2 });
    expect((await send('PATCH', `/${made.body.id}`, { name: 'Late' }, 1)).status).toBe(412);
    expect((await send('DELETE', `/${made.body.id}`, undefined, 2)).status).toBe(204);
  });
});

describe('a locked cycle', () => {
  let id: string;
  it('tells its sample, and never changes again, not even for the owner of the database', async () => {
    const made = await send(
      'POST',
      '',
      plan({ guardrails: [{ metricId: handling, wanted: 'down', tolerance: 10 }] }),
    );
    id = made.body.id;
    const locked = await send('POST', `/${id}/lock`, {}, 1);
    expect([locked.status, locked.body.detail]).toEqual([200, undefined]);
    expect(locked.body).toMatchObject({
      stage: 'do',
      metricVersion: 1,
      sample: { unit: 'months with the change' },
    });
    expect((await send('PATCH', `/${id}`, { worthwhile: 1 }, 2)).status).toBe(409);
    expect((await send('DELETE', `/${id}`, undefined, 2)).status).toBe(409);
    for (const statement of [
      'update cycle set worthwhile = 1 where id = $1',
      'delete from cycle where id = $1',
      'update cycle_guardrail set tolerance = 99 where cycle_id = $1',
      'delete from cycle_guardrail where cycle_id = $1',
    ])
      await expect(office.asSuperuser(statement, [id]), statement).rejects.toThrow(/never change/);
    // Nor does a guardrail of another cycle come in.
    const guardrails = [{ metricId: count, wanted: 'down', tolerance: 1 }];
    const open = await send('POST', '', plan({ name: 'Open', guardrails }));
    const moving = office.asSuperuser('update cycle_guardrail set cycle_id = $1 where cycle_id = $2', [
      id,
      open.body.id,
    ]);
    await expect(moving).rejects.toThrow(/never change/);
    await send('DELETE', `/${open.body.id}`, undefined, 1);
  });
  it('asks whether another may run for the same metric', async () => {
    const other = await send('POST', '', plan({ name: 'A second one' }));
    const refused = await send('POST', `/${other.body.id}/lock`, {}, 1);
    expect(places(refused)).toEqual(['together']);
    expect((await send('POST', `/${other.body.id}/lock`, { together: true }, 1)).status).toBe(200);
    const stopped = await send('POST', `/${other.body.id}/stop`, { why: 'The supplier withdrew' }, 2);
    expect(stopped.body).toMatchObject({ stage: 'act', stopped: { why: 'The supplier withdrew' } });
    await expect(
      office.asSuperuser('update cycle set stopped_at = null, stopped_why = null where id = $1', [
        other.body.id,
      ]),
    ).rejects.toThrow(/never changes/);
  });
  it('may be amended, which stays to be seen', async () => {
    expect(
      places(await send('POST', `/${id}/amendments`, { what: 'x', why: 'y', judgeOn: addDays(today, 3) }, 2)),
    ).toEqual(['judgeOn']);
    const judgeOn = addDays(today, 230);
    const amended = await send(
      'POST',
      `/${id}/amendments`,
      { what: 'A month more', why: 'Started late', judgeOn },
      2,
    );
    expect(amended.body).toMatchObject({
      judgmentDay: judgeOn,
      judgeOn: addDays(today, 200),
      amendments: [{ number: 1 }],
    });
    const { rows } = await office.asSuperuser('select id from cycle_amendment where cycle_id = $1', [id]);
    await expect(
      office.asSuperuser('delete from cycle_amendment where id = $1', [rows[0].id]),
    ).rejects.toThrow(/only be added/);
  });
});

describe('a randomized cycle', () => {
  let id: string;
  const treated = new Set<number>();
  it('draws its arms, which can be had as a list', async () => {
    await callsOf((customer, day) => (day < START ? 0.1 + 0.1 * (customer % 5) : 0), 'before');
    const cycle = await lockedOn(START, {
      method: 'randomized',
      design: {},
      worthwhile: 0.1,
      expected: { value: 0.5, low: 0.2, high: 0.9 },
      guardrails: [{ metricId: handling, wanted: 'down', tolerance: 20 }],
    });
    id = cycle.id;
    const list = await owner.send('GET', `/api/v1/cycles/${id}/assignment.csv`);
    const lines = String(list.body).trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(CUSTOMERS);
    for (const line of lines) if (line.endsWith('treated')) treated.add(Number(line.slice(1, 5)));
    expect(treated.size).toBeGreaterThan(140);
    expect((await viewer.send('GET', `/api/v1/cycles/${id}/assignment.csv`)).status).toBe(403);
  });
  it('is judged by the job on its day, once, with checks, guardrails and its arms', async () => {
    await callsOf(
      (customer, day) => (day < START ? 0 : (0.1 + 0.1 * (customer % 5)) * (treated.has(customer) ? 0.6 : 1)),
      'after it',
    );
    let again = 0;
    const job = judgeJob({
      ...parts(fixedClock(`${today}T12:00:00.000Z`)),
      record: office.app.record,
      scopes: async () => [scope],
      again: async () => void again++,
      report: (_, error) => {
        throw error;
      },
    });
    await job.perform({}, new AbortController().signal);
    await job.perform({}, new AbortController().signal);
    expect(again).toBe(2);
    const { body } = await send('GET', `/${id}`);
    expect(body).toMatchObject({ stage: 'check', verdict: 'works' });
    expect(body.judgments).toHaveLength(1);
    const [judgment] = body.judgments;
    expect(judgment).toMatchObject({
      early: false,
      looks: 0,
      chosenAfterwards: false,
      treatedCustomers: treated.size,
    });
    // .3 calls a week × 30 / 7, less 40 %
    expect(judgment.effect.low).toBeLessThan(-0.4 * 0.3 * (30 / 7) + 0.15);
    expect(judgment.effect.high).toBeGreaterThan(-0.4 * 0.3 * (30 / 7) - 0.15);
    expect(judgment.effect.high).toBeLessThan(0);
    expect(
      Object.fromEntries(
        judgment.checks.map((one: { key: string; result: string }) => [one.key, one.result]),
      ),
    ).toMatchObject({
      sample_ratio: 'holds',
      spill_over: 'holds',
    });
    expect(judgment.guardrails).toMatchObject([{ title: 'Handling time', result: 'holds' }]);
    for (const table of ['cycle_judgment', 'cycle_look'])
      await expect(office.asSuperuser(`truncate ${table}`)).rejects.toThrow(/only be added/);
  });
  it('by a method chosen afterwards is marked for ever', async () => {
    const { status, body } = await send('POST', `/${id}/judgments`, {
      method: 'matched',
      design: { treated: { field: 'attribute.segment', operator: 'is', value: 'business' }, attributes: [] },
    });
    expect([status, body.detail]).toEqual([201, undefined]);
    expect(body).toMatchObject({
      chosenAfterwards: true,
      method: 'matched',
      plannedMethod: 'randomized',
      number: 2,
    });
    expect(body.words).toContain('chosen afterwards');
    const halfFilled = await send('POST', `/${id}/judgments`, { method: 'staggered', design: {} });
    expect([halfFilled.status, places(halfFilled)]).toEqual([422, ['design.field', 'design.starts']]);
    // The method that was locked with another design is no way around the lock.
    const redesigned = await send('POST', `/${id}/judgments`, {
      method: 'randomized',
      design: { share: 0.3 },
    });
    expect([redesigned.status, places(redesigned)]).toEqual([422, ['method']]);
    await expect(
      office.asSuperuser(
        `insert into cycle_judgment (org_id, id, cycle_id, initiative_id, number, metric_id, metric_version, mechanism, verdict,
          confidence, unit, period_from, period_to, method, planned_method, early, looks, words, checks, guardrails, detail,
          judged_on, judged_at, by_kind, by_id, by_name)
        select org_id, gen_random_uuid(), cycle_id, initiative_id, 99, metric_id, metric_version, mechanism, verdict,
          confidence, unit, period_from, period_to, method, method, early, looks, words, checks, guardrails, detail,
          judged_on, judged_at, by_kind, by_id, by_name from cycle_judgment where id = $1`,
        [body.id],
      ),
    ).rejects.toThrow(/that were locked/);
    // What stands is what was planned, for “what worked” too.
    const results = await owner.send('GET', '/api/v1/judged-effects');
    expect(results.body.items).toMatchObject([{ cycleId: id, method: 'randomized', verdict: 'works' }]);
    expect(results.body.rates).toEqual({ works: 1, does_not: 0, cannot_tell: 0 });
    // The other is reached all the same, and counts in no rate.
    const { body: all } = await owner.send('GET', '/api/v1/judged-effects?all=true');
    expect([all.others, all.rates.works]).toEqual([1, 1]);
    const stands = (method: string) =>
      all.items.find((one: { method: string }) => one.method === method).stands;
    expect(['matched', 'randomized'].map(stands)).toEqual([false, true]);
    const { body: whole } = await send('GET', `/${id}`);
    expect(whole.judgments.find((one: { id: string }) => one.id === whole.standing).number).toBe(1);
    expect(whole.guardrails).toMatchObject([{ title: 'Handling time', unit: { code: 's' } }]);
  });
  it('ends in a decision with the judgment as evidence, and the next one starts from it', async () => {
    const { body: before } = await send('GET', `/${id}`);
    const given = {
      outcome: 'adapt',
      why: 'All teams',
      owner: { name: 'Mara Quill' },
      lookAgainOn: addDays(today, 90),
    };
    const { status, body } = await send('POST', `/${id}/decision`, given, before.version);
    expect([status, body.detail]).toEqual([201, undefined]);
    expect(body.cycle).toMatchObject({ outcome: 'adapt', stage: 'act' });
    expect(body.decision.evidence).toMatchObject([{ kind: 'cycle', id }]);
    expect(body.next).toMatchObject({ follows: id, startsOn: null, locked: null, method: 'randomized' });
    expect(body.next.learned).toContain('It works');
    expect((await send('POST', `/${id}/decision`, given, body.cycle.version)).status).toBe(409);
    expect((await send('POST', `/${id}/judgments`, {})).status).toBe(409);
  });
});

describe('looks', () => {
  it('are kept, cost, and count in the judgment', async () => {
    const cycle = await lockedOn(START, {
      method: 'staggered',
      grain: 'week',
      judgeOn: addDays(today, 60),
      design: { field: 'attribute.region', starts: [{ value: 'North', day: START }] },
    });
    const first = await send('POST', `/${cycle.id}/looks`);
    expect([first.status, first.body.detail]).toEqual([201, undefined]);
    expect(first.body).toMatchObject({ number: 1, countedTo: today });
    const second = await send('POST', `/${cycle.id}/looks`);
    expect(second.body.low ?? -Infinity).toBeGreaterThanOrEqual(first.body.low ?? -Infinity);
    const judged = await send('POST', `/${cycle.id}/judgments`, {});
    expect(judged.body).toMatchObject({ early: true, looks: 2, method: 'staggered' });
    expect(judged.body.charts.map(({ kind }: { kind: string }) => kind)).toEqual(['event_study', 'series']);
    expect(judged.body.effect.high - judged.body.effect.low).toBeGreaterThan(
      3.9 * judged.body.effect.standardError,
    );
    // Judged early is one look more, and its day comes all the same.
    const { body } = await send('GET', `/${cycle.id}`);
    expect(body.looks.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
    const due = await office.app.record.inScope(scope, async ({ cycles }) =>
      cyclesDue(
        await cycles.ofInitiative(initiativeId),
        judgedAsLocked(await cycles.judgments()),
        addDays(today, 60),
      ),
    );
    expect(due.map((one) => one.id)).toContain(cycle.id);
  });
  it('need something to look at', async () => {
    const made = await send('POST', '', plan({ startsOn: addDays(today, 5) }));
    expect((await send('POST', `/${made.body.id}/looks`)).status).toBe(409);
    expect((await send('POST', `/${made.body.id}/judgments`, {})).status).toBe(409);
  });
});
