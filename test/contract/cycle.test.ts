import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { load, type TestRow } from '../support/counted.ts';
import { type CycleOffice, openCycles } from '../support/cycles.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Browser, made, type Office, officeToday, refusedAt } from '../support/office.ts';

const today = officeToday();

let office: Office;
let owner: Browser;
let organization: CycleOffice['scope'];
let viewer: Browser;
let globex: Browser;
let initiativeId: string;
let calls: string;
let count: string;
let handling: string;
let plan: CycleOffice['plan'];
let send: CycleOffice['send'];

beforeAll(async () => {
  ({
    office,
    owner,
    viewer,
    globex,
    initiativeId,
    calls,
    count,
    handling,
    plan,
    send,
    scope: organization,
  } = await openCycles());
});
afterAll(() => office?.close());

describe('a plan', () => {
  it('is asked for whole before it is locked, and says what is wrong next to the field', async () => {
    const bare = await send('POST', '', { initiativeId, name: 'Bare' });
    expect(bare.status).toBe(201);
    expect(bare.body.stage).toBe('plan');
    const refused = await send('POST', `/${bare.body.id}/lock`, {}, 1);
    expect(refused.status).toBe(422);
    expect(refusedAt(refused)).toEqual(bare.body.missing.map(({ place }: { place: string }) => place));
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
    expect(refusedAt(wrong)).toEqual([
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
    expect(refusedAt(refused)).toContain(place);
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
    const { items } = (await owner.send('GET', '/api/v1/deletions?kind=cycle')).body;
    expect(items[0]).toMatchObject({ id: made.body.id, name: 'Other words', of: { id: initiativeId } });
    expect((await send('POST', `/${made.body.id}/restore`, undefined, undefined, viewer)).status).toBe(403);
    expect((await send('POST', `/${made.body.id}/restore`, undefined, undefined, globex)).status).toBe(404);
    const back = await send('POST', `/${made.body.id}/restore`);
    expect([back.status, back.body.name, back.body.version]).toEqual([200, 'Other words', 3]);
    expect((await send('POST', `/${made.body.id}/restore`)).status).toBe(404);
    await send('DELETE', `/${made.body.id}`, undefined, 3);
  });
});

describe('a plan whose records name no customer', () => {
  let visits: string;
  const lock = async (more: object, body: object = {}) => {
    const { id } = (await send('POST', '', plan({ metricId: visits, ...more }))).body;
    const answer = await send('POST', `/${id}/lock`, body, 1);
    await (answer.status === 200
      ? send('POST', `/${id}/stop`, { why: 'Only tried' }, 2)
      : send('DELETE', `/${id}`, undefined, 1));
    return answer;
  };
  const staggered = (...values: string[]) => ({
    method: 'staggered',
    design: { field: 'attribute.desk', starts: values.map((value) => ({ value, day: today })) },
  });

  beforeAll(async () => {
    visits = (
      await made(owner, '/api/v1/metrics', {
        sheet: filledSheet('Length of a visit'),
        calculation: { formula: { measure: 'duration_mean', parameters: { kind: 'visit' } } },
      })
    ).id;
    const rows = Array.from({ length: 240 }, (_, at): TestRow => {
      const day = addDays(today, -1 - at);
      return {
        ...{ key_hash: 7_000_000 + at, content_hash: 0, customer_ref: null, customer_id: null },
        ...{ source: 'desks', id: `v${at}`, kind: 'visit', occurred_at: `${day}T10:00:00.000Z` },
        ...{ occurred_day: day, received_at: `${day}T10:00:00.000Z`, value: null, unit: null },
        ...{ duration_seconds: 100 + (at % 7), channel: null, journey: null, touchpoint: null },
        ...{ outcome: null, segment: null, region: null, plan: null },
        attributes: { desk: ['a', 'b', 'c'][at % 3] ?? 'a' },
      };
    });
    await load(office.app.columnar.engine, 'signal', organization.orgId, rows);
  });

  it('is refused where customers are compared, and says what to do', async () => {
    for (const more of [
      { method: 'randomized' },
      {
        method: 'matched',
        design: { treated: { field: 'attribute.region', operator: 'is', value: 'North' } },
      },
    ]) {
      const refused = await lock(more);
      expect(refusedAt(refused)).toEqual(['metricId']);
      expect(refused.body.detail).toMatch(/none of its \d+ records .* is linked to a customer/);
    }
  });

  it('is asked about where groups are told apart by what no customer carries, and keeps what was said', async () => {
    const asked = await lock(staggered('a'));
    expect(refusedAt(asked)).toEqual(['accepted.no_customers', 'accepted.groups_of_records']);
    const accepted = ['no_customers', 'groups_of_records'];
    expect(refusedAt(await lock(staggered('a'), { accepted: accepted.slice(1) }))).toEqual([
      'accepted.no_customers',
    ]);
    const locked = await lock(staggered('a'), { accepted });
    expect(locked.status).toBe(200);
    expect(locked.body.sample.concerns.map(({ key }: { key: string }) => key)).toEqual(accepted);
  });

  it('is refused with a group that was never seen, or too few that go without', async () => {
    expect(refusedAt(await lock(staggered('z')))).toEqual(['design.starts.0.value']);
    expect(refusedAt(await lock(staggered('a', 'b')))).toEqual(['design.starts']);
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
    expect(refusedAt(refused)).toEqual(['together']);
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
      refusedAt(
        await send('POST', `/${id}/amendments`, { what: 'x', why: 'y', judgeOn: addDays(today, 3) }, 2),
      ),
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
