import type { Reply, Shapes } from './endpoints.ts';

export type Ladder = Shapes['Ladder'];
export type Goal = Shapes['Goal'];
type GoalInput = Shapes['GoalInput'];
/** A goal as it is entered: what is left out is not known yet, or taken from the goal that it serves. */
export type NewGoal = Pick<GoalInput, 'title' | 'horizon' | 'period'> & Partial<GoalInput>;
export type GoalChange = Shapes['GoalChange'];
export type GoalStatus = Shapes['GoalStatus'];
export type GoalMetric = Shapes['GoalMetric'];
export type GoalTarget = Shapes['GoalTarget'];
export type Correlation = Shapes['Correlation'];
export type Strength = Correlation['strength'];
export type Horizon = Goal['horizon'];
export type StatusWord = GoalStatus['word'];
export type KeptReading = NonNullable<Shapes['KeptReading']>;
export type MoneyAmount = Shapes['Money'];
export type OrganizationUnit = Shapes['OrganizationUnit'];
export type Circle = Shapes['Circle'];
export type Board = Shapes['GoalBoard'];
export type BoardCell = Board['items'][number]['cells'][number];
export type GoalHistory = Reply<'GET /goals/{id}/history'>['items'];
export type OkrImported = Shapes['OkrImported'];
export type OkrResult = Shapes['OkrResult'];
export type OkrField = keyof OkrImported['columns'];
