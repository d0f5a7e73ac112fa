import { InvalidInput } from '../../kernel/index.ts';
import { checkMinor, roundMinor } from './minor.ts';

/** Contacts of a year before and after a change. Money in minor units, times in seconds. */
export interface ContactChange {
  readonly contactsBefore: number;
  readonly contactsAfter: number;
  readonly costPerContact: number;
  readonly secondsBefore: number;
  readonly secondsAfter: number;
  readonly costPerHour: number;
  /** Training cost of a year that falls away; below 0 when more is needed. */
  readonly trainingSaved: number;
  /** What the change costs to keep running for a year. */
  readonly runCost: number;
}

/** Parts of the benefit in minor units, each rounded on its own; `total` is the sum of the rounded parts. */
export interface ContactBenefit {
  readonly fewer: number;
  readonly shorter: number;
  readonly training: number;
  readonly runCost: number;
  readonly total: number;
}

/**
 * The three admissible benefits of a better experience: fewer contacts, shorter contacts, less training (E. Kolsky, ROI
 * for CEM, 2008), less the cost to run. Shorter contacts are counted on the volume AFTER, or contacts that no longer come
 * would be saved twice. 1,000,000 contacts, 8% avoided at 6 → 480,000; the remaining 920,000 × 30 s × 24/h → 184,000.
 */
export function contactBenefit(change: ContactChange): ContactBenefit {
  for (const [place, value] of Object.entries(change))
    if (!Number.isFinite(value) || (value < 0 && place !== 'trainingSaved'))
      throw InvalidInput.at(place, 'must be 0 or more', value);
  for (const place of ['costPerContact', 'costPerHour', 'trainingSaved', 'runCost'] as const)
    checkMinor(place, change[place]);
  const fewer = roundMinor((change.contactsBefore - change.contactsAfter) * change.costPerContact);
  const seconds = change.secondsBefore - change.secondsAfter;
  const shorter = roundMinor((change.contactsAfter * seconds * change.costPerHour) / 3600);
  const { trainingSaved: training, runCost } = change;
  return { fewer, shorter, training, runCost, total: fewer + shorter + training - runCost };
}
