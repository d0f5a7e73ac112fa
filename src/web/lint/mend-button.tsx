import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { LintFinding, OfferedMend } from '../api/question.ts';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { failed, said } from '../state/toast.ts';

interface Props {
  readonly finding: LintFinding;
  readonly mend: OfferedMend;
  readonly onMended: () => void;
}

/** Mends a finding: at once where nothing has to be chosen, else after one choice. */
export function MendButton({ finding, mend, onMended }: Props) {
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const { subject } = finding;
  const mending = useMutation({
    mutationFn: (value: string) =>
      call('POST /lint/mends', { body: { mend: mend.mend, subjectId: subject.id, value } }),
    onSuccess: async () => {
      said(`Mended: ${subject.title}.`);
      setAsking(false);
      await queries.invalidateQueries({ queryKey: [subject.kind === 'goal' ? 'goals' : 'metrics'] });
      await queries.invalidateQueries({ queryKey: [subject.kind, subject.id] });
      onMended();
    },
    onError: (problem) => {
      if (mend.asks === 'nothing') failed(problem);
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={mending.isPending && mend.asks === 'nothing'}
        aria-label={`${mend.label}: ${subject.title}`}
        onClick={() => (mend.asks === 'nothing' ? mending.mutate(mend.value ?? '') : setAsking(true))}
      >
        {mend.label}
      </Button>
      {asking && (
        <Modal opened onClose={() => setAsking(false)} title={`${mend.label}: ${subject.title}`} centered>
          <Asked
            finding={finding}
            mend={mend}
            pending={mending.isPending}
            problem={mending.error}
            onChosen={(value) => mending.mutate(value)}
          />
        </Modal>
      )}
    </>
  );
}

interface AskedProps {
  readonly finding: LintFinding;
  readonly mend: OfferedMend;
  readonly pending: boolean;
  readonly problem: unknown;
  readonly onChosen: (value: string) => void;
}

function Asked({ finding, mend, pending, problem, onChosen }: AskedProps) {
  const [value, setValue] = useState('');
  const fault = faultsOf(problem);
  const choices = useQuery({
    queryKey: ['mend', mend.asks, finding.subject.id],
    queryFn: ({ signal }) => choicesFor(mend.asks, finding.subject.id, signal),
    enabled: mend.asks !== 'text',
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    onChosen(value);
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{finding.why}</Text>
        {problem != null && fault('value') === undefined && <ProblemView problem={problem} />}
        {mend.asks === 'text' ? (
          <Textarea
            label={mend.label}
            autosize
            minRows={2}
            data-autofocus
            value={value}
            error={fault('value')}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        ) : (
          <Select
            label={mend.label}
            searchable
            limit={50}
            data-autofocus
            placeholder={choices.isPending ? 'Looking…' : 'Type to find it'}
            nothingFoundMessage="Nothing by that name"
            data={choices.data ?? []}
            value={value || null}
            error={fault('value')}
            onChange={(next) => setValue(next ?? '')}
          />
        )}
        <Button type="submit" loading={pending} disabled={value.trim() === ''} w="fit-content">
          {mend.label}
        </Button>
      </Stack>
    </form>
  );
}

async function choicesFor(asks: OfferedMend['asks'], except: string, signal: AbortSignal) {
  if (asks === 'person') {
    const { items } = await call('GET /people', { query: { limit: 200 }, signal });
    return items.map(({ id, name }) => ({ value: id, label: name }));
  }
  const { items } = await call('GET /metrics', { signal });
  return items
    .filter(
      ({ id, retired, sheet }) =>
        id !== except && retired === null && (asks !== 'outcome' || sheet.timing === 'lag'),
    )
    .map(({ id, sheet }) => ({ value: id, label: sheet.title }));
}
