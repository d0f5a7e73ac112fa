import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BenchmarkSource,
  type BenchmarkStores,
  changeSource,
  compareWith,
  completeKey,
  evidenceOfComparison,
  importObservations,
  type OwnSide,
} from '../../src/benchmark/index.ts';
import type { Reading } from '../../src/insight/index.ts';
import { type Scope, systemClock, timeOrderedIds } from '../../src/kernel/index.ts';
import { openTestRecord, type TestRecord } from '../support/record.ts';
import { hasSharedData, sharedData, sharedDataNote } from '../support/sharedData.ts';

const ORG = '01900000-0000-7000-8000-000000000001';
const scope: Scope = {
  orgId: ORG,
  zone: 'UTC',
  actor: { kind: 'system', id: 'test', name: 'Test' },
  from: 'test',
};
const tools = {
  clock: systemClock,
  ids: timeOrderedIds(systemClock, (into) => crypto.getRandomValues(into)),
};

/** What is known of ACSI beside the table: random customers by e-mail, of their provider as a whole. */
const ACSI = { kind: 'relationship', segment: 'all', mode: 'e-mail', sampling: 'random customers' } as const;

const reading: Reading = {
  metricId: ORG,
  metricVersion: 1,
  grain: 'year',
  start: '2022-01-01',
  value: 70,
  low: 68.6,
  high: 71.4,
  standardError: 0.7,
  n: 900,
  unit: 'index',
  unitLabel: 'of 100',
  minorDigits: null,
  direction: 'up',
  confidence: 0.95,
  partial: false,
  absent: null,
  measuredAt: '2023-01-02T00:00:00.000Z',
};
const own = (variant: string, kind: string, changes: object = {}): OwnSide => ({
  metric: { id: ORG, title: 'Ours', version: 1 },
  key: completeKey({ ...ACSI, country: 'US', ...changes, variant, kind }),
  findingOut: { finder: null, due: null },
  responseRate: null,
  measuredBy: 'Us',
  readings: [reading],
  grain: 'year',
  confidence: 0.95,
});

let test: TestRecord;
const inScope = <T>(work: (stores: BenchmarkStores) => Promise<T>) => test.record.inScope(scope, work);
const table = () => readFileSync(sharedData('benchmarks/telecom_csat_benchmarks.csv'), 'utf8');
const options = { kind: 'industry', fallback: null } as const;

async function compare(side: OwnSide) {
  return inScope(async ({ benchmarks }) => {
    const sources = new Map(
      (await benchmarks.sources()).map((one): [string, BenchmarkSource] => [one.id, one]),
    );
    return compareWith(side, await benchmarks.observationsOf(null, 1000), sources, []);
  });
}
const outcomes = (comparison: Awaited<ReturnType<typeof compare>>, of: (name: string) => boolean) => [
  ...new Set(
    comparison.compared.filter(({ source }) => of(source.name)).map(({ verdict }) => verdict.outcome),
  ),
];

describe.skipIf(!hasSharedData)(`published telecom figures${sharedDataNote}`, () => {
  beforeAll(async () => {
    test = await openTestRecord();
    await test.pools.signIn.query(`select auth.create_organization($1, 'Us', 'UTC', 'USD', false)`, [ORG]);
  });
  afterAll(() => test?.close());

  it('go in as they are, all of them, and again without a change', async () => {
    const first = await inScope((stores) => importObservations(stores, tools, table(), options));
    expect(first).toMatchObject({ read: 112, new: 112, changed: 0, same: 0, rejected: [] });
    expect(first.sources.map(({ name }) => name)).toEqual(['ACSI', 'UKCSI', 'Ofcom']);
    expect(await inScope((stores) => importObservations(stores, tools, table(), options))).toMatchObject({
      new: 0,
      same: 112,
    });
  });

  it('are refused against a transactional CSAT, each with its reason', async () => {
    const comparison = await compare(own('top_box', 'transactional'));
    expect(outcomes(comparison, () => true)).toEqual(['refused']);
    expect(evidenceOfComparison(comparison)).toEqual([]);
    const why = comparison.compared.find(({ source }) => source.name === 'ACSI')?.verdict.findings[0]?.why;
    expect(why).toBe(
      'Metric and calculation differs: Top-box share (CSAT) here, Satisfaction index, ACSI style there.',
    );
  });

  it('are taken with doubts against an ACSI-style index while kind and people are unknown: nothing is guessed', async () => {
    const comparison = await compare(own('satisfaction_index', 'relationship'));
    expect(outcomes(comparison, (name) => name === 'ACSI').sort()).toEqual(['refused', 'warned']);
    const [wireless] = comparison.compared.filter(
      ({ observation }) => observation.entity === 'T-Mobile wireless',
    );
    expect(wireless?.verdict.findings.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['kind', 'mode', 'n']),
    );
    expect(wireless?.untested).toBe('The benchmark gives no n: no test is possible.');
    // “ACSI network quality” is another metric, UKCSI and Ofcom other calculations and another country.
    const network = comparison.compared.find(
      ({ key }) => key.variant.known && key.variant.value === 'ACSI network quality',
    );
    expect(network?.verdict.outcome).toBe('refused');
    expect(outcomes(comparison, (name) => name !== 'ACSI')).toEqual(['refused']);
  });

  it('are accepted as far as kind and people agree once these are said, and tested where n is known', async () => {
    await inScope(async (stores) => {
      const source = await stores.benchmarks.sourceNamed('ACSI');
      if (!source) throw new Error('ACSI is not there');
      await changeSource(stores, tools, source.id, source.version, { key: ACSI });
    });
    const agreed = await compare(own('satisfaction_index', 'relationship'));
    const [wireless] = agreed.compared.filter(
      ({ observation }) =>
        observation.entity === 'Verizon wireless' &&
        observation.periodLabel === '2022' &&
        observation.value === 73,
    );
    const parts = wireless?.verdict.findings.map(({ part }) => part) ?? [];
    expect(wireless?.verdict.outcome).not.toBe('refused');
    expect(parts).not.toContain('kind');
    expect(parts).not.toContain('country');
    expect(wireless?.own).toMatchObject({ value: 70, samePeriod: true });
    expect(outcomes(await compare(own('satisfaction_index', 'transactional')), () => true)).toEqual([
      'refused',
    ]);
    expect(
      outcomes(await compare(own('satisfaction_index', 'relationship', { country: 'ES' })), () => true),
    ).toEqual(['refused']);
  });
});
