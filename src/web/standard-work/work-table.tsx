import { useNavigate } from '@tanstack/react-router';
import type { StandardWork } from '../api/process.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

export function readCounts({ standing }: Pick<StandardWork, 'standing'>) {
  const of = (state: string) => standing.filter((one) => one.state === state).length;
  return { read: of('read'), overdue: of('overdue'), all: standing.length };
}

function forceText({ inForce, coming, versions }: StandardWork): string {
  const since = versions.find((one) => one.number === inForce)?.inForceFrom;
  const from = versions.find((one) => one.number === coming)?.inForceFrom;
  const now = since ? `version ${inForce}, since ${day(since)}` : 'not in force';
  return from ? `${now}; version ${coming} from ${day(from)}` : now;
}

const COLUMNS: readonly Column<StandardWork>[] = [
  {
    key: 'title',
    title: 'Standard work',
    value: (row) => row.title,
    cell: (row) => <Go to={`/improve/standard-work/${row.id}`}>{row.title}</Go>,
  },
  {
    key: 'owner',
    title: 'Owner',
    value: (row) => row.owner && (row.owner.left ? `${row.owner.name} (has left)` : row.owner.name),
  },
  { key: 'force', title: 'In force', value: forceText },
  {
    key: 'read',
    title: 'Have read it',
    numeric: true,
    value: (row) => (row.standing.length === 0 ? null : readCounts(row).read),
    cell: (row) => {
      const { read, all } = readCounts(row);
      return all === 0 ? <span className="quiet">nobody is asked</span> : `${read} of ${all}`;
    },
  },
  {
    key: 'overdue',
    title: 'Overdue',
    numeric: true,
    value: (row) => readCounts(row).overdue,
  },
  {
    key: 'mine',
    title: 'You',
    value: (row) => row.mine?.state ?? null,
    cell: (row) =>
      row.mine ? <ReaderBadge state={row.mine.state} /> : <span className="quiet">not asked</span>,
  },
];

const READ = {
  read: ['good', 'Read'],
  waiting: ['quiet', 'To be read'],
  overdue: ['bad', 'Overdue'],
} as const;

/** Where a reader stands; the same word on every page. */
export function ReaderBadge({ state }: { readonly state: keyof typeof READ }) {
  return <StateBadge tone={READ[state][0]}>{READ[state][1]}</StateBadge>;
}

/** Documents with what is in force and who has read it. */
export function WorkTable({ items }: { readonly items: readonly StandardWork[] }) {
  const navigate = useNavigate();
  return (
    <DataTable
      name="standard work"
      rows={items}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      onOpen={(row) => void navigate({ to: `/improve/standard-work/${row.id}` })}
    />
  );
}
