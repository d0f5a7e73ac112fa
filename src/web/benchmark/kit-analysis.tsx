import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CompetitiveAnalysis, CompetitiveKit, MeasureAnalysis } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { IntervalBars } from '../chart/interval-bars.tsx';
import { unitStyle } from '../figure/unit.ts';
import { periodText } from '../format/date.ts';
import { count, number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { useKeyWords } from './key-fields.tsx';
import { benchmarkUnit, placeText } from './words.ts';

const NAMES = { nps: 'Net Promoter Score', satisfaction: 'Satisfaction, 1 to 10' } as const;

/** The answers of a competitive survey, by brand. */
export function KitAnalysis({ kit }: { readonly kit: CompetitiveKit }) {
  const may = useMay('benchmark.change');
  const analysis = useQuery({
    queryKey: ['competitive analysis', kit.id, kit.version],
    queryFn: ({ signal }) => call('GET /benchmarks/kits/{id}/analysis', { path: { id: kit.id }, signal }),
  });
  return (
    <Loaded query={analysis} waiting={<Waiting shape="chart" />}>
      {(data) =>
        data.respondents === 0 ? (
          <EmptyState
            icon={<IconUsers />}
            title="No answers yet"
            action={<LinkButton to="/listen/imports/new">Import answers</LinkButton>}
          >
            Field the questionnaire, then import its answers with the mapping that was kept for it.
          </EmptyState>
        ) : (
          <Stack gap="lg">
            {data.measures.map((measure) => (
              <Measure key={measure.measure} analysis={data} measure={measure} />
            ))}
            {may && <KeepAsBenchmarks kit={kit} />}
          </Stack>
        )
      }
    </Loaded>
  );
}

function Measure({
  analysis,
  measure,
}: {
  readonly analysis: CompetitiveAnalysis;
  readonly measure: MeasureAnalysis;
}) {
  const { kit, respondents, period } = analysis;
  const unit = useMemo(() => benchmarkUnit(measure.unit), [measure.unit]);
  const style = unitStyle(unit);
  const nameOf = useMemo(() => {
    const names = new Map(
      kit.brands.map(({ key, name }) => [key, key === kit.own ? `${name} (ours)` : name]),
    );
    return (key: string) => names.get(key) ?? key;
  }, [kit]);
  const bars = useMemo(
    () =>
      measure.brands.map(({ brand, value, low, high, n, rank }) => ({
        name: nameOf(brand),
        value,
        low,
        high,
        n,
        remark: rank ? placeText(rank) : '',
      })),
    [measure, nameOf],
  );
  if (bars.length === 0) return null;
  const beyond = measure.tests.filter(({ beyondNoise }) => beyondNoise).length;
  return (
    <Section>
      <IntervalBars
        title={`${NAMES[measure.measure]} by brand: ${beyond === 0 ? 'no two brands differ beyond noise' : `${count(beyond)} of ${count(measure.tests.length)} pairs differ beyond noise`}`}
        under={`${count(respondents)} respondents${period ? `, ${periodText(period.from, period.to)}` : ''}`}
        unit={unit}
        of="Brand"
        bars={bars}
        note="Tests know that the same respondents rated several brands; p values are adjusted for looking at all pairs."
      />
      <DataTable
        name={`brands by ${measure.measure}`}
        rows={measure.brands}
        rowKey={(row) => row.brand}
        columns={[
          { key: 'brand', title: 'Brand', value: (row) => nameOf(row.brand) },
          {
            key: 'value',
            title: 'Value',
            numeric: true,
            value: (row) => row.value,
            cell: (row) => style.value(row.value),
          },
          {
            key: 'interval',
            title: 'Interval',
            value: (row) => row.low,
            cell: (row) => `${style.value(row.low)} to ${style.value(row.high)}`,
          },
          { key: 'n', title: 'n', numeric: true, value: (row) => row.n },
          {
            key: 'effective',
            title: 'Effective n',
            numeric: true,
            value: (row) => row.effectiveN,
            cell: (row) => count(row.effectiveN),
            optional: true,
          },
          {
            key: 'place',
            title: 'Place',
            value: (row) => row.rank?.low,
            cell: (row) => (row.rank ? placeText(row.rank) : ''),
          },
          {
            key: 'market',
            title: 'Against the market',
            value: (row) => row.againstMarket?.value,
            cell: (row) =>
              row.againstMarket ? (
                `${style.change(row.againstMarket.value)} (${style.change(row.againstMarket.low)} to ${style.change(row.againstMarket.high)})`
              ) : (
                <span className="quiet">market shares are not known</span>
              ),
          },
        ]}
      />
      <DataTable
        name={`pairs by ${measure.measure}`}
        rows={measure.tests}
        rowKey={(row) => `${row.one} ${row.other}`}
        columns={[
          { key: 'pair', title: 'Pair', value: (row) => `${nameOf(row.one)} less ${nameOf(row.other)}` },
          {
            key: 'value',
            title: 'Difference',
            numeric: true,
            value: (row) => row.value,
            cell: (row) => style.change(row.value),
          },
          {
            key: 'interval',
            title: 'Interval',
            value: (row) => row.low,
            cell: (row) => `${style.change(row.low)} to ${style.change(row.high)}`,
          },
          { key: 'both', title: 'Rated both', numeric: true, value: (row) => row.both },
          {
            key: 'correlation',
            title: 'Correlation',
            numeric: true,
            value: (row) => row.correlation,
            cell: (row) =>
              row.correlation === null ? <span className="quiet">too few</span> : number(row.correlation, 2),
          },
          {
            key: 'verdict',
            title: 'So',
            value: (row) =>
              row.beyondNoise
                ? 'beyond noise'
                : row.low > 0 || row.high < 0
                  ? `within noise as ${measure.tests.length} are compared at once`
                  : 'within noise',
          },
        ]}
      />
    </Section>
  );
}

function KeepAsBenchmarks({ kit }: { readonly kit: CompetitiveKit }) {
  const queries = useQueryClient();
  const modes = useKeyWords().parts.find(({ key }) => key === 'mode')?.among ?? [];
  const [mode, setMode] = useState<string | null>(null);
  const [sampling, setSampling] = useState('');
  const keep = useMutation({
    mutationFn: () =>
      call('POST /benchmarks/kits/{id}/observations', {
        path: { id: kit.id },
        body: { mode: mode as 'web' | null, sampling: sampling.trim() || null },
      }),
    onSuccess: async () => {
      said('The scores are kept as benchmarks.');
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      await queries.invalidateQueries({ queryKey: ['benchmark observations'] });
    },
  });
  return (
    <Section
      title="Keep as benchmarks"
      lead="The scores of all brands become figures of a source whose comparability is known."
    >
      <Stack>
        <Group align="flex-end">
          <Select
            label="How people were reached"
            placeholder="Not known"
            clearable
            data={modes}
            value={mode}
            onChange={setMode}
          />
          <TextInput
            label="How they were chosen"
            placeholder="Not known"
            value={sampling}
            onChange={(event) => setSampling(event.currentTarget.value)}
          />
          <Button loading={keep.isPending} onClick={() => keep.mutate()}>
            Keep the scores
          </Button>
        </Group>
        {keep.error && <ProblemView problem={keep.error} />}
        {keep.data && (
          <Text size="sm" aria-live="polite">
            {count(keep.data.new)} new, {count(keep.data.changed)} changed, {count(keep.data.same)} there
            already: <Go to={`/decide/benchmarks/sources/${keep.data.sourceId}`}>see the source</Go>.
          </Text>
        )}
      </Stack>
    </Section>
  );
}
