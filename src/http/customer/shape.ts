import { z } from '@hono/zod-openapi';
import {
  type Account,
  ATTRIBUTE_SUBJECTS,
  ATTRIBUTE_TYPES,
  type AttributeDefinitions,
  attributeValues,
  CONSENT_STATES,
  type Customer,
} from '../../customer/index.ts';
import { RuleBody } from '../frame/rule.ts';

const Value = z.union([z.string(), z.number(), z.boolean()]);

/** Attributes as they are read: each value in its declared type. */
export const AttributesBody = z.record(z.string(), Value).openapi('Attributes');
/** Attributes as they are sent: null takes one away. */
export const AttributesInput = z.record(z.string(), Value.nullable()).openapi('AttributesInput', {
  description: 'A key that is new is declared with the type of its first value; null takes a value away',
});

const text = z.string().nullable();
const Day = z.string().openapi({ format: 'date', example: '2026-01-31' });

export const CustomerBody = z
  .object({
    id: z.string(),
    externalId: z.string(),
    accountId: text,
    name: text,
    email: text,
    phone: text,
    preferredLanguage: text.openapi({ description: 'Language tag (BCP 47)', example: 'pt-BR' }),
    preferredChannel: text,
    startedOn: Day.nullable(),
    endedOn: Day.nullable(),
    attributes: AttributesBody,
    erased: z.boolean().openapi({ description: 'Personal data were removed for good' }),
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Customer');

const customerFields = {
  accountId: text.optional(),
  accountExternalId: text.optional().openapi({ description: 'Your id of the account; made when it is new' }),
  name: text.optional(),
  email: text.optional(),
  phone: text.optional(),
  preferredLanguage: text.optional(),
  preferredChannel: text.optional(),
  startedOn: Day.nullable().optional(),
  endedOn: Day.nullable().optional(),
  attributes: AttributesInput.optional(),
};

/** Sent whole for a new customer; for one that is there, what is left out stays. */
export const CustomerInput = z
  .strictObject({ externalId: z.string(), ...customerFields })
  .openapi('CustomerInput');
export const CustomerChange = z
  .strictObject({ externalId: z.string().optional(), ...customerFields })
  .openapi('CustomerChange');
export const CustomerUpsert = z.strictObject(customerFields).openapi('CustomerUpsert');

export const AccountBody = z
  .object({
    id: z.string(),
    externalId: z.string(),
    name: text,
    attributes: AttributesBody,
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Account');

export const AccountInput = z
  .strictObject({ externalId: z.string(), name: text.optional(), attributes: AttributesInput.optional() })
  .openapi('AccountInput');
export const AccountChange = AccountInput.partial().openapi('AccountChange');

export const SegmentBody = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    rule: RuleBody,
    version: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('Segment');

export const SegmentInput = z
  .strictObject({ name: z.string(), description: z.string().optional(), rule: RuleBody })
  .openapi('SegmentInput');
export const SegmentChange = SegmentInput.partial().openapi('SegmentChange');

export const ConsentBody = z
  .object({
    id: z.string(),
    purpose: z.string(),
    channel: z.string(),
    state: z.enum(CONSENT_STATES),
    at: z.iso.datetime(),
    source: z.string(),
  })
  .openapi('Consent');

export const ConsentInput = z
  .strictObject({
    purpose: z.string().openapi({ example: 'feedback' }),
    channel: z.string().openapi({ example: 'email' }),
    state: z.enum(CONSENT_STATES),
    source: z.string().openapi({ description: 'Where that is known from: a form, a call, a file' }),
    at: z.iso.datetime({ offset: true }).optional().openapi({ description: 'Now when left out' }),
  })
  .openapi('ConsentInput');

export const AttributeBody = z
  .object({
    subject: z.enum(ATTRIBUTE_SUBJECTS),
    key: z.string(),
    label: z.string(),
    valueType: z.enum(ATTRIBUTE_TYPES),
    version: z.number().int(),
    values: z
      .array(z.string())
      .optional()
      .openapi({ description: 'Some values in use, most frequent first' }),
  })
  .openapi('Attribute');

export const IdParams = z.object({ id: z.string() });
export function customerBody(customer: Customer, known: AttributeDefinitions): z.infer<typeof CustomerBody> {
  return { ...customer, attributes: attributeValues(customer.attributes, known) };
}

export function accountBody(account: Account, known: AttributeDefinitions): z.infer<typeof AccountBody> {
  return { ...account, attributes: attributeValues(account.attributes, known) };
}
