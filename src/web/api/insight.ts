import type { Options, Shapes } from './endpoints.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

export type FigureShape = Shapes['Figure'];
export type Explored = Shapes['Explored'];
export type ControlChartShape = NonNullable<Shapes['ControlChart']>;
export type ControlRule = ControlChartShape['points'][number]['rules'][number];
export type GroupShape = Shapes['FigureGroup'];
export type ChangeShape = NonNullable<Shapes['FigureChange']>;
export type ChangePart = NonNullable<ChangeShape['mix']>;
export type ExploreQuestion = Options<'POST /explore'>['body'];
export type RecordsQuestion = Options<'POST /explore/records'>['body'];
/** One row behind a figure; which fields it has depends on its type. */
export interface TracedRecord extends Readonly<Record<string, unknown>> {
  readonly type: 'answer' | 'signal' | 'customer';
  readonly at?: string;
  readonly responseId?: string;
  readonly customerId?: string | null;
}
export type DriversQuestion = Options<'POST /drivers'>['body'];
export type Drivers = Shapes['Drivers'];
export type DriverItem = Drivers['items'][number];
