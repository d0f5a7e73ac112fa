import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProcessEffect } from '../../src/change/index.ts';
import { addDays, dayIn } from '../../src/kernel/index.ts';
import { seedInitiative } from '../support/initiative.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';
import { about, phoneAfter, phoneBefore } from '../support/processMaps.ts';

const PROCESSES = '/api/v1/processes';
const WORK = '/api/v1/standard-work';
const today = dayIn('Europe/Berlin', new Date());

let office: Office;
let owner: Browser;
let agent: Browser;
let viewer: Browser;
let organizationId: string;

const match = (version: number) => ({ 'if-match': `"${version}"` });

async function made(path: string, body: object, version?: number) {
  const headers = version === undefined ? {} : match(version);
  const answer = await owner.send('POST', path, body, headers);
  expect([answer.status, answer.body?.detail]).toEqual([
    answer.status < 300 ? answer.status : 201,
    undefined,
  ]);
  return answer.body;
}

/** A process as it is (version 1) and as it is meant to be (version 2). */
async function drawnProcess(more: object = {}) {
  const process = await made(PROCESSES, {
    name: 'Billing question by phone',
    volume: { cases: about(900, 1_000, 1_100), per: 'month' },
    ...more,
  });
  await made(`${PROCESSES}/${process.id}/versions`, { state: 'before', map: phoneBefore() });
  await made(`${PROCESSES}/${process.id}/versions`, { state: 'after', copyOf: 1 });
  const changed = await owner.send(
    'PATCH',
    `${PROCESSES}/${process.id}/versions/2`,
    { map: phoneAfter() },
    match(1),
  );
  expect([changed.status, changed.body.findings]).toEqual([200, []]);
  return process as { id: string; version: number };
}

beforeAll(async () => {
  office = await openOffice();
  ({ browser: owner, organizationId } = await office.found('Acme'));
  agent = await office.join(owner, 'agent', 'agent@acme.test');
  viewer = await office.join(owner, 'viewer', 'viewer@acme.test');
});
afterAll(() => office?.close());

describe('a process', () => {
  it('is drawn as it is and as it is meant to be, and its difference carries through', async () => {
    const { id } = await drawnProcess();
    const { body: shown } = await viewer.send('GET', `${PROCESSES}/${id}`);
    expect(shown).toMatchObject({ compared: { before: 1, after: 2 }, owner: null });
    expect(shown.versions.map((one: { state: string; steps: number }) => [one.state, one.steps])).toEqual([
      ['before', 6],
      ['after', 6],
    ]);
    const { body: comparison } = await viewer.send('GET', `${PROCESSES}/${id}/comparison`);
    expect(comparison.difference.work.value).toBeLessThan(0);
    const { body: effect } = await viewer.send('GET', `${PROCESSES}/${id}/effect`);
    expect(effect).toMatchObject({
      title: 'Billing question by phone, version 2 against 1',
      casesPerYear: { low: 10_800, likely: 12_000, high: 13_200 },
    });
    expect(effect.perCase.money.value).toBeCloseTo(-comparison.difference.allCost.value, 6);
    // The same through the store, as a business case reads it.
    const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
    const scope = { orgId: organizationId, zone: 'Europe/Berlin', actor, from: 'test' };
    const read = await office.app.record.inScope(scope, (stores) => readProcessEffect(stores, id));
    expect(read?.perYear?.money).toEqual(effect.perYear.money);
    const { body: figures } = await viewer.send('GET', `${PROCESSES}/${id}/versions/1/figures`);
    expect(figures.times.explain).toBeCloseTo(1 / 0.98, 9);
    const { body: history } = await viewer.send('GET', `${PROCESSES}/${id}/history`);
    expect(history.items.map(({ action }: { action: string }) => action)).toEqual([
      ...['version_changed', 'version_added', 'version_added', 'created'],
    ]);
    expect(history.items[0].detail).toEqual({ number: 2, changed: ['Go through the bill together'] });
  });

  it('is never overwritten by who came second, and never changed once it is settled', async () => {
    const { id } = await drawnProcess();
    const address = `${PROCESSES}/${id}/versions/2`;
    const second = await owner.send('PATCH', address, { name: 'late' }, match(1));
    expect([second.status, second.body.code]).toEqual([412, 'outdated']);
    const settled = await owner.send('POST', `${address}/settle`, undefined, match(2));
    expect([settled.status, typeof settled.body.settledAt]).toEqual([200, 'string']);
    expect((await owner.send('PATCH', address, { name: 'x' }, match(3))).status).toBe(409);
    await expect(
      office.asSuperuser('update process_version set name = $1 where settled_at is not null', ['x']),
    ).rejects.toThrow(/never changes/);
    const process = await owner.send('PATCH', `${PROCESSES}/${id}`, { owner: { name: 'Bea' } }, match(1));
    expect(process.body).toMatchObject({ owner: { name: 'Bea' }, version: 2, volume: { per: 'month' } });
    expect((await owner.send('DELETE', `${PROCESSES}/${id}`, undefined, match(1))).status).toBe(412);
    expect((await owner.send('DELETE', `${PROCESSES}/${id}`, undefined, match(2))).status).toBe(204);
    expect((await owner.send('GET', address)).status).toBe(404);
    const back = await owner.send('POST', `${PROCESSES}/${id}/restore`);
    expect([back.status, back.body.id, back.body.versions.length]).toEqual([200, id, 2]);
  });

  it('refuses bad input at its field, keeps what is unfinished, and never counts it', async () => {
    const { id } = await made(PROCESSES, { name: 'Half' });
    const versions = `${PROCESSES}/${id}/versions`;
    const wrong = phoneBefore({
      currency: null,
      steps: phoneBefore().steps.map((one) =>
        one.id === 'check' ? { ...one, minutes: about(-5, 1, 2) } : one,
      ),
    });
    const refused = await owner.send('POST', versions, { state: 'before', map: wrong });
    expect([refused.status, refused.body.faults.map(({ place }: { place: string }) => place)]).toEqual([
      422,
      ['map.currency', 'map.steps.3.minutes.low'],
    ]);
    const flows = phoneBefore().flows.filter(({ to }) => to !== 'end');
    const half = await made(versions, { state: 'before', map: phoneBefore({ flows }) });
    expect(half.findings.map(({ stepId }: { stepId: string }) => stepId)).toContain('settled');
    const figures = await owner.send('GET', `${versions}/1/figures`);
    expect([figures.status, figures.body.faults[0].place]).toEqual([
      422,
      expect.stringMatching(/^map\.steps\./),
    ]);
    expect((await owner.send('POST', `${versions}/1/settle`, undefined, match(1))).status).toBe(422);
    expect((await owner.send('GET', `${PROCESSES}/${id}/comparison`)).body.detail).toMatch(
      /draw it as it is/,
    );
    expect((await owner.send('GET', `${versions}/nine`)).status).toBe(404);
    const negative = { volume: { cases: about(-1), per: 'month' } };
    const volume = await owner.send('PATCH', `${PROCESSES}/${id}`, negative, match(1));
    expect(volume.body.faults[0].place).toBe('volume.cases.low');
  });

  it('goes out as BPMN and comes back the same; a broken file is refused with line and column', async () => {
    const { id } = await drawnProcess();
    const cookie = [...viewer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const file = await office.app.http.request(`${PROCESSES}/${id}/versions/1/bpmn`, { headers: { cookie } });
    expect(file.headers.get('content-disposition')).toContain('Billing-question-by-phone-before-1.bpmn');
    const xml = await file.text();
    const send = (text: string, preview: boolean) =>
      owner.send('POST', `${PROCESSES}/${id}/import`, {
        content: Buffer.from(text).toString('base64'),
        preview,
      });
    const preview = await send(xml, true);
    expect(preview.body).toMatchObject({ number: null, notes: [], findings: [] });
    const read = await send(xml, false);
    expect(read.body).toMatchObject({ number: 3, map: phoneBefore() });
    const broken = await send(xml.replace('</bpmn:process>', ''), false);
    expect([broken.status, broken.body.faults[0].place]).toEqual([
      422,
      expect.stringMatching(/^line \d+, column \d+$/),
    ]);
    const negative = await send(xml.replace('minutesLow="6"', 'minutesLow="-6"'), false);
    expect(negative.body.faults[0]).toMatchObject({ place: 'element "explain", minutes.low' });
    expect((await owner.send('GET', `${PROCESSES}/${id}`)).body.versions).toHaveLength(3);
  });

  it('stays in the circle of its initiative, with all that hangs on it', async () => {
    const circle = await made('/api/v1/circles', { name: 'Sponsors', members: [] });
    const initiative = await seedInitiative(owner, { circleId: circle.id });
    const { id } = await drawnProcess({ initiativeId: initiative.id });
    const work = await made(WORK, { title: 'Secret', processId: id });
    expect((await owner.send('GET', `${PROCESSES}/${id}`)).body.circleId).toBe(circle.id);
    for (const path of [`${PROCESSES}/${id}`, `${PROCESSES}/${id}/versions/1`, `${WORK}/${work.id}`])
      expect([path, (await viewer.send('GET', path)).status]).toEqual([path, 404]);
    expect((await viewer.send('GET', WORK)).body.items).toEqual([]);
    const { body } = await owner.send('GET', `${PROCESSES}?initiativeId=${initiative.id}`);
    expect(body.items.map((one: { id: string }) => one.id)).toEqual([id]);
  });
});

describe('standard work', () => {
  it('asks every reader, knows who has read it, and asks again for what is new', async () => {
    const initiative = await seedInitiative(owner, {});
    const { id } = await drawnProcess({ initiativeId: initiative.id, owner: { name: 'Bea' } });
    const work = await made(WORK, {
      title: 'Billing questions',
      processId: id,
      readers: { roles: ['agent'], people: [{ name: 'Night shift lead' }] },
      daysToRead: 3,
    });
    const versions = `${WORK}/${work.id}/versions`;
    const empty = await owner.send('POST', versions, { inForceFrom: today }, match(1));
    expect(empty.body.faults[0].place).toBe('draft');
    const long = addDays(today, -10);
    const first = await made(versions, { inForceFrom: long, fromProcessVersion: 2 }, 1);
    expect(first.versions[0].body).toContain('1. **Go through the bill together** (Agent, 5–9 min)');
    expect(first.standing.map((one: { state: string }) => one.state)).toEqual(['overdue', 'overdue']);
    const read = (browser: Browser, body: object) =>
      browser.send('POST', `${WORK}/${work.id}/acknowledgments`, body);
    expect((await read(agent, { number: 1 })).body.mine).toMatchObject({ state: 'read' });
    expect((await read(agent, { number: 1 })).status).toBe(200);
    expect((await read(viewer, { number: 1 })).body.detail).toMatch(/not among those/);
    expect((await read(viewer, { number: 1, reader: 'Night shift lead' })).status).toBe(403);
    expect((await read(owner, { number: 1, reader: 'Night shift lead' })).status).toBe(200);
    const readiness = `/api/v1/initiatives/${initiative.id}/process-readiness`;
    expect((await viewer.send('GET', readiness)).body).toEqual({
      ...{ owner: 'yes', before: 'yes', after: 'yes', standardWork: 'yes', missing: [] },
      read: { done: 2, of: 2, overdue: 0 },
    });

    const body = `${first.versions[0].body}\n\nSay goodbye by name.`;
    expect(first.draft).toBe(first.versions[0].body);
    await owner.send('PATCH', `${WORK}/${work.id}`, { draft: body }, match(2));
    expect((await owner.send('POST', versions, { inForceFrom: addDays(today, -20) }, match(3))).status).toBe(
      422,
    );
    const second = await made(versions, { inForceFrom: addDays(today, 5), note: 'Goodbye by name' }, 3);
    expect(second).toMatchObject({ inForce: 1, coming: 2, asked: 2, due: addDays(today, 8) });
    expect(
      second.standing.map((one: { state: string; readBefore: number }) => [one.state, one.readBefore]),
    ).toEqual([
      ['waiting', 1],
      ['waiting', 1],
    ]);
    expect((await owner.send('POST', versions, { inForceFrom: addDays(today, 6) }, match(4))).status).toBe(
      409,
    );
    const { body: changed } = await agent.send('GET', `${WORK}/${work.id}/changes?from=1&to=2`);
    expect(changed.lines.filter(({ change }: { change: string }) => change !== 'same')).toEqual([
      { change: 'added', text: '' },
      { change: 'added', text: 'Say goodbye by name.' },
    ]);
    for (const table of ['standard_work_version', 'standard_work_reading'])
      await expect(office.asSuperuser(`delete from ${table}`)).rejects.toThrow(/only be added to/);
  });
});
