import { OWNERS } from '../metric/metric.ts';

/** Who takes part, by kind of review. */
export const ATTENDANCE: Readonly<Record<string, readonly string[]>> = {
  weekly: [OWNERS.care, OWNERS.analyst],
  monthly: [OWNERS.experience, OWNERS.care, OWNERS.billing, OWNERS.analyst],
  quarterly: [OWNERS.experience, OWNERS.care, OWNERS.commercial, OWNERS.network, OWNERS.billing],
  annual: [OWNERS.commercial, OWNERS.experience, OWNERS.care, OWNERS.network],
};

/** What is noted beside items, by the source that they come from. */
export const NOTES: Readonly<Record<string, readonly [string, string, string]>> = {
  moved: [
    'Looked at mix before rate. The owner brings the contacts behind it to the next review.',
    'Expected after the last decision; we wait for another period before we act.',
    'Split by region first: it is not the same everywhere.',
  ],
  goals: [
    'The owner proposes what is dropped so that this is reached.',
    'Behind as seen before; nothing new to decide.',
    'The target stays. The way to it is talked about with the team.',
  ],
  decisions: [
    'The owner tells next week what holds it up.',
    'Looked at: what came of it is written beside the decision.',
    'Stays as it is; looked at once more.',
  ],
  unknowns: [
    'Found out by the next review, or decided without.',
    'The analyst takes it over.',
    'Nobody needs it any more; the question goes.',
  ],
};
