import { blockOf, type Profile } from '../operator/customer.ts';
import { drawFor, PART } from '../operator/draw.ts';
import type { DemoWindow } from '../operator/window.ts';

/** A treatment that a lot gives to some of those who are customers when it begins, and what it truly does to them. */
export interface Lot {
  readonly key: string;
  readonly name: string;
  readonly mechanism: string;
  /** Attribute of the customer that tells the arm, and its two values. */
  readonly attribute: string;
  readonly treated: string;
  readonly control: string;
  /** The window's month (slice) with which it begins, and whole months until it is judged; it goes on after that. */
  readonly slice: number;
  readonly months: number;
  /** Share of accounts that are drawn; customers of one account get the same. */
  readonly share: number;
  /** What it truly does from that day on: a factor on the rate of first contacts. */
  readonly effect: { readonly contacts: number };
}

export const EARLY_NOTICE: Lot = {
  key: 'early_notice',
  name: 'Notices ahead of charges and outages, to half of the customers',
  mechanism: 'Who is told of a charge, an outage or a delay before they notice it need not ask.',
  attribute: 'early_notice',
  treated: 'notice',
  control: 'no notice',
  slice: 17,
  months: 4,
  share: 0.5,
  effect: { contacts: 0.7 },
};

export const LOTS: readonly Lot[] = [EARLY_NOTICE];

export type LotArm = 'treated' | 'control';

/** First day of a lot, and the day of its judgment, as days of the window. */
export function lotSpan({ slice, months }: Lot, { slices }: DemoWindow): { from: number; to: number } {
  return { from: slices[slice]?.from ?? 0, to: slices[slice + months]?.from ?? 0 };
}

/** What the lot gave a customer; null for one who came later. Whoever left before is nobody's concern. */
export function armOf(lot: Lot, seed: number, window: DemoWindow, profile: Profile): LotArm | null {
  if (profile.startDay >= lotSpan(lot, window).from) return null;
  // Firms share an account; all others have their own, or none.
  const draw =
    profile.segment === 'Business'
      ? drawFor(seed, blockOf(profile.index), PART.lotOfFirm)
      : drawFor(seed, profile.index, PART.lot);
  return draw.chance(lot.share) ? 'treated' : 'control';
}

/** Factor on the rate of first contacts that the lots make on a day. */
export function lotFactor(
  lots: readonly Lot[],
  seed: number,
  window: DemoWindow,
  profile: Profile,
  day: number,
): number {
  return lots.reduce(
    (factor, lot) =>
      day >= lotSpan(lot, window).from && armOf(lot, seed, window, profile) === 'treated'
        ? factor * lot.effect.contacts
        : factor,
    1,
  );
}
