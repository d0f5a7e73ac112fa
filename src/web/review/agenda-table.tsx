import { Stack, Text, Title } from '@mantine/core';
import type { AgendaTable } from '../api/review.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

function Cell({ text, to }: { readonly text: string | null; readonly to: string | null }) {
  if (text === null) return <span className="quiet">not known</span>;
  return to === null ? text : <EvidenceLink evidence={{ to, title: text }} />;
}

interface FrozenRow {
  readonly at: number;
  readonly cells: readonly (string | null)[];
  readonly links: readonly (string | null)[];
}

/** The number that a frozen cell begins with; the text itself where it begins with none. */
function numberIn(text: string | null | undefined): number | string | null {
  const found = text?.match(/-?\d[\d,]*(\.\d+)?/);
  return found && text
    ? Number(found[0].replaceAll(',', '')) * (text.startsWith('−') ? -1 : 1)
    : (text ?? null);
}

/** A table as it was frozen with the agenda. */
export function AgendaTableView({ table }: { readonly table: AgendaTable }) {
  const rows = table.rows.map((cells, at): FrozenRow => ({ at, cells, links: table.links[at] ?? [] }));
  const columns = table.columns.map(
    ({ title, numeric }, column): Column<FrozenRow> => ({
      ...{ key: String(column), title, numeric, heads: column === 0 },
      value: ({ cells }) => cells[column],
      ...(numeric ? { order: ({ cells }: FrozenRow) => numberIn(cells[column]) } : {}),
      cell: ({ cells, links }) => <Cell text={cells[column] ?? null} to={links[column] ?? null} />,
    }),
  );
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {table.title}
      </Title>
      <DataTable name={table.title} rows={rows} columns={columns} rowKey={({ at }) => String(at)} />
      <Text size="xs" c="dimmed">
        {table.under}
      </Text>
    </Stack>
  );
}
