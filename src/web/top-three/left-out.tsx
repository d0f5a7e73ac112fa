import { Text } from '@mantine/core';
import type { TopThree } from '../api/question.ts';
import { EvidenceLink } from '../evidence/evidence-list.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

type Item = TopThree['leftOut'][number];

const COLUMNS: readonly Column<Item>[] = [
  {
    key: 'title',
    title: 'What',
    value: (row) => row.title,
    cell: (row) =>
      row.to === null ? row.title : <EvidenceLink evidence={{ to: row.to, title: row.title }} />,
  },
  { key: 'source', title: 'From', value: (row) => row.source },
  { key: 'why', title: 'Why it is no candidate', value: (row) => row.why },
];

/** What was looked at and is no candidate, with the reason. */
export function LeftOut({ items }: { readonly items: readonly Item[] }) {
  return (
    <Section title="What was left out, and why">
      {items.length === 0 ? (
        <Text size="sm">Nothing.</Text>
      ) : (
        <DataTable
          name="left-out"
          rows={items}
          columns={COLUMNS}
          rowKey={(row) => `${row.source} ${row.title}`}
        />
      )}
    </Section>
  );
}
