/** What a segment or campaign weighs when costs are shared out that were booked for all of them. */
export interface AllocationBase {
  /** Customers won, or parts of them. */
  readonly won: number;
  /** What was booked for it directly, in minor units. */
  readonly direct: number;
  readonly touches: number;
}

export interface AllocationDriver {
  readonly key: string;
  readonly label: string;
  readonly says: string;
  weight(base: AllocationBase): number;
}

/** By what internal costs are shared out; stated beside every figure that holds a share. */
export const INTERNAL_DRIVERS: readonly AllocationDriver[] = [
  {
    key: 'customers_won',
    label: 'Customers won',
    says: 'Who won more customers bears more.',
    weight: ({ won }) => won,
  },
  {
    key: 'direct_spend',
    label: 'Direct spend',
    says: 'Who was spent more on directly bears more.',
    weight: ({ direct }) => Math.max(0, direct),
  },
  {
    key: 'touches',
    label: 'Touches',
    says: 'Who touched more prospects bears more.',
    weight: ({ touches }) => touches,
  },
  {
    key: 'evenly',
    label: 'Evenly',
    says: 'Each bears the same.',
    weight: ({ won, direct }) => (won > 0 || direct > 0 ? 1 : 0),
  },
];
