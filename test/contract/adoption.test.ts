import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayIn } from '../../src/kernel/index.ts';
import { seedInitiative } from '../support/initiative.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

const today = dayIn('Europe/Berlin', new Date());
const back = (days: number) => addDays(today, -days);
const match = (version: number) => ({ 'if-match': `"${version}"` });
const known = <T>(value: T) => ({ known: true, value });
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const places = ({ body }: Answer) => (body.faults ?? []).map(({ place }: { place: string }) => place);

let office: Office;
let owner: Browser;
let manager: Browser;
let viewer: Browser;
let globex: Browser;
let initiativeId: string;
let groupId: string;

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner } = await office.found('Acme'));
  manager = await office.join(owner, 'manager', 'manager@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
  ({ browser: globex } = await office.found('Globex'));
  initiativeId = (await seedInitiative(owner, { name: 'Guided resolution' })).id;
  groupId = (await group({ name: 'Care agents' })).body.id;
});
afterAll(() => office?.close());

function group(more: object): Promise<Answer> {
  return owner.send('POST', '/api/v1/impacted-groups', {
    initiativeId,
    name: 'Team leads',
    headcount: known(40),
    whatChanges: 'They coach from recordings.',
    impact: 'high',
    ...more,
  });
}
const assess = (more: object, id = groupId, browser = owner) =>
  browser.send('POST', `/api/v1/impacted-groups/${id}/assessments`, {
    assessedOn: back(10),
    assessor: { name: 'Ines' },
    n: 20,
    scores: { awareness: { score: 4 }, desire: { score: 2 } },
    ...more,
  });
const training = (more: object = {}) =>
  owner.send('POST', '/api/v1/trainings', {
    initiativeId,
    groupId,
    course: 'Guided diagnosis',
    startsOn: back(60),
    endsOn: back(50),
    hours: 6,
    cost: known({ minor: '450000', currency: 'EUR' }),
    seats: 10,
    ...more,
  });
const message = (more: object = {}) =>
  owner.send('POST', '/api/v1/change-messages', {
    initiativeId,
    groupId,
    sender: { name: 'Henrik' },
    channel: 'Town hall',
    what: 'Why it changes',
    plannedOn: back(5),
    purpose: 'awareness',
    ...more,
  });
const adoption = async (browser = owner, id: string | null = initiativeId) =>
  (await browser.send('GET', `/api/v1/adoption${id ? `?initiativeId=${id}` : ''}`)).body;
const viewOf = async (id: string) =>
  (await adoption()).groups.find((one: { group: { id: string } }) => one.group.id === id);

describe('a group', () => {
  it('says whom the initiative touches, and refuses what cannot be', async () => {
    expect((await group({})).status).toBe(201);
    const again = await group({ name: ' team  LEADS' });
    expect([again.status, places(again)]).toEqual([422, ['name']]);
    const wrong = await group({ name: ' ', headcount: known(0) });
    expect(places(wrong)).toEqual(['name', 'headcount']);
    const nobody = await group({
      name: 'Partners',
      headcount: { known: false, question: '', finder: null, due: null },
    });
    expect(places(nobody)).toEqual(['headcount.question', 'headcount.finder', 'headcount.due']);
    expect(places(await group({ name: 'X', initiativeId: groupId }))).toEqual(['initiativeId']);
  });

  it('is held at the first element under the threshold, over time, per initiative or for all', async () => {
    const { id } = (await group({ name: 'Second line' })).body;
    const first = await assess(
      { assessedOn: back(90), scores: { awareness: { score: 2 }, desire: { score: 1 } } },
      id,
    );
    expect([first.status, first.body.detail]).toEqual([201, undefined]);
    await assess({ scores: { awareness: { score: 4 }, desire: { counts: [4, 10, 4, 2, 0] } } }, id);
    const view = await viewOf(id);
    expect(view.barrier).toMatchObject({ kind: 'at', element: 'desire', sure: true });
    expect(view.trend.words).toBe('moved on from awareness to desire');
    expect(view.course).toHaveLength(2);
    expect(view.course[1].elements.desire).toMatchObject({ score: 2.2, n: 20 });
    expect(view.course[1].elements.ability).toBeNull();

    const put = (body: object) => owner.send('PUT', '/api/v1/adoption/threshold', body);
    expect((await put({ initiativeId: null, threshold: 2 })).status).toBe(204);
    expect((await viewOf(id)).barrier).toEqual({ kind: 'unknown', element: 'knowledge', atLatest: null });
    expect((await put({ initiativeId, threshold: 4.5 })).status).toBe(204);
    expect((await viewOf(id)).barrier).toMatchObject({ element: 'awareness' });
    expect((await adoption()).threshold).toEqual({ own: 4.5, organization: 2, used: 4.5 });
    expect((await put({ initiativeId, threshold: 7 })).status).toBe(422);
    for (const one of [initiativeId, null]) await put({ initiativeId: one, threshold: null });
    expect((await adoption()).threshold.used).toBe(3);
  });

  it('refuses assessments of the future, scores off the scale, and more people than there are', async () => {
    const wrong = await assess({
      assessedOn: addDays(today, 2),
      n: 41,
      scores: { awareness: { score: 5.5 }, desire: { counts: [1, 2] }, ability: { score: 0 } },
    });
    expect(wrong.status).toBe(422);
    expect(places(wrong)).toEqual(['assessedOn', 'n', 'scores.awareness', 'scores.desire', 'scores.ability']);
    expect(places(await assess({ scores: {} }))).toEqual(['scores']);
    expect(places(await assess({ n: 3, scores: { desire: { counts: [1, 1, 1, 1, 1] } } }))).toEqual([
      'scores.desire',
    ]);
  });

  it('asks what becomes of an earlier assessment by the same assessor on the same day', async () => {
    const { id } = (await group({ name: 'Back office' })).body;
    expect((await assess({}, id)).status).toBe(201);
    const asked = await assess({ scores: { awareness: { score: 2 } } }, id);
    expect([asked.status, places(asked)]).toEqual([409, ['sameDay']]);
    expect(asked.body.detail).toMatch(/Ines assessed this group .* already: say whether/);
    expect((await assess({ assessor: { name: 'Ben' } }, id)).status).toBe(201);
    const replaced = await assess({ scores: { awareness: { score: 2 } }, sameDay: 'replace' }, id);
    expect(replaced.body.replaces).toEqual(expect.any(String));
    const view = await viewOf(id);
    expect(view.assessments).toHaveLength(3);
    expect(view.course[0].elements.awareness).toMatchObject({ score: 3, n: 40 });
    await assess({ scores: { awareness: { score: 3 } }, sameDay: 'keep_both' }, id);
    // Three times twenty, and no more than the forty who are there.
    expect((await viewOf(id)).course[0].elements.awareness.n).toBe(40);
    const may = "select has_table_privilege('perpetua_app', 'readiness_assessment', 'update, delete') as may";
    expect((await office.asSuperuser(may)).rows).toEqual([{ may: false }]);
  });

  it('is read with its initiative alone, and changed by who may', async () => {
    const { id: circleId } = (await owner.send('POST', '/api/v1/circles', { name: 'Board', members: [] }))
      .body;
    const secret = await seedInitiative(owner, { name: 'Close the shops', circleId });
    const hidden = (await group({ name: 'Shops', initiativeId: secret.id })).body;
    for (const browser of [manager, viewer, globex]) {
      expect((await browser.send('GET', `/api/v1/impacted-groups/${hidden.id}`)).status).toBe(404);
      expect((await browser.send('GET', `/api/v1/adoption?initiativeId=${secret.id}`)).status).toBe(404);
      expect(JSON.stringify(await adoption(browser, null))).not.toMatch(/Shops|Close the shops/);
    }
    const refused = await manager.send(
      'PATCH',
      `/api/v1/impacted-groups/${hidden.id}`,
      { name: 'x' },
      match(1),
    );
    expect(refused.status).toBe(404);
    expect((await assess({}, hidden.id, manager)).status).toBe(404);
    expect((await assess({}, groupId, viewer)).status).toBe(403);
    const gone = (await group({ name: 'Gone' })).body;
    expect(
      (await owner.send('DELETE', `/api/v1/impacted-groups/${gone.id}`, undefined, match(1))).status,
    ).toBe(204);
    expect(await viewOf(gone.id)).toBeUndefined();
  });
});

describe('training', () => {
  it('is planned with its cost, and refuses what cannot be', async () => {
    const wrong = await training({ course: '', endsOn: back(61), hours: -1, seats: 0 });
    expect(places(wrong)).toEqual(['course', 'endsOn', 'hours', 'seats']);
    expect(places(await training({ seats: 41 }))).toEqual(['seats']);
    expect(places(await training({ cost: known({ minor: '100' }) }))[0]).toMatch(/cost/);
    expect(places(await training({ cost: known({ minor: '-100', currency: 'EUR' }) }))).toEqual(['cost']);
  });

  it('takes attendance from CSV and XLSX: good rows kept, bad ones handed back, nobody counted twice', async () => {
    const planned = await training();
    const lines = [
      'Employee number,Name,E-mail,Course,Date,Passed,Hours',
      ...Array.from(
        { length: 6 },
        (_, at) =>
          `${at},Person ${at},p${at}@acme.test,Guided diagnosis,${back(55)},${at < 5 ? 'yes' : 'no'},6`,
      ),
      `7,Early,e@acme.test,Guided diagnosis,${back(70)},yes,6`,
      `8,Other,o@acme.test,Cooking,${back(55)},yes,6`,
      `9,Less,l@acme.test,Guided diagnosis,${back(55)},yes,-6`,
    ];
    const send = (content: string, preview: boolean) =>
      owner.send('POST', '/api/v1/attendance-imports', { initiativeId, content, preview });
    const csv = base64(lines.join('\n'));
    const seen = await send(csv, true);
    expect([seen.status, seen.body.detail]).toEqual([200, undefined]);
    expect(seen.body.counts).toEqual({ new: 6, changed: 0, same: 0, bad: 3 });
    expect((await send(csv, false)).body.counts).toEqual({ new: 6, changed: 0, same: 0, bad: 3 });
    const again = await send(csv, false);
    expect(again.body.counts).toEqual({ new: 0, changed: 0, same: 6, bad: 3 });
    const bad = again.body.rows.filter(({ state }: { state: string }) => state === 'bad');
    expect(bad.map(({ faults }: { faults: { place: string }[] }) => faults[0]?.place)).toEqual([
      'date',
      'course',
      'hours',
    ]);
    expect(bad[0].cells[1]).toBe('Early');

    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('Attendance');
    sheet.addRow(['Employee number', 'Course', 'Date', 'Passed']);
    sheet.addRow([5, 'guided  diagnosis', new Date(`${back(55)}T00:00:00Z`), 'passed']);
    sheet.addRow([12, 'Guided diagnosis', new Date(`${back(54)}T00:00:00Z`), 'passed']);
    const xlsx = base64(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
    expect((await send(xlsx, false)).body.counts).toEqual({ new: 1, changed: 1, same: 0, bad: 0 });

    const path = `/api/v1/trainings/${planned.body.id}/attendance`;
    const rows = await manager.send('GET', path);
    expect(rows.body.items).toHaveLength(7);
    const fifth = rows.body.items.find(({ number }: { number: string }) => number === '5');
    expect(fifth).toMatchObject({ name: 'Person 5', passed: true });
    expect((await viewer.send('GET', path)).status).toBe(403);
    const shown = await adoption(viewer);
    const [one] = shown.trainings.filter(({ id }: { id: string }) => id === planned.body.id);
    expect(one.reach).toEqual({
      ...{ planned: 10, attended: 7, passed: 7, failed: 0, hours: 42, share: 0.7 },
      ...{ state: 'over', due: true },
    });
    expect(JSON.stringify(shown)).not.toMatch(/Person|p1@acme/);
    const audit = JSON.stringify((await owner.send('GET', '/api/v1/audit')).body);
    expect(audit).toMatch(/attendance_imported/);
    expect(audit).not.toMatch(/Person 1|p1@acme/);

    const held = await owner.send('DELETE', `/api/v1/trainings/${planned.body.id}`, undefined, match(1));
    expect([held.status, held.body.detail]).toEqual([409, expect.stringMatching(/People attended/)]);
    const row = rows.body.items[0].id;
    expect((await viewer.send('DELETE', `${path}/${row}`)).status).toBe(403);
    expect((await manager.send('DELETE', `${path}/${row}`)).status).toBe(204);
    expect((await manager.send('GET', path)).body.items).toHaveLength(6);
  });

  it('asks how days are written where two ways fit', async () => {
    const content = base64('name,course,date\nAna,Guided diagnosis,03/04/2026\n');
    const body = { initiativeId, content, preview: true };
    const seen = await owner.send('POST', '/api/v1/attendance-imports', body);
    expect([seen.body.dateFormat, seen.body.dateFormats]).toEqual([null, ['DD/MM/YYYY', 'MM/DD/YYYY']]);
    const kept = await owner.send('POST', '/api/v1/attendance-imports', { ...body, preview: false });
    expect(places(kept)).toEqual(['dateFormat']);
    const chosen = await owner.send('POST', '/api/v1/attendance-imports', {
      ...body,
      dateFormat: 'MM/DD/YYYY',
    });
    expect(chosen.body.rows[0].attendedOn).toBe('2026-03-04');
    const broken = await owner.send('POST', '/api/v1/attendance-imports', {
      ...body,
      content: base64('PK\u0003\u0004 no workbook'),
    });
    expect([broken.status, broken.body.detail]).toEqual([422, expect.stringMatching(/workbook/)]);
  });

  it('tells knowledge and ability before and after, or why it cannot', async () => {
    const { id } = (await group({ name: 'Learners' })).body;
    const planned = await training({ groupId: id, course: 'Learning' });
    const path = `/api/v1/trainings/${planned.body.id}/learning`;
    expect((await viewer.send('GET', path)).body).toMatchObject({
      known: false,
      why: expect.stringMatching(/before/),
    });
    const scores = (knowledge: number[]) => ({ knowledge: { counts: knowledge }, ability: { score: 2 } });
    await assess({ assessedOn: back(70), scores: scores([10, 8, 2, 0, 0]) }, id);
    await assess({ assessedOn: back(40), scores: scores([0, 1, 4, 10, 5]) }, id);
    const { body } = await viewer.send('GET', path);
    expect(body.elements[0]).toMatchObject({ element: 'knowledge', beyondNoise: true });
    expect(body.elements[0].low).toBeGreaterThan(1.5);
    expect(body.elements[1]).toMatchObject({ element: 'ability', difference: 0, beyondNoise: false });
  });
});

describe('the effect of training on a metric', () => {
  const BEFORE = { from: back(120), to: back(62) };
  const AFTER = { from: back(40), to: back(5) };

  it('compares agents trained early with those who were not, or says why it can’t be told', async () => {
    const { sheet } = METRIC;
    const metric = await owner.send('POST', '/api/v1/metrics', {
      sheet: { ...sheet, title: 'First contact resolution' },
      calculation: {
        formula: {
          measure: 'share',
          parameters: {
            over: 'signal',
            kind: 'contact',
            meets: { field: 'outcome', operator: 'is', value: 'resolved' },
          },
        },
      },
    });
    expect([metric.status, metric.body.detail]).toEqual([201, undefined]);
    const planned = await training({ course: 'Effect', seats: 20 });
    const ask = (more: object = {}) => {
      const question = {
        ...{ metricId: metric.body.id, attribute: 'agent', named: 'person', earlyUntil: back(50) },
        ...{ beforeFrom: BEFORE.from, beforeTo: BEFORE.to, afterFrom: AFTER.from, afterTo: AFTER.to },
        ...more,
      };
      const query = new URLSearchParams(question as Record<string, string>);
      return viewer.send('GET', `/api/v1/trainings/${planned.body.id}/effect?${query}`);
    };
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'refused' } });
    // Four agents are trained early, four never; the early ones resolve more afterwards.
    const trained = Array.from({ length: 4 }, (_, at) => `A-${at},Effect,${back(55)}`);
    await owner.send('POST', '/api/v1/attendance-imports', {
      initiativeId,
      content: base64(['number,course,date', ...trained].join('\n')),
      preview: false,
    });
    const nothing = await ask();
    expect(nothing.body.detail).toMatch(/can’t be told: nothing behind this metric carries “agent”/);
    const signals = ['A', 'B'].flatMap((team) =>
      [0, 1, 2, 3].flatMap((agent) =>
        [100, 20].flatMap((days) =>
          Array.from({ length: 40 }, (_, at) => ({
            source: 'care',
            id: `${team}${agent}-${days}-${at}`,
            kind: 'contact',
            customerRef: `C-${at}`,
            occurredAt: `${back(days)}T10:00:00.000Z`,
            outcome: at < (team === 'A' && days === 20 ? 32 : 20) + (agent % 3) ? 'resolved' : 'open',
            attributes: { agent: `${team}-${agent}` },
          })),
        ),
      ),
    );
    expect((await owner.send('POST', '/api/v1/signals', signals)).status).toBeLessThan(300);
    const { status, body } = await ask();
    expect([status, body.detail]).toEqual([200, undefined]);
    expect(body).toMatchObject({
      early: { units: 4 },
      late: { units: 4, change: 0 },
      difference: expect.closeTo(30, 6),
      beyondNoise: true,
      words: expect.stringMatching(/rose .* beyond noise/),
    });
    expect(body.low).toBeLessThanOrEqual(30);
    expect((await ask({ named: 'team' })).body.detail).toMatch(/no row of the attendance names a team/);
    expect((await ask({ attribute: 'shift' })).body.detail).toMatch(/can’t be told/);
    expect((await ask({ beforeTo: back(20) })).status).toBe(422);
    expect((await ask({ afterTo: addDays(today, 9) })).status).toBe(422);
  });
});

const METRIC = {
  sheet: {
    ...{ purpose: 'p', decision: 'd', goal: known('g'), source: 's', neededToMake: 'n', timing: 'lag' },
    target: { known: false, question: 'q', finder: 'f', due: '2030-01-01' },
    ...{ measured: 'day', reviewed: 'week', owner: 'o', actor: 'a', action: 'x' },
  },
};

describe('messages, champions, hours', () => {
  it('tells what is late and whom a message reached, never more than it went to', async () => {
    const late = (await message()).body;
    expect(places(await message({ sentOn: today, audience: 30, reached: 31 }))).toEqual(['reached']);
    expect(places(await message({ sentOn: today, audience: 41 }))).toEqual(['audience']);
    expect(places(await message({ sentOn: addDays(today, 2) }))).toEqual(['sentOn']);
    expect(places(await message({ reached: 3 }))).toEqual(['reached']);
    expect(places(await message({ groupId: null, sentOn: today, reached: 3 }))).toEqual(['audience']);
    const of = async (id: string) => (await adoption()).messages.find((one: { id: string }) => one.id === id);
    expect(await of(late.id)).toMatchObject({ state: 'late', share: null });
    const path = `/api/v1/change-messages/${late.id}`;
    const sent = await owner.send('PATCH', path, { sentOn: today, reached: 30 }, match(1));
    expect([sent.status, sent.body.audience]).toEqual([200, 40]);
    expect(await of(late.id)).toMatchObject({ state: 'sent', share: 0.75 });
  });

  it('comes before the review, with the groups that are held and the training that not all attended', async () => {
    await message({ what: 'What becomes of the bonus' });
    const held = await owner.send('POST', '/api/v1/reviews', { kind: 'monthly', title: 'Monthly' });
    expect([held.status, held.body.detail]).toEqual([201, undefined]);
    const { sections, items } = held.body;
    const section = sections.find(({ source }: { source: string }) => source === 'people');
    expect(section.lead).toMatch(
      /groups?: \d+ held at a barrier, \d+ trainings? over .*, \d+ messages? late\./,
    );
    expect(items.map(({ title, to }: { title: string; to: string }) => [title, to])).toEqual(
      expect.arrayContaining([
        ['Back office: held at desire', `/improve/initiatives/${initiativeId}?view=people&part=groups`],
        ['What becomes of the bonus', `/improve/initiatives/${initiativeId}?view=people&part=messages`],
      ]),
    );
    // What lies in a circle is talked of in reviews of that circle alone.
    expect(JSON.stringify(held.body)).not.toMatch(/Shops|Close the shops/);
  });

  it('counts people for each champion', async () => {
    const made = await owner.send('POST', '/api/v1/champions', {
      initiativeId,
      groupId,
      who: { name: 'Lea' },
      since: back(30),
      does: 'Answers questions at the desk',
    });
    expect(made.status).toBe(201);
    expect((await viewOf(groupId)).coverage).toEqual({ champions: 1, peopleEach: 40 });
    const ended = await owner.send(
      'PATCH',
      `/api/v1/champions/${made.body.id}`,
      { until: back(31) },
      match(1),
    );
    expect(places(ended)).toEqual(['until']);
  });

  it('says who is asked for more than they can give, and in which month', async () => {
    const month = today.slice(0, 7);
    const line = (more: object) =>
      owner.send('POST', '/api/v1/capacity-lines', {
        ...{ kind: 'offer', holder: { kind: 'person', owner: { name: 'Lea' } } },
        ...{ hoursPerMonth: 20, fromMonth: month, ...more },
      });
    expect((await line({})).status).toBe(201);
    const overlap = await line({ holder: { kind: 'person', owner: { name: 'LEA' } } });
    expect([places(overlap), overlap.body.detail]).toEqual([['fromMonth'], expect.stringMatching(/overlap/)]);
    expect(places(await line({ hoursPerMonth: -3, lastMonth: '2020-01' }))).toEqual([
      'hoursPerMonth',
      'lastMonth',
    ]);
    expect(places(await line({ kind: 'ask' }))).toEqual(['initiativeId']);
    const other = (await seedInitiative(owner, { name: 'New greeting' })).id;
    await line({ kind: 'ask', initiativeId, hoursPerMonth: 12 });
    await line({ kind: 'ask', initiativeId: other, hoursPerMonth: 16 });
    const { overloads, loads } = await adoption();
    expect(overloads[0]).toEqual({
      ...{ who: 'Lea', month, asked: 28, offered: 20, over: 8 },
      initiativeIds: [other, initiativeId],
    });
    expect(loads.find(({ name }: { name: string }) => name === 'Lea').months).toHaveLength(6);
  });

  it('holds each of Kotter’s steps by evidence, or by who finds it out', async () => {
    const path = `/api/v1/initiatives/${initiativeId}/kotter/urgency`;
    const put = (said: object, version: number) => owner.send('PUT', path, { said }, match(version));
    const bare = await put(known({ note: 'Everybody knows', evidence: [] }), 0);
    expect([bare.status, places(bare)]).toEqual([422, ['said.evidence']]);
    const evidence = [{ kind: 'page', id: null, title: 'Repeat contacts', to: '/understand/explore' }];
    expect((await put(known({ note: 'Seen by the board', evidence }), 0)).body.version).toBe(1);
    expect((await put(known({ note: 'Late', evidence }), 0)).status).toBe(412);
    const open = { known: false, question: 'Who says so?', finder: 'Ada', due: '2099-01-01' };
    expect((await put(open, 1)).body).toMatchObject({ version: 2, said: open });
    expect((await adoption()).kotter).toMatchObject([{ step: 'urgency', said: open }]);
    expect((await viewer.send('PUT', path, { said: open }, match(2))).status).toBe(403);
  });
});
