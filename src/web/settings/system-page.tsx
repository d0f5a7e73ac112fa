import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useMay, useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { bytes } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { DataTable } from '../table/data-table.tsx';

/** Both stores, whether they agree, and how large they are. */
export function SystemPage() {
  const zone = useZone();
  const may = useMay('system.run');
  const queries = useQueryClient();
  const system = useQuery({ queryKey: ['system'], queryFn: ({ signal }) => call('GET /system', { signal }) });
  const check = useMutation({
    mutationFn: () => call('POST /system/check'),
    onSuccess: (state) => queries.setQueryData(['system'], state),
  });
  return (
    <Page
      title="System"
      lead="The record is the truth for answers; the columnar store is a copy for counting, and is compared with it."
    >
      <Loaded query={system}>
        {(data) => (
          <>
            <DataTable
              name="stores"
              rows={data.stores}
              rowKey={(row) => row.name}
              columns={[
                { key: 'name', title: 'Store', value: (row) => row.name },
                { key: 'engine', title: 'Engine', value: (row) => row.engine },
                {
                  key: 'embedded',
                  title: 'Where',
                  value: (row) => (row.embedded ? 'in the data folder' : 'on a server'),
                },
                {
                  key: 'bytes',
                  title: 'Size',
                  numeric: true,
                  value: (row) => row.bytes,
                  cell: (row) =>
                    row.bytes === null ? <span className="quiet">not known</span> : bytes(row.bytes),
                },
              ]}
            />
            <Section
              title="Do both stores agree?"
              lead="Compares answers by count and checksum, day by day."
              actions={
                may && (
                  <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
                    Check now
                  </Button>
                )
              }
            >
              {check.error && <ProblemView problem={check.error} />}
              {data.check ? (
                <Text component="div">
                  <StateBadge tone={data.check.ok ? 'good' : 'bad'}>
                    {data.check.ok ? 'They agree' : 'They differ'}
                  </StateBadge>{' '}
                  {instant(data.check.at, zone)}
                  {data.check.problems.map((problem) => (
                    <div key={problem}>{problem}</div>
                  ))}
                </Text>
              ) : (
                <Text c="dimmed">Not checked yet.</Text>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
