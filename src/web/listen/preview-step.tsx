import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { call } from '../api/client.ts';
import type { ImportTarget, Mapping, Preview, Upload } from '../api/intake.ts';
import { useZone } from '../api/session.ts';
import { count, plural } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { ProgressLine } from '../state/progress-line.tsx';
import { DataTable } from '../table/data-table.tsx';
import { EarlierNotice } from './earlier-notice.tsx';
import { fieldTitle, fieldValue } from './mapping.ts';

interface Props {
  readonly upload: Pick<Upload, 'id'>;
  readonly mapping: Mapping;
  readonly target: ImportTarget | undefined;
  readonly onBack: () => void;
  /** The rows go to another place than was said. */
  readonly onMapping: (mapping: Mapping) => void;
}

/** Step three: rows as they would be stored, what would be rejected and why; then it runs. */
export function PreviewStep({ upload, mapping, target, onBack, onMapping }: Props) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const preview = useQuery({
    queryKey: ['preview', upload.id, mapping],
    queryFn: ({ signal }) =>
      call('POST /uploads/{id}/preview', { path: { id: upload.id }, body: { mapping }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const run = useMutation({
    mutationFn: () => call('POST /imports', { body: { uploadId: upload.id, mapping } }),
    onSuccess: async (entry) => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: `/listen/imports/${entry.id}` });
    },
  });
  // The button that led here is gone; who works by keyboard goes on from here.
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus({ preventScroll: true }), []);
  return (
    <Stack gap="lg" ref={here} tabIndex={-1} style={{ outline: 'none' }}>
      <Loaded
        query={preview}
        waiting={<ProgressLine doing="Reading the rows as they would be stored" share={null} />}
      >
        {(data) => (
          <>
            <PreviewSummary preview={data} />
            {data.earlier.length > 0 && <EarlierNotice earlier={data.earlier} onMapping={onMapping} />}
            {run.error && <ProblemView problem={run.error} />}
            <Group>
              <Button
                onClick={() => run.mutate()}
                loading={run.isPending}
                disabled={data.good === 0}
                variant={data.earlier.length > 0 ? 'default' : 'filled'}
              >
                {data.whole ? `Import ${plural(data.good, 'row')}` : 'Import the file'}
                {data.earlier.length > 0 && ' all the same'}
              </Button>
              <Button variant="default" onClick={onBack}>
                Back to the columns
              </Button>
            </Group>
            <FirstRows preview={data} target={target} />
          </>
        )}
      </Loaded>
      {preview.error && (
        <Group>
          <Button variant="default" onClick={onBack}>
            Back to the columns
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function PreviewSummary({ preview }: { readonly preview: Preview }) {
  return (
    <Section title="What would be stored">
      <Text>
        {preview.whole ? 'All' : 'The first'} <b>{plural(preview.read, 'row')}</b> were looked at:{' '}
        <b>{count(preview.good)}</b> are good, <b>{count(preview.rejected)}</b> would be rejected.
      </Text>
      <Text size="sm" c="dimmed">
        Nothing is stored yet. Rows that are already here under the same key are not counted twice.
      </Text>
      {(preview.notes?.length ?? 0) > 0 && (
        <List size="sm">
          {preview.notes?.map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      )}
      {preview.problems.length > 0 && (
        <DataTable
          name="reasons for rejection"
          rows={preview.problems}
          rowKey={(row) => `${row.column} ${row.rule}`}
          columns={[
            { key: 'column', title: 'Column', value: (row) => row.column },
            { key: 'rule', title: 'Rule', value: (row) => row.rule },
            {
              key: 'count',
              title: 'Rows',
              numeric: true,
              value: (row) => row.count,
              cell: (row) => count(row.count),
            },
            { key: 'line', title: 'First in line', numeric: true, value: (row) => row.line ?? row.row },
            { key: 'value', title: 'Found there', value: (row) => row.value },
          ]}
        />
      )}
    </Section>
  );
}

function FirstRows({
  preview,
  target,
}: {
  readonly preview: Preview;
  readonly target: ImportTarget | undefined;
}) {
  const zone = useZone();
  const columns = useMemo(() => {
    const keys = [...new Set(preview.rows.flatMap((row) => Object.keys(row)))];
    return keys.map((key) => ({
      key,
      title: key === 'row_no' ? 'Row' : fieldTitle(target, key),
      numeric: preview.rows.every((row) => row[key] === null || typeof row[key] === 'number'),
      value: (row: Readonly<Record<string, unknown>>) => fieldValue(target, key, row[key], zone),
    }));
  }, [preview, target, zone]);
  const numbered = useMemo(() => preview.rows.map((row, index) => ({ ...row, __row: index })), [preview]);
  return (
    <Section title="First rows">
      <DataTable name="first rows" rows={numbered} columns={columns} rowKey={(row) => String(row.__row)} />
    </Section>
  );
}
