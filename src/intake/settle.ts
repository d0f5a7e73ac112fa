import { type Clock, Conflict, InvalidInput } from '../kernel/index.ts';
import type { Import, Settlement } from './import.ts';

const LONGEST_REASON = 500;

/** Whether an import wants to be looked at: it stopped before its end, or rows of it were rejected. */
export function isTroubled({ run }: Pick<Import, 'run'>): boolean {
  return (
    run.state === 'failed' || run.state === 'cancelled' || (run.state === 'done' && run.counts.rejected > 0)
  );
}

/**
 * That somebody has looked at a troubled import and nothing more is to be done about it.
 * @throws Conflict for one without trouble or settled already, InvalidInput without a reason
 */
export function settlementOf(entry: Import, by: string, why: string, clock: Clock): Settlement {
  if (entry.settled) throw new Conflict(`${entry.settled.by} has marked this import as settled already.`);
  if (!isTroubled(entry)) {
    throw new Conflict(
      `There is nothing to settle: this import is ${entry.run.state}, and no row of it was rejected.`,
    );
  }
  const reason = why.trim();
  if (reason === '' || reason.length > LONGEST_REASON) {
    throw InvalidInput.at(
      'why',
      `must say in 1 to ${LONGEST_REASON} characters why nothing more is to be done`,
    );
  }
  return { by, at: clock.now().toISOString(), why: reason };
}
