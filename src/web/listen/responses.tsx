import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Response } from '../api/feedback.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { Go } from '../shell/go.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

/** The responses to one survey, latest first. */
export function Responses({ surveyId }: { readonly surveyId: string }) {
  const zone = useZone();
  const navigate = useNavigate();
  const { query, items, more } = usePages(['responses', surveyId], (cursor, signal) =>
    call('GET /responses', {
      query: { survey: surveyId, limit: 100, ...(cursor ? { cursor } : {}) },
      signal,
    }),
  );
  const columns: readonly Column<Response>[] = [
    {
      key: 'answeredAt',
      title: 'Answered',
      value: (row) => row.answeredAt,
      cell: (row) => <Go to={`/listen/responses/${row.id}`}>{instant(row.answeredAt, zone)}</Go>,
    },
    {
      key: 'answers',
      title: 'Answers',
      value: (row) =>
        Object.entries(row.answers)
          .map(([key, value]) => `${key}: ${String(value)}`)
          .join(' · '),
      cell: (row) => <AnswersLine answers={row.answers} />,
    },
    { key: 'touchpoint', title: 'Touchpoint', value: (row) => row.touchpoint, optional: true },
    { key: 'channel', title: 'Channel', value: (row) => row.channel },
    { key: 'language', title: 'Language', value: (row) => row.language, optional: true },
    {
      key: 'customer',
      title: 'Customer',
      value: (row) => row.customerId,
      cell: (row) =>
        row.customerId ? (
          <Go to={`/listen/customers/${row.customerId}`}>Open</Go>
        ) : (
          <span className="quiet">not known</span>
        ),
    },
  ];
  return (
    <Loaded query={query} waiting={<Waiting shape="table" />}>
      {() => (
        <DataTable
          name="responses"
          rows={items ?? []}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={(row) => void navigate({ to: `/listen/responses/${row.id}` })}
          more={more}
        />
      )}
    </Loaded>
  );
}

/** The first answers of a response in one line. */
export function AnswersLine({ answers }: { readonly answers: Readonly<Record<string, unknown>> }) {
  const shown = Object.entries(answers).slice(0, 4);
  const rest = Object.keys(answers).length - shown.length;
  return (
    <span>
      {shown.map(([key, value], index) => (
        <span key={key}>
          {index > 0 && ' · '}
          <span className="quiet">{key.replace(/_/g, ' ')}</span>{' '}
          {shorten(Array.isArray(value) ? value.join(', ') : String(value))}
        </span>
      ))}
      {rest > 0 && <span className="quiet"> and {rest} more</span>}
    </span>
  );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
