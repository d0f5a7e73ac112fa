import { Table } from '@mantine/core';
import type { BusinessCase } from '../api/businessCase.ts';
import { Section } from '../shell/section.tsx';
import { ScrollBox } from '../table/scroll-box.tsx';
import { NatureMark } from './nature.tsx';
import { TraceLink } from './trace-link.tsx';
import { money } from './words.ts';

/** Each benefit and cost over the whole case, with what it rests on. */
export function LineTable({ found }: { readonly found: BusinessCase }) {
  return (
    <Section
      title="What it brings and what it costs"
      lead="In all, undiscounted, after risk; every input likely."
    >
      <ScrollBox label="Benefits and costs" height={600}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Line</Table.Th>
              <Table.Th scope="col">Side</Table.Th>
              <Table.Th scope="col" className="number">
                A year, or once
              </Table.Th>
              <Table.Th scope="col" className="number">
                In all
              </Table.Th>
              <Table.Th scope="col">Rests on</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.flows.map((flow) => (
              <Table.Tr key={flow.key}>
                <Table.Td>
                  <TraceLink caseId={found.id} of={`line:${flow.key}`}>
                    {found.lines.find(({ key }) => key === flow.key)?.name ?? flow.key}
                  </TraceLink>
                </Table.Td>
                <Table.Td>{flow.side}</Table.Td>
                <Table.Td className="number">
                  {flow.amount === null ? (
                    'not known'
                  ) : (
                    <TraceLink caseId={found.id} of={`line:${flow.key}`}>
                      {money(flow.amount, found.currency)}
                    </TraceLink>
                  )}
                </Table.Td>
                <Table.Td className="number">
                  {flow.amount === null ? (
                    'not counted'
                  ) : (
                    <TraceLink caseId={found.id} of={`line:${flow.key}`}>
                      {money(flow.total, found.currency)}
                    </TraceLink>
                  )}
                </Table.Td>
                <Table.Td>
                  <NatureMark nature={flow.nature} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
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
