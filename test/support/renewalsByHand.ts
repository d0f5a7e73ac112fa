import type { RenewalCell } from '../../src/economics/index.ts';
import type { TestRow } from './counted.ts';

/** How many stayed and left, by the number of the renewal. */
type Renewals = Map<number, { stayed: number; left: number }>;

/** The day so many calendar months later; one that the month has not is the first of the next. */
function monthsLater(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + count, date)).toISOString().slice(0, 10);
}

/** Who stayed and left at each renewal, by looping over each customer's renewals. */
export function renewalsByHand(
  customers: readonly TestRow[],
  months: number,
  window: { readonly from: string; readonly until: string },
): Renewals {
  const counts = new Map<number, { stayed: number; left: number }>();
  for (const row of customers) {
    const [started, ended] = [row['started_on'] as string | null, row['ended_on'] as string | null];
    if (started === null) continue;
    for (let renewal = 1; ; renewal++) {
      const [begin, due] = [
        monthsLater(started, (renewal - 1) * months),
        monthsLater(started, renewal * months),
      ];
      if (due >= window.until) break;
      if (begin < window.from && !(renewal === 1 && started >= window.from)) continue;
      if (ended !== null && ended <= begin && !(renewal === 1 && ended <= started)) break;
      const one = counts.get(renewal) ?? { stayed: 0, left: 0 };
      const left = ended !== null && ended <= due;
      counts.set(renewal, { stayed: one.stayed + (left ? 0 : 1), left: one.left + (left ? 1 : 0) });
      if (left) break;
    }
  }
  return counts;
}

/** The same from what the facts answered. */
export function renewalsOf(cells: readonly RenewalCell[]): Renewals {
  const counts = new Map<number, { stayed: number; left: number }>();
  const add = (renewal: number, stayed: number, left: number) => {
    const one = counts.get(renewal) ?? { stayed: 0, left: 0 };
    counts.set(renewal, { stayed: one.stayed + stayed, left: one.left + left });
  };
  for (const { entered, renewed, left, customers } of cells) {
    for (let renewal = entered + 1; renewal <= renewed; renewal++) add(renewal, customers, 0);
    if (left) add(renewed + 1, 0, customers);
  }
  return counts;
}
