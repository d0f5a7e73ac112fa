import { Box, Button, SegmentedControl, Select, Stack, Tabs, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../api/client.ts';
import { useMay, useSession } from '../api/session.ts';
import type { ValueAnalysis, ValueKind, ValueState } from '../api/value.ts';
import { day } from '../format/date.ts';
import { percent } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { AssumptionsForm } from './assumptions-form.tsx';
import { GrowthPart } from './growth-part.tsx';
import { LifetimeView } from './lifetime-view.tsx';
import { ReferralView } from './referral-view.tsx';
import { RetentionView } from './retention-view.tsx';
import { StakeView } from './stake-view.tsx';
import { StatedFacts } from './stated-facts.tsx';
import { ValueEmpty } from './value-empty.tsx';
import { KIND_WORDS } from './words.ts';

interface Search {
  readonly view?: string;
  readonly kind?: ValueKind;
  /** An earlier analysis; the newest where it is left out. */
  readonly analysis?: string;
  /** Place of the line that is shown: 0 for all customers. */
  readonly line?: number;
}

const VIEWS = [
  ['retention', 'Retention'],
  ['lifetime', 'Lifetime value'],
  ['referral', 'Recommendations'],
  ['growth', 'Earned growth'],
  ['stake', 'At stake'],
  ['assumptions', 'Assumptions'],
] as const;

/** What customers are worth: who stays, lifetime value, recommendations, growth, and what is at stake. */
export function ValuePage() {
  const search = useSearch({ strict: false }) as Search;
  const { kind = 'contract', analysis: id } = search;
  const navigate = useNavigate();
  const change = (part: Search) =>
    void navigate({ to: '.', search: { ...search, ...part } as never, replace: true, resetScroll: false });
  const state = useQuery({
    queryKey: ['value', kind],
    queryFn: ({ signal }) => call('GET /value', { query: { kind }, signal }),
  });
  const earlier = useQuery({
    queryKey: ['value', 'analysis', id],
    queryFn: ({ signal }) => call('GET /value/analyses/{id}', { path: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
  });
  const may = useMay('value.change');
  return (
    <Page
      title="Value"
      lead="Who stays and what it is worth, what recommendations bring, and what is at stake. Each figure with its interval, its sample, its day, and what it rests on."
      actions={
        <>
          <SegmentedControl
            aria-label="How customers stay"
            data={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={(next) =>
              void navigate({ to: '.', search: { view: search.view, kind: next } as never, replace: true })
            }
          />
          {may && state.data?.stated && (
            <MeasureAgain kind={kind} onDone={() => change({ analysis: undefined as never })} />
          )}
        </>
      }
    >
      <Loaded query={state} waiting={<Waiting shape="page" />}>
        {(found) =>
          id === undefined ? (
            <Views state={found} analysis={found.analysis} search={search} onChange={change} />
          ) : (
            <Loaded query={earlier} waiting={<Waiting shape="page" />}>
              {(one) => <Views state={found} analysis={one} search={search} onChange={change} />}
            </Loaded>
          )
        }
      </Loaded>
    </Page>
  );
}

function MeasureAgain({ kind, onDone }: { readonly kind: ValueKind; readonly onDone: () => void }) {
  const queries = useQueryClient();
  const measure = useMutation({
    mutationFn: () => call('POST /value/analyses', { body: { kind } }),
    onSuccess: () => {
      said('Measured');
      onDone();
      return queries.invalidateQueries({ queryKey: ['value'] });
    },
  });
  return (
    <>
      <Button variant="default" loading={measure.isPending} onClick={() => measure.mutate()}>
        Measure again
      </Button>
      {measure.error && <ProblemView problem={measure.error} />}
    </>
  );
}

interface ViewsProps {
  readonly state: ValueState;
  readonly analysis: ValueAnalysis | null;
  readonly search: Search;
  readonly onChange: (part: Search) => void;
}

function Views({ state, analysis, search, onChange }: ViewsProps) {
  const { permissions, organization } = useSession();
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const attributes = useQuery({
    queryKey: ['attributes'],
    queryFn: ({ signal }) => call('GET /attributes', { signal }),
    staleTime: 60_000,
  });
  const mayRead = permissions.includes('record.read');
  const view = search.view ?? 'retention';
  const shown = { analysis: analysis as ValueAnalysis, mayRead };
  const chosen = Number(search.line ?? 0);
  const choose = { chosen, onChoose: (line: number) => onChange({ line }) };
  const result = analysis?.result;
  if (analysis === null && view !== 'assumptions')
    return (
      <Loaded query={metrics} waiting={<Waiting shape="page" />}>
        {({ items }) => (
          <ValueEmpty kind={state.kind} metrics={items} onStart={() => onChange({ view: 'assumptions' })} />
        )}
      </Loaded>
    );
  return (
    <Tabs value={view} onChange={(next) => onChange({ view: next ?? 'retention' })} keepMounted={false}>
      <Tabs.List mb="md">
        {VIEWS.map(([key, name]) => (
          <Tabs.Tab key={key} value={key}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {analysis && view !== 'assumptions' && (
        <Box mb="lg">
          <Measured {...{ state, analysis, onChange }} />
        </Box>
      )}
      <Tabs.Panel value="assumptions">
        <Loaded query={metrics} waiting={<Waiting shape="page" />}>
          {({ items }) => (
            <Loaded query={attributes} waiting={<Waiting shape="page" />}>
              {(known) => (
                <AssumptionsForm
                  key={state.kind}
                  state={state}
                  metrics={items}
                  attributes={known.items.filter(({ subject }) => subject === 'customer')}
                  currency={organization?.currency ?? 'EUR'}
                  onDone={() => onChange({ view: 'lifetime', analysis: undefined as never })}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      </Tabs.Panel>
      <Tabs.Panel value="retention">
        <Part part={result?.lifetime} title="Who stays">
          {(lifetime) => <RetentionView {...shown} {...choose} lifetime={lifetime} />}
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="lifetime">
        <Part part={result?.lifetime} title="Lifetime value">
          {(lifetime) => <LifetimeView {...shown} {...choose} lifetime={lifetime} />}
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="referral">
        <Part part={result?.referral} title="What recommendations are worth">
          {(referral) => <ReferralView {...shown} referral={referral} />}
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="growth">
        <Part part={result?.growth} title="Earned growth">
          {() => <GrowthPart {...shown} metrics={metrics.data?.items ?? []} />}
        </Part>
      </Tabs.Panel>
      <Tabs.Panel value="stake">
        <Part part={result?.stake} title="At stake: modelled">
          {(stake) => <StakeView {...shown} stake={stake} />}
        </Part>
      </Tabs.Panel>
    </Tabs>
  );
}

/** When and with what it was measured, and the way to earlier ones. */
function Measured({
  state,
  analysis,
  onChange,
}: Pick<ViewsProps, 'state' | 'onChange'> & { readonly analysis: ValueAnalysis }) {
  const { basis, number } = analysis.stated;
  const newest = state.earlier[0]?.id === analysis.id;
  return (
    <Section>
      <Text size="sm" component="div">
        Measured on {day(analysis.measuredOn)} by {analysis.madeBy}, with version {number} of the assumptions:{' '}
        {basis.horizonYears} years at {percent(basis.discount.rate)} a year ({basis.discount.source}), margin{' '}
        {basis.margin.known
          ? `${percent(basis.margin.value.low)} to ${percent(basis.margin.value.high)} (${basis.margin.value.source})`
          : 'not known'}
        {basis.filter ? ', of some customers only' : ''}.
      </Text>
      <StatedFacts analysis={analysis} />
      {!newest && (
        <Notice tone="plain" title="This is an earlier analysis">
          It stays as it was made, with the assumptions of its day.
        </Notice>
      )}
      {state.stated && state.stated.number !== number && newest && (
        <Notice tone="warn">The assumptions were changed since: measure again.</Notice>
      )}
      {state.earlier.length > 1 && (
        <Select
          label="Analysis"
          maw={420}
          allowDeselect={false}
          data={state.earlier.map((line, at) => ({
            value: line.id,
            label: `${day(line.measuredOn)}, version ${line.basisNumber}${at === 0 ? ', the newest' : ''} (${state.earlier.length - at})`,
          }))}
          value={analysis.id}
          onChange={(next) => next && onChange({ analysis: next, line: 0 })}
        />
      )}
    </Section>
  );
}

interface PartShape<T> {
  readonly found: T | null;
  readonly why?: string | undefined;
}

function Part<T>({
  part,
  title,
  children,
}: {
  readonly part: PartShape<T> | undefined;
  readonly title: string;
  readonly children: (found: T) => ReactNode;
}) {
  if (part === undefined) return null;
  if (part.found !== null) return <Stack gap="lg">{children(part.found)}</Stack>;
  return (
    <Section title={title}>
      <Notice tone="warn">{part.why}</Notice>
    </Section>
  );
}
