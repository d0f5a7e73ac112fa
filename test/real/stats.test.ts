import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/kernel/index.ts';
import {
  analyzeDrivers,
  type Cell,
  churn,
  compareMeans,
  correlationOf,
  cronbachAlpha,
  crossMomentsOf,
  differenceInDifferences,
  independence,
  kaplanMeier,
  lmg,
  logRank,
  mean,
  momentsOf,
  nps,
  regression,
  staggeredDifferences,
  survivalAt,
  type Tenure,
} from '../../src/stats/index.ts';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** Rows of a query in which `{data}` stands for the folder of real data. */
async function rows(sql: string): Promise<Record<string, number>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(sql.replaceAll('{data}', DATA));
    return result
      .getRowObjects()
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])));
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The named columns of a file, row by row. */
async function columns(file: string, names: readonly string[]): Promise<number[][]> {
  const read = await rows(
    `select ${names.map((name) => `"${name}"`).join(', ')} from read_csv('{data}/${file}')`,
  );
  return read.map((row) => names.map((name) => row[name] ?? Number.NaN));
}

function numbered(stem: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${stem}${i + 1}`);
}

describe('statistics on real data', () => {
  beforeEach(({ skip }) => skip(!existsSync(DATA), 'skipped: no ../shared/data'));

  it('attitude: R² .732602 and its LMG shares', async () => {
    const names = ['rating', 'complaints', 'privileges', 'learning', 'raises', 'critical', 'advance'];
    const data = await columns('drivers/attitude.csv', names);
    const moments = crossMomentsOf(data, names.length);
    expect(regression(moments)?.rSquared).toBeCloseTo(0.732602, 6);
    const correlation = correlationOf(moments);
    const found = correlation && lmg(correlation);
    [0.370816, 0.050904, 0.155766, 0.120345, 0.006589, 0.028182].forEach((share, i) => {
      expect(found?.shares[i]).toBeCloseTo(share, 6);
    });
    // Thirty rows, thirty buckets: the ordinary bootstrap.
    const blocks = data.map((row) => crossMomentsOf([row], names.length));
    const analysis = analyzeDrivers(blocks, 'lmg', { random: seededRandom(1) });
    expect(analysis?.n).toBe(30);
    expect(analysis?.drivers[0]?.share.low).toBeGreaterThan(analysis?.drivers[4]?.share.value ?? 1);
  });

  it('sleep: Welch t −1.860813, df 17.77647', async () => {
    const data = await columns('drivers/sleep.csv', ['extra', 'group']);
    const [first, second] = [1, 2].map((group) =>
      mean(momentsOf(data.filter((row) => row[1] === group).map((row) => row[0] ?? 0))),
    );
    const found = first && second && compareMeans(first, second);
    expect(found?.statistic).toBeCloseTo(-1.860813, 6);
    expect(found?.df).toBeCloseTo(17.77647, 5);
  });

  it('nps-retail: NPS 53.4 on 13,612 answers, SE .558; detractors comment more: χ² 385.12, V .168', async () => {
    const counts = await rows(`
      select nps as score, count(*) as n, count(explication) as comments
      from read_csv('{data}/nps-retail/nps.csv', nullstr = ['', 'NA']) where nps is not null group by nps`);
    const histogram = new Map<number, Cell>();
    for (const { score = 0, n = 0 } of counts) histogram.set(score, { n, weight: n, weightSquares: n });
    const found = nps(histogram);
    expect(found?.n).toBe(13_612);
    expect(found?.value).toBeCloseTo(53.4, 1);
    expect(found?.variance).toBeCloseTo(0.424266, 6);
    expect(found?.standardError).toBeCloseTo(0.558288, 6);
    const band = (holds: (score: number) => boolean): number[] => {
      const inside = counts.filter(({ score = 0 }) => holds(score));
      const comments = inside.reduce((sum, row) => sum + (row['comments'] ?? 0), 0);
      return [comments, inside.reduce((sum, row) => sum + (row['n'] ?? 0), 0) - comments];
    };
    const test = independence([
      band((score) => score >= 9),
      band((score) => score === 7 || score === 8),
      band((score) => score <= 6),
    ]);
    expect(test?.statistic).toBeCloseTo(385.12, 2);
    expect(test?.cramersV).toBeCloseTo(0.168, 3);
  });

  it('ibm-telco: churn 26.54 %', async () => {
    const [base] = await rows(`
      select count(*) as opening, count(*) filter (where "Churn") as lost
      from read_csv('{data}/ibm-telco/Telco-Customer-Churn.csv')`);
    const found = churn({ opening: base?.['opening'] ?? 0, lost: base?.['lost'] ?? 0 });
    expect(found?.value).toBeCloseTo(0.2654, 4);
    expect(found?.n).toBe(7043);
  });

  it('ecsi-mobile: α .77011 and .87241, R² of satisfaction .485077', async () => {
    const alpha = async (names: readonly string[]) =>
      cronbachAlpha(crossMomentsOf(await columns('ecsi-mobile/mobi.csv', names), names.length))?.value;
    expect(await alpha(numbered('CUSA', 3))).toBeCloseTo(0.77011, 5);
    expect(await alpha(numbered('PERQ', 7))).toBeCloseTo(0.87241, 5);
    const names = ['CUSA1', ...numbered('IMAG', 5), ...numbered('PERQ', 7), ...numbered('PERV', 2)];
    const moments = crossMomentsOf(await columns('ecsi-mobile/mobi.csv', names), names.length);
    expect(regression(moments)?.rSquared).toBeCloseTo(0.485077, 6);
  });

  it('lung: median 310 (285 to 363), by sex χ² 10.3; ibm-telco: S(12) .843200 and χ² 2352.873 by contract', async () => {
    const tenures = async (sql: string): Promise<Tenure[]> =>
      (await rows(sql)).map(({ time = 0, events = 0, censored = 0 }) => ({ time, events, censored }));
    const lung = (where: string) =>
      tenures(`select time, count(*) filter (where status = 2) as events, count(*) filter (where status = 1) as censored
        from read_csv('{data}/survival/lung.csv') where ${where} group by time`);
    const all = kaplanMeier(await lung('true'));
    expect([all?.median, all?.medianLow, all?.medianHigh]).toEqual([310, 285, 363]);
    expect(logRank([await lung('sex = 1'), await lung('sex = 2')])?.statistic).toBeCloseTo(10.3, 1);
    const telco = (where: string) =>
      tenures(`select tenure as time, count(*) filter (where "Churn") as events,
        count(*) filter (where not "Churn") as censored
        from read_csv('{data}/ibm-telco/Telco-Customer-Churn.csv') where ${where} group by tenure`);
    const curve = kaplanMeier(await telco('true'));
    if (!curve) throw new Error('has customers');
    expect(survivalAt(curve, 12)).toBeCloseTo(0.8432, 6);
    expect(survivalAt(curve, 24)).toBeCloseTo(0.788736, 6);
    expect(survivalAt(curve, 72)).toBeCloseTo(0.59279, 6);
    const contracts = ['Month-to-month', 'One year', 'Two year'];
    const test = logRank(await Promise.all(contracts.map((name) => telco(`"Contract" = '${name}'`))));
    expect(test?.df).toBe(2);
    expect(test?.statistic).toBeCloseTo(2352.873, 3);
  });

  it('card-krueger: effect 2.753606, SE 1.688409, n 794', async () => {
    const data = await rows(`
      select nj, d, count(fte) as n, sum(fte) as sum, sum(fte * fte) as "sumSquares"
      from read_csv('{data}/card-krueger/njmin3.csv', nullstr = ['', 'NA']) group by nj, d`);
    const group = (nj: number, d: number) => {
      const { n = 0, sum = 0, sumSquares = 0 } = data.find((row) => row['nj'] === nj && row['d'] === d) ?? {};
      return { n, sum, sumSquares };
    };
    const found = differenceInDifferences(
      {
        treatedBefore: group(1, 0),
        treatedAfter: group(1, 1),
        controlBefore: group(0, 0),
        controlAfter: group(0, 1),
      },
      { spread: 'pooled' },
    );
    expect(found?.difference).toBeCloseTo(2.753606, 6);
    expect(found?.standardError).toBeCloseTo(1.688409, 6);
    expect(found?.n).toBe(794);
  });

  it('card-krueger, stores seen both times: effect 2.75, SE 1.34, as staggered roll-out too', async () => {
    // The change of each store's employment, once a store; the published table 3 rounds to 2.75 and 1.34.
    const data = await rows(`
      select nj, "DEMP" as change from read_csv('{data}/card-krueger/njmin3.csv', nullstr = ['', 'NA'])
      where d = 0 and "DEMP" is not null`);
    const changes = (nj: number) => data.filter((row) => row['nj'] === nj).map(({ change = 0 }) => change);
    const [treated, control] = [mean(momentsOf(changes(1))), mean(momentsOf(changes(0)))];
    const plain = treated && control && compareMeans(treated, control);
    expect(plain?.difference).toBeCloseTo(2.75, 9);
    expect((plain?.difference ?? 0) / (plain?.statistic ?? 1)).toBeCloseTo(1.342341, 6);
    const found = staggeredDifferences(
      data.map(({ nj, change = 0 }) => ({ since: nj === 1 ? 1 : null, values: [0, change] })),
    );
    expect(found?.units).toBe(384);
    expect(found?.overall.difference).toBeCloseTo(2.75, 9);
    // Influence functions divide by n, not n − 1.
    expect(found?.overall.standardError).toBeCloseTo(1.334237, 6);
  });
});
