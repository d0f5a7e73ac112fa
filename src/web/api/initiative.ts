import type { Options, Reply, Shapes } from './endpoints.ts';

export type Initiative = Shapes['Initiative'];
export type InitiativeState = Initiative['state'];
export type InitiativeInput = Options<'POST /initiatives'>['body'];
export type InitiativeChange = Shapes['InitiativeChange'];
export type Origin = Shapes['Origin'];
export type OriginKind = Reply<'GET /initiative-origins'>['items'][number];
export type InitiativeEvent = Shapes['InitiativeEvent'];
export type Readiness = Shapes['Readiness'];
export type ReadinessItem = Shapes['ReadinessItem'];
export type ReadinessAnswerInput = Options<'POST /initiatives/{id}/readiness/answers'>['body'];
export type Portfolio = Shapes['Portfolio'];
export type PortfolioRow = Shapes['PortfolioRow'];
export type AdviceWord = NonNullable<PortfolioRow['advice']>['word'];
