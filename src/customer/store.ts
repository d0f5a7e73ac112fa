import type { Page, PageRequest, Rule } from '../kernel/index.ts';
import type { Account } from './account.ts';
import type { AttributeDefinitions } from './attribute.ts';
import type { Consent } from './consent.ts';
import type { Customer } from './customer.ts';
import type { Segment } from './segment.ts';

/** Which customers; conditions add up. Erased ones are never among them. */
export interface CustomerFilter {
  /** Beginning of the external id, the name or the e-mail address, in any case. */
  readonly search?: string | undefined;
  readonly accountId?: string | undefined;
  /** Every one must be met. */
  readonly rules?: readonly Rule[];
}

/** Customers of one organization, in the caller's transaction. */
export interface CustomerStore {
  /** False if the external id is taken. */
  insert(customer: Customer): Promise<boolean>;
  /** Writes a new state. @throws Conflict if its external id is taken by another */
  update(customer: Customer): Promise<void>;
  find(id: string): Promise<Customer | null>;
  /** As `find`, and nobody else changes the customer before the transaction ends. */
  lock(id: string): Promise<Customer | null>;
  lockByExternalId(externalId: string): Promise<Customer | null>;
  /** Those that exist among the external ids. */
  findByExternalIds(externalIds: readonly string[]): Promise<Customer[]>;
  /** Newest first. */
  page(filter: CustomerFilter, known: AttributeDefinitions, request: PageRequest): Promise<Page<Customer>>;
  count(filter: CustomerFilter, known: AttributeDefinitions): Promise<number>;
  /** Removes copies of the customer's data that the record keeps for other reasons (answers to repeated requests). */
  forget(id: string): Promise<void>;
}

export interface AccountStore {
  insert(account: Account): Promise<boolean>;
  update(account: Account): Promise<void>;
  find(id: string): Promise<Account | null>;
  lock(id: string): Promise<Account | null>;
  findByExternalId(externalId: string): Promise<Account | null>;
  page(filter: { readonly search?: string | undefined }, request: PageRequest): Promise<Page<Account>>;
}

export interface SegmentStore {
  /** False if the name is taken. */
  insert(segment: Segment): Promise<boolean>;
  update(segment: Segment): Promise<void>;
  find(id: string): Promise<Segment | null>;
  lock(id: string): Promise<Segment | null>;
  delete(id: string): Promise<boolean>;
  page(request: PageRequest): Promise<Page<Segment>>;
}

export interface ConsentStore {
  add(consents: readonly Consent[]): Promise<void>;
  /** Newest first. */
  list(customerId: string): Promise<Consent[]>;
}

/**
 * What is kept elsewhere about customers and must follow them: answers in the record, signals in the columnar store.
 * Declared here because customers come and go here; implemented by those who keep it.
 */
export interface CustomerFollower {
  /** These customers are known now: what came earlier under their external ids becomes theirs. Returns how much did. */
  appeared(customers: readonly { readonly id: string; readonly externalId: string }[]): Promise<number>;
  /** The customer is to be forgotten: links are cut and texts removed. Returns how much was touched. */
  erased(customer: { readonly id: string; readonly externalId: string }): Promise<number>;
}
