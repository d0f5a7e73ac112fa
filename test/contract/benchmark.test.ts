import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../src/insight/index.ts';
import type { Scope } from '../../src/kernel/index.ts';
import { type Browser, type Office, openOffice } from '../support/office.ts';

const SHEET = {
  purpose: 'To know where we stand',
  decision: 'Whether the gap to the industry is closed',
  goal: { known: true, value: 'Keep customers' },
  timing: 'lag',
  target: { known: false, question: 'What is fair?', finder: 'Ann', due: '2099-01-01' },
  source: 'Survey',
  neededToMake: 'Answers',
  measured: 'quarter',
  reviewed: 'year',
  owner: 'Ann',
  actor: 'Ann',
  action: 'Watch',
};
const INDEX = { measure: 'satisfaction_index', parameters: { items: [{ question: 'overall' }] } };
const CSAT = { measure: 'top_box', parameters: { question: 'csat' } };
const ACSI_KEY = {
  variant: 'ACSI score',
  unit: '0-100',
  kind: 'relationship',
  country: 'US',
  segment: 'all',
  market: 'mobile',
} as const;
const CSV = `index,scope,entity,period,metric,value,unit,source_url
ACSI,US,Wireless,2024,ACSI score,76,0-100,https://example.com/a
ACSI,US,Wireless,2023,ACSI score,75,0-100,https://example.com/a
ACSI,US,Wireless,soon,ACSI score,75,0-100,https://example.com/a
ACSI,US,Other,2024,ACSI score,760,0-100,https://example.com/a
Nobody,US,Other,2024,ACSI score,many,0-100,javascript:alert(1)
`;

let office: Office;
let owner: Browser;
let scope: Scope;
let index: string;
let csat: string;

const at = (version: number) => ({ 'if-match': `"${version}"` });
const reading = (metricId: string, changes: Partial<Reading>): Reading => ({
  metricId,
  metricVersion: 1,
  grain: 'year',
  start: '2024-01-01',
  value: 72,
  low: 70,
  high: 74,
  standardError: 1,
  n: 800,
  unit: 'index',
  unitLabel: 'of 100',
  minorDigits: null,
  direction: 'up',
  confidence: 0.95,
  partial: false,
  absent: null,
  measuredAt: '2025-01-02T00:00:00.000Z',
  ...changes,
});

beforeAll(async () => {
  office = await openOffice();
  const { browser, organizationId } = await office.found('Acme');
  owner = browser;
  scope = {
    orgId: organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  };
  const enter = async (title: string, formula: object) => {
    const made = await owner.send('POST', '/api/v1/metrics', {
      sheet: { ...SHEET, title },
      calculation: { formula },
    });
    expect([made.status, made.body.missing]).toEqual([201, []]);
    return made.body.id as string;
  };
  await owner.send('POST', '/api/v1/surveys', {
    externalKey: 'relationship',
    kind: 'relationship',
    questions: [{ key: 'overall', kind: 'rating', scaleMin: 1, scaleMax: 10 }],
  });
  await owner.send('POST', '/api/v1/surveys', {
    externalKey: 'care',
    kind: 'transactional',
    questions: [{ key: 'csat', kind: 'rating', scaleMin: 1, scaleMax: 5 }],
  });
  index = await enter('Index', INDEX);
  csat = await enter('Care', CSAT);
  await office.app.record.inScope(scope, ({ readings }) =>
    readings.put([
      reading(index, {}),
      reading(index, { start: '2023-01-01', value: 74 }),
      reading(csat, { unit: '%', value: 80 }),
    ]),
  );
});
afterAll(() => office?.close());

describe('sources and their figures', () => {
  it('are entered, changed by version, and deleted with what is of them', async () => {
    const made = await owner.send('POST', '/api/v1/benchmarks/sources', {
      name: 'Panel',
      kind: 'industry',
      url: 'https://example.com',
      finder: 'Ann',
      due: '2099-01-01',
      key: { mode: 'phone' },
    });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(made.body.key.mode).toEqual({ known: true, value: 'phone' });
    expect(made.body.key.country).toMatchObject({ known: false, finder: 'Ann', due: '2099-01-01' });
    const path = `/api/v1/benchmarks/sources/${made.body.id}`;
    const changed = await owner.send('PATCH', path, { key: { country: 'DE' } }, at(1));
    expect(changed.body.key).toMatchObject({ mode: { value: 'phone' }, country: { value: 'DE' } });
    expect((await owner.send('PATCH', path, { name: 'Late' }, at(1))).status).toBe(412);
    const figure = await owner.send('POST', '/api/v1/benchmarks/observations', {
      sourceId: made.body.id,
      entity: 'Them',
      period: '2024-Q2',
      value: 31,
      n: 400,
      key: { variant: 'nps' },
    });
    expect(figure.body).toMatchObject({ periodLabel: '2024-Q2', version: 1 });
    const again = await owner.send('POST', '/api/v1/benchmarks/observations', {
      sourceId: made.body.id,
      entity: 'them',
      period: '2024-Q2',
      value: 32,
      key: { variant: 'nps' },
    });
    expect(again.body).toMatchObject({ id: figure.body.id, value: 32, version: 2 });
    expect((await owner.send('DELETE', path, undefined, at(2))).status).toBe(204);
    expect((await owner.send('GET', `/api/v1/benchmarks/observations/${figure.body.id}`)).status).toBe(404);
  });

  it('are refused with every fault at once', async () => {
    const bad = await owner.send('POST', '/api/v1/benchmarks/sources', {
      name: ' ',
      kind: 'industry',
      url: 'javascript:alert(1)',
    });
    expect([bad.status, bad.body.faults.map(({ place }: { place: string }) => place)]).toEqual([
      422,
      ['name', 'url'],
    ]);
    const nowhere = await owner.send('POST', '/api/v1/benchmarks/observations', {
      sourceId: index,
      entity: 'A',
      period: '2024',
      value: 1,
    });
    expect(nowhere.status).toBe(404);
  });

  it('come in from a table: good rows are kept, bad ones listed, and the same table again changes nothing', async () => {
    const first = await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv: CSV });
    expect(first.body).toMatchObject({
      read: 5,
      new: 2,
      changed: 0,
      same: 0,
      sources: [{ name: 'ACSI', made: true }],
    });
    expect(first.body.rejected.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6]);
    expect(first.body.rejected[2].faults[0]).toMatchObject({ place: 'value', value: '"many"' });
    const second = await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv: CSV });
    expect(second.body).toMatchObject({ new: 0, changed: 0, same: 2 });
    const third = await owner.send('POST', '/api/v1/benchmarks/observations/import', {
      csv: CSV.replace(',76,', ',77,'),
    });
    expect(third.body).toMatchObject({ new: 0, changed: 1, same: 1 });
    await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv: CSV });
    expect(
      (await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv: 'a,b\n1,2' })).status,
    ).toBe(422);
  });

  it('come in with quantiles of the distribution that they are of', async () => {
    const csv = [
      'source;entity;period;value;metric;p25;p75;p50',
      '"A; B";"All ""firms""";2024;71;acsi;65;75;70',
      '"A; B";Bad;2024;71;acsi;75;65;70',
    ].join('\n');
    const { body } = await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv });
    expect(body).toMatchObject({ new: 1, rejected: [{ line: 3 }], sources: [{ name: 'A; B' }] });
    const [{ id }] = body.sources;
    const { body: found } = await owner.send('GET', `/api/v1/benchmarks/observations?sourceId=${id}`);
    expect(found.items[0]).toMatchObject({
      entity: 'All "firms"',
      distribution: { quantiles: [{ p: 0.25 }, { p: 0.5, value: 70 }, { p: 0.75 }] },
    });
    expect((await owner.send('DELETE', `/api/v1/benchmarks/sources/${id}`, undefined, at(1))).status).toBe(
      204,
    );
  });
});

describe('a comparison', () => {
  const compare = async (metricId: string, query = '') =>
    (await owner.send('GET', `/api/v1/benchmarks/comparison?metricId=${metricId}${query}`)).body;

  it('warns of what is not known yet, is accepted as far as people say it, and is refused against another kind', async () => {
    const before = await compare(index);
    expect(before.own).toMatchObject({ value: 72, n: 800 });
    expect(before.key.kind).toEqual({ known: true, value: 'relationship' });
    expect(before.compared.map((row: { verdict: { outcome: string } }) => row.verdict.outcome)).toEqual([
      'warned',
      'warned',
    ]);
    expect(before.compared[0].untested).toBe('The benchmark gives no n: no test is possible.');

    const whole = {
      country: 'US',
      segment: 'all',
      market: 'mobile',
      mode: 'e-mail',
      blind: 'sponsor hidden',
      wording: 'ACSI items',
      language: 'en',
      sampling: 'random customers',
      weighting: 'none',
    };
    const said = await owner.send(
      'PUT',
      `/api/v1/benchmarks/own-keys/${index}`,
      { key: whole, responseRate: 0.2 },
      at(0),
    );
    expect([said.status, said.body.version]).toEqual([200, 1]);
    expect(
      (await owner.send('PUT', `/api/v1/benchmarks/own-keys/${index}`, { key: whole }, at(0))).status,
    ).toBe(412);
    const twisted = await owner.send(
      'PUT',
      `/api/v1/benchmarks/own-keys/${index}`,
      { key: { kind: 'competitive' } },
      at(1),
    );
    expect(twisted.body.faults[0]).toMatchObject({
      place: 'key.kind',
      rule: expect.stringContaining('relationship'),
    });

    const { body: listed } = await owner.send('GET', '/api/v1/benchmarks/sources');
    const acsi = listed.items.find(({ name }: { name: string }) => name === 'ACSI');
    await owner.send(
      'PATCH',
      `/api/v1/benchmarks/sources/${acsi.id}`,
      { key: { ...whole, ...ACSI_KEY } },
      at(acsi.version),
    );
    const { body: figures } = await owner.send('GET', `/api/v1/benchmarks/observations?sourceId=${acsi.id}`);
    const newest = figures.items.find(({ periodLabel }: { periodLabel: string }) => periodLabel === '2024');
    const { entity, value, key, url } = newest;
    await owner.send(
      'PUT',
      `/api/v1/benchmarks/observations/${newest.id}`,
      { entity, value, key, url, period: '2024', n: 3000, standardError: 0.4, responseRate: 0.2 },
      at(newest.version),
    );
    const after = await compare(index);
    expect(after.compared[0]).toMatchObject({
      observation: { periodLabel: '2024' },
      verdict: { outcome: 'accepted', findings: [] },
      own: { samePeriod: true },
      difference: { value: -4, basis: 'stated', beyondNoise: true },
    });

    const transactional = await compare(csat);
    expect(
      transactional.compared.every(
        (row: { verdict: { outcome: string } }) => row.verdict.outcome === 'refused',
      ),
    ).toBe(true);
    const why = transactional.compared[0].verdict.findings
      .map((finding: { why: string }) => finding.why)
      .join(' ');
    expect(why).toMatch(/Top-box share \(CSAT\) here, Satisfaction index, ACSI style there/);
    expect(why).toMatch(/transactional here, relationship there/);
    expect(transactional.compared[0]).toMatchObject({ difference: null, own: null });
    const evidence = await owner.send('GET', `/api/v1/benchmarks/evidence?metricId=${index}`);
    expect(evidence.body.items[0]).toMatchObject({
      kind: 'benchmark',
      to: expect.stringContaining(`metric=${index}`),
    });
    expect((await owner.send('GET', `/api/v1/benchmarks/evidence?metricId=${csat}`)).body.items).toEqual([]);
  });

  it('keeps to a peer group, and says the course with its moving average', async () => {
    const { body: listed } = await owner.send('GET', '/api/v1/benchmarks/sources');
    const [{ id: sourceId }] = listed.items;
    const group = await owner.send('POST', '/api/v1/benchmarks/peer-groups', {
      name: 'Industry',
      members: [{ sourceId, entity: 'Somebody else', weight: 2 }],
    });
    expect(group.status).toBe(201);
    const compared = await compare(index, `&peerGroupId=${group.body.id}&grain=year&window=2`);
    expect(compared.compared).toEqual([]);
    expect(compared.course.map(({ average }: { average: { value: number } }) => average.value)).toEqual([
      null,
      73,
    ]);
    const path = `/api/v1/benchmarks/peer-groups/${group.body.id}`;
    expect((await owner.send('PATCH', path, { members: [{ sourceId }] }, at(1))).body.version).toBe(2);
    expect((await owner.send('PATCH', path, { name: 'Late' }, at(1))).status).toBe(412);
    const missing = await owner.send('PATCH', path, { members: [{ sourceId: index }] }, at(2));
    expect(missing.body.faults[0].place).toBe('members[0].sourceId');
    expect((await compare(index, '&window=99')).code).toBe('invalid_input');
  });
});

describe('another organization', () => {
  it('sees and changes nothing of it', async () => {
    const { browser: globex } = await office.found('Globex');
    const { body: ours } = await owner.send('GET', '/api/v1/benchmarks/sources');
    expect((await globex.send('GET', '/api/v1/benchmarks/sources')).body.items).toEqual([]);
    expect((await globex.send('GET', '/api/v1/benchmarks/observations')).body.items).toEqual([]);
    expect((await globex.send('GET', `/api/v1/benchmarks/comparison?metricId=${index}`)).status).toBe(404);
    const taken = await globex.send('POST', '/api/v1/benchmarks/observations', {
      sourceId: ours.items[0].id,
      entity: 'A',
      period: '2024',
      value: 1,
    });
    expect(taken.status).toBe(404);
    const member = await globex.send('POST', '/api/v1/benchmarks/peer-groups', {
      name: 'X',
      members: [{ sourceId: ours.items[0].id }],
    });
    expect(member.status).toBe(422);
  });
});
