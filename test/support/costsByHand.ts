import type { CustomerQuestion } from '../../src/economics/index.ts';
import type { TestData, TestRow } from './counted.ts';

/** From the first day to the one after the last. */
interface Days {
  readonly from: string;
  readonly to: string;
}

export const text = (row: TestRow, name: string) => (row[name] ?? null) as string | null;
export const attribute = (row: TestRow, key: string) =>
  (row['attributes'] as Record<string, string>)[key] ?? null;
export const within = (row: TestRow, { from, to }: Days) =>
  String(row['occurred_day']) >= from && String(row['occurred_day']) < to;
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
export const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
const later = (a: string, b: string) => (a > b ? a : b);

/** Every customer of the period with what they had, calls and bills, by looping over every row. */
export function customersByHand(data: TestData, period: Days, rates: CustomerQuestion['rates']) {
  const { from, to } = period;
  const calls = data.signal.filter((row) => row['kind'] === 'call' && within(row, period));
  return data.customer.flatMap((row) => {
    const [started, ended] = [text(row, 'started_on'), text(row, 'ended_on')];
    const start = later(started ?? from, from);
    const end = ended !== null && ended < to ? ended : to;
    const days = start < end ? dayNumber(end) - dayNumber(start) : 0;
    const own = calls.filter((call) => call['customer_id'] === row['id']);
    const bills = data.signal.filter(
      (one) => one['kind'] === 'bill' && one['customer_id'] === row['id'] && within(one, period),
    );
    if (days === 0 && own.length === 0) return [];
    const contacts = rates.map(({ channel }) => own.filter((call) => call['channel'] === channel).length);
    return [
      {
        id: String(row['id']),
        segment: text(row, 'segment'),
        days,
        contacts,
        seconds: sum(own.map((call) => Number(call['duration_seconds'] ?? 0))),
        revenue: sum(bills.map(({ value }) => (value === null ? 0 : Math.round(Number(value) * 100)))),
        handling: sum(rates.map(({ rate }, index) => rate * (contacts[index] ?? 0))),
      },
    ];
  });
}
