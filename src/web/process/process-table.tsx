import { useNavigate } from '@tanstack/react-router';
import type { Process } from '../api/process.ts';
import { number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { STATES } from './words.ts';

const drawn = ({ versions }: Process, state: 'before' | 'after') =>
  versions.findLast((one) => one.state === state && one.steps > 0);

const COLUMNS: readonly Column<Process>[] = [
  {
    key: 'name',
    title: 'Process',
    value: (row) => row.name,
    cell: (row) => <Go to={`/improve/processes/${row.id}`}>{row.name}</Go>,
  },
  {
    key: 'owner',
    title: 'Owner',
    value: (row) => row.owner && (row.owner.left ? `${row.owner.name} (has left)` : row.owner.name),
  },
  ...(['before', 'after'] as const).map((state) => ({
    key: state,
    title: STATES[state],
    value: (row: Process) => {
      const version = drawn(row, state);
      if (!version) return 'not drawn';
      return `version ${version.number}, ${version.steps} steps${version.settledAt ? ', settled' : ''}`;
    },
  })),
  {
    key: 'cases',
    title: 'Cases a year',
    numeric: true,
    value: (row) => row.volume && row.volume.cases.likely * (row.volume.per === 'month' ? 12 : 1),
    cell: (row) =>
      row.volume ? (
        number(row.volume.cases.likely * (row.volume.per === 'month' ? 12 : 1), 0)
      ) : (
        <span className="quiet">not known</span>
      ),
  },
];

/** Processes with what is drawn of each. */
export function ProcessTable({ items }: { readonly items: readonly Process[] }) {
  const navigate = useNavigate();
  return (
    <DataTable
      name="processes"
      rows={items}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/improve/processes/${row.id}` })}
    />
  );
}
