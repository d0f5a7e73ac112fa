import { Button, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AttendanceField, AttendanceImported, AttendanceResult } from '../api/adoption.ts';
import { call } from '../api/client.ts';
import { dateFormatWords } from '../form/date-format.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { ColumnChoices, goodRows, RowCounts, rowColumns, SaveBadRows } from '../form/file-rows.tsx';
import { base64Of } from '../form/file-text.ts';
import { day } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { useAdoptionChanged } from './use-adoption.ts';

const FIELDS: readonly (readonly [AttendanceField, string])[] = [
  ['number', 'Employee number'],
  ['email', 'E-mail'],
  ['name', 'Name'],
  ['course', 'Course'],
  ['date', 'Day'],
  ['passed', 'Passed'],
  ['score', 'Score'],
  ['hours', 'Hours'],
  ['team', 'Team'],
];

interface Asked {
  readonly content: string;
  readonly columns: AttendanceImported['columns'] | null;
  readonly dateFormat: AttendanceImported['dateFormat'];
  readonly preview: boolean;
}

/** Who attended, from a file: looked at first, good rows kept, bad ones handed back with their reasons. */
export function AttendanceImport({
  initiativeId,
  onClose,
}: {
  readonly initiativeId: string;
  readonly onClose: () => void;
}) {
  const changed = useAdoptionChanged();
  const [file, setFile] = useState<{ readonly name: string; readonly content: string } | null>(null);
  const [kept, setKept] = useState(false);
  const run = useMutation({
    mutationFn: ({ columns, dateFormat, ...rest }: Asked) =>
      call('POST /attendance-imports', {
        body: { initiativeId, ...rest, ...(columns && { columns }), ...(dateFormat && { dateFormat }) },
      }),
    onSuccess: async (_, { preview }) => {
      setKept(!preview);
      if (!preview) await changed();
    },
  });
  const { data } = run;
  const again = (part: Partial<Asked>) =>
    file &&
    data &&
    run.mutate({
      ...{ content: file.content, columns: data.columns, dateFormat: data.dateFormat, preview: true },
      ...part,
    });
  async function take(chosen: File) {
    const content = await base64Of(chosen);
    setFile({ name: chosen.name, content });
    run.mutate({ content, columns: null, dateFormat: null, preview: true });
  }
  const ambiguous = data !== undefined && data.dateFormat === null && data.dateFormats.length > 1;
  const good = data ? goodRows(data) : 0;
  return (
    <Modal opened onClose={onClose} size="xl" title="Import attendance">
      <Stack>
        <Text size="sm" c="dimmed">
          A CSV or XLSX file with one person in one course on one day in each row. Nothing is kept before you
          say so, and a file that is imported twice counts nobody twice.
        </Text>
        <FileDrop
          label={file ? `${file.name}: drop another file here` : 'Drop a file of attendance'}
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          onFile={(chosen) => void take(chosen)}
          disabled={run.isPending}
        />
        {run.error && <ProblemView problem={run.error} />}
        {data && (
          <>
            <SimpleGrid cols={{ base: 2, sm: 3 }}>
              <ColumnChoices
                fields={FIELDS}
                head={data.head}
                columns={data.columns}
                disabled={kept}
                onChange={(columns, field) =>
                  again({ columns, dateFormat: field === 'date' ? null : data.dateFormat })
                }
              />
            </SimpleGrid>
            {ambiguous && (
              <Notice tone="warn" title="How are the days written?">
                <Group gap="sm">
                  {data.dateFormats.map((format) => (
                    <Button
                      key={format}
                      size="xs"
                      variant="default"
                      onClick={() => again({ dateFormat: format })}
                    >
                      {dateFormatWords(format)}
                    </Button>
                  ))}
                </Group>
              </Notice>
            )}
            <Group justify="space-between">
              <RowCounts counts={data.counts} />
              <SaveBadRows head={data.head} rows={data.rows} />
            </Group>
            <DataTable
              name="rows of the file"
              rows={data.rows}
              rowKey={(row) => String(row.line)}
              columns={columnsOf(data)}
            />
            <Group>
              {kept ? (
                <Button onClick={onClose}>Done</Button>
              ) : (
                <Button
                  loading={run.isPending}
                  disabled={good === 0 || ambiguous}
                  onClick={() => again({ preview: false })}
                >
                  Keep {plural(good, 'row')}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}

function columnsOf({ columns }: AttendanceImported): readonly Column<AttendanceResult>[] {
  const who = [columns.name, columns.number, columns.email].filter((at) => at !== undefined);
  return rowColumns([
    { key: 'who', title: 'Who', value: (row) => who.map((at) => row.cells[at]).find(Boolean) ?? null },
    { key: 'course', title: 'Course', value: (row) => row.course },
    {
      key: 'on',
      title: 'Day',
      value: (row) => row.attendedOn,
      cell: (row) => row.attendedOn && day(row.attendedOn),
    },
  ]);
}
