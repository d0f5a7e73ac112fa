import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cyclesDue, judgedAsLocked } from '../../src/change/index.ts';
import { judgeJob } from '../../src/jobs/index.ts';
import { addDays, fixedClock, type Scope } from '../../src/kernel/index.ts';
import { type CycleOffice, openCycles } from '../support/cycles.ts';
import { type Browser, type Office, refusedAt } from '../support/office.ts';

let office: Office;
let owner: Browser;
let viewer: Browser;
let scope: Scope;
let today: string;
let start: string;
let customers: number;
let initiativeId: string;
let parts: CycleOffice['parts'];
let handling: string;
let plan: CycleOffice['plan'];
let send: CycleOffice['send'];
let lockedOn: CycleOffice['lockedOn'];
let callsOf: CycleOffice['callsOf'];

beforeAll(async () => {
  ({
    office,
    owner,
    viewer,
    scope,
    today,
    start,
    customers,
    initiativeId,
    parts,
    handling,
    plan,
    send,
    lockedOn,
    callsOf,
  } = await openCycles());
});
afterAll(() => office?.close());

describe('a randomized cycle', () => {
  let id: string;
  const treated = new Set<number>();
  it('draws its arms, which can be had as a list', async () => {
    await callsOf((customer, day) => (day < start ? 0.1 + 0.1 * (customer % 5) : 0), 'before');
    const cycle = await lockedOn(start, {
      method: 'randomized',
      design: {},
      worthwhile: 0.1,
      expected: { value: 0.5, low: 0.2, high: 0.9 },
      guardrails: [{ metricId: handling, wanted: 'down', tolerance: 20 }],
    });
    id = cycle.id;
    const list = await owner.send('GET', `/api/v1/cycles/${id}/assignment.csv`);
    const lines = String(list.body).trim().split('\r\n').slice(1);
    expect(lines).toHaveLength(customers);
    for (const line of lines) if (line.endsWith('treated')) treated.add(Number(line.slice(1, 5)));
    expect(treated.size).toBeGreaterThan(140);
    expect((await viewer.send('GET', `/api/v1/cycles/${id}/assignment.csv`)).status).toBe(403);
  });
  it('is judged by the job on its day, once, with checks, guardrails and its arms', async () => {
    await callsOf(
      (customer, day) => (day < start ? 0 : (0.1 + 0.1 * (customer % 5)) * (treated.has(customer) ? 0.6 : 1)),
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
    expect([halfFilled.status, refusedAt(halfFilled)]).toEqual([422, ['design.field', 'design.starts']]);
    // The method that was locked with another design is no way around the lock.
    const redesigned = await send('POST', `/${id}/judgments`, {
      method: 'randomized',
      design: { share: 0.3 },
    });
    expect([redesigned.status, refusedAt(redesigned)]).toEqual([422, ['method']]);
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
    const cycle = await lockedOn(start, {
      method: 'staggered',
      grain: 'week',
      judgeOn: addDays(today, 60),
      design: { field: 'attribute.region', starts: [{ value: 'North', day: start }] },
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
