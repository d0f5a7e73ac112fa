import { Button, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BenchmarkSource } from '../api/benchmark.ts';
import { call, fileAddress } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { instant } from '../format/date.ts';
import { count, number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { PrivacyBudget } from './privacy-budget.tsx';
import { ShareForm } from './share-form.tsx';
import { SOURCE_KINDS } from './words.ts';

/** Aggregates given to other organizations, and taken from them. */
export function ExchangePage() {
  const mayShare = useMay('benchmark.share');
  const mayTake = useMay('benchmark.change');
  return (
    <Page
      title="Exchange"
      lead="An open file by which organizations share aggregates, each with its n and interval and how it was measured; never a single answer, never a small cell."
      back={{ to: '/decide/benchmarks', name: 'Benchmarks' }}
      actions={
        <Button
          component="a"
          variant="default"
          href={fileAddress('/benchmarks/exchange/schema')}
          download="benchmark-exchange-1.schema.json"
        >
          JSON Schema
        </Button>
      }
    >
      {mayTake && <TakeIn />}
      {mayShare && <ShareForm />}
      <PrivacyBudget />
      <Shares mayRead={mayShare} />
    </Page>
  );
}

function TakeIn() {
  const queries = useQueryClient();
  const [kind, setKind] = useState<BenchmarkSource['kind']>('competitor');
  const [unread, setUnread] = useState<string | null>(null);
  const take = useMutation({
    mutationFn: (file: Record<string, unknown>) =>
      call('POST /benchmarks/exchange/import', { body: { file, kind } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      await queries.invalidateQueries({ queryKey: ['benchmark observations'] });
    },
  });
  async function read(file: File) {
    setUnread(null);
    try {
      take.mutate(JSON.parse(await file.text()) as Record<string, unknown>);
    } catch {
      setUnread(`${file.name} is not JSON: choose a file that was made for exchange.`);
    }
  }
  return (
    <Section
      title="Take in a file"
      lead="The file of another organization becomes a source with its figures. The same file again changes nothing."
    >
      <Stack>
        <Select
          label="Of whom it is"
          maw={320}
          allowDeselect={false}
          data={SOURCE_KINDS.map(({ value, label }) => ({ value, label }))}
          value={kind}
          onChange={(next) => next && setKind(next as BenchmarkSource['kind'])}
        />
        <FileDrop
          label="Drop an exchange file (JSON) here"
          accept=".json,application/json"
          disabled={take.isPending}
          onFile={(file) => void read(file)}
        />
        {unread && <Notice tone="bad" title={unread} urgent />}
        {take.error && <ProblemView problem={take.error} />}
        {take.data && (
          <Text size="sm" aria-live="polite">
            <Go to={`/decide/benchmarks/sources/${take.data.sourceId}`}>{take.data.source}</Go>:{' '}
            {count(take.data.new)} new, {count(take.data.changed)} changed, {count(take.data.same)} there
            already.
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function Shares({ mayRead }: { readonly mayRead: boolean }) {
  const zone = useZone();
  const shares = useQuery({
    queryKey: ['benchmark shares'],
    queryFn: ({ signal }) => call('GET /benchmarks/shares', { signal }),
  });
  return (
    <Section
      title="What went out"
      lead="Each file as it was shared. Fetching one again costs nothing: its noise is drawn once."
    >
      <Loaded query={shares} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">Nothing was shared yet.</Text>
          ) : (
            <DataTable
              name="shared files"
              rows={items}
              rowKey={(row) => row.id}
              columns={[
                { key: 'title', title: 'File', value: (row) => row.title },
                {
                  key: 'madeAt',
                  title: 'Made',
                  value: (row) => row.madeAt,
                  cell: (row) => instant(row.madeAt, zone),
                },
                { key: 'madeBy', title: 'By', value: (row) => row.madeBy },
                { key: 'figures', title: 'Figures', numeric: true, value: (row) => row.figures },
                { key: 'leftOut', title: 'Cells left out', numeric: true, value: (row) => row.leftOut },
                {
                  key: 'epsilon',
                  title: 'Privacy loss ε',
                  numeric: true,
                  value: (row) => row.epsilon,
                  cell: (row) =>
                    row.epsilon === 0 ? <span className="quiet">no noise</span> : number(row.epsilon, 2),
                },
                ...(mayRead
                  ? [
                      {
                        key: 'file',
                        title: 'Fetch',
                        value: () => '',
                        cell: (row: { id: string; title: string }) => (
                          <a
                            href={fileAddress(`/benchmarks/shares/${row.id}/file`)}
                            download={`benchmark-exchange-${row.id.slice(0, 8)}.json`}
                            aria-label={`Fetch ${row.title}`}
                          >
                            JSON
                          </a>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
