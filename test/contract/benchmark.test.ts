import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BENCHMARKS_CSV, openBenchmarks } from '../support/benchmarks.ts';
import { type Browser, match, type Office } from '../support/office.ts';

let office: Office;
let owner: Browser;
let index: string;

beforeAll(async () => {
  ({ office, owner, index } = await openBenchmarks());
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
    const changed = await owner.send('PATCH', path, { key: { country: 'DE' } }, match(1));
    expect(changed.body.key).toMatchObject({ mode: { value: 'phone' }, country: { value: 'DE' } });
    expect((await owner.send('PATCH', path, { name: 'Late' }, match(1))).status).toBe(412);
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
    expect((await owner.send('DELETE', path, undefined, match(2))).status).toBe(204);
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
    const first = await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv: BENCHMARKS_CSV });
    expect(first.body).toMatchObject({
      read: 5,
      new: 2,
      changed: 0,
      same: 0,
      sources: [{ name: 'ACSI', made: true }],
    });
    expect(first.body.rejected.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6]);
    expect(first.body.rejected[2].faults[0]).toMatchObject({ place: 'value', value: '"many"' });
    const second = await owner.send('POST', '/api/v1/benchmarks/observations/import', {
      csv: BENCHMARKS_CSV,
    });
    expect(second.body).toMatchObject({ new: 0, changed: 0, same: 2 });
    const third = await owner.send('POST', '/api/v1/benchmarks/observations/import', {
      csv: BENCHMARKS_CSV.replace(',76,', ',77,'),
    });
    expect(third.body).toMatchObject({ new: 0, changed: 1, same: 1 });
    await owner.send('POST', '/api/v1/benchmarks/observations/import', { csv: BENCHMARKS_CSV });
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
    expect((await owner.send('DELETE', `/api/v1/benchmarks/sources/${id}`, undefined, match(1))).status).toBe(
      204,
    );
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
