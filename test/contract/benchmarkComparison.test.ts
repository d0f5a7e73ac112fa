import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BENCHMARKS_CSV, openBenchmarks } from '../support/benchmarks.ts';
import { type Browser, match, type Office } from '../support/office.ts';

const ACSI_KEY = {
  variant: 'ACSI score',
  unit: '0-100',
  kind: 'relationship',
  country: 'US',
  segment: 'all',
  market: 'mobile',
} as const;

let office: Office;
let owner: Browser;
let index: string;
let csat: string;

beforeAll(async () => {
  ({ office, owner, index, csat } = await openBenchmarks());
  const csv = BENCHMARKS_CSV;
  expect((await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv })).body.new).toBe(2);
});
afterAll(() => office?.close());

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
      match(0),
    );
    expect([said.status, said.body.version]).toEqual([200, 1]);
    expect(
      (await owner.send('PUT', `/api/v1/benchmarks/own-keys/${index}`, { key: whole }, match(0))).status,
    ).toBe(412);
    const twisted = await owner.send(
      'PUT',
      `/api/v1/benchmarks/own-keys/${index}`,
      { key: { kind: 'competitive' } },
      match(1),
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
      match(acsi.version),
    );
    const { body: figures } = await owner.send('GET', `/api/v1/benchmarks/observations?sourceId=${acsi.id}`);
    const newest = figures.items.find(({ periodLabel }: { periodLabel: string }) => periodLabel === '2024');
    const { entity, value, key, url } = newest;
    await owner.send(
      'PUT',
      `/api/v1/benchmarks/observations/${newest.id}`,
      { entity, value, key, url, period: '2024', n: 3000, standardError: 0.4, responseRate: 0.2 },
      match(newest.version),
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
    expect((await owner.send('PATCH', path, { members: [{ sourceId }] }, match(1))).body.version).toBe(2);
    expect((await owner.send('PATCH', path, { name: 'Late' }, match(1))).status).toBe(412);
    const missing = await owner.send('PATCH', path, { members: [{ sourceId: index }] }, match(2));
    expect(missing.body.faults[0].place).toBe('members[0].sourceId');
    expect((await compare(index, '&window=99')).code).toBe('invalid_input');
  });
});
