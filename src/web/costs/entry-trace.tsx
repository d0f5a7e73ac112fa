import { Modal, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { LedgerChange, LedgerEntry, LedgerVocabulary } from '../api/costs.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { amount, monthText } from './words.ts';

const WORDS: Readonly<Record<LedgerChange['action'], string>> = {
  entered: 'Entered',
  changed: 'Changed',
  withdrawn: 'Withdrawn',
  restored: 'Restored',
};

interface Props {
  readonly entry: LedgerEntry;
  readonly words: LedgerVocabulary;
  readonly onClose: () => void;
}

/** An entry with all that became of it. */
export function EntryTrace({ entry, words, onClose }: Props) {
  const zone = useZone();
  const query = useQuery({
    queryKey: ['ledger', 'changes', entry.id],
    queryFn: ({ signal }) => call('GET /ledger/entries/{id}/changes', { path: { id: entry.id }, signal }),
  });
  const category = words.categories.find(({ key }) => key === entry.category)?.label ?? entry.category;
  return (
    <Modal opened onClose={onClose} size="lg" title={`${category}, ${monthText(entry.month)}`}>
      <Stack>
        <Facts>
          <Fact name="Amount as booked">{amount(entry.amount.minor, entry.amount.currency)}</Fact>
          <Fact name={`In ${words.currency}`}>
            {entry.own.known ? amount(entry.own.value.minor, entry.own.value.currency) : entry.own.question}
          </Fact>
          <Fact name="Book">{entry.source}</Fact>
          <Fact name="Entry number">{entry.rowKey}</Fact>
        </Facts>
        <Loaded query={query}>
          {({ items }) => (
            <Timeline bulletSize={14} active={items.length}>
              {items.map((one) => (
                <Timeline.Item key={one.id} title={`${WORDS[one.action]} by ${one.by}`}>
                  <Text size="xs" c="dimmed">
                    {instant(one.at, zone)}
                    {one.importId && (
                      <>
                        , <Go to={`/listen/imports/${one.importId}`}>by an import</Go>
                      </>
                    )}
                  </Text>
                  {one.why && <Text size="sm">{one.why}</Text>}
                  {differences(one).map((line) => (
                    <Text key={line} size="sm">
                      {line}
                    </Text>
                  ))}
                </Timeline.Item>
              ))}
            </Timeline>
          )}
        </Loaded>
      </Stack>
    </Modal>
  );
}

const NAMES: Readonly<Record<string, string>> = {
  month: 'Month',
  category: 'Category',
  minor: 'Amount',
  currency: 'Currency',
  campaign: 'Campaign',
  segment: 'Segment',
  channel: 'Channel',
  tool: 'Tool',
  unitId: 'Unit',
  initiativeId: 'Initiative',
  note: 'Note',
};

/** What a change changed, a line each. */
function differences({ before, after }: LedgerChange): string[] {
  if (before === null) return [];
  const show = (facts: Readonly<Record<string, unknown>>, key: string) =>
    key === 'minor'
      ? amount(String(facts['minor'] ?? 0), String(facts['currency'] ?? 'EUR'))
      : String(facts[key] ?? 'none');
  return Object.keys(NAMES).flatMap((key) =>
    before[key] === after[key] ? [] : [`${NAMES[key]}: ${show(before, key)} → ${show(after, key)}`],
  );
}
