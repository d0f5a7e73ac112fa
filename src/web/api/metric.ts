import type { ById, Page } from './endpoints.ts';
import type { Rule } from './rule.ts';

/** What a figure is counted in. Money is in minor units. */
export interface Unit {
  readonly code: string;
  readonly label: string;
  readonly minorDigits?: number;
}

/** A measure as it declares itself; `parameters` is the JSON Schema that its form is made from. */
export interface Measure {
  readonly key: string;
  readonly label: string;
  readonly summary: string;
  readonly subjects: readonly string[];
  readonly direction: 'up' | 'down' | 'neither';
  readonly method: string;
  readonly parameters: ParameterSchema;
}

export interface ParameterSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, ParameterSchema>>;
  readonly required?: readonly string[];
  readonly items?: ParameterSchema;
  readonly anyOf?: readonly ParameterSchema[];
  readonly oneOf?: readonly ParameterSchema[];
}

export interface UnknownFact {
  readonly known: false;
  readonly question: string;
  readonly finder: string | null;
  readonly due: string | null;
}
export type Knowable<T> = { readonly known: true; readonly value: T } | UnknownFact;

export interface Target {
  readonly value: number;
  readonly direction: 'at_least' | 'at_most';
  readonly by: string;
}

/** The record sheet; null where nobody has filled it in yet. */
export interface Sheet {
  readonly title: string;
  readonly purpose: string | null;
  readonly decision: string | null;
  readonly goal: Knowable<string> | null;
  readonly relatesTo: readonly string[];
  readonly timing: 'lead' | 'lag' | null;
  readonly target: Knowable<Target> | null;
  readonly source: string | null;
  readonly neededToMake: string | null;
  readonly measured: string | null;
  readonly reviewed: string | null;
  readonly owner: string | null;
  readonly actor: string | null;
  readonly action: string | null;
  readonly maturity: string;
}

export interface Formula {
  readonly measure: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Calculation {
  readonly formula: Formula;
  readonly includes: Rule | null;
  readonly excludes: Rule | null;
}

export interface MetricVersion extends Calculation {
  readonly number: number;
  readonly since: string;
  readonly by: { readonly name: string };
  readonly reason: string | null;
}

export interface Metric {
  readonly id: string;
  readonly sheet: Sheet;
  readonly current: MetricVersion;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** What the sheet still needs; the metric makes no figures until this is empty. */
  readonly missing: readonly { readonly place: string; readonly rule: string }[];
}

export interface MetricEndpoints {
  'GET /measures': { reply: { readonly items: readonly Measure[] } };
  'GET /metrics': { query?: { cursor?: string; limit?: number }; reply: Page<Metric> };
  'POST /metrics': { body: { sheet: Sheet; calculation: Calculation }; reply: Metric };
  'GET /metrics/{id}': { path: ById; reply: Metric };
  'PATCH /metrics/{id}': { path: ById; body: { sheet: Partial<Sheet> }; reply: Metric };
  'DELETE /metrics/{id}': { path: ById; reply: unknown };
  'GET /metrics/{id}/versions': { path: ById; reply: { readonly items: readonly MetricVersion[] } };
  'POST /metrics/{id}/versions': {
    path: ById;
    body: { calculation: Calculation; reason: string };
    reply: Metric;
  };
}
