import { Group, Select, Stack, Text } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Comparison, Process, ProcessEffect, Reckoned } from '../api/process.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { number } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { ComparedSteps } from './compared-steps.tsx';
import { figureText, isBeyond, MEASURES, type MeasureUnit, plainFigure, versionName } from './words.ts';

interface Pair {
  readonly before?: number;
  readonly after?: number;
}

/** Two versions side by side: per case, per year, and step by step. */
export function CompareView({ process }: { readonly process: Process }) {
  const search = useSearch({ strict: false }) as Pair;
  const navigate = useNavigate();
  const before = search.before ?? process.compared?.before;
  const after = search.after ?? process.compared?.after;
  const ready = before !== undefined && after !== undefined;
  const query = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const comparison = useQuery({
    queryKey: ['process comparison', process.id, before, after],
    queryFn: ({ signal }) =>
      call('GET /processes/{id}/comparison', { path: { id: process.id }, query, signal }),
    enabled: ready,
  });
  const effect = useQuery({
    queryKey: ['process effect', process.id, before, after],
    queryFn: ({ signal }) => call('GET /processes/{id}/effect', { path: { id: process.id }, query, signal }),
    enabled: ready,
  });
  const options = process.versions.map((one) => ({ value: String(one.number), label: versionName(one) }));
  const choose = (part: Pair) =>
    void navigate({
      to: '.',
      search: { view: 'compare', ...query, ...part } as never,
      replace: true,
    });
  return (
    <Stack>
      <Group gap="sm">
        <Select
          label="Before"
          w={300}
          maw="100%"
          data={options}
          value={before === undefined ? null : String(before)}
          onChange={(next) => next && choose({ before: Number(next) })}
        />
        <Select
          label="After"
          w={300}
          maw="100%"
          data={options}
          value={after === undefined ? null : String(after)}
          onChange={(next) => next && choose({ after: Number(next) })}
        />
      </Group>
      {ready ? (
        <Loaded query={comparison} waiting={<Waiting shape="page" />}>
          {(data) => (
            <>
              <Section title="What one case takes">
                <Sides comparison={data} />
              </Section>
              <Loaded query={effect}>{(found) => <Saved effect={found} process={process} />}</Loaded>
              <Section title="Step by step">
                <ComparedSteps comparison={data} />
              </Section>
            </>
          )}
        </Loaded>
      ) : (
        <EmptyState icon={<IconScale />} title="Nothing to compare yet">
          Draw the process as it is and as it is meant to be: make a new version from the one that is there,
          and change what is to change.
        </EmptyState>
      )}
    </Stack>
  );
}

interface SideRow {
  readonly key: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly before: Reckoned;
  readonly after: Reckoned;
  readonly difference: Reckoned;
}

/** A figure that is counted and not reckoned. */
function exactly(value: number): Reckoned {
  return { value, low: value, high: value, missing: [] };
}

function Sides({ comparison }: { readonly comparison: Comparison }) {
  const { before, after, difference, currency } = comparison;
  const rows: readonly SideRow[] = [
    ...MEASURES.map(({ key, name, unit }) => ({
      ...{ key, name, unit },
      ...{ before: before[key], after: after[key], difference: difference[key] },
    })),
    {
      ...{ key: 'handovers', name: 'Handovers between roles', unit: 'times' as const },
      before: exactly(before.handovers),
      after: exactly(after.handovers),
      difference: exactly(difference.handovers),
    },
  ];
  const column = (key: 'before' | 'after' | 'difference', title: string): Column<SideRow> => ({
    ...{ key, title, numeric: true },
    value: (row) => plainFigure(row[key].value, row.unit, currency),
    range: (row) => {
      const { low, high } = row[key];
      if (low === null || high === null) return null;
      return [plainFigure(low, row.unit, currency) ?? 0, plainFigure(high, row.unit, currency) ?? 0];
    },
    cell: (row) => (
      <RangeText figure={row[key]} unit={row.unit} currency={currency} sign={key === 'difference'} />
    ),
  });
  const columns: readonly Column<SideRow>[] = [
    { key: 'name', title: 'Per case', value: ({ name }) => name, heads: true },
    column('before', 'Before'),
    column('after', 'After'),
    column('difference', 'Difference'),
    { key: 'unit', title: 'Unit', value: ({ unit }) => (unit === 'money' ? currency : unit), unseen: true },
  ];
  return <DataTable name="figures of one case" rows={rows} columns={columns} rowKey={({ key }) => key} />;
}

interface RangeProps {
  readonly figure: Reckoned;
  readonly unit: MeasureUnit;
  readonly currency: string | null;
  readonly sign?: boolean;
}

/** A figure with its range; gray unless a difference stands out from what is not known exactly. */
function RangeText({ figure, unit, currency, sign = false }: RangeProps) {
  const { value, low, high } = figure;
  if (value === null || low === null || high === null) return <span className="quiet">not known</span>;
  const text = figureText(value, unit, currency, sign);
  return (
    <>
      <span className={sign && !isBeyond(figure) ? 'quiet' : ''}>
        {sign && value === 0 && low === high ? 'the same' : text}
      </span>
      {low !== high && (
        <Text size="xs" c="dimmed">
          {figureText(low, unit, currency, sign)} to {figureText(high, unit, currency, sign)}
        </Text>
      )}
    </>
  );
}

interface SavedProps {
  readonly effect: ProcessEffect;
  readonly process: Process;
}

/** What the change is held to save in a year: the input of a business case, with where it comes from. */
function Saved({ effect, process }: SavedProps) {
  const { perYear, casesPerYear, currency } = effect;
  return (
    <Section
      title="What the change is held to save in a year"
      lead="It follows from the map alone: people drew it, nobody has measured it. A business case takes it as an input, and a cycle shows what it truly does."
    >
      {perYear && casesPerYear ? (
        <DataTable
          name="savings of a year"
          rows={[
            {
              ...{ key: 'cases', name: 'Cases a year', unit: 'times' },
              figure: { ...casesPerYear, value: casesPerYear.likely },
            },
            { key: 'hours', name: 'Hours of work saved', unit: 'hours', figure: perYear.hours },
            { key: 'money', name: 'Money saved', unit: 'money', figure: perYear.money },
            { key: 'contacts', name: 'Contacts avoided', unit: 'times', figure: perYear.contacts },
          ]}
          columns={yearlyColumns(currency)}
          rowKey={({ key }) => key}
        />
      ) : (
        <Text size="sm">
          How many cases there are is not known: say it under “Edit what is said of it”, or take it from a
          metric.
        </Text>
      )}
      <EvidenceList
        items={process.volume?.evidence ?? []}
        none="The number of cases is what somebody said; no source is linked."
      />
      {effect.left.length > 0 && (
        <Text size="sm" c="dimmed">
          A business case cannot take from it:{' '}
          {effect.left.map(({ name, why }) => `${name.toLowerCase()} (${why})`).join('; ')}.
        </Text>
      )}
    </Section>
  );
}

interface YearlyRow {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly figure: Pick<Reckoned, 'value' | 'low' | 'high'>;
}

function yearlyColumns(currency: string | null): readonly Column<YearlyRow>[] {
  const plain = (value: number, unit: string) => plainFigure(value, unit, currency) ?? value;
  const text = (value: number, unit: string) =>
    unit === 'money'
      ? figureText(value, 'money', currency)
      : `${number(value, 0).replace('-', '−')}${unit === 'hours' ? ' h' : ''}`;
  return [
    { key: 'name', title: 'In a year', value: ({ name }) => name, heads: true },
    {
      ...{ key: 'likely', title: 'Likely', numeric: true },
      value: ({ figure, unit }) => (figure.value === null ? null : plain(figure.value, unit)),
      range: ({ figure: { low, high }, unit }) =>
        low === null || high === null ? null : [plain(low, unit), plain(high, unit)],
      cell: ({ figure, unit }) => <Yearly figure={figure} text={(value) => text(value, unit)} />,
    },
    { key: 'unit', title: 'Unit', value: ({ unit }) => (unit === 'money' ? currency : unit), unseen: true },
  ];
}

function Yearly({
  figure,
  text,
}: {
  readonly figure: YearlyRow['figure'];
  readonly text: (value: number) => string;
}) {
  const { value, low, high } = figure;
  if (value === null || low === null || high === null) return <span className="quiet">not known</span>;
  return (
    <>
      <b>{text(value)}</b>
      {low !== high && (
        <Text size="xs" c="dimmed">
          {text(low)} to {text(high)}
        </Text>
      )}
    </>
  );
}
