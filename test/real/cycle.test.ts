import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type CustomerRow, judgeMatched } from '../../src/change/index.ts';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const skipped = existsSync(DATA) ? '' : ', skipped: no ../shared/data';

/** Stores seen both times: employment before and after the minimum wage rose in New Jersey and not in Pennsylvania. */
async function stores(): Promise<CustomerRow[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const found = await connection.runAndReadAll(
      `select nj, fte, "DEMP" as change, case when bk = 1 then 'bk' when kfc = 1 then 'kfc' when roys = 1 then 'roys' else 'wendys' end as chain,
         "CO_OWNED" as owned
       from read_csv('${DATA}/card-krueger/njmin3.csv', nullstr = ['', 'NA'])
       where d = 0 and "DEMP" is not null and fte is not null`,
    );
    return found.getRowObjects().map((row): CustomerRow => {
      const before = Number(row['fte']);
      return {
        arm: Number(row['nj']) === 1 ? 'treated' : 'control',
        early: [before, 1],
        late: [before, 1],
        after: [before + Number(row['change']), 1],
        attributes: [String(row['chain']), String(row['owned'])],
      };
    });
  } finally {
    connection.closeSync();
  }
}

describe.skipIf(skipped !== '')(`a cycle over card-krueger${skipped}`, () => {
  // R 4: d <- read.csv("njmin3.csv"); d <- d[d$d == 0 & !is.na(d$DEMP), ]; t.test(d$DEMP[d$nj == 1], d$DEMP[d$nj == 0])
  it('judges all stores against all others as Welch’s test of their changes', async () => {
    const rows = await stores();
    const customers = { treated: 309, control: 75 };
    const { effect, sample, base } = judgeMatched(
      { rows, customers, names: [], level: false, trend: false },
      0.95,
    );
    expect(sample.size).toBe(384);
    expect(effect?.value).toBeCloseTo(2.75, 9);
    expect(effect?.standardError).toBeCloseTo(1.342341, 6);
    expect(effect?.low).toBeCloseTo(0.08578437684, 6);
    expect(effect?.high).toBeCloseTo(5.41421562316, 6);
    expect(base).toBeGreaterThan(0);
  });
  it('pairs stores of the same chain and owner, with balance told and the effect within reach of the plain one', async () => {
    const rows = await stores();
    const customers = { treated: 309, control: 75 };
    const { effect, checks, sample } = judgeMatched(
      { rows, customers, names: ['chain', 'owner'], level: false, trend: false },
      0.95,
    );
    expect(sample.size).toBeGreaterThan(60);
    // Four treated stores for each other one: not all that differs can be evened out, and it says so.
    expect(checks.find(({ key }) => key === 'balance')?.words).toMatch(/alike|differ/);
    expect(effect?.low).toBeLessThan(2.75);
    expect(effect?.high).toBeGreaterThan(2.75);
  });
});
