import { Table } from '@mantine/core';
import { ScrollBox } from '../table/scroll-box.tsx';

/** The content of a chart as rows: texts to the left, numbers to the right. */
export interface TableView {
  readonly columns: readonly { readonly title: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How a number of a column is written for people; plain in CSV. */
  readonly write?: (value: number, column: number) => string;
}

/** The table behind a chart. */
export function ChartTable({ table, caption }: { readonly table: TableView; readonly caption: string }) {
  return (
    <ScrollBox label={caption} height={420}>
      <Table stickyHeader striped>
        <caption className="hidden-to-eye">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column.title} className={column.numeric ? 'number' : ''} scope="col">
                {column.title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.join('|')}>
              {row.map((cell, index) => (
                <Table.Td
                  key={table.columns[index]?.title ?? index}
                  className={table.columns[index]?.numeric ? 'number' : ''}
                >
                  {typeof cell === 'number' ? (table.write?.(cell, index) ?? cell) : (cell ?? '')}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  );
}
