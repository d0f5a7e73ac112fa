import type { Options, Shapes } from './endpoints.ts';

export type LoyaltyQuestion = Options<'POST /loyalty'>['body'];
export type Loyalty = Shapes['Loyalty'];
export type Advocates = NonNullable<Shapes['Advocates']>;
export type AdvocateGroup = Advocates['groups'][number];
export type Growth = NonNullable<Shapes['EarnedGrowth']>;
export type Cohorts = NonNullable<Shapes['CohortRetention']>;
export type Retention = Shapes['Retention'];
export type Objective = Shapes['LoyaltyObjective'];
export type LoyaltyPerson = Shapes['LoyaltyPerson'];
/** Which customers are wanted: of a group, of a cohort, or behind a part of the revenue. */
export type PeopleOf = Options<'POST /loyalty/customers'>['body']['of'];
