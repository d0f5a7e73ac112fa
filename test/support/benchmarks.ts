import { filledSheet } from './metricSheet.ts';
import { type Browser, made, type Office, openOffice } from './office.ts';
import { monthReading } from './readings.ts';

/** Figures of others as a table: two that can be taken, and three that can't, each for another reason. */
export const BENCHMARKS_CSV = `index,scope,entity,period,metric,value,unit,source_url
ACSI,US,Wireless,2024,ACSI score,76,0-100,https://example.com/a
ACSI,US,Wireless,2023,ACSI score,75,0-100,https://example.com/a
ACSI,US,Wireless,soon,ACSI score,75,0-100,https://example.com/a
ACSI,US,Other,2024,ACSI score,760,0-100,https://example.com/a
Nobody,US,Other,2024,ACSI score,many,0-100,javascript:alert(1)
`;

/** An office that measures a satisfaction index, as ACSI does, and the satisfaction with its care. */
export interface BenchmarkOffice {
  readonly office: Office;
  readonly owner: Browser;
  /** Asked for in a relationship survey, with readings of two years. */
  readonly index: string;
  /** Asked for after contacts, with a reading of one year. */
  readonly csat: string;
}

export async function openBenchmarks(): Promise<BenchmarkOffice> {
  const office = await openOffice();
  const { browser: owner, organizationId } = await office.found('Acme');
  const enter = async (title: string, formula: object): Promise<string> => {
    const target = { known: false, question: 'What is fair?', finder: 'Ann', due: '2099-01-01' };
    const sheet = filledSheet(title, { timing: 'lag', target });
    const { id, missing } = await made(owner, '/api/v1/metrics', { sheet, calculation: { formula } });
    if (missing.length > 0) throw new Error(JSON.stringify(missing));
    return id;
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
  const index = await enter('Index', {
    measure: 'satisfaction_index',
    parameters: { items: [{ question: 'overall' }] },
  });
  const csat = await enter('Care', { measure: 'top_box', parameters: { question: 'csat' } });
  const scope = {
    orgId: organizationId,
    zone: 'Europe/Berlin',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    from: 'test',
  } as const;
  const ofYear = { grain: 'year', n: 800, low: 70, high: 74, standardError: 1 } as const;
  const ofIndex = { ...ofYear, unit: 'index', unitLabel: 'of 100' } as const;
  await office.app.record.inScope(scope, ({ readings }) =>
    readings.put([
      monthReading(index, '2024-01-01', 72, ofIndex),
      monthReading(index, '2023-01-01', 74, ofIndex),
      monthReading(csat, '2024-01-01', 80, { ...ofIndex, unit: '%' }),
    ]),
  );
  return { office, owner, index, csat };
}
