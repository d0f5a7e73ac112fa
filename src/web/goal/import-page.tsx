import { Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { OkrField, OkrImported, OkrResult } from '../api/strategy.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { ColumnChoices, goodRows, RowCounts, rowColumns, SaveBadRows } from '../form/file-rows.tsx';
import { base64Of } from '../form/file-text.ts';
import { plural } from '../format/number.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { DataTable } from '../table/data-table.tsx';
import { periodLabel } from './days.ts';
import { useLadder } from './use-ladder.ts';

const FIELDS: readonly (readonly [OkrField, string])[] = [
  ['objective', 'Objective'],
  ['key_result', 'Key result'],
  ['owner', 'Owner'],
  ['period', 'Period or due day'],
  ['target', 'Target'],
  ['baseline', 'Baseline'],
  ['metric', 'Metric'],
  ['parent', 'Serves'],
  ['id', 'Id of the row'],
];

type Columns = OkrImported['columns'];

/** Existing OKRs from a CSV file: looked at first, good rows kept, bad ones handed back with their reasons. */
export function ImportOkrsPage() {
  const queries = useQueryClient();
  const { index } = useLadder();
  const [file, setFile] = useState<{ name: string; content: string } | null>(null);
  const [columns, setColumns] = useState<Columns | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [kept, setKept] = useState(false);
  const run = useMutation({
    mutationFn: (asked: {
      content: string;
      columns: Columns | null;
      preview: boolean;
      unitId: string | null;
    }) => {
      const { columns: chosen, ...rest } = asked;
      return call('POST /goals/import', { body: { ...rest, ...(chosen && { columns: chosen }) } });
    },
    onSuccess: async (answer, { preview }) => {
      setColumns(answer.columns);
      setKept(!preview);
      if (!preview) await queries.invalidateQueries({ queryKey: ['goals'] });
    },
  });
  async function take(chosen: File) {
    const content = await base64Of(chosen);
    setFile({ name: chosen.name, content });
    run.mutate({ content, columns: null, preview: true, unitId });
  }
  const { data } = run;
  return (
    <Page
      title="Import OKRs"
      lead="A CSV file with an objective and a key result in each row. Nothing is kept before you say so, and a file that is imported twice doubles nothing."
      back={{ to: '/decide/strategy', name: 'Strategy' }}
    >
      <FileDrop
        label={file ? `${file.name}: drop another file here` : 'Drop a CSV file of OKRs'}
        accept=".csv,.txt,.tsv,text/csv"
        onFile={(chosen) => void take(chosen)}
        disabled={run.isPending}
      />
      {run.error && <ProblemView problem={run.error} />}
      {data && (
        <>
          <Section
            title="What each column is"
            lead="Guessed from their names; choose where the guess is wrong."
          >
            <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
              <ColumnChoices
                fields={FIELDS}
                head={data.head}
                columns={columns ?? {}}
                disabled={kept}
                onChange={(next) => {
                  setColumns(next);
                  if (file) run.mutate({ content: file.content, columns: next, preview: true, unitId });
                }}
              />
              <Select
                label="Whose goals they are"
                size="xs"
                clearable
                disabled={kept}
                placeholder="Whole organization"
                data={(index?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                value={unitId}
                onChange={setUnitId}
              />
            </SimpleGrid>
          </Section>
          <Section
            title={kept ? 'What became of each row' : 'What will become of each row'}
            lead="A goal serves one that looks further ahead, so an objective stands one horizon above its key results."
            actions={<SaveBadRows head={data.head} rows={data.rows} />}
          >
            <Stack>
              <RowCounts counts={data.counts} />
              <DataTable
                name="rows of the file"
                rows={data.rows}
                rowKey={(row) => String(row.line)}
                columns={COLUMNS}
              />
              {kept ? (
                <Group>
                  <LinkButton to="/decide/strategy" search={{ view: 'tree', time: 'all' }}>
                    See the goals
                  </LinkButton>
                </Group>
              ) : (
                <Group>
                  <Button
                    loading={run.isPending}
                    disabled={goodRows(data) === 0}
                    onClick={() =>
                      file && run.mutate({ content: file.content, columns, preview: false, unitId })
                    }
                  >
                    Keep {plural(goodRows(data), 'row')}
                  </Button>
                </Group>
              )}
            </Stack>
          </Section>
        </>
      )}
    </Page>
  );
}

const COLUMNS = rowColumns<OkrResult>(
  [
    { key: 'objective', title: 'Objective', value: (row) => row.objective },
    { key: 'keyResult', title: 'Key result', value: (row) => row.keyResult ?? 'the objective itself' },
    { key: 'period', title: 'Period', value: (row) => (row.period ? periodLabel(row.period) : null) },
  ],
  ({ notes }) => notes,
);
