import { Text } from '@mantine/core';
import type { ChangeShape, Explored } from '../api/insight.ts';
import { unitOf, unitStyle } from '../figure/unit.ts';
import { periodText } from '../format/date.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { DataTable } from '../table/data-table.tsx';

interface Props {
  readonly explored: Explored;
  readonly change: ChangeShape;
}

/** How much of a change is groups scoring differently, and how much is a different mix of groups. */
export function ChangeSplit({ explored, change }: Props) {
  const style = unitStyle(unitOf(explored.total));
  const { mix, rate, segments } = change;
  return (
    <Section
      title="Where the change comes from"
      lead={
        <>
          Against {periodText(change.against.from, change.against.to)}, split into{' '}
          <Term of="mix">mix and rate</Term> (Kitagawa).
        </>
      }
    >
      {mix && rate ? (
        <>
          <Text>
            <b>{style.change(rate.value)}</b> because groups scored differently
            {rate.low !== null && rate.high !== null && (
              <span className="quiet">
                {' '}
                ({style.change(rate.low)} to {style.change(rate.high)})
              </span>
            )}
            , <b>{style.change(mix.value)}</b> because the mix of groups changed
            {mix.low !== null && mix.high !== null && (
              <span className="quiet">
                {' '}
                ({style.change(mix.low)} to {style.change(mix.high)})
              </span>
            )}
            .
          </Text>
          {segments.length > 0 && (
            <DataTable
              name="groups of the change"
              rows={segments}
              rowKey={(row) => row.group.join('|')}
              columns={[
                {
                  key: 'group',
                  title: 'Group',
                  value: (row) => row.group.map((one) => one ?? 'not known').join(', '),
                },
                {
                  key: 'rate',
                  title: 'By rate',
                  numeric: true,
                  value: (row) => row.rate,
                  cell: (row) => style.change(row.rate),
                },
                {
                  key: 'mix',
                  title: 'By mix',
                  numeric: true,
                  value: (row) => row.mix,
                  cell: (row) => style.change(row.mix),
                },
              ]}
            />
          )}
        </>
      ) : (
        <Text c="dimmed">{change.unsplit ?? 'This change cannot be split.'}</Text>
      )}
    </Section>
  );
}
