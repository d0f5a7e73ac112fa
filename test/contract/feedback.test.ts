import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureSurvey, type QuestionInput } from '../../src/feedback/index.ts';
import { type Scope, systemClock, timeOrderedIds } from '../../src/kernel/index.ts';
import { type Answer, type Browser, type Office, openOffice } from '../support/office.ts';

let office: Office;
let owner: Browser;
let stranger: Browser;
let scope: Scope;

beforeAll(async () => {
  office = await openOffice();
  const mine = await office.found('Mine');
  owner = mine.browser;
  stranger = (await office.found('Theirs')).browser;
  const actor = { kind: 'system', id: 'test', name: 'Test' } as const;
  scope = { orgId: mine.organizationId, zone: 'UTC', actor, from: 'test' };
});

afterAll(async () => {
  await office?.close();
});

const QUESTIONS: QuestionInput[] = [
  { key: 'nps', kind: 'nps', text: 'How likely?', notApplicable: ['98'] },
  { key: 'csat', kind: 'rating', scaleMin: 1, scaleMax: 5 },
  { key: 'why', kind: 'choice', choices: [{ value: 'bill', text: 'My bill' }] },
  { key: 'ways', kind: 'choices' },
  { key: 'solved', kind: 'boolean' },
  { key: 'words', kind: 'text' },
  { key: 'parts', kind: 'grid', scaleMin: 1, scaleMax: 5 },
];

async function survey(externalKey: string, asks: object = { questions: QUESTIONS }): Promise<Answer['body']> {
  const { status, body } = await owner.send('POST', '/api/v1/surveys', { externalKey, ...asks });
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

const send = (id: string, rows: unknown, headers = {}) =>
  owner.send('POST', `/api/v1/surveys/${id}/responses`, rows, headers);

describe('surveys', () => {
  test('keep the definition as it was sent, and the questions read from it', async () => {
    const definition = {
      title: 'After a call',
      pages: [
        { name: 'one', elements: [{ type: 'rating', name: 'ease', rateMax: 7, extra: { kept: true } }] },
      ],
    };
    const made = await survey('defined', { name: 'After a call', kind: 'transactional', definition });
    const { body } = await owner.send('GET', `/api/v1/surveys/${made.id}`);
    expect(body.versions[0].definition).toEqual(definition);
    expect(body.versions[0].questions).toMatchObject([
      { key: 'ease', position: 0, kind: 'rating', scaleMin: 1, scaleMax: 7 },
    ]);
    expect(body).toMatchObject({ kind: 'transactional', latestVersion: 1, responses: 0 });
    const broken = {
      externalKey: 'broken',
      definition: { pages: [{ elements: [{ type: 'file', name: 'x' }] }] },
    };
    const refused = await owner.send('POST', '/api/v1/surveys', broken);
    expect(refused.body.faults[0].place).toBe('definition.pages[0].elements[0].type');
    expect((await owner.send('POST', '/api/v1/surveys', { externalKey: 'none' })).status).toBe(422);
    expect((await owner.send('POST', '/api/v1/surveys', { externalKey: 'defined', definition })).status).toBe(
      409,
    );
  });

  test('get a new version when they ask something else; answers keep theirs', async () => {
    const { id } = await survey('versions');
    await send(id, { rowKey: 'r1', answers: { nps: 9 } });
    const revise = (questions: QuestionInput[]) =>
      owner.send('POST', `/api/v1/surveys/${id}/versions`, { questions }, { 'if-match': '"1"' });
    expect((await revise(QUESTIONS)).body.versions).toHaveLength(1);
    const { body } = await revise([{ key: 'ces', kind: 'rating', scaleMin: 1, scaleMax: 7 }]);
    expect(
      body.versions.map((one: { number: number; responses: number }) => [one.number, one.responses]),
    ).toEqual([
      [2, 0],
      [1, 1],
    ]);
    expect((await send(id, { answers: { nps: 9 } })).body.faults[0].place).toBe('responses[0].answers.nps');
    // A row that an earlier version holds is not counted again in the new one.
    const both = await send(id, [
      { rowKey: 'r1', answers: { ces: 5 } },
      { rowKey: 'r2', answers: { ces: 5 } },
    ]);
    expect(both.body).toMatchObject({ new: 1, same: 1 });
  });

  test('an import meets the version that asks what it answers, whatever the wording', async () => {
    const tools = {
      clock: systemClock,
      ids: timeOrderedIds(systemClock, (into) => crypto.getRandomValues(into)),
    };
    const ensure = (questions: QuestionInput[]) =>
      office.app.record.inScope(scope, (stores) =>
        ensureSurvey(stores, tools, { externalKey: 'imported' }, { questions }),
      );
    const nps = { key: 'nps', kind: 'nps', text: 'One wording' };
    const csat = { key: 'csat', kind: 'rating', scaleMin: 1, scaleMax: 5 };
    const first = await ensure([nps, csat]);
    expect((await ensure([{ ...nps, text: 'Another' }])).version.id).toBe(first.version.id);
    const wider = await ensure([nps, { ...csat, scaleMax: 7 }]);
    expect(wider.version.number).toBe(2);
    expect((await ensure([csat])).version.number).toBe(1);
  });

  test('and their responses belong to one organization', async () => {
    const { id } = await survey('private');
    const { body } = await send(id, { answers: { nps: 1 } });
    expect((await stranger.send('GET', `/api/v1/surveys/${id}`)).status).toBe(404);
    expect((await stranger.send('GET', `/api/v1/responses/${body.items[0].id}`)).status).toBe(404);
    expect((await stranger.send('GET', `/api/v1/responses?survey=${id}`)).body.items).toEqual([]);
    expect(
      (await stranger.send('POST', `/api/v1/surveys/${id}/responses`, { answers: { nps: 1 } })).status,
    ).toBe(404);
    const viewer = await office.join(owner, 'viewer', 'viewer@mine.test');
    expect((await viewer.send('GET', '/api/v1/surveys')).status).toBe(200);
    expect((await viewer.send('GET', '/api/v1/responses')).status).toBe(403);
  });
});

describe('responses', () => {
  test('are recorded with the answers of every kind, and the attributes of their moment', async () => {
    const { id } = await survey('kinds');
    await owner.send('POST', '/api/v1/customers', {
      externalId: 'K-1',
      attributes: { plan: 'Gold', tenure: 4 },
    });
    const answers = {
      nps: 98,
      csat: '4',
      why: 'bill',
      ways: ['app', 'shop'],
      solved: 'no',
      words: 'Fine\u0000, thanks 😀',
      parts: { price: 2, help: null },
    };
    const sent = await send(id, {
      customerExternalId: 'K-1',
      answeredAt: '2026-01-31T23:30:00+02:00',
      channel: 'Call Center',
      weight: 1.5,
      answers,
      attributes: { plan: 'Basic' },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const { body } = await owner.send('GET', `/api/v1/responses/${sent.body.items[0].id}`);
    expect(body).toMatchObject({
      surveyId: id,
      customerRef: 'K-1',
      answeredAt: '2026-01-31T21:30:00.000Z',
      weight: 1.5,
      attributes: { plan: 'Basic', tenure: 4 },
      answers: {
        nps: '98',
        csat: 4,
        why: 'bill',
        ways: ['app', 'shop'],
        solved: false,
        words: 'Fine, thanks 😀',
        parts: { price: 2 },
      },
    });
    // What the customer becomes later does not change what they were when they answered.
    await owner.send('PUT', '/api/v1/customers/by-external-id/K-1', { attributes: { tenure: 9 } });
    const later = await owner.send('GET', `/api/v1/responses/${body.id}`);
    expect(later.body.attributes.tenure).toBe(4);
  });

  test('are all recorded or none, and every fault has its place', async () => {
    const { id } = await survey('faults');
    const { status, body } = await send(id, [
      { rowKey: 'good', answers: { nps: 9 } },
      { answers: { nps: 11, csat: 'much', unknown: 1 } },
      { answers: {}, answeredAt: '2100-01-01T00:00:00Z' },
    ]);
    expect(status).toBe(422);
    expect(body.faults.map((fault: { place: string }) => fault.place)).toEqual([
      'responses[1].answers.nps',
      'responses[1].answers.csat',
      'responses[1].answers.unknown',
      'responses[2].answeredAt',
      'responses[2].answers',
    ]);
    expect((await owner.send('GET', `/api/v1/responses?survey=${id}`)).body.items).toEqual([]);
    const many = Array.from({ length: 1001 }, () => ({ answers: { nps: 1 } }));
    expect((await send(id, many)).status).toBe(422);
    expect((await send(id, [])).status).toBe(422);
  });

  test('count once however often they are delivered, at the same time too', async () => {
    const { id } = await survey('once');
    const rows = Array.from({ length: 200 }, (_, index) => ({
      rowKey: `row-${index % 150}`,
      answers: { nps: index % 11 },
    }));
    const sent = await Promise.all([send(id, rows), send(id, rows), send(id, rows)]);
    expect(sent.map((one) => one.status)).toEqual([201, 201, 201]);
    expect(sent.reduce((sum, one) => sum + one.body.new, 0)).toBe(150);
    const ids = sent.map((one) => one.body.items.map((item: { id: string }) => item.id).join());
    expect(new Set(ids).size).toBe(1);
    const key = { 'idempotency-key': 'the-same' };
    const first = await send(id, { answers: { nps: 5 } }, key);
    const second = await send(id, { answers: { nps: 5 } }, key);
    expect(second.body).toEqual(first.body);
    expect((await owner.send('GET', `/api/v1/surveys/${id}`)).body.responses).toBe(151);
  });

  test('find their customer when one appears later', async () => {
    const { id } = await survey('late');
    const sent = await send(id, [
      { customerExternalId: 'late-1', answers: { nps: 2 } },
      { customerExternalId: 'late-2', answers: { nps: 3 } },
    ]);
    const read = async (index: number) =>
      (await owner.send('GET', `/api/v1/responses/${sent.body.items[index].id}`)).body;
    expect(await read(0)).toMatchObject({ customerId: null, customerRef: 'late-1' });
    const made = await owner.send('POST', '/api/v1/customers', {
      externalId: 'late-1',
      attributes: { plan: 'New' },
    });
    expect(await read(0)).toMatchObject({ customerId: made.body.id, attributes: {} });
    expect((await read(1)).customerId).toBeNull();
    const mine = await owner.send('GET', `/api/v1/responses?customer=${made.body.id}`);
    expect(mine.body.items).toHaveLength(1);
  });

  test('are listed page by page without skipping any that share an instant', async () => {
    const { id } = await survey('paged');
    const rows = Array.from({ length: 45 }, (_, index) => ({
      answeredAt: `2026-01-0${1 + (index % 2)}T00:00:00Z`,
      channel: index % 3 === 0 ? 'app' : 'web',
      answers: { nps: 5 },
    }));
    await send(id, rows);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await owner.send('GET', `/api/v1/responses?survey=${id}&limit=8${cursor}`);
      seen.push(...body.items.map((one: { id: string }) => one.id));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    const filtered = await owner.send(
      'GET',
      `/api/v1/responses?survey=${id}&channel=app&from=2026-01-02T00:00:00Z&limit=200`,
    );
    expect(filtered.body.items).toHaveLength(7);
  });
});
