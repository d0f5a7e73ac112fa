import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { BriefReview } from '../api/review.ts';
import { day } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { kindName, spanOf } from './words.tsx';

const COLUMNS: readonly Column<BriefReview>[] = [
  {
    key: 'title',
    title: 'Review',
    value: (row) => row.title,
    cell: (row) => <Go to={`/decide/reviews/${row.id}`}>{row.title}</Go>,
  },
  { key: 'state', title: 'State', value: (row) => (row.closedAt ? 'Held' : 'Running') },
  { key: 'period', title: 'Looks back on', value: (row) => row.period.from, cell: spanOf },
  { key: 'kind', title: 'Kind', value: (row) => kindName(row.kind) },
  { key: 'started', title: 'Begun', value: (row) => row.startedAt, cell: (row) => day(row.startedAt) },
  { key: 'by', title: 'By', value: (row) => row.startedBy },
  { key: 'decisions', title: 'Decisions', numeric: true, value: (row) => row.decisions },
];

/** Reviews that nobody had scheduled; nothing where there are none. */
export function UnscheduledReviews() {
  const navigate = useNavigate();
  const reviews = useQuery({
    queryKey: ['reviews', 'unscheduled'],
    queryFn: ({ signal }) => call('GET /reviews', { query: { limit: 200 }, signal }),
    select: ({ items }) => items.filter(({ scheduleId }) => scheduleId === null),
  });
  if (!reviews.data || reviews.data.length === 0) return null;
  return (
    <Section title="Without a schedule">
      <DataTable
        name="reviews without a schedule"
        rows={reviews.data}
        columns={COLUMNS}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: `/decide/reviews/${row.id}` })}
      />
    </Section>
  );
}
