import { IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { call } from '../api/client.ts';
import type { Segment } from '../api/customer.ts';
import { ruleOf } from '../api/rule.ts';
import { useMay } from '../api/session.ts';
import { useFields } from '../form/fields.ts';
import { ruleText } from '../form/rule-text.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';

/** Saved rules that say which customers belong together. */
export function SegmentsPage() {
  const navigate = useNavigate();
  const fields = useFields(false);
  const may = useMay('segment.change');
  const segments = useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => call('GET /segments', { query: { limit: 200 }, signal }),
  });
  const columns = useMemo(
    (): readonly Column<Segment>[] => [
      {
        key: 'name',
        title: 'Segment',
        value: (row) => row.name,
        cell: (row) => <Go to={`/listen/segments/${row.id}`}>{row.name}</Go>,
      },
      { key: 'description', title: 'For', value: (row) => row.description, optional: true },
      { key: 'rule', title: 'Customers whose', value: (row) => ruleText(ruleOf(row.rule), fields) },
    ],
    [fields],
  );
  const make = may && <LinkButton to="/listen/segments/new">Make a segment</LinkButton>;
  return (
    <Page
      title="Segments"
      lead={
        <>
          A <Term of="segment">segment</Term> is a rule, not a list: who belongs is worked out each time.
        </>
      }
      actions={(segments.data?.items.length ?? 0) > 0 && make}
    >
      <Loaded query={segments} waiting={<Waiting shape="table" />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<IconFilter />} title="No segments yet" action={make}>
              An average hides the people it is made of. Name the groups that you decide about, and every
              figure can be cut by them.
            </EmptyState>
          ) : (
            <DataTable
              name="segments"
              rows={items}
              columns={columns}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/listen/segments/${row.id}` })}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
