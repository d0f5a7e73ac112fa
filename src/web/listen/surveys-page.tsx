import { IconMessages } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Survey } from '../api/feedback.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { count } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { ExportButton } from '../state/export-button.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

/** Every survey whose answers are here. */
export function SurveysPage() {
  const navigate = useNavigate();
  const zone = useZone();
  const { query, items, more } = usePages(['surveys'], (cursor, signal) =>
    call('GET /surveys', { query: cursor ? { cursor } : {}, signal }),
  );
  const columns: readonly Column<Survey>[] = [
    {
      key: 'name',
      title: 'Survey',
      value: (row) => row.name,
      cell: (row) => <Go to={`/listen/surveys/${row.id}`}>{row.name}</Go>,
    },
    { key: 'kind', title: 'Kind', value: (row) => row.kind },
    {
      key: 'responses',
      title: 'Responses',
      numeric: true,
      value: (row) => row.responses,
      cell: (row) => `${count(row.responses)}${row.moreResponses ? ' or more' : ''}`,
    },
    { key: 'version', title: 'Version', numeric: true, value: (row) => row.latestVersion },
    {
      key: 'since',
      title: 'Since',
      value: (row) => row.createdAt,
      cell: (row) => instant(row.createdAt, zone),
    },
  ];
  return (
    <Page
      title="Surveys"
      lead={
        <>
          What customers were asked and what they answered. A <Term of="survey">version</Term> never changes
          what old answers mean.
        </>
      }
      actions={
        (items?.length ?? 0) > 0 && (
          <>
            <ExportButton what="answers" />
            <LinkButton to="/listen/imports/new">Import answers</LinkButton>
          </>
        )
      }
    >
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() =>
          items?.length === 0 ? (
            <EmptyState
              icon={<IconMessages />}
              title="No surveys yet"
              action={<LinkButton to="/listen/imports/new">Import answers</LinkButton>}
            >
              Answers are where the loop begins. Export them from the survey tool that you use now (CSV,
              Excel, JSON lines or Parquet) and drop the file in; questions and scales are recognized and
              shown for you to correct.
            </EmptyState>
          ) : (
            <DataTable
              name="surveys"
              rows={items ?? []}
              columns={columns}
              rowKey={(row) => row.id}
              onOpen={(row) => void navigate({ to: `/listen/surveys/${row.id}` })}
              more={more}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
