import { Group, NumberInput, Select, Stack, Tabs } from '@mantine/core';
import { IconScaleOutline } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import { Term } from '../glossary/term.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { AgainstOthers } from './against-others.tsx';
import { AgainstOurselves } from './against-ourselves.tsx';
import { OwnKeySection } from './own-key.tsx';
import { usePeerGroups } from './use-peer-groups.ts';

const GRAINS = [
  { value: 'month', label: 'month' },
  { value: 'quarter', label: 'quarter' },
  { value: 'year', label: 'year' },
] as const;

export interface CompareState {
  readonly metric?: string;
  readonly peers?: string;
  readonly grain?: 'month' | 'quarter' | 'year';
  readonly window?: number;
  readonly view?: string;
  readonly by?: string;
  readonly observation?: string;
}

/** An own metric against others, and its own groups against each other. */
export function ComparePage() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as CompareState;
  const change = (part: CompareState) =>
    void navigate({
      to: '.',
      search: ((before: CompareState) => ({ ...before, ...part })) as never,
      replace: true,
    });
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const groups = usePeerGroups();
  return (
    <Page
      title="Compare"
      lead={
        <>
          Like with like. What differs in calculation, scale, kind or people is refused; what differs in mode
          or season, or is not known, is shown with its doubt. Ends of an <Term of="interval">interval</Term>{' '}
          belong to every comparison.
        </>
      }
      back={{ to: '/decide/benchmarks', name: 'Benchmarks' }}
    >
      <Loaded query={metrics} waiting={<Waiting shape="page" />}>
        {({ items }) => {
          const usable = items.filter((metric) => metric.missing.length === 0);
          const metric = usable.find(({ id }) => id === search.metric) ?? usable[0];
          if (!metric) {
            return (
              <EmptyState
                icon={<IconScaleOutline />}
                title="Nothing of ours to compare yet"
                action={<LinkButton to="/decide/metrics">Metrics</LinkButton>}
              >
                How we compare comes after what we measure: fill in the record sheet of a metric first.
              </EmptyState>
            );
          }
          const view = search.view ?? 'others';
          return (
            <Stack gap="lg">
              <Section>
                <Group align="flex-end">
                  <Select
                    label="Metric"
                    searchable
                    miw={260}
                    allowDeselect={false}
                    data={usable.map(({ id, sheet }) => ({ value: id, label: sheet.title }))}
                    value={metric.id}
                    onChange={(next) => next && change({ metric: next })}
                  />
                  {view === 'others' && (
                    <>
                      <Select
                        label="Peers"
                        clearable
                        miw={200}
                        placeholder="All sources"
                        data={(groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                        value={search.peers ?? null}
                        onChange={(peers) => change({ peers: peers ?? (undefined as never) })}
                      />
                      <Select
                        label="Our last full"
                        w={120}
                        allowDeselect={false}
                        data={[...GRAINS]}
                        value={search.grain ?? 'quarter'}
                        onChange={(grain) => change({ grain: grain as 'quarter' })}
                      />
                      <NumberInput
                        label="Moving average over"
                        w={160}
                        min={1}
                        max={24}
                        suffix={' periods'}
                        value={search.window ?? 4}
                        onChange={(window) => {
                          const wanted = Number(window);
                          if (wanted >= 1 && wanted <= 24) change({ window: wanted });
                        }}
                      />
                    </>
                  )}
                </Group>
              </Section>
              <Tabs value={view} onChange={(next) => next && change({ view: next })} keepMounted={false}>
                <Tabs.List mb="md">
                  <Tabs.Tab value="others">Against others</Tabs.Tab>
                  <Tabs.Tab value="ours">Among ourselves</Tabs.Tab>
                  <Tabs.Tab value="key">How ours is measured</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="others">
                  <AgainstOthers metricId={metric.id} state={search} />
                </Tabs.Panel>
                <Tabs.Panel value="ours">
                  <AgainstOurselves metric={metric} by={search.by} onBy={(by) => change({ by })} />
                </Tabs.Panel>
                <Tabs.Panel value="key">
                  <OwnKeySection key={metric.id} metricId={metric.id} />
                </Tabs.Panel>
              </Tabs>
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
