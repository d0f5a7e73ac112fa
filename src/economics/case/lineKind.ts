import { MECHANISM, type MechanismKey } from '../mechanism.ts';
import type { InputUnit } from './input.ts';

/** Costs that every case has to answer for, and two that it may have. */
export const COST_CATEGORIES = [
  'process_change',
  'training',
  'software',
  'analytics',
  'running',
  'other',
] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];

/** Those that a case says something of in any event: what they are, that there are none and why, or that nobody knows. */
export const ASKED_COSTS = ['process_change', 'training', 'software', 'analytics'] as const;
export type AskedCost = (typeof ASKED_COSTS)[number];

export const COST_NAMES: Readonly<Record<CostCategory, string>> = {
  process_change: 'Process change',
  training: 'Training',
  software: 'Software',
  analytics: 'Analytics',
  running: 'Running it',
  other: 'Other',
};

/** What a figure is to a line: its first argument, its second, … */
export interface Role {
  readonly key: string;
  readonly name: string;
  readonly unit: InputUnit;
  readonly asks: string;
}

/** How a kind of line becomes money. One declaration serves the pages, the flows, the simulation and the workbook. */
export interface LineKind {
  readonly key: MechanismKey | CostCategory;
  readonly name: string;
  readonly side: 'benefit' | 'cost';
  readonly roles: readonly Role[];
  /** The role in whose place a judged effect is put. */
  readonly effect: string | null;
  /** A role that shares the judged effect with that one, as the case splits the two; left out where it is one figure alone. */
  readonly beside?: string;
  /** What it comes to, in words that name the roles in braces. */
  readonly words: string;
  /** Minor units a year (of a cost that comes once: all of it), from the roles in their order. */
  amount(first: number, second: number, third: number, fourth: number): number;
  /** The same for a spreadsheet, from addresses of cells. */
  formula(cells: readonly string[]): string;
}

const contacts: Role = {
  key: 'contacts',
  name: 'Contacts a year',
  unit: 'contacts',
  asks: 'How many contacts of this kind come in a year today?',
};

const BENEFITS: Readonly<Record<MechanismKey, Omit<LineKind, 'key' | 'name' | 'side'>>> = {
  fewer_contacts: {
    roles: [
      contacts,
      {
        key: 'avoided',
        name: 'Share avoided',
        unit: 'share',
        asks: 'Which share of them will no longer come?',
      },
      { key: 'cost', name: 'Cost per contact', unit: 'money', asks: 'What does one contact cost?' },
    ],
    effect: 'avoided',
    words: '{contacts} × {avoided} × {cost}',
    amount: (n, avoided, cost) => n * avoided * cost,
    formula: ([n, avoided, cost]) => `${n}*${avoided}*${cost}`,
  },
  shorter_contacts: {
    roles: [
      contacts,
      {
        key: 'seconds',
        name: 'Seconds saved per contact',
        unit: 'seconds',
        asks: 'By how many seconds will a contact be shorter?',
      },
      {
        key: 'hour',
        name: 'Cost of an hour',
        unit: 'money',
        asks: 'What does an hour of handling time cost?',
      },
    ],
    effect: 'seconds',
    words: '{contacts}, less those that no longer come, × {seconds} × {hour} ÷ 3,600',
    amount: (n, seconds, hour) => (n * seconds * hour) / 3600,
    formula: ([n, seconds, hour]) => `${n}*${seconds}*${hour}/3600`,
  },
  less_training: {
    roles: [
      {
        key: 'training',
        name: 'Training cost a year',
        unit: 'money',
        asks: 'What does training cost a year today?',
      },
      { key: 'saved', name: 'Share saved', unit: 'share', asks: 'Which share of it falls away?' },
    ],
    effect: 'saved',
    words: '{training} × {saved}',
    amount: (training, saved) => training * saved,
    formula: ([training, saved]) => `${training}*${saved}`,
  },
  less_churn: {
    roles: [
      { key: 'customers', name: 'Customers', unit: 'customers', asks: 'How many customers does it reach?' },
      {
        key: 'drop',
        name: 'Drop in yearly churn',
        unit: 'share',
        asks: 'Which share of them stays a year longer that would have left?',
      },
      {
        key: 'worth',
        name: 'Value of a customer who stays',
        unit: 'money',
        asks: 'A year’s margin of one, or the lifetime value that remains.',
      },
    ],
    effect: 'drop',
    words: '{customers} × {drop} × {worth}',
    amount: (customers, drop, worth) => customers * drop * worth,
    formula: ([customers, drop, worth]) => `${customers}*${drop}*${worth}`,
  },
  more_referrals: {
    roles: [
      {
        key: 'won',
        name: 'Won who would not have come',
        unit: 'customers',
        asks: 'How many more a year come by recommendation who would not have come?',
      },
      {
        key: 'worth',
        name: 'Lifetime value of one',
        unit: 'money',
        asks: 'Before the cost of acquiring.',
      },
      {
        key: 'anyway',
        name: 'Won who would have come',
        unit: 'customers',
        asks: 'How many more come by recommendation who would have come anyway?',
      },
      {
        key: 'acquisition',
        name: 'Acquisition cost saved',
        unit: 'money',
        asks: 'What does acquiring one cost without a recommendation?',
      },
    ],
    effect: 'won',
    beside: 'anyway',
    words: '{won} × {worth} + {anyway} × {acquisition}',
    amount: (won, worth, anyway, acquisition) => won * worth + anyway * acquisition,
    formula: ([won, worth, anyway, acquisition]) => `(${won}*${worth}+${anyway}*${acquisition})`,
  },
  better_price: {
    roles: [
      { key: 'customers', name: 'Customers', unit: 'customers', asks: 'How many customers pay it?' },
      {
        key: 'margin',
        name: 'Margin gained of each a year',
        unit: 'money',
        asks: 'By how much does the margin of one rise in a year?',
      },
    ],
    effect: 'margin',
    words: '{customers} × {margin}',
    amount: (customers, margin) => customers * margin,
    formula: ([customers, margin]) => `${customers}*${margin}`,
  },
};

const COST_ROLES: readonly Role[] = [
  {
    key: 'amount',
    name: 'Amount',
    unit: 'money',
    asks: 'What does it cost: once, or in a year?',
  },
];

const benefits = Object.values(MECHANISM).map(
  ({ key, name }): LineKind => ({ key, name, side: 'benefit', ...BENEFITS[key] }),
);
const costs = COST_CATEGORIES.map(
  (key): LineKind => ({
    key,
    name: COST_NAMES[key],
    side: 'cost',
    roles: COST_ROLES,
    effect: null,
    words: '{amount}',
    amount: (amount) => amount,
    formula: ([amount]) => `${amount}`,
  }),
);

/** Every kind of line, benefits first, in the order in which they are asked for. */
export const LINE_KINDS: readonly LineKind[] = [...benefits, ...costs];

const BY_KEY = new Map<string, LineKind>(LINE_KINDS.map((kind) => [kind.key, kind]));

export type LineKindKey = LineKind['key'];

export function lineKind(key: string): LineKind | undefined {
  return BY_KEY.get(key);
}
