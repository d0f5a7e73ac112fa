import { Button, Group, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BenchmarkSource, ImportOutcome } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { FileDrop } from '../form/file-drop.tsx';
import { count, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { SOURCE_KINDS } from './words.ts';

/** Takes in a table of published figures: good rows are kept, bad ones listed with their line. */
export function ImportFigures() {
  const queries = useQueryClient();
  const [kind, setKind] = useState<BenchmarkSource['kind']>('industry');
  const [source, setSource] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const take = useMutation({
    mutationFn: async (chosen: File) =>
      call('POST /benchmarks/observations/import', {
        body: { csv: await chosen.text(), kind, source: source.trim() || null },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['benchmark sources'] });
      await queries.invalidateQueries({ queryKey: ['benchmark observations'] });
    },
  });
  return (
    <Section
      title="Import a table"
      lead="A CSV file with one figure a row: source (or index), entity, period, value; also understood: low, high, n, standard error, metric, unit, country, every part of the comparability key, and p10, p25, p50 … of a distribution. The same table again changes nothing."
    >
      <Stack>
        <Group align="flex-start">
          <Select
            label="Of whom the figures are"
            data={SOURCE_KINDS.map(({ value, label }) => ({ value, label }))}
            value={kind}
            allowDeselect={false}
            miw={240}
            onChange={(next) => next && setKind(next as BenchmarkSource['kind'])}
          />
          <TextInput
            label="Name of the source"
            description="Where the file has no such column"
            value={source}
            miw={240}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </Group>
        <FileDrop
          label="Drop a CSV file here"
          accept=".csv,text/csv"
          onFile={setFile}
          disabled={take.isPending}
        />
        {file && (
          <Group>
            <Button loading={take.isPending} onClick={() => take.mutate(file)}>
              {`Take in ${file.name}`}
            </Button>
          </Group>
        )}
        {take.error && <ProblemView problem={take.error} />}
        {take.data && <Outcome outcome={take.data} />}
      </Stack>
    </Section>
  );
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const { read, changed, same, rejected, sources } = outcome;
  return (
    <Stack gap="sm" aria-live="polite">
      <Notice tone="plain" title={`${plural(read, 'row')} read`}>
        {count(outcome.new)} new, {count(changed)} changed, {count(same)} there already,{' '}
        {count(rejected.length)} left out. What the file does not say of comparability stays unknown until
        somebody says it of the source:{' '}
        {sources.map(({ id, name }, at) => (
          <span key={id}>
            {at > 0 && ', '}
            <Go to={`/decide/benchmarks/sources/${id}`}>{name}</Go>
          </span>
        ))}
        .
      </Notice>
      {rejected.length > 0 && (
        <Notice tone="warn" title={`${plural(rejected.length, 'row')} left out`}>
          <List size="sm">
            {rejected.slice(0, 50).map(({ line, faults }) => (
              <List.Item key={line}>
                Line {line}:{' '}
                {faults
                  .map(({ place, rule, value }) => `${place} ${rule}${value ? ` (found ${value})` : ''}`)
                  .join('; ')}
              </List.Item>
            ))}
          </List>
          {rejected.length > 50 && <Text size="sm">and {count(rejected.length - 50)} more.</Text>}
        </Notice>
      )}
    </Stack>
  );
}
