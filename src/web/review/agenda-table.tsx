import { Stack, Table, Text, Title } from '@mantine/core';
import type { AgendaTable } from '../api/review.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';

function Cell({ text, to }: { readonly text: string | null; readonly to: string | null }) {
  if (text === null) return <span className="quiet">not known</span>;
  return to === null ? text : <EvidenceLink evidence={{ to, title: text }} />;
}

/** A table as it was frozen with the agenda. */
export function AgendaTableView({ table }: { readonly table: AgendaTable }) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {table.title}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section style={{ overflowX: 'auto' }} aria-label={table.title} tabIndex={0}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              {table.columns.map(({ title, numeric }) => (
                <Table.Th key={title} className={numeric ? 'number' : ''}>
                  {title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: frozen, never reordered
              <Table.Tr key={index}>
                {table.columns.map(({ title, numeric }, column) => (
                  <Table.Td key={title} className={numeric ? 'number' : ''} miw={column === 0 ? 160 : 0}>
                    <Cell text={row[column] ?? null} to={table.links[index]?.[column] ?? null} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Text size="xs" c="dimmed">
        {table.under}
      </Text>
    </Stack>
  );
}
