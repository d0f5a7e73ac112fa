import { Button, CopyButton, Menu, Stack } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { call, fileAddress } from '../api/client.ts';
import type { ExploreQuestion } from '../api/insight.ts';
import type { Metric } from '../api/metric.ts';
import { useZone } from '../api/session.ts';
import { FirstFigure } from '../decide/first-figure.tsx';
import { todayIn } from '../form/period-presets.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { ExploreForm } from './explore-form.tsx';
import { ExploreResult } from './explore-result.tsx';
import { completed, type ExploreState, questionOf } from './question.ts';

/** Any figure: its value, course, parts and change, and the way down to its records. */
export function ExplorePage() {
  const navigate = useNavigate();
  const today = todayIn(useZone(), new Date());
  const search = useSearch({ strict: false }) as ExploreState;
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const usable = metrics.data?.items.filter((metric) => metric.missing.length === 0 && !metric.retired) ?? [];
  const first = usable[0]?.id;
  const state = completed({ ...search, ...(search.metric ? {} : first ? { metric: first } : {}) }, today);
  const question = questionOf(state);
  const change = (part: ExploreState) =>
    void navigate({ to: '.', search: { ...search, ...part } as never, replace: true, resetScroll: false });
  useEffect(() => {
    if (!search.metric && first) {
      void navigate({ to: '.', search: { ...search, metric: first } as never, replace: true });
    }
  }, [search, first, navigate]);

  return (
    <Page
      title="Explore"
      lead="One figure at a time: what it is, how it moved, where it differs, and from which records it is made."
      actions={question && <Share question={question} />}
    >
      <Loaded query={metrics} waiting={<Waiting shape="page" />}>
        {({ items }) =>
          usable.length === 0 ? (
            <Stack gap="lg">
              <FirstFigure />
              <NoMetric metrics={items} />
            </Stack>
          ) : (
            <>
              <ExploreForm
                state={state}
                // A retired one is offered only where somebody came for it.
                metrics={items.filter(({ id, retired }) => !retired || id === state.metric)}
                today={today}
                onChange={change}
              />
              {question && (
                <ExploreResult
                  question={question}
                  // Nobody asked for the period that stands there by itself.
                  anyPeriod={!search.from && !search.to}
                  onPeriod={({ from, to }) => change({ from, to })}
                />
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NoMetric({ metrics }: { readonly metrics: readonly Metric[] }) {
  const [begun] = metrics;
  return (
    <EmptyState
      icon={<IconChartLine />}
      title={begun ? 'No metric can be used yet' : 'No metrics yet'}
      action={
        begun ? (
          <LinkButton to={`/decide/metrics/${begun.id}`}>Fill in “{begun.sheet.title}”</LinkButton>
        ) : (
          <LinkButton to="/decide/metrics/new">Define a metric</LinkButton>
        )
      }
    >
      A figure is worth looking at when it is known which decision it serves. Once a metric’s record sheet is
      filled in, it can be explored here. {begun && <Go to="/decide/metrics">See all metrics</Go>}
    </EmptyState>
  );
}

function Share({ question }: { readonly question: ExploreQuestion }) {
  const { metricId, from, to, grain, asOf, compare, by, segments, filter } = question;
  const query = {
    metricId,
    from,
    to,
    grain,
    asOf,
    by,
    segments,
    compare: typeof compare === 'string' ? compare : undefined,
    ...(filter ? { filter: JSON.stringify(filter) } : {}),
  };
  return (
    <>
      <CopyButton value={window.location.href}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? 'Link copied' : 'Copy link'}
          </Button>
        )}
      </CopyButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={fileAddress('/explore/export.csv', query)} download>
            CSV
          </Menu.Item>
          <Menu.Item component="a" href={fileAddress('/explore/export.xlsx', query)} download>
            Excel workbook
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
