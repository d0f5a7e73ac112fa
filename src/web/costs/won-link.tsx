import type { AcquisitionRow, Months } from '../api/costs.ts';
import { useMay } from '../api/session.ts';
import { number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';

interface Props {
  readonly row: AcquisitionRow & { readonly segments?: number };
  readonly of: 'Segment' | 'Campaign';
  readonly months: Months;
}

/** How the API names campaigns that are too many to be told apart. */
const OTHER_CAMPAIGNS = 'All other campaigns together';

/** Customers won lead to the very ones; of many that stand as one there is no list. */
export function WonLink({ row, of, months }: Props) {
  const may = useMay('record.read');
  const shown = number(row.won, of === 'Segment' ? 0 : 1);
  if (row.won === 0 || row.segments !== undefined || row.key === OTHER_CAMPAIGNS) return shown;
  if (!may) return shown;
  return (
    <Go
      to="/prove/costs/won"
      search={{ ...months, [of === 'Segment' ? 'segment' : 'campaign']: row.key ?? '' }}
    >
      {shown}
    </Go>
  );
}
