import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../src/kernel/index.ts';
import { filledSheet } from '../support/metricSheet.ts';
import { type Browser, match, type Office, openOffice } from '../support/office.ts';

const PERIOD = { from: '2025-01-01', to: '2025-04-01' };

let office: Office;
let owner: Browser;
let scope: Scope;
let metricId: string;

beforeAll(async () => {
  office = await openOffice();
  const { browser, organizationId } = await office.found('Acme');
  owner = browser;
  scope = {
    orgId: organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 't', name: 'T' },
    from: 'test',
  };
  const survey = await owner.send('POST', '/api/v1/surveys', {
    externalKey: 'relationship',
    kind: 'relationship',
    questions: [{ key: 'nps', kind: 'nps' }],
  });
  await owner.send('POST', '/api/v1/attributes', {
    subject: 'customer',
    key: 'region',
    label: 'Region',
    valueType: 'text',
  });
  const responses = Array.from({ length: 72 }, (_, at) => ({
    answeredAt: `2025-02-${String((at % 28) + 1).padStart(2, '0')}T12:00:00.000Z`,
    answers: { nps: at % 11 },
    attributes: { region: at < 60 ? 'North' : 'South' },
  }));
  const sent = await owner.send('POST', `/api/v1/surveys/${survey.body.id}/responses`, responses);
  expect([sent.status, sent.status < 300 ? '' : JSON.stringify(sent.body)]).toEqual([
    sent.status < 300 ? sent.status : 0,
    '',
  ]);
  await office.app.project();
  const metric = await owner.send('POST', '/api/v1/metrics', {
    sheet: filledSheet('NPS', { timing: 'lag' }),
    calculation: { formula: { measure: 'nps', parameters: { question: 'nps' } } },
  });
  metricId = metric.body.id;
});
afterAll(() => office?.close());

const shareOf = (changes: object = {}) =>
  owner.send('POST', '/api/v1/benchmarks/shares', {
    title: 'Round 1',
    publisher: 'Operator A',
    metricIds: [metricId],
    ...PERIOD,
    minimumCell: 20,
    ...changes,
  });

describe('sharing aggregates', () => {
  it('leaves out cells under the minimum, and what they could be told from', async () => {
    const whole = await shareOf();
    expect(whole.body).toMatchObject({ figures: 1, leftOut: 0, epsilon: 0 });
    // South has 12 answers; with it North is hidden, since the two add up to a whole that may be known.
    const regions = await shareOf({ by: 'attribute.region' });
    expect(regions).toMatchObject({ status: 422, body: { code: 'refused' } });
    const file = await owner.send('GET', `/api/v1/benchmarks/shares/${whole.body.id}/file`);
    expect(file.body.figures[0]).toMatchObject({
      n: 72,
      group: [],
      key: { variant: 'nps', kind: 'relationship' },
    });
    expect((await shareOf({ minimumCell: 2 })).status).toBe(422);
    // A day less could be set against it; the very same figure tells nothing new.
    const narrower = await shareOf({ title: 'Round 1b', to: '2025-02-28' });
    expect(narrower).toMatchObject({
      status: 422,
      body: { code: 'refused', detail: expect.stringContaining('overlaps with what went out in “Round 1”') },
    });
    expect((await shareOf({ title: 'Round 1 again' })).status).toBe(201);
    expect((await shareOf({ from: '2024-01-01', to: '2025-01-01' })).body.detail).toMatch(/nothing to share/);
  });

  it('takes noise from a budget that is set, counted down, and never overdrawn by two at once', async () => {
    const noise = { mechanism: 'laplace', epsilon: 1 };
    expect((await shareOf({ noise })).body.detail).toMatch(/No privacy budget is set/);
    const budget = (epsilon: number, version: number) =>
      owner.send('PUT', '/api/v1/benchmarks/privacy-budget', { epsilon, why: 'Two rounds' }, match(version));
    expect((await budget(2.5, 0)).body).toMatchObject({ epsilon: 2.5, spentEpsilon: 0, version: 1 });
    expect((await budget(9, 0)).status).toBe(412);
    const made = await Promise.all([
      shareOf({ noise }),
      shareOf({ noise }),
      shareOf({ noise }),
      shareOf({ noise }),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422]);
    const refused = made.find(({ status }) => status === 422);
    expect(refused?.body.detail).toMatch(/needs ε 1, and 0.5 of 2.5 is left/);
    expect((await owner.send('GET', '/api/v1/benchmarks/privacy-budget')).body.budget).toMatchObject({
      spentEpsilon: 2,
    });
    expect((await budget(1, 1)).body.faults[0].place).toBe('epsilon');
    const [first, second] = made.filter(({ status }) => status === 201);
    const files = await Promise.all(
      [first, second].map((one) => owner.send('GET', `/api/v1/benchmarks/shares/${one?.body.id}/file`)),
    );
    const [a, b] = files.map(({ body }) => body.figures[0]);
    expect([a.value, a.n]).not.toEqual([b.value, b.n]);
    const again = await owner.send('GET', `/api/v1/benchmarks/shares/${first?.body.id}/file`);
    expect(again.body).toEqual(files[0]?.body);
  });

  it('is for owners and program leads, and its files are read by nobody else', async () => {
    const analyst = await office.join(owner, 'analyst', 'analyst@acme.test');
    const { body } = await analyst.send('GET', '/api/v1/benchmarks/shares');
    expect(body.items.length).toBeGreaterThan(1);
    expect((await analyst.send('GET', `/api/v1/benchmarks/shares/${body.items[0].id}/file`)).status).toBe(
      403,
    );
    const { browser: globex } = await office.found('Globex');
    expect((await globex.send('GET', '/api/v1/benchmarks/shares')).body.items).toEqual([]);
    expect((await globex.send('GET', `/api/v1/benchmarks/shares/${body.items[0].id}/file`)).status).toBe(404);
    const { body: file } = await owner.send('GET', `/api/v1/benchmarks/shares/${body.items.at(-1).id}/file`);
    const taken = await globex.send('POST', '/api/v1/benchmarks/exchange/import', { file });
    expect(taken.body).toMatchObject({ source: 'Operator A: Round 1', new: 1, same: 0 });
    expect((await globex.send('POST', '/api/v1/benchmarks/exchange/import', { file })).body).toMatchObject({
      new: 0,
      same: 1,
    });
    const wrong = await globex.send('POST', '/api/v1/benchmarks/exchange/import', {
      file: { ...file, figures: [{ ...file.figures[0], n: -1 }] },
    });
    expect(wrong).toMatchObject({ status: 422, body: { faults: [{ place: '/figures/0/n' }] } });
  });
});

describe('a competitive survey', () => {
  const KIT = {
    name: 'Mobile study',
    category: 'mobile phone companies',
    country: 'ES',
    brands: [
      { name: 'Acme', share: 0.6 },
      { name: 'Globex', share: 0.4 },
    ],
    own: 'Acme',
  };

  it('is prepared, fielded anywhere, and its answers are analyzed by brand, whichever way they lie', async () => {
    const made = await owner.send('POST', '/api/v1/benchmarks/kits', KIT);
    expect([made.status, made.body.own]).toEqual([201, 'acme']);
    const path = `/api/v1/benchmarks/kits/${made.body.id}`;
    const { body: sheet } = await owner.send('GET', `${path}/questionnaire`);
    expect(sheet.text).toContain('Double blind');
    expect(
      (
        await owner.send('POST', '/api/v1/import-mappings', {
          name: 'Mobile study',
          mapping: sheet.wide.mapping,
        })
      ).status,
    ).toBe(201);
    expect((await owner.send('GET', `${path}/analysis`)).body).toMatchObject({
      respondents: 0,
      period: null,
    });
    expect((await owner.send('POST', `${path}/observations`, {})).body.code).toBe('refused');

    const { body: survey } = await owner.send('POST', `${path}/survey`);
    const day = (at: number) => `2025-03-${String((at % 20) + 1).padStart(2, '0')}T10:00:00.000Z`;
    const wide = Array.from({ length: 60 }, (_, at) => ({
      rowKey: `r${at}`,
      answeredAt: day(at),
      answers: {
        nps_acme: at % 3 === 0 ? 6 : 9,
        satisfaction_acme: 7 + (at % 3),
        ...(at < 40 ? { nps_globex: at % 2 === 0 ? 3 : 9, satisfaction_globex: 5 + (at % 3) } : {}),
      },
    }));
    const sent = await owner.send('POST', `/api/v1/surveys/${survey.surveyId}/responses`, wide);
    expect(sent.status).toBeLessThan(300);
    const { body: found } = await owner.send('GET', `${path}/analysis`);
    const [nps, satisfaction] = found.measures;
    expect(found.respondents).toBe(60);
    expect(nps.brands).toMatchObject([
      { brand: 'acme', n: 60 },
      { brand: 'globex', n: 40, value: 0 },
    ]);
    expect(nps.brands[0].value).toBeCloseTo(100 / 3, 6);
    expect(satisfaction.tests[0]).toMatchObject({ both: 40, beyondNoise: true });
    expect(satisfaction.tests[0].correlation).toBeCloseTo(1, 1);
    expect(nps.market.value).toBeCloseTo(20, 6);

    const kept = await owner.send('POST', `${path}/observations`, { mode: 'web', sampling: 'panel' });
    expect(kept.body).toMatchObject({ new: 4 });
    expect((await owner.send('POST', `${path}/observations`, { mode: 'web' })).body).toMatchObject({
      new: 0,
      same: 4,
    });
    const { body: source } = await owner.send('GET', `/api/v1/benchmarks/sources/${kept.body.sourceId}`);
    expect(source.key).toMatchObject({
      kind: { value: 'competitive' },
      blind: { value: 'double blind' },
      mode: { value: 'web' },
    });
    expect((await owner.send('PUT', path, { ...KIT, own: 'Nobody' }, match(1))).body.faults[0].place).toBe(
      'own',
    );
    expect((await owner.send('PUT', path, KIT, match(1))).body.version).toBe(2);
    expect((await owner.send('DELETE', path, undefined, match(1))).status).toBe(412);
  });

  it('reads answers with a row for each respondent and brand as the same people’s', async () => {
    const { body: made } = await owner.send('POST', '/api/v1/benchmarks/kits', {
      ...KIT,
      name: 'Long study',
    });
    const survey = await owner.send('POST', '/api/v1/surveys', {
      externalKey: made.surveyKey,
      kind: 'competitive',
      questions: [
        { key: 'brand', kind: 'choice' },
        { key: 'nps', kind: 'nps' },
        { key: 'satisfaction', kind: 'rating', scaleMin: 1, scaleMax: 10 },
      ],
    });
    await owner.send('POST', '/api/v1/attributes', {
      subject: 'customer',
      key: 'respondent',
      label: 'Respondent',
      valueType: 'text',
    });
    const rows = Array.from({ length: 30 }, (_, at) =>
      ['Acme', 'globex', 'Other'].map((brand, which) => ({
        answeredAt: '2025-03-01T10:00:00.000Z',
        answers: { brand, nps: (at + which) % 11, satisfaction: 1 + ((at + which) % 10) },
        attributes: { respondent: `p${at}` },
      })),
    ).flat();
    const sent = await owner.send('POST', `/api/v1/surveys/${survey.body.id}/responses`, rows);
    expect(sent.status).toBeLessThan(300);
    const { body } = await owner.send('GET', `/api/v1/benchmarks/kits/${made.id}/analysis`);
    expect(body.respondents).toBe(30);
    expect(body.measures[0].brands.map(({ brand, n }: { brand: string; n: number }) => [brand, n])).toEqual([
      ['acme', 30],
      ['globex', 30],
    ]);
    expect(body.measures[0].tests[0].both).toBe(30);
  });
});

describe('own groups beside each other', () => {
  it('have the places that the data let them have; none is picked by its size', async () => {
    const query = `metricId=${metricId}&by=attribute.region&from=${PERIOD.from}&to=${PERIOD.to}`;
    const { body } = await owner.send('GET', `/api/v1/benchmarks/internal?${query}`);
    expect(body).toMatchObject({
      ordered: false,
      groups: [{ label: 'North', rank: { low: 1, high: 2, of: 2 }, outside: null }, { label: 'South' }],
    });
    const [north, south] = body.groups;
    expect(south.limits.high - south.limits.low).toBeGreaterThan(north.limits.high - north.limits.low);
  });

  it('are weighted to the people of a benchmark whose margins are known', async () => {
    const source = await owner.send('POST', '/api/v1/benchmarks/sources', {
      name: 'Panel',
      kind: 'industry',
    });
    const figure = (margins: object | null) =>
      owner.send('POST', '/api/v1/benchmarks/observations', {
        sourceId: source.body.id,
        entity: `E${JSON.stringify(margins).length}`,
        period: '2025-Q1',
        value: 10,
        key: { variant: 'nps' },
        margins,
      });
    const even = await figure({ 'attribute.region': { North: 0.5, South: 0.5 } });
    const adjusted = (id: string) =>
      owner.send('GET', `/api/v1/benchmarks/comparison/adjusted?metricId=${metricId}&observationId=${id}`);
    const { body } = await adjusted(even.body.id);
    expect(body).toMatchObject({ n: 72, fields: ['attribute.region'] });
    expect(body.effectiveN).toBeCloseTo(40, 0);
    const islands = await figure({ 'attribute.region': { North: 0.4, South: 0.4, Islands: 0.2 } });
    expect((await adjusted(islands.body.id)).body).toMatchObject({
      code: 'refused',
      detail: expect.stringContaining('Islands'),
    });
    expect((await adjusted((await figure(null)).body.id)).body.detail).toMatch(/margins are not on record/);
    expect(scope.orgId).not.toBe('');
  });
});
