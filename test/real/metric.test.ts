import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExploreRequest, explore, type House } from '../../src/insight/index.ts';
import type { Formula } from '../../src/metric/index.ts';
import { independence } from '../../src/stats/index.ts';
import { duckdbDialect } from '../../src/storage/columnar/duckdbDialect.ts';
import { figureStore } from '../../src/storage/columnar/figures.ts';
import { type Engine, migrateColumnar, openDuckdb } from '../../src/storage/columnar/index.ts';
import { ORG, SURVEYS, scopeOf } from '../support/counted.ts';
import { hasSharedData, sharedData, sharedDataNote } from '../support/sharedData.ts';

let engine: Engine;

const HOUSE: House = { confidence: 0.95, minimumGroup: 10, attributes: new Map() };
const VERSION = '0198b5a0-0000-7000-8004-000000000001';

async function figureOf(formula: Formula, changes: Partial<ExploreRequest> = {}) {
  const figures = figureStore(engine, duckdbDialect);
  const request: ExploreRequest = {
    metric: null,
    formula,
    includes: null,
    excludes: null,
    period: { from: '2026-01-01', to: '2026-02-01' },
    grain: null,
    by: [],
    filter: null,
    segments: [],
    against: null,
    basis: 'then',
    ...changes,
  };
  return explore({ figures, questionsOf: async () => [] }, scopeOf(ORG), request, HOUSE);
}

describe.skipIf(!hasSharedData)(`real data${sharedDataNote}`, () => {
  beforeAll(async () => {
    engine = await openDuckdb({ folder: null, memoryMegabytes: 512, threads: 2 });
    await migrateColumnar(engine);
    await engine.execute(`
      CREATE TEMP TABLE shop AS SELECT row_number() OVER () AS number, * FROM
        read_csv('${sharedData('nps-retail/nps.csv')}', all_varchar = true, nullstr = 'NA');
      INSERT INTO answer (org_id, response_id, survey_id, survey_version_id, answered_at, answered_day, question,
          question_kind, score, not_applicable, text_ref, weight, attributes)
        SELECT '${ORG}', id, '${SURVEYS[0]}', '${VERSION}', TIMESTAMP '2026-01-15', DATE '2026-01-15', question, kind, score,
          false, text, 1, MAP {'commented': commented}
        FROM (
          SELECT uuid() AS id, 'nps' AS question, 'nps' AS kind, TRY_CAST(nps AS DOUBLE) AS score, NULL AS text,
            CASE WHEN trim(coalesce(explication, '')) = '' THEN 'no' ELSE 'yes' END AS commented FROM shop);
      CREATE TEMP TABLE line AS SELECT * FROM read_csv('${sharedData('ibm-telco-linked/status.csv')}', all_varchar = true)
        JOIN (SELECT "Customer ID", "Contract", CAST("Tenure in Months" AS INTEGER) AS tenure FROM
          read_csv('${sharedData('ibm-telco-linked/services.csv')}', all_varchar = true)) USING ("Customer ID");
      INSERT INTO customer (org_id, id, external_id, started_on, ended_on, attributes)
        SELECT '${ORG}', uuid(), "Customer ID", DATE '2025-12-31' - CAST(tenure * 30 AS INTEGER),
          CASE WHEN "Churn Label" = 'Yes' THEN DATE '2026-01-20' END,
          map_from_entries(list_filter([('churn', "Churn Label"), ('contract', "Contract"),
            ('reason', "Churn Category")], lambda entry: entry[2] IS NOT NULL)) FROM line;
      INSERT INTO dirty_day SELECT DISTINCT org_id, 'answer', answered_day FROM answer`);
  });

  afterAll(() => engine?.close());

  it('nps-retail: NPS 53.4 on 13,612 answers, its error, and who comments', async () => {
    const { total, breakdown } = await figureOf(
      { measure: 'nps', parameters: { question: 'nps' } },
      { by: ['attribute.commented'] },
    );
    expect(total.value).toBeCloseTo(53.4, 1);
    expect(total.n).toBe(13_612);
    expect(total.excluded).toEqual({ notApplicable: 0, unknown: 342 });
    // Variance .424266, SE .00558288: in points, 100 times that.
    expect(total.standardError).toBeCloseTo(0.558288, 5);
    expect(((total.standardError ?? 0) / 100) ** 2 * (total.n ?? 0)).toBeCloseTo(0.424266, 5);
    expect(total.portions?.map(({ share }) => Math.round(share * 13_612))).toEqual([8465, 3953, 1194]);
    const counts = breakdown.map(({ figure }) =>
      (figure.portions ?? []).map(({ share }) => Math.round(share * (figure.n ?? 0))),
    );
    const found = independence(counts);
    expect(found?.statistic).toBeCloseTo(385.12, 1);
    expect(found?.cramersV).toBeCloseTo(0.168, 3);
    const [first] = breakdown;
    expect(first?.test?.beyondNoise).toBe(true);
  });

  it('ibm-telco-linked: churn 26.54 %, by contract, and the reasons', async () => {
    const share = await figureOf({
      measure: 'share',
      parameters: {
        over: 'customer',
        who: 'everyone',
        meets: { field: 'attribute.churn', operator: 'is', value: 'Yes' },
      },
    });
    expect(share.total).toMatchObject({ n: 7043, unit: '%' });
    expect(share.total.value).toBeCloseTo(26.54, 2);
    const churn = await figureOf({ measure: 'churn', parameters: {} }, { by: ['attribute.contract'] });
    expect(churn.total.value).toBeCloseTo(26.54, 2);
    expect(churn.basis).toEqual({ asked: 'then', used: 'now' });
    const month = churn.breakdown.find(({ label }) => label === 'Month-to-Month');
    expect(month?.test?.words).toMatch(/points above the rest, beyond noise/);
    const retention = await figureOf({ measure: 'retention', parameters: {} });
    expect((retention.total.value ?? 0) + (churn.total.value ?? 0)).toBeCloseTo(100, 9);
    const reasons = await figureOf(
      { measure: 'churn', parameters: {} },
      { by: ['attribute.reason'], filter: { field: 'attribute.reason', operator: 'is_known' } },
    );
    expect(Object.fromEntries(reasons.breakdown.map(({ label, figure }) => [label, figure.n]))).toEqual({
      Competitor: 841,
      Attitude: 314,
      Dissatisfaction: 303,
      Price: 211,
      Other: 200,
    });
  });

  it('refuses scores that were given on another scale', async () => {
    const mixed = figureOf({ measure: 'ces_mean', parameters: { question: 'nps' } });
    await expect(mixed).rejects.toThrow(/lie outside the scale from 1 to 7/);
  });
});
