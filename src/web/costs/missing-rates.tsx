import { List } from '@mantine/core';
import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Notice } from '../state/notice.tsx';
import { amount, monthText } from './words.ts';

interface Props {
  readonly missing: readonly {
    readonly month: string;
    readonly minor: string;
    readonly currency: string;
    readonly entries: number;
  }[];
}

/** Named one by one; of more only how many there are. */
const SHOWN = 6;

/** Entries that count nowhere, because nobody said what their currency was worth. */
export function MissingRates({ missing }: Props) {
  if (missing.length === 0) return null;
  return (
    <Notice tone="warn" title="Not counted: there is no exchange rate">
      <List size="sm">
        {missing.slice(0, SHOWN).map((one) => (
          <List.Item key={`${one.month} ${one.currency}`}>
            {amount(one.minor, one.currency)} in {plural(one.entries, 'entry', 'entries')} of{' '}
            {monthText(one.month)}
          </List.Item>
        ))}
        {missing.length > SHOWN && (
          <List.Item>and {missing.length - SHOWN} more months and currencies</List.Item>
        )}
      </List>
      <Go to="/prove/ledger" search={{ view: 'rates' }}>
        Say what it was worth
      </Go>
    </Notice>
  );
}
