import type { Shapes } from './endpoints.ts';

/** What a figure is counted in. Money is in minor units. */
export interface Unit {
  readonly code: string;
  readonly label: string;
  readonly minorDigits?: number;
}

export type Measure = Shapes['Measure'];
export type Formula = Shapes['Formula'];
export type Calculation = Shapes['Calculation'];
export type Metric = Shapes['Metric'];
export type MetricVersion = Shapes['MetricVersion'];
export type Sheet = Shapes['MetricSheet'];
export type Target = Extract<NonNullable<Sheet['target']>, { known: true }>['value'];

export interface UnknownFact {
  readonly known: false;
  readonly question: string;
  readonly finder: string | null;
  readonly due: string | null;
}
export type Knowable<T> = { readonly known: true; readonly value: T } | UnknownFact;

/** The JSON Schema that a measure declares for its parameters, as far as forms use it. */
export interface ParameterSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, ParameterSchema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly ParameterSchema[];
  readonly oneOf?: readonly ParameterSchema[];
}
