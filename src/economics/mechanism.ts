/**
 * The ways in which a better experience becomes money. Three of them are E. Kolsky's (ROI for CEM, 2008): fewer contacts,
 * shorter contacts, less training; retention, referrals and price are what a CFO knows besides. “A better experience” is
 * none of them: it says nothing about who pays less or more.
 */
export const MECHANISMS = [
  'fewer_contacts',
  'shorter_contacts',
  'less_training',
  'less_churn',
  'more_referrals',
  'better_price',
] as const;
export type MechanismKey = (typeof MECHANISMS)[number];

export interface Mechanism {
  readonly key: MechanismKey;
  readonly name: string;
  /** The figure that a change moves when it works this way. */
  readonly actsOn: string;
  /** Unit of an effect on it. */
  readonly unit: string;
  /** Whether the figure falls or rises when the change works. */
  readonly wanted: 'falls' | 'rises';
  /** How an effect becomes money, in words. */
  readonly money: string;
}

/** Declared once; every page, form and file that speaks of a mechanism reads it here. */
export const MECHANISM: Readonly<Record<MechanismKey, Mechanism>> = {
  fewer_contacts: {
    key: 'fewer_contacts',
    name: 'Fewer contacts',
    actsOn: 'Contacts a year',
    unit: 'share of contacts',
    wanted: 'falls',
    money: 'contacts that no longer come × cost per contact',
  },
  shorter_contacts: {
    key: 'shorter_contacts',
    name: 'Shorter contacts',
    actsOn: 'Handling time of a contact',
    unit: 'seconds',
    wanted: 'falls',
    money: 'contacts that still come × seconds saved × cost per second',
  },
  less_training: {
    key: 'less_training',
    name: 'Less training',
    actsOn: 'Training cost a year',
    unit: 'money a year',
    wanted: 'falls',
    money: 'training cost before − training cost after',
  },
  less_churn: {
    key: 'less_churn',
    name: 'Less churn',
    actsOn: 'Share of customers who leave in a year',
    unit: 'share of customers',
    wanted: 'falls',
    money: 'customers who stay × margin of a customer a year',
  },
  more_referrals: {
    key: 'more_referrals',
    name: 'More referrals',
    actsOn: 'Customers who come by recommendation in a year',
    unit: 'customers',
    wanted: 'rises',
    money:
      'those who would not have come × lifetime value + those who would have come anyway × acquisition cost saved',
  },
  better_price: {
    key: 'better_price',
    name: 'Better price',
    actsOn: 'Margin of a customer a year',
    unit: 'money a customer and year',
    wanted: 'rises',
    money: 'customers × margin gained of each a year',
  },
};

export function isMechanism(key: string): key is MechanismKey {
  return (MECHANISMS as readonly string[]).includes(key);
}
