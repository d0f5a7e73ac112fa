import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { monthText } from './words.ts';

/** Months that are named; of more only how many there are. */
const NAMED = 12;

/** Says before a ledger file runs which months take no entries any more: only then the ledger is asked for each row. */
export function ClosedMonths() {
  const periods = useQuery({
    queryKey: ['ledger', 'periods'],
    queryFn: ({ signal }) => call('GET /ledger/periods', { signal }),
  });
  const closed = (periods.data?.items ?? []).filter((one) => one.closed).map(({ month }) => monthText(month));
  if (closed.length === 0) return null;
  const rest = closed.length > NAMED ? ` and ${closed.length - NAMED} before` : '';
  return (
    <Text size="sm">
      Counted as good here, but refused when it runs, one by one and with the reason: rows that would change a
      closed month, which are {closed.slice(0, NAMED).join(', ')}
      {rest}.
    </Text>
  );
}
