import { addDays, type Period } from '../kernel/index.ts';
import { daysIn } from '../metric/index.ts';

/** What a period is compared with: the one just before it, the same a year earlier, or one that is given. */
export type ComparedWith = 'previous' | 'year_before' | Period;

/**
 * The period to compare with. “Previous” keeps whole months, quarters and years: before March comes February, not
 * the 31 days before the first.
 */
export function comparedPeriod(period: Period, compared: ComparedWith): Period {
  if (typeof compared === 'object') return compared;
  if (compared === 'year_before')
    return { from: monthsLater(period.from, -12), to: monthsLater(period.to, -12) };
  const months = wholeMonths(period);
  if (months > 0) return { from: monthsLater(period.from, -months), to: period.from };
  return { from: addDays(period.from, -daysIn(period)), to: period.from };
}

/** Months that a period is made of, when it begins and ends on the first of one; else 0. */
function wholeMonths({ from, to }: Period): number {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return 0;
  return (
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  );
}

/** The same day of another month, or its last where it is shorter. */
function monthsLater(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  const moved = addDays(first, Number(day.slice(8, 10)) - 1);
  if (moved.slice(0, 7) === first.slice(0, 7)) return moved;
  return addDays(`${moved.slice(0, 7)}-01`, -1);
}
