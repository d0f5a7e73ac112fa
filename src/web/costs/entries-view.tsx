import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { LedgerVocabulary } from '../api/costs.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { usePages } from '../table/pages.ts';
import { EntriesTable } from './entries-table.tsx';
import { LedgerChart } from './ledger-chart.tsx';
import { MissingRates } from './missing-rates.tsx';
import { monthText, NONE } from './words.ts';

/** Which entries are shown, as the address says it: a figure of cost leads here with its own. */
export interface LedgerSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly category?: string | undefined;
  readonly campaign?: string | undefined;
  readonly segment?: string | undefined;
  readonly channel?: string | undefined;
  readonly tool?: string | undefined;
  readonly source?: string | undefined;
  readonly currency?: string | undefined;
  readonly initiativeId?: string | undefined;
  readonly importId?: string | undefined;
  readonly state?: 'active' | 'withdrawn' | 'all' | undefined;
}

const KEYS = [
  'from',
  'to',
  'category',
  'campaign',
  'segment',
  'channel',
  'tool',
  'source',
  'currency',
  'initiativeId',
  'importId',
  'state',
] as const;

interface Props {
  readonly words: LedgerVocabulary;
  readonly search: LedgerSearch;
}

/** Entries by month with everything that they are booked under; each leads to its trace. */
export function EntriesView({ words, search }: Props) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [looked] = useDebouncedValue(text.trim(), 300);
  const asked = defined(search);
  const filter = { ...asked, ...(looked ? { search: looked } : {}) };
  const summary = useQuery({
    queryKey: ['ledger', 'summary', filter],
    queryFn: ({ signal }) => call('GET /ledger/summary', { query: filter, signal }),
  });
  const { query, items, more } = usePages(['ledger', 'entries', filter], (cursor, signal) =>
    call('GET /ledger/entries', { query: { ...filter, limit: 100, ...(cursor ? { cursor } : {}) }, signal }),
  );
  const put = (part: LedgerSearch) =>
    void navigate({
      to: '.',
      search: (now: object) =>
        Object.fromEntries(
          Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined && value !== ''),
        ),
      replace: true,
      resetScroll: false,
    } as never);
  return (
    <Stack gap="lg">
      <Section>
        <Group align="flex-end" gap="sm">
          <Choice
            label="From"
            value={search.from}
            list={monthsOf(words)}
            onChange={(from) => put({ from })}
          />
          <Choice label="To" value={search.to} list={monthsOf(words)} onChange={(to) => put({ to })} />
          <Choice
            label="Category"
            value={search.category?.includes(',') ? undefined : search.category}
            list={words.categories.map(({ key, label }) => ({ value: key, label }))}
            onChange={(category) => put({ category })}
          />
          <Choice
            label="Campaign"
            value={search.campaign}
            list={named(words.words.campaigns)}
            onChange={(campaign) => put({ campaign })}
          />
          <Choice
            label="Channel"
            value={search.channel}
            list={named(words.words.channels)}
            onChange={(channel) => put({ channel })}
          />
          <Choice
            label="State"
            value={search.state ?? 'active'}
            list={[
              { value: 'active', label: 'Counting' },
              { value: 'withdrawn', label: 'Withdrawn' },
              { value: 'all', label: 'All' },
            ]}
            onChange={(state) => put({ state: state as LedgerSearch['state'] } as LedgerSearch)}
          />
          <TextInput
            label="Search"
            w={180}
            placeholder="Note, tool, book"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {Object.keys(asked).length > 0 && (
            <Button
              variant="subtle"
              onClick={() => put(Object.fromEntries(KEYS.map((key) => [key, undefined])) as LedgerSearch)}
            >
              Show all entries
            </Button>
          )}
        </Group>
        <Shown {...{ search, words }} />
      </Section>
      <Loaded query={summary} waiting={<Waiting shape="chart" />}>
        {(data) => (
          <>
            <MissingRates missing={data.missing} />
            {search.state !== 'withdrawn' && <LedgerChart summary={data} words={words} />}
          </>
        )}
      </Loaded>
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() => <EntriesTable items={items ?? []} {...{ words, more }} />}
      </Loaded>
    </Stack>
  );
}

/** What the address asks for, and nothing else. */
function defined(search: LedgerSearch) {
  return Object.fromEntries(
    KEYS.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])),
  ) as { readonly [K in keyof LedgerSearch]?: Exclude<LedgerSearch[K], undefined> };
}

/** What the address asks for beyond the choices above. */
function Shown({ search, words }: Props) {
  const parts = [
    search.category?.includes(',') &&
      search.category
        .split(',')
        .map((key) => words.categories.find((one) => one.key === key)?.label ?? key)
        .join(' and '),
    search.segment && `segment ${search.segment === NONE ? 'not named' : search.segment}`,
    search.tool && `tool ${search.tool}`,
    search.source && `book ${search.source}`,
    search.currency && `in ${search.currency}`,
    search.importId && 'of one import',
    search.initiativeId &&
      `initiative ${words.initiatives.find(({ id }) => id === search.initiativeId)?.name ?? 'not named'}`,
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length > 0 ? <Text size="sm">Only {parts.join(', ')}.</Text> : null;
}

function Choice({
  label,
  value,
  list,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly list: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const known = value === undefined || list.some((one) => one.value === value);
  return (
    <Select
      label={label}
      w={160}
      searchable
      clearable
      placeholder="All"
      data={known ? [...list] : [...list, { value: value ?? '', label: value ?? '' }]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

function named(list: readonly string[]) {
  return [...list.map((one) => ({ value: one, label: one })), { value: NONE, label: 'None named' }];
}

function monthsOf({ months }: LedgerVocabulary) {
  return months.map(({ month }) => ({ value: month, label: monthText(month) })).reverse();
}
