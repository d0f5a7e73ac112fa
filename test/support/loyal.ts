import { answers, customers, type DemoOptions, signals } from '../../src/demo/index.ts';
import type { Engine } from '../../src/storage/columnar/index.ts';
import { load, type TestRow } from './counted.ts';

const uuid = (kind: number, number: number) =>
  `0198b5a0-0000-7000-8${kind.toString(16).padStart(3, '0')}-${number.toString(16).padStart(12, '0')}`;
const idOf = (externalId: string) => uuid(1, Number(externalId.slice(1)));

/** Customers of the demo, what they said, sent and paid, as they lie in the columnar store, without the way through files. */
export async function loadLoyalty(engine: Engine, orgId: string, options: DemoOptions): Promise<void> {
  const own = [...customers(options)].map(
    (row): TestRow => ({
      id: idOf(row.external_id),
      external_id: row.external_id,
      started_on: row.started_on,
      ended_on: row.ended_on,
      segment: row['attribute.segment'],
      region: row['attribute.region'],
      plan: row['attribute.plan'],
      attributes: { joined_via: row['attribute.joined_via'] },
    }),
  );
  const said = [...answers(options, 'relationship')].map(
    (row, index): TestRow => ({
      response_id: uuid(2, index),
      survey_id: uuid(3, 1),
      survey_version_id: uuid(3, 2),
      customer_id: idOf(row.customer_external_id),
      answered_at: row.answered_at,
      answered_day: row.answered_at.slice(0, 10),
      question: 'nps',
      question_kind: 'nps',
      score: row['question.nps'] as number,
      not_applicable: false,
      choice: null,
      weight: 1,
      touchpoint: null,
      channel: null,
      language: 'en',
      segment: null,
      region: null,
      plan: null,
      attributes: {},
    }),
  );
  const happened: TestRow[] = [];
  for (const row of signals(options)) {
    if (row.customer_external_id === null || !['referral', 'bill'].includes(row.kind)) continue;
    happened.push({
      source: row.source,
      id: row.id,
      kind: row.kind,
      customer_id: idOf(row.customer_external_id),
      occurred_at: row.occurred_at,
      occurred_day: row.occurred_at.slice(0, 10),
      received_at: row.occurred_at,
      value: row.value,
      unit: row.unit,
      duration_seconds: null,
      channel: null,
      journey: null,
      touchpoint: null,
      outcome: row.outcome,
      key_hash: happened.length,
      content_hash: happened.length,
      segment: null,
      region: null,
      plan: null,
      attributes: {},
    });
  }
  await load(engine, 'customer', orgId, own);
  await load(engine, 'answer', orgId, said);
  await load(engine, 'signal', orgId, happened);
}
