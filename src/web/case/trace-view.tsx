import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { BusinessCase, CaseSource, CaseTrace } from '../api/businessCase.ts';
import { call } from '../api/client.ts';
import { major } from '../costs/words.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { readable } from '../format/prose.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import classes from './case.module.css';
import { NatureMark } from './nature.tsx';
import { TraceLink } from './trace-link.tsx';
import { CONFIDENCE_NAMES, SOURCE_NAMES, written } from './words.ts';

interface Props {
  readonly found: BusinessCase;
  readonly of: string;
}

/** How a figure is made: in words with its values, out of which parts, and where each comes from. */
export function TraceView({ found, of }: Props) {
  const { view = 'summary' } = useSearch({ strict: false }) as { view?: string };
  const trace = useQuery({
    queryKey: ['business case', found.id, found.version, 'trace', of],
    queryFn: ({ signal }) =>
      call('GET /business-cases/{id}/trace', { path: { id: found.id }, query: { of }, signal }),
  });
  return (
    <Loaded query={trace}>
      {(data) => (
        <Section
          title={data.name}
          lead="How this figure is made"
          actions={
            <Go to={`/prove/cases/${found.id}`} search={{ view }}>
              Back to the case
            </Go>
          }
        >
          <div>
            {data.value === null ? (
              'not known'
            ) : (
              <span className={classes['value']}>{written(data.value, data)}</span>
            )}{' '}
            {data.nature && <NatureMark nature={data.nature} />}
          </div>
          <Text maw={760}>{readable(data.words)}</Text>
          {data.input && <InputFacts input={data.input} trace={data} />}
          {data.parts.length > 0 && <Parts caseId={found.id} view={view} trace={data} />}
        </Section>
      )}
    </Loaded>
  );
}

function InputFacts({
  input,
  trace,
}: {
  readonly input: NonNullable<CaseTrace['input']>;
  readonly trace: CaseTrace;
}) {
  return (
    <Stack gap="sm">
      {input.unknown && <Unknown {...input.unknown} />}
      <Facts>
        {input.range && (
          <>
            <Fact name="Low">{written(input.range.low, trace)}</Fact>
            <Fact name="Likely">{written(input.range.likely, trace)}</Fact>
            <Fact name="High">{written(input.range.high, trace)}</Fact>
          </>
        )}
        <Fact name="Confidence">{CONFIDENCE_NAMES[input.confidence]}</Fact>
        <Fact name="Source">{input.source && <SourceText source={input.source} />}</Fact>
        {input.source?.note && <Fact name="Note">{input.source.note}</Fact>}
      </Facts>
    </Stack>
  );
}

/** Where a figure comes from: the record, or who estimates. */
export function SourceText({ source }: { readonly source: CaseSource }) {
  if (source.evidence)
    return (
      <>
        {SOURCE_NAMES[source.kind]}: <EvidenceLink evidence={source.evidence} />
      </>
    );
  return (
    <>
      {SOURCE_NAMES[source.kind]} by {source.by}
    </>
  );
}

type Part = CaseTrace['parts'][number];

const VALUE: Column<Part> = {
  ...{ key: 'value', title: 'Value', numeric: true },
  value: ({ value, role, unit, currency }) =>
    value === null
      ? null
      : (unit === 'money' ? major(value, currency ?? 'EUR') : value) * (role === 'taken_off' ? -1 : 1),
  cell: (part) =>
    part.value === null
      ? 'not known'
      : `${part.role === 'taken_off' ? '− ' : ''}${written(part.value, part)}`,
};

function Parts({
  caseId,
  view,
  trace,
}: {
  readonly caseId: string;
  readonly view: string;
  readonly trace: CaseTrace;
}) {
  const sources = trace.parts.some(({ source }) => source);
  const lines = trace.input !== null;
  const columns: readonly Column<Part>[] = [
    {
      ...{ key: 'name', title: lines ? 'Used in' : 'Made of', heads: true },
      value: ({ name }) => name,
      cell: ({ of, name }) =>
        of ? (
          <TraceLink caseId={caseId} of={of} view={view}>
            {name}
          </TraceLink>
        ) : (
          name
        ),
    },
    ...(lines ? [] : [VALUE]),
    {
      ...{ key: 'source', title: sources ? 'Source' : 'How' },
      value: ({ source, note }) =>
        [source && (source.evidence?.title ?? `${SOURCE_NAMES[source.kind]} by ${source.by}`), note]
          .filter(Boolean)
          .join(', '),
      cell: ({ source, note }) => (
        <>
          {source ? <SourceText source={source} /> : note}
          {source && note ? ` (${note})` : ''}
        </>
      ),
    },
  ];
  return (
    <DataTable
      name={lines ? 'uses of the figure' : 'parts of the figure'}
      rows={trace.parts}
      columns={columns}
      rowKey={(part) => part.of ?? part.name}
    />
  );
}
