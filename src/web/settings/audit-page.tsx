import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AuditEntry } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useZone } from '../api/session.ts';
import { instant } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { readable } from '../format/prose.ts';
import { Term } from '../glossary/term.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { usePages } from '../table/pages.ts';

/** Who did what to which record, from where; and whether the chain is whole. */
export function AuditPage() {
  const zone = useZone();
  const { query, items, more } = usePages(['audit'], (cursor, signal) =>
    call('GET /audit', { query: cursor ? { cursor } : {}, signal }),
  );
  const columns: readonly Column<AuditEntry>[] = [
    { key: 'at', title: 'When', value: (row) => row.at, cell: (row) => instant(row.at, zone) },
    { key: 'who', title: 'Who', value: (row) => row.actor.name },
    { key: 'action', title: 'Did', value: (row) => row.action.replace(/_/g, ' ') },
    { key: 'subject', title: 'What', value: subjectOf, cell: (row) => <Subject entry={row} /> },
    {
      key: 'detail',
      title: 'Detail',
      value: (row) => (row.detail ? JSON.stringify(row.detail) : ''),
      cell: (row) => <Detail entry={row} />,
    },
    { key: 'from', title: 'From', value: (row) => row.from, optional: true },
  ];
  return (
    <Page
      title="Audit log"
      lead={
        <>
          Who did what to which record, and from where. The <Term of="audit">log</Term> can be added to and
          never changed.
        </>
      }
    >
      <Verification />
      <Loaded query={query} waiting={<Waiting shape="table" />}>
        {() => (
          <DataTable
            name="entries"
            rows={items ?? []}
            columns={columns}
            rowKey={(row) => row.id}
            more={more}
          />
        )}
      </Loaded>
    </Page>
  );
}

function Detail({ entry }: { readonly entry: AuditEntry }) {
  if (!entry.detail || typeof entry.detail !== 'object') return null;
  const parts = Object.entries(entry.detail).map(
    ([key, value]) =>
      `${inWords(key)}: ${typeof value === 'string' ? readable(value) : JSON.stringify(value)}`,
  );
  return (
    <Text size="xs" c="dimmed" lineClamp={2} maw={360} title={parts.join(', ')}>
      {parts.join(', ')}
    </Text>
  );
}

/** A key of the program as words: `initiativeId` as `initiative id`. */
function inWords(key: string): string {
  return key
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** What it was done to: its kind, and enough of its id to tell it from others; the whole of it on pointing and in files. */
function Subject({ entry }: { readonly entry: AuditEntry }) {
  if (!entry.subject) return null;
  const { kind, id } = entry.subject;
  return (
    <span title={id}>
      {kind.replace(/_/g, ' ')} <span className="quiet">{id.length > 12 ? `…${id.slice(-8)}` : id}</span>
    </span>
  );
}

function subjectOf(entry: AuditEntry): string {
  return entry.subject ? `${entry.subject.kind.replace(/_/g, ' ')} ${entry.subject.id}` : '';
}

function Verification() {
  const verify = useMutation({ mutationFn: () => call('GET /audit/verification') });
  return (
    <Section
      title="Is the log whole?"
      lead="Each entry carries a fingerprint of the one before. Checking walks through all of them."
      actions={
        <Button variant="default" onClick={() => verify.mutate()} loading={verify.isPending}>
          Check the chain
        </Button>
      }
    >
      {verify.error && <ProblemView problem={verify.error} />}
      {verify.data && (
        <Text component="div">
          <StateBadge tone={verify.data.ok ? 'good' : 'bad'}>
            {verify.data.ok ? 'Whole' : 'Broken'}
          </StateBadge>{' '}
          {verify.data.ok
            ? `All ${plural(verify.data.entries, 'entry', 'entries')} fit together.`
            : `The entry ${verify.data.firstBroken ?? ''} does not fit the one before it: something was changed or removed outside of Perpetua.`}
        </Text>
      )}
    </Section>
  );
}
