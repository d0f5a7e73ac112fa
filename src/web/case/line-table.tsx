import { useMemo } from 'react';
import type { BusinessCase } from '../api/businessCase.ts';
import { major } from '../costs/words.ts';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { NatureMark } from './nature.tsx';
import { TraceLink } from './trace-link.tsx';
import { money, NATURE_WORDS } from './words.ts';

/** Each benefit and cost over the whole case, with what it rests on. */
export function LineTable({ found }: { readonly found: BusinessCase }) {
  const columns = useMemo(() => columnsOf(found), [found]);
  return (
    <Section
      title="What it brings and what it costs"
      lead="In all, undiscounted, after risk; every input likely."
    >
      <DataTable name="benefits and costs" rows={found.flows} columns={columns} rowKey={({ key }) => key} />
      {Object.entries(found.noCosts).map(([category, said]) =>
        said?.known ? (
          <div key={category}>
            <b>No {category.replaceAll('_', ' ')} cost:</b> {said.value}
          </div>
        ) : null,
      )}
    </Section>
  );
}

type Flow = BusinessCase['flows'][number];

function columnsOf({ id, lines, currency }: BusinessCase): readonly Column<Flow>[] {
  const nameOf = (flow: Flow) => lines.find(({ key }) => key === flow.key)?.name ?? flow.key;
  const sum = (key: 'amount' | 'total', title: string, none: string): Column<Flow> => ({
    ...{ key, title, numeric: true },
    value: (flow) => (flow.amount === null ? null : major(flow[key] ?? 0, currency)),
    cell: (flow) =>
      flow.amount === null ? (
        none
      ) : (
        <TraceLink caseId={id} of={`line:${flow.key}`}>
          {money(flow[key] ?? 0, currency)}
        </TraceLink>
      ),
  });
  return [
    {
      ...{ key: 'line', title: 'Line', heads: true },
      value: nameOf,
      cell: (flow) => (
        <TraceLink caseId={id} of={`line:${flow.key}`}>
          {nameOf(flow)}
        </TraceLink>
      ),
    },
    { key: 'side', title: 'Side', value: ({ side }) => side },
    sum('amount', 'A year, or once', 'not known'),
    sum('total', 'In all', 'not counted'),
    {
      ...{ key: 'nature', title: 'Rests on' },
      value: ({ nature }) => NATURE_WORDS[nature].name,
      cell: ({ nature }) => <NatureMark nature={nature} />,
    },
  ];
}
