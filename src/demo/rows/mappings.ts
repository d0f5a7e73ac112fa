import type { MappedColumn, Mapping } from '../../intake/index.ts';
import { DRIVERS } from '../operator/survey.ts';
import { NOT_APPLICABLE } from './rows.ts';

/** Columns that are named as their field is. */
function same(...names: readonly string[]): MappedColumn[] {
  return names.map((name) => ({ column: name, field: name }));
}

function dated(name: string): MappedColumn {
  return { column: name, field: name, dateFormat: 'iso' };
}

function rating(key: string, max: number, label: string): MappedColumn {
  const name = `question.${key}`;
  return {
    column: name,
    field: name,
    type: 'rating',
    scale: { min: 1, max },
    notApplicable: [NOT_APPLICABLE],
    label,
  };
}

function question(key: string, type: 'nps' | 'choice' | 'text', label: string): MappedColumn {
  const name = `question.${key}`;
  return {
    column: name,
    field: name,
    type,
    label,
    ...(type === 'nps' ? { scale: { min: 0, max: 10 } } : {}),
  };
}

// Times in the rows are UTC instants with their Z, so the zone is never asked.
const FILE: Mapping['file'] = { format: 'ndjson', encoding: 'utf-8' };

const ANSWER_COLUMNS: readonly MappedColumn[] = [
  ...same('row_key', 'customer_external_id'),
  dated('answered_at'),
  ...same('touchpoint', 'channel', 'language'),
  ...same(
    'attribute.region',
    'attribute.segment',
    'attribute.plan',
    'attribute.contract',
    'attribute.tenure',
  ),
];

/** How the streams of the demo become records: the mappings that a person would make for such files. */
export const CUSTOMER_MAPPING: Mapping = {
  target: 'customers',
  file: FILE,
  columns: [
    ...same('external_id', 'account_external_id', 'name', 'email', 'preferred_language', 'preferred_channel'),
    dated('started_on'),
    dated('ended_on'),
    ...same('consent_email', 'consent_phone', 'consent_sms'),
    ...same('attribute.region', 'attribute.segment', 'attribute.plan', 'attribute.contract'),
    { column: 'attribute.monthly_price', field: 'attribute.monthly_price', type: 'number' },
    ...same('attribute.joined_via', 'attribute.age_band', 'attribute.early_notice'),
  ],
  fixed: {},
  zone: 'UTC',
};

export const SIGNAL_MAPPING: Mapping = {
  target: 'signals',
  file: FILE,
  columns: [
    ...same('id', 'source', 'kind', 'customer_external_id'),
    dated('occurred_at'),
    ...same('value', 'unit', 'duration_seconds', 'channel', 'journey', 'touchpoint', 'outcome'),
    ...same('attribute.region', 'attribute.segment', 'attribute.plan', 'attribute.contract'),
    ...same('attribute.reason', 'attribute.repeat', 'attribute.bill_shock', 'attribute.order_type'),
    ...same('attribute.agent', 'attribute.resolved_at', 'attribute.campaign'),
  ],
  fixed: {},
  zone: 'UTC',
};

export const RELATIONSHIP_MAPPING: Mapping = {
  target: 'answers',
  survey: { key: 'relationship', name: 'Relationship survey', kind: 'relationship' },
  file: FILE,
  columns: [
    ...ANSWER_COLUMNS,
    question('nps', 'nps', 'How likely are you to recommend us to a friend or colleague?'),
    ...DRIVERS.map((driver) => rating(driver.key, 10, driver.text)),
    rating('overall', 10, 'Overall, how satisfied are you with us?'),
    rating('expectation', 10, 'How do we compare with what you expected?'),
    rating('ideal', 10, 'How close are we to your ideal operator?'),
    question('comment', 'text', 'What is the main reason for your score?'),
  ],
  fixed: {},
  zone: 'UTC',
};

export const CARE_MAPPING: Mapping = {
  target: 'answers',
  survey: { key: 'care', name: 'After a contact with care', kind: 'transactional' },
  file: FILE,
  columns: [
    ...ANSWER_COLUMNS,
    ...same('attribute.reason', 'attribute.agent'),
    rating('csat', 5, 'How satisfied were you with this contact?'),
    rating('ces', 7, 'It was easy to get my matter settled'),
    rating('agent_knowledge', 5, 'The agent knew what to do'),
    rating('agent_courtesy', 5, 'The agent was courteous'),
    question('resolved', 'choice', 'Is your matter settled?'),
    question('comment', 'text', 'What should we know about it?'),
  ],
  fixed: {},
  zone: 'UTC',
};
