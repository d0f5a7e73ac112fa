import type { Reply, Shapes } from './endpoints.ts';

export type Customer = Shapes['Customer'];
export type Account = Shapes['Account'];
export type Segment = Shapes['Segment'];
export type Consent = Shapes['Consent'];
export type Attribute = Shapes['Attribute'];

/** One moment on a customer's timeline: a response with its answers, or an operational event. */
export type Moment = Reply<'GET /customers/{id}/timeline'>['items'][number];
