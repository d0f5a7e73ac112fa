import type { Options, Shapes } from './endpoints.ts';

export type Decision = Shapes['Decision'];
export type DecisionState = Decision['state'];
export type Outcome = Shapes['Outcome'];
export type DecisionInput = Options<'POST /decisions'>['body'];
export type OutcomeInput = Options<'POST /decisions/{id}/outcome'>['body'];
export type OutcomeResult = Outcome['result'];
export type Mark = Shapes['Mark'];
