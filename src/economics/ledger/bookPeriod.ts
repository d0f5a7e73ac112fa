import { Conflict } from '../../kernel/index.ts';
import { monthWords } from './month.ts';

/** A month was closed, or opened again. Only ever added to. */
export interface PeriodEvent {
  readonly id: string;
  /** YYYY-MM */
  readonly month: string;
  /** 1, 2, 3 … within the month. */
  readonly number: number;
  readonly action: 'closed' | 'reopened';
  readonly why: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** Which months are closed, and by whose word. */
export type ClosedMonths = ReadonlyMap<string, PeriodEvent>;

/** @param events in any order */
export function closedMonths(events: readonly PeriodEvent[]): ClosedMonths {
  const newest = new Map<string, PeriodEvent>();
  for (const event of events) {
    const known = newest.get(event.month);
    if (!known || known.number < event.number) newest.set(event.month, event);
  }
  return new Map([...newest].filter(([, event]) => event.action === 'closed'));
}

/** What is told where a closed month would change. */
export function closedRule(month: string, event: Pick<PeriodEvent, 'by' | 'at'>): string {
  return `${monthWords(month)} was closed by ${event.by.name} on ${event.at.slice(0, 10)}; reopen it to change what is booked there`;
}

/** @throws Conflict for the first closed month among `months` */
export function assertOpen(closed: ClosedMonths, ...months: readonly string[]): void {
  for (const month of months) {
    const event = closed.get(month);
    if (event) throw new Conflict(`${closedRule(month, event)}.`);
  }
}
