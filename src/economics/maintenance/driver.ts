/** What of a customer is weighed: days as a customer in the period, contacts, seconds of handling, minor units of revenue. */
export type OverheadWeight = 'days' | 'contacts' | 'seconds' | 'revenue';

export interface OverheadDriver {
  readonly key: string;
  readonly label: string;
  readonly says: string;
  readonly weight: OverheadWeight;
}

/** By what the service overhead is shared out; stated beside every figure that holds a share. */
export const OVERHEAD_DRIVERS: readonly OverheadDriver[] = [
  {
    key: 'customers',
    label: 'Per customer',
    says: 'Every customer bears the same for each day as a customer.',
    weight: 'days',
  },
  {
    key: 'contacts',
    label: 'Per contact',
    says: 'Who gets in touch more often bears more.',
    weight: 'contacts',
  },
  {
    key: 'handling_minutes',
    label: 'Per handling minute',
    says: 'Whose contacts take longer bears more.',
    weight: 'seconds',
  },
  {
    key: 'revenue',
    label: 'Per revenue',
    says: 'Who pays more bears more.',
    weight: 'revenue',
  },
];

export function overheadDriver(key: string): OverheadDriver {
  const found = OVERHEAD_DRIVERS.find((one) => one.key === key) ?? OVERHEAD_DRIVERS[0];
  if (!found) throw new Error('no driver is declared');
  return found;
}
