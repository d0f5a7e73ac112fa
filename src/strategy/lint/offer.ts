import type { MendAsk, OfferedMend } from './finding.ts';

/** A mend as it is offered beside a finding. */
export function offer(
  mend: string,
  label: string,
  asks: MendAsk = 'nothing',
  value: string | null = null,
): OfferedMend {
  return { mend, label, asks, value };
}

/** Setting a metric aside: offered where nobody needs it. */
export function offerRetire(): OfferedMend {
  return offer('retire', 'Retire it');
}
