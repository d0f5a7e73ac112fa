import type { ById, Page } from './endpoints.ts';
import type { Rule } from './rule.ts';

export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export interface Customer {
  readonly id: string;
  readonly externalId: string;
  readonly accountId?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly attributes: Attributes;
  readonly preferredLanguage?: string | null;
  readonly preferredChannel?: string | null;
  readonly startedOn?: string | null;
  readonly endedOn?: string | null;
  readonly version: number;
}

export interface Account {
  readonly id: string;
  readonly externalId: string;
  readonly name: string | null;
  readonly attributes: Attributes;
  readonly version: number;
}

export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
  readonly version: number;
}

export interface Consent {
  readonly id: string;
  readonly purpose: string;
  readonly channel: string;
  readonly state: 'granted' | 'withdrawn';
  readonly at: string;
  readonly source: string;
}

export interface Attribute {
  readonly key: string;
  readonly subject: 'customer' | 'account';
  readonly label: string;
  readonly valueType: 'text' | 'number' | 'boolean' | 'date';
  readonly values?: readonly string[];
}

/** One moment on a customer's timeline: a response with its answers, or an operational event. */
export type Moment = ResponseMoment | SignalMoment;

export interface ResponseMoment {
  readonly kind: 'response';
  readonly id: string;
  readonly occurredAt: string;
  readonly survey?: { readonly id: string; readonly name: string };
  readonly channel?: string | null;
  readonly touchpoint?: string | null;
  readonly answers: readonly {
    readonly key: string;
    readonly text: string;
    readonly kind: string;
    readonly value: unknown;
  }[];
}

export interface SignalMoment {
  readonly kind: 'signal';
  readonly id: string;
  readonly occurredAt: string;
  readonly signalKind: string;
  readonly source: string;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly durationSeconds?: number | null;
  readonly channel?: string | null;
  readonly touchpoint?: string | null;
  readonly outcome?: string | null;
  readonly journey?: string | null;
}

export interface CustomerEndpoints {
  'GET /customers': {
    query?: {
      search?: string;
      segment?: string;
      rule?: string;
      account?: string;
      cursor?: string;
      limit?: number;
    };
    reply: Page<Customer>;
  };
  'POST /customers': {
    body: { externalId: string; name?: string; email?: string; phone?: string; attributes?: Attributes };
    reply: Customer;
  };
  'GET /customers/{id}': { path: ById; reply: Customer };
  'PATCH /customers/{id}': { path: ById; body: Partial<Omit<Customer, 'id' | 'version'>>; reply: Customer };
  'DELETE /customers/{id}': { path: ById; reply: unknown };
  'GET /customers/{id}/timeline': {
    path: ById;
    query?: { cursor?: string; limit?: number };
    reply: Page<Moment>;
  };
  'GET /customers/{id}/consents': { path: ById; reply: Page<Consent> };
  'POST /customers/{id}/consents': {
    path: ById;
    body: { purpose: string; channel: string; state: 'granted' | 'withdrawn'; source: string };
    reply: Consent;
  };
  'GET /accounts': { query?: { search?: string; cursor?: string }; reply: Page<Account> };
  'GET /accounts/{id}': { path: ById; reply: Account };
  'GET /segments': { query?: { limit?: number }; reply: Page<Segment> };
  'POST /segments': { body: { name: string; rule: Rule }; reply: Segment };
  'GET /segments/{id}': { path: ById; reply: Segment };
  'PATCH /segments/{id}': { path: ById; body: { name?: string; rule?: Rule }; reply: Segment };
  'DELETE /segments/{id}': { path: ById; reply: unknown };
  'POST /segments/preview': {
    body: { rule: Rule };
    reply: { readonly count: number; readonly total?: number };
  };
  'GET /attributes': { query?: { subject?: string }; reply: Page<Attribute> };
}
