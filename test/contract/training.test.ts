import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/index.ts';
import { type AdoptionOffice, base64, known, openAdoption } from '../support/adoptionOffice.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Browser, match, type Office, refusedAt } from '../support/office.ts';

let office: Office;
let owner: Browser;
let manager: Browser;
let viewer: Browser;
let initiativeId: string;
let today: string;
let back: AdoptionOffice['back'];
let group: AdoptionOffice['group'];
let assess: AdoptionOffice['assess'];
let training: AdoptionOffice['training'];
let adoption: AdoptionOffice['adoption'];

beforeAll(async () => {
  ({ office, owner, manager, viewer, initiativeId, today, back, group, assess, training, adoption } =
    await openAdoption());
});
afterAll(() => office?.close());

describe('training', () => {
  it('is planned with its cost, and refuses what cannot be', async () => {
    const wrong = await training({ course: '', endsOn: back(61), hours: -1, seats: 0 });
    expect(refusedAt(wrong)).toEqual(['course', 'endsOn', 'hours', 'seats']);
    expect(refusedAt(await training({ seats: 41 }))).toEqual(['seats']);
    expect(refusedAt(await training({ cost: known({ minor: '100' }) }))[0]).toMatch(/cost/);
    expect(refusedAt(await training({ cost: known({ minor: '-100', currency: 'EUR' }) }))).toEqual(['cost']);
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
    expect(refusedAt(kept)).toEqual(['dateFormat']);
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
  const before = () => ({ beforeFrom: back(120), beforeTo: back(62) });
  const after = () => ({ afterFrom: back(40), afterTo: back(5) });

  it('compares agents trained early with those who were not, or says why it can’t be told', async () => {
    const metric = await owner.send('POST', '/api/v1/metrics', {
      sheet: filledSheet('First contact resolution', { timing: 'lag' }),
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
        ...{ ...before(), ...after() },
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
