import type { Period, Rule, Scope } from '../../kernel/index.ts';
import type { AttributeTypes } from '../../metric/index.ts';
import type { PersonBehind } from '../personBehind.ts';
import type { OverheadWeight } from './driver.ts';

/** Up to when signals had been received: so the list behind a figure is counted from the same ones as the figure. */
export interface ReceivedBy {
  /** UTC instant. */
  readonly receivedBy: string;
}

/** Contacts of one month, channel and tool. */
export interface ContactCount {
  /** YYYY-MM */
  readonly month: string;
  readonly channel: string | null;
  readonly tool: string | null;
  readonly contacts: number;
  /** Of customers whom nobody knows. */
  readonly unlinked: number;
  readonly seconds: number;
  /** Contacts whose duration is on record. */
  readonly timed: number;
}

export interface ContactQuestion extends ReceivedBy {
  readonly period: Period;
  readonly contactKinds: readonly string[];
  readonly toolAttribute: string | null;
}

/** Channels that are told apart for each customer; contacts of all others are one number. */
export const MOST_CHANNELS = 24;

/** What a customer is to cost: by the contacts of each channel, and by the share of the overhead. */
export interface CustomerQuestion extends ReceivedBy {
  readonly period: Period;
  readonly contactKinds: readonly string[];
  readonly revenueKinds: readonly string[];
  /** The organization's currency: revenue in another one is not counted. */
  readonly currency: { readonly code: string; readonly digits: number };
  readonly segmentBy: string;
  /** Minor units a contact, at most `MOST_CHANNELS`. */
  readonly rates: readonly { readonly channel: string | null; readonly rate: number }[];
  /** Minor units a contact by any other channel. */
  readonly otherRate: number;
  /** Minor units in all, shared out by the weight. */
  readonly overhead: number;
  readonly weight: OverheadWeight;
  /** How many of the most expensive customers are named. */
  readonly named: number;
}

/** Customers of one segment and one hundredth of all, the most expensive first; one customer where `who` is one. */
export interface CustomerSums {
  readonly segment: string | null;
  /** 0 to 99: hundredth of all customers by cost, the most expensive first. */
  readonly hundredth: number;
  readonly who: { readonly id: string; readonly place: number } | null;
  readonly people: number;
  /** By the order of the question's rates, then those of all other channels. */
  readonly contacts: readonly number[];
  readonly seconds: number;
  readonly days: number;
  /** Minor units. */
  readonly revenue: number;
  readonly handling: number;
  readonly overhead: number;
  readonly costSquared: number;
}

/** Some customers of a `CustomerQuestion`, the dearest first. */
export interface ServedQuestion extends Omit<CustomerQuestion, 'named'> {
  /** Of one segment, null: of none that is on record; left out: of all. */
  readonly segment?: string | null;
  /** 1 to 10, the dearest first; left out: all. */
  readonly tenth?: number;
  /** Those after this place. */
  readonly after: number;
  readonly limit: number;
}

/** What one customer costs; minor units, of which shares need not be whole. */
export interface ServedCustomer {
  readonly id: string;
  /** 1 is the dearest of all. */
  readonly place: number;
  readonly segment: string | null;
  readonly contacts: number;
  readonly seconds: number;
  readonly handling: number;
  readonly overhead: number;
  readonly revenue: number;
}

export interface ReworkQuestion extends ReceivedBy {
  readonly period: Period;
  readonly contactKinds: readonly string[];
  readonly sameAttribute: string | null;
  readonly days: number;
  /** One in so many customers is looked at. */
  readonly oneIn: number;
}

export interface ReworkCount {
  readonly channel: string | null;
  /** Contacts of known customers that were looked at, and those of them that follow another about the same. */
  readonly contacts: number;
  readonly repeats: number;
  readonly repeatSeconds: number;
}

export interface AtRiskQuestion extends ReceivedBy {
  /** Days in which an experience was bad. */
  readonly period: Period;
  /** As many whole months before it and after it, in which spending is compared; null: none is over yet, and nobody has cut. */
  readonly before: Period;
  readonly after: Period | null;
  readonly bad: { readonly over: 'signal' | 'answer'; readonly rule: Rule };
  readonly cutBy: number;
  readonly revenueKinds: readonly string[];
  readonly currency: { readonly code: string; readonly digits: number };
  readonly segmentBy: string;
  readonly attributes: AttributeTypes;
}

export interface AtRiskCount {
  readonly segment: string | null;
  readonly bad: boolean;
  readonly cut: boolean;
  readonly people: number;
  /** Minor units in the time before. */
  readonly revenueBefore: number;
}

/** Some customers of an `AtRiskQuestion`, those who paid most first. */
export interface AtRiskPeopleQuestion extends AtRiskQuestion {
  /** Of one segment, null: of none that is on record; left out: of all. */
  readonly segment?: string | null;
  /** Only those who had a bad experience, or had none; who cut their spending, or did not. */
  readonly had?: boolean;
  readonly cut?: boolean;
  /** Those after this place. */
  readonly place: number;
  readonly limit: number;
}

/** A customer who is counted in what is at risk. */
export interface AtRiskPerson extends PersonBehind {
  /** 1 is who paid most of those who were asked for. */
  readonly place: number;
  readonly bad: boolean;
  readonly cut: boolean;
  /** Minor units in the time before, and after; the second null while no whole month is over. */
  readonly before: number;
  readonly since: number | null;
}

export interface UncountedQuestion extends ReceivedBy {
  readonly period: Period;
  readonly revenueKinds: readonly string[];
  readonly currency: { readonly code: string };
}

/** Counts of contacts and of customers, made by the columnar store. */
export interface MaintenanceFacts {
  /** When the last signal on record was received; null: there is none. Signals are written one delivery after the other. */
  lastReceived(scope: Scope, signal?: AbortSignal): Promise<string | null>;
  contacts(scope: Scope, asked: ContactQuestion, signal?: AbortSignal): Promise<ContactCount[]>;
  customers(scope: Scope, asked: CustomerQuestion, signal?: AbortSignal): Promise<CustomerSums[]>;
  served(scope: Scope, asked: ServedQuestion, signal?: AbortSignal): Promise<ServedCustomer[]>;
  /** Amounts that customers paid in another currency than the organization's, or in none that is told: they count nowhere. */
  uncounted(scope: Scope, asked: UncountedQuestion, signal?: AbortSignal): Promise<number>;
  rework(scope: Scope, asked: ReworkQuestion, signal?: AbortSignal): Promise<ReworkCount[]>;
  /** Customers who were there on the period's first day. */
  atRisk(scope: Scope, asked: AtRiskQuestion, signal?: AbortSignal): Promise<AtRiskCount[]>;
  /** The very customers of `atRisk`, by the same rule. */
  atRiskPeople(scope: Scope, asked: AtRiskPeopleQuestion, signal?: AbortSignal): Promise<AtRiskPerson[]>;
}
