/** For how many days after it was deleted something can be brought back. */
export const DAYS_RESTORABLE = 90;

const DAY = 86_400_000;

/** The moment since which something must have been deleted to be brought back now; ISO 8601. */
export function restorableSince(now: Date): string {
  return new Date(now.getTime() - DAYS_RESTORABLE * DAY).toISOString();
}

/** The moment until which what was deleted `at` can be brought back; both ISO 8601. */
export function restorableUntil(at: string): string {
  return new Date(Date.parse(at) + DAYS_RESTORABLE * DAY).toISOString();
}
