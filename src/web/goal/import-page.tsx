import { Button, Group, List, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { OkrField, OkrImported, OkrResult } from '../api/strategy.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { base64Of } from '../form/file-text.ts';
import { plural } from '../format/number.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { csvOf, saveFile } from '../table/csv.ts';
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

const STATES: Readonly<Record<OkrResult['state'], readonly [string, Tone]>> = {
  new: ['New', 'good'],
  changed: ['Changed', 'busy'],
  same: ['As before', 'quiet'],
  bad: ['Left out', 'bad'],
};

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
  function choose(field: OkrField, at: string | null) {
    if (!file) return;
    const others = Object.entries(columns ?? {}).filter(([key]) => key !== field);
    const next = Object.fromEntries(at === null ? others : [...others, [field, Number(at)]]) as Columns;
    setColumns(next);
    run.mutate({ content: file.content, columns: next, preview: true, unitId });
  }
  const { data } = run;
  const bad = data?.rows.filter(({ state }) => state === 'bad') ?? [];
  function saveBad() {
    if (!data) return;
    const rows = bad.map(({ line, faults, cells }) => [line, reasons(faults), ...cells]);
    const text = csvOf([['line', 'reason', ...data.head], ...rows]);
    saveFile('rows-left-out.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }
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
              {FIELDS.map(([field, name]) => (
                <Select
                  key={field}
                  label={name}
                  size="xs"
                  clearable
                  disabled={kept}
                  placeholder="not in the file"
                  data={data.head.map((column, at) => ({
                    value: String(at),
                    label: column || `column ${at + 1}`,
                  }))}
                  value={columns?.[field] === undefined ? null : String(columns[field])}
                  onChange={(at) => choose(field, at)}
                />
              ))}
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
            actions={
              bad.length > 0 && (
                <Button size="xs" variant="default" onClick={saveBad}>
                  Download the rows left out
                </Button>
              )
            }
          >
            <Stack>
              <Text size="sm" aria-live="polite">
                {plural(data.counts.new, 'row')} new, {data.counts.changed} changed, {data.counts.same} as
                before, {data.counts.bad} left out.
              </Text>
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
                    disabled={data.counts.new + data.counts.changed === 0}
                    onClick={() =>
                      file && run.mutate({ content: file.content, columns, preview: false, unitId })
                    }
                  >
                    Keep {plural(data.counts.new + data.counts.changed, 'row')}
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

const COLUMNS: readonly Column<OkrResult>[] = [
  { key: 'line', title: 'Line', numeric: true, value: (row) => row.line },
  {
    key: 'state',
    title: 'State',
    value: (row) => STATES[row.state][0],
    cell: (row) => <StateBadge tone={STATES[row.state][1]}>{STATES[row.state][0]}</StateBadge>,
  },
  { key: 'objective', title: 'Objective', value: (row) => row.objective },
  { key: 'keyResult', title: 'Key result', value: (row) => row.keyResult ?? 'the objective itself' },
  { key: 'period', title: 'Period', value: (row) => (row.period ? periodLabel(row.period) : null) },
  {
    key: 'why',
    title: 'What to know',
    value: (row) => [reasons(row.faults), ...row.notes].join(' '),
    cell: (row) => (
      <List size="xs">
        {row.faults.map((fault) => (
          <List.Item key={`${fault.place} ${fault.rule}`}>
            <b>{fault.place}</b>: {fault.rule}
            {fault.value === undefined ? '' : ` (found ${fault.value})`}
          </List.Item>
        ))}
        {row.notes.map((note) => (
          <List.Item key={note}>{note}</List.Item>
        ))}
      </List>
    ),
  },
];

function reasons(faults: OkrResult['faults']): string {
  return faults.map(({ place, rule }) => `${place}: ${rule}`).join('; ');
}
