import { Button, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { ExchangeRate, WantedRate } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { CurrencySelect } from '../form/currency-select.tsx';
import { faultsOf } from '../form/faults.ts';
import { day } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { monthText } from './words.ts';

interface Asked {
  readonly month: string;
  readonly currency: string;
  readonly known: ExchangeRate | null;
}

/** What other currencies were worth, by month; entries without a rate count nowhere until somebody says it. */
export function RatesView({ currency }: { readonly currency: string }) {
  const { permissions } = useSession();
  const may = permissions.includes('cost.change');
  const [asked, setAsked] = useState<Asked | null>(null);
  const query = useQuery({
    queryKey: ['ledger', 'rates'],
    queryFn: ({ signal }) => call('GET /ledger/rates', { signal }),
  });
  const columns: readonly Column<ExchangeRate>[] = [
    { key: 'month', title: 'Month', value: (row) => row.month, cell: (row) => monthText(row.month) },
    { key: 'currency', title: 'Currency', value: (row) => row.currency },
    {
      key: 'rate',
      title: `Worth in ${currency}`,
      numeric: true,
      value: (row) => Number(row.rate),
      cell: (row) => row.rate,
    },
    { key: 'source', title: 'Published by', value: (row) => row.source },
    { key: 'day', title: 'Rate of', value: (row) => row.day, cell: (row) => day(row.day) },
    {
      key: 'state',
      title: 'State',
      value: (row) => (row.closed ? 'Month closed' : 'Open'),
      cell: (row) => (
        <StateBadge tone={row.closed ? 'good' : 'busy'}>{row.closed ? 'Month closed' : 'Open'}</StateBadge>
      ),
    },
  ];
  return (
    <Section
      title="Exchange rates"
      lead={`One unit of a currency in ${currency}, for bookings of a month, with who published it and of which day it is.`}
      actions={
        may && (
          <>
            <LinkButton to="/listen/imports/new" search={{ target: 'rates' }} variant="default" size="xs">
              Import rates
            </LinkButton>
            <Button size="xs" onClick={() => setAsked({ month: '', currency: '', known: null })}>
              Enter a rate
            </Button>
          </>
        )
      }
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {({ items, wanted }) => (
          <>
            {wanted.length > 0 && <Wanted {...{ wanted, may }} onAnswer={setAsked} />}
            <DataTable
              name="exchange rates"
              rows={items}
              columns={columns}
              rowKey={(row) => `${row.month} ${row.currency}`}
              {...(may && {
                actions: (row: ExchangeRate) =>
                  row.closed
                    ? []
                    : [
                        {
                          name: 'Change',
                          run: () => setAsked({ month: row.month, currency: row.currency, known: row }),
                        },
                      ],
              })}
            />
          </>
        )}
      </Loaded>
      {asked && <RateForm asked={asked} base={currency} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function Wanted({
  wanted,
  may,
  onAnswer,
}: {
  readonly wanted: readonly WantedRate[];
  readonly may: boolean;
  readonly onAnswer: (asked: Asked) => void;
}) {
  return (
    <Notice tone="warn" title="Asked for: entries wait for these rates">
      <Stack gap="xs">
        {wanted.slice(0, 12).map(({ month, currency, entries }) => (
          <Group key={`${month} ${currency}`} gap="sm">
            <span>
              {currency} in {monthText(month)}: {plural(entries, 'entry', 'entries')} not counted
            </span>
            {may && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Enter it: the rate of ${currency} in ${monthText(month)}`}
                onClick={() => onAnswer({ month, currency, known: null })}
              >
                Enter it
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Notice>
  );
}

function RateForm({
  asked,
  base,
  onClose,
}: {
  readonly asked: Asked;
  readonly base: string;
  readonly onClose: () => void;
}) {
  const queries = useQueryClient();
  const [month, setMonth] = useState(asked.month);
  const [currency, setCurrency] = useState(asked.currency);
  const [rate, setRate] = useState(asked.known?.rate ?? '');
  const [source, setSource] = useState(asked.known?.source ?? '');
  const [of, setOf] = useState(asked.known?.day ?? '');
  const save = useMutation({
    mutationFn: () =>
      call('PUT /ledger/rates/{month}/{currency}', {
        path: { month, currency },
        body: { rate: rate.trim().replace(',', '.'), source, day: of },
        ...(asked.known ? { version: asked.known.version } : {}),
      }),
    onSuccess: async () => {
      said('The rate is kept; entries that waited for it count now.');
      await queries.invalidateQueries({ queryKey: ['ledger'] });
      await queries.invalidateQueries({ queryKey: ['costs'] });
      onClose();
    },
  });
  const fault = faultsOf(save.error);
  const open = month === '' || currency === '' || rate === '' || source.trim() === '' || of === '';
  return (
    <Modal opened onClose={onClose} title="Exchange rate" centered>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label="Month"
            description="YYYY-MM"
            disabled={asked.month !== ''}
            value={month}
            error={fault('month')}
            onChange={(event) => setMonth(event.currentTarget.value.trim())}
          />
          <Stack gap={0} justify="flex-end">
            <CurrencySelect
              value={currency}
              disabled={asked.currency !== ''}
              error={fault('currency')}
              onChange={setCurrency}
            />
          </Stack>
          <TextInput
            label={`One ${currency || 'unit'} in ${base}`}
            inputMode="decimal"
            data-autofocus
            value={rate}
            error={fault('rate')}
            onChange={(event) => setRate(event.currentTarget.value)}
          />
          <TextInput
            label="Rate of"
            type="date"
            value={of}
            error={fault('day')}
            onChange={(event) => setOf(event.currentTarget.value)}
          />
        </SimpleGrid>
        <TextInput
          label="Published by"
          description="Such as the European Central Bank"
          value={source}
          error={fault('source')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {save.error && <ProblemView problem={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={save.isPending} disabled={open} onClick={() => save.mutate()}>
            Keep the rate
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
