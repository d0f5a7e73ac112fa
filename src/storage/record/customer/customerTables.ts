import type { Generated } from 'kysely';
import type { Instant, Json, StampedInstant } from '../tables.ts';

/** Customers, accounts, segments and consent. */
export interface CustomerTables {
  attribute: AttributeTable;
  account: AccountTable;
  customer: CustomerTable;
  segment: SegmentTable;
  consent: ConsentTable;
}

interface AttributeTable {
  org_id: string;
  subject: 'customer' | 'account';
  key: string;
  label: string;
  version: Generated<number>;
  value_type: 'text' | 'number' | 'boolean' | 'date';
  created_at: StampedInstant;
}

interface AccountTable {
  org_id: string;
  id: string;
  external_id: string;
  name: string | null;
  attributes: Json<Record<string, string>>;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

interface CustomerTable {
  org_id: string;
  id: string;
  external_id: string;
  account_id: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  preferred_language: string | null;
  preferred_channel: string | null;
  started_on: string | null;
  ended_on: string | null;
  attributes: Json<Record<string, string>>;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
  erased: Generated<boolean>;
  changed_xid: Generated<string>;
}

interface SegmentTable {
  org_id: string;
  id: string;
  name: string;
  description: string;
  rule: Json<object>;
  version: Generated<number>;
  created_at: StampedInstant;
  updated_at: StampedInstant;
}

interface ConsentTable {
  org_id: string;
  id: string;
  customer_id: string;
  purpose: string;
  channel: string;
  state: 'granted' | 'withdrawn';
  given_at: Instant;
  source: string;
}
