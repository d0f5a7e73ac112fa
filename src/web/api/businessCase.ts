import type { Options, Reply, Shapes } from './endpoints.ts';

export type BusinessCase = Shapes['BusinessCase'];
export type CaseInput = Shapes['BusinessCase']['inputs'][number];
export type CaseLine = BusinessCase['lines'][number];
export type CaseScenario = BusinessCase['scenarios'][number];
export type CaseSource = NonNullable<CaseInput['source']>;
export type CaseFigures = BusinessCase['figures'];
export type CaseKinds = Shapes['CaseKinds'];
export type CaseKind = CaseKinds['items'][number];
export type CaseCandidate = Reply<'GET /case-sources'>['items'][number];
export type CaseTrace = Shapes['CaseTrace'];
export type CaseRealized = Shapes['CaseRealized'];
export type ListedCase = Shapes['ListedBusinessCase'];
export type ProveOverview = Shapes['ProveOverview'];
export type NewCase = Options<'POST /business-cases'>['body'];
export type CaseChange = Options<'PATCH /business-cases/{id}'>['body'];
export type Nature = 'measured' | 'modelled' | 'hoped';
