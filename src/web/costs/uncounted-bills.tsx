import { plural } from '../format/number.ts';
import { Notice } from '../state/notice.tsx';

/** Bills that are in no amount of what customers pay. */
export function UncountedBills({
  n,
  currency,
}: {
  readonly n: number | undefined;
  readonly currency: string;
}) {
  if (!n) return null;
  return (
    <Notice tone="warn" title="Not counted in what customers pay">
      {plural(n, 'bill')} in another currency than {currency}, or in none that is told.
    </Notice>
  );
}
