import { Conflict, InvalidInput, parseProse } from '../../kernel/index.ts';
import { closedMonths, type PeriodEvent } from './bookPeriod.ts';
import type { LedgerParts } from './keepEntry.ts';
import { monthOfDay, monthsBetween, monthWords, parseMonth } from './month.ts';

/**
 * Closes the months from `from` to `to`, both included: what is booked there stands until somebody reopens them.
 * @param today YYYY-MM-DD; a month that has not begun is not closed
 * @throws InvalidInput, Conflict where one of them is closed already
 */
export async function closeMonths(
  parts: LedgerParts,
  asked: { readonly from: string; readonly to: string; readonly why: string },
  today: string,
): Promise<PeriodEvent[]> {
  const months = monthsBetween(parseMonth(asked.from, 'from'), parseMonth(asked.to, 'to'));
  const last = months.at(-1);
  if (last !== undefined && last > monthOfDay(today))
    throw InvalidInput.at('to', 'must not lie in the future: nothing has been booked there yet', last);
  return move(parts, months, 'closed', asked.why);
}

/** Opens closed months again. @throws InvalidInput, Conflict where one of them is open */
export async function reopenMonths(
  parts: LedgerParts,
  asked: { readonly from: string; readonly to: string; readonly why: string },
): Promise<PeriodEvent[]> {
  return move(
    parts,
    monthsBetween(parseMonth(asked.from, 'from'), parseMonth(asked.to, 'to')),
    'reopened',
    asked.why,
  );
}

async function move(
  { ledger, audit, clock, ids, scope }: LedgerParts,
  months: readonly string[],
  action: PeriodEvent['action'],
  reason: string,
): Promise<PeriodEvent[]> {
  const why = parseProse(reason, 'why', 2_000);
  if (why === null) throw InvalidInput.at('why', 'must say why');
  await ledger.holdPeriods();
  const events = await ledger.periodEvents();
  const closed = closedMonths(events);
  for (const month of months) {
    const event = closed.get(month);
    if (action === 'closed' && event)
      throw new Conflict(
        `${monthWords(month)} is closed already, by ${event.by.name} on ${event.at.slice(0, 10)}: choose months that don't overlap with it.`,
      );
    if (action === 'reopened' && !event)
      throw new Conflict(`${monthWords(month)} is open: there is nothing to reopen.`);
  }
  const at = clock.now().toISOString();
  const by = { id: scope.actor.id, name: scope.actor.name };
  const made: PeriodEvent[] = [];
  for (const month of months) {
    const number = 1 + Math.max(0, ...events.filter((one) => one.month === month).map((one) => one.number));
    const event = { id: ids.next(), month, number, action, why, by, at };
    if (!(await ledger.addPeriodEvent(event)))
      throw new Conflict(
        `${monthWords(month)} was closed or reopened by somebody else just now; look again.`,
      );
    made.push(event);
  }
  const detail = { from: months[0] ?? null, to: months.at(-1) ?? null, why };
  await audit.append({ action, subjectKind: 'ledger_period', subjectId: months[0] ?? '', detail });
  return made;
}
