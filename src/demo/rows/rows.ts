/**
 * What the demo hands over: flat rows whose keys are the fields of an import, so that it goes in through the same door
 * as people's files. Every row of a stream has the same keys; null is “nothing there”.
 */
export interface CustomerRow {
  readonly external_id: string;
  readonly account_external_id: string | null;
  readonly name: string;
  readonly email: string;
  readonly preferred_language: string;
  readonly preferred_channel: string;
  readonly started_on: string;
  readonly ended_on: string | null;
  readonly consent_email: boolean;
  readonly consent_phone: boolean;
  readonly consent_sms: boolean;
  readonly 'attribute.region': string;
  readonly 'attribute.segment': string;
  readonly 'attribute.plan': string;
  readonly 'attribute.contract': string;
  readonly 'attribute.monthly_price': number;
  readonly 'attribute.joined_via': string;
  readonly 'attribute.age_band': string | null;
  /** What a lot gave those who were customers then. */
  readonly 'attribute.early_notice': string | null;
}

export const SIGNAL_KINDS = [
  'contact',
  'ticket',
  'bill',
  'order',
  'speed_test',
  'outage',
  'availability',
  'referral',
  'campaign_touch',
  'campaign_response',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Attributes are the customer's on that day, not today's. */
export interface SignalRow {
  readonly id: string;
  readonly source: string;
  readonly kind: SignalKind;
  /** Null for what befalls a whole region. */
  readonly customer_external_id: string | null;
  readonly occurred_at: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly duration_seconds: number | null;
  readonly channel: string | null;
  readonly journey: string | null;
  readonly touchpoint: string | null;
  readonly outcome: string | null;
  readonly 'attribute.region': string;
  readonly 'attribute.segment': string | null;
  readonly 'attribute.plan': string | null;
  readonly 'attribute.contract': string | null;
  readonly 'attribute.reason': string | null;
  /** yes or no: a contact that follows an unresolved one about the same matter. */
  readonly 'attribute.repeat': string | null;
  /** yes or no: a bill with unexpected charges of more than 30% of the price. */
  readonly 'attribute.bill_shock': string | null;
  readonly 'attribute.order_type': string | null;
  readonly 'attribute.agent': string | null;
  readonly 'attribute.resolved_at': string | null;
  readonly 'attribute.campaign': string | null;
}

/** An item that does not apply to this person; never a score. */
export const NOT_APPLICABLE = 'n/a';

export type SurveyKey = 'relationship' | 'care';

/** Answers of one survey; which `question.KEY` there are depends on `survey`. */
export interface AnswerRow {
  readonly row_key: string;
  readonly survey: SurveyKey;
  readonly customer_external_id: string;
  readonly answered_at: string;
  readonly touchpoint: string;
  readonly channel: string;
  readonly language: string;
  readonly 'attribute.region': string;
  readonly 'attribute.segment': string;
  readonly 'attribute.plan': string;
  readonly 'attribute.contract': string;
  readonly 'attribute.tenure': string;
  /** Care survey only: the contact that it is about. */
  readonly 'attribute.reason'?: string;
  readonly 'attribute.agent'?: string;
  readonly [question: `question.${string}`]: number | string | null;
}
