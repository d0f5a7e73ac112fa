import { Button, Tabs } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Metric } from '../api/metric.ts';
import { useMay } from '../api/session.ts';
import { SubjectLint } from '../lint/subject-lint.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Confirm } from '../state/confirm.tsx';
import { Loaded } from '../state/loaded.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { Calculation } from './calculation.tsx';
import { MetricFigure } from './metric-figure.tsx';
import { MissingList } from './missing-list.tsx';
import { Retired, RetireMetric } from './retire.tsx';
import { SheetForm } from './sheet-form.tsx';

/** One metric: its figure over time, its record sheet, how it is made, and its versions. */
export function MetricPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  const metric = useQuery({
    queryKey: ['metric', id],
    queryFn: ({ signal }) => call('GET /metrics/{id}', { path: { id }, signal }),
  });
  const usable = metric.data?.missing.length === 0;
  return (
    <Page
      title={metric.data?.sheet.title ?? 'Metric'}
      lead={metric.data?.sheet.purpose ?? undefined}
      back={{ to: '/decide/metrics', name: 'Metrics' }}
      actions={
        metric.data && (
          <>
            {usable && (
              <LinkButton to="/understand/explore" search={{ metric: id }}>
                Explore
              </LinkButton>
            )}
            {!metric.data.retired && <RetireMetric metric={metric.data} />}
            <DeleteMetric metric={metric.data} />
          </>
        )
      }
    >
      <Loaded query={metric} waiting={<Waiting shape="page" />}>
        {(data) => {
          const first = usable ? 'figure' : 'sheet';
          return (
            <>
              {data.retired && <Retired metric={data} />}
              {!usable && <MissingList metric={data} />}
              <SubjectLint id={data.id} />
              <Tabs
                value={tab ?? first}
                onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
                keepMounted={false}
              >
                <Tabs.List mb="md">
                  {usable && <Tabs.Tab value="figure">Figure</Tabs.Tab>}
                  <Tabs.Tab value="sheet">Record sheet</Tabs.Tab>
                  <Tabs.Tab value="formula">Formula and versions</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="figure">
                  <MetricFigure metric={data} />
                </Tabs.Panel>
                <Tabs.Panel value="sheet">
                  <SheetForm key={data.id} metric={data} />
                </Tabs.Panel>
                <Tabs.Panel value="formula">
                  <Calculation key={data.current.number} metric={data} />
                </Tabs.Panel>
              </Tabs>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function DeleteMetric({ metric }: { readonly metric: Metric }) {
  const may = useMay('metric.change');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('DELETE /metrics/{id}', { path: { id: metric.id }, version: metric.version }),
    onSuccess: async () => {
      said('The metric is deleted.');
      await queries.invalidateQueries({ queryKey: ['metrics'] });
      await navigate({ to: '/decide/metrics' });
    },
  });
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Delete “${metric.sheet.title}”?`}
        verb="Delete metric"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
      >
        Its record sheet and versions go; answers and signals stay. Links to its figures will say that it is
        gone.
      </Confirm>
    </>
  );
}
