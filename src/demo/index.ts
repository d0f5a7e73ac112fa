export { CHANGES, type Change, GUIDED_RESOLUTION, NEW_GREETING } from './change.ts';
export { CARE_MAPPING, CUSTOMER_MAPPING, RELATIONSHIP_MAPPING, SIGNAL_MAPPING } from './mappings.ts';
export type { DemoMetric } from './metric.ts';
export { OPERATOR } from './operator.ts';
export { DEMO_SEGMENTS, type DemoSegment, demoMetrics } from './registry.ts';
export type { AnswerRow, CustomerRow, SignalKind, SignalRow, SurveyKey } from './rows.ts';
export { answers, customers, type LabeledComment, labeledComments, ndjson, signals } from './stream.ts';
export { type TrueChange, type TrueRates, type Truth, truthOf } from './truth.ts';
export { type DemoOptions, demoOptions } from './window.ts';
