import type { Options, Reply, Shapes } from './endpoints.ts';

export type Politics = Shapes['Politics'];
export type PoliticsFile = Shapes['PoliticsFile'];
export type Stakeholder = Shapes['Stakeholder'];
export type StakeholderOfAll = Shapes['StakeholderOfAll'];
export type StakeholderInput = Options<'POST /politics/{id}/stakeholders'>['body'];
export type StakeholderChange = Shapes['StakeholderChange'];
export type Stance = Stakeholder['now'];
export type Side = Stakeholder['side'];
export type Quadrant = Stakeholder['quadrant'];
export type Coalition = Shapes['Coalition'];
export type Raci = Shapes['Raci'];
export type SponsorPromise = Shapes['SponsorPromise'];
export type PromiseInput = Options<'POST /politics/{id}/promises'>['body'];
export type PromiseWordInput = Options<'POST /politics/{id}/promises/{promiseId}/words'>['body'];
export type Consultation = Shapes['Consultation'];
export type ConsultationInput = Options<'POST /decisions/{id}/consultations'>['body'];
export type AllStakeholders = Reply<'GET /stakeholders'>;
