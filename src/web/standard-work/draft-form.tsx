import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { StandardWork } from '../api/process.ts';
import { useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { todayIn } from '../form/period-presets.ts';
import { versionName } from '../process/words.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** What is written for the next version, and from which day it is in force. */
export function DraftForm({ work }: { readonly work: StandardWork }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(work.draft);
  const today = todayIn(useZone(), new Date());
  const [from, setFrom] = useState(today);
  const [note, setNote] = useState('');
  const [fromVersion, setFromVersion] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<StandardWork | null>(null);
  const [base, setBase] = useState(work);
  const process = useQuery({
    queryKey: ['process', work.processId],
    queryFn: ({ signal }) => call('GET /processes/{id}', { path: { id: work.processId ?? '' }, signal }),
    enabled: work.processId !== null,
  });
  const took = async (now: StandardWork) => {
    setBase(now);
    setTheirs(null);
    queries.setQueryData(['standard work one', work.id], now);
    await queries.invalidateQueries({ queryKey: ['standard work'] });
  };
  const write = ({ body, version }: { body: string; version: number }) =>
    call('PATCH /standard-work/{id}', { path: { id: work.id }, body: { draft: body }, version });
  const onError = async (problem: unknown) => {
    if (isOutdated(problem)) setTheirs(await call('GET /standard-work/{id}', { path: { id: work.id } }));
  };
  const save = useMutation({
    mutationFn: write,
    onSuccess: async (now) => {
      setDraft(now.draft);
      await took(now);
      said('The draft is saved.');
    },
    onError,
  });
  const publish = useMutation({
    mutationFn: async () => {
      let { version } = base;
      if (draft !== base.draft && fromVersion === null) {
        const written = await write({ body: draft, version });
        await took(written);
        version = written.version;
      }
      return call('POST /standard-work/{id}/versions', {
        path: { id: work.id },
        version,
        body: {
          inForceFrom: from,
          note,
          fromProcessVersion: fromVersion === null ? null : Number(fromVersion),
        },
      });
    },
    onSuccess: async (now) => {
      setNote('');
      setFromVersion(null);
      setDraft(now.draft);
      await took(now);
      said('In force; every reader is asked to read it.');
    },
    onError,
  });
  const problem = save.error ?? publish.error;
  const fault = faultsOf(problem);
  return (
    <Section
      title="Next version"
      lead="What was put in force is never changed: write the next version here, and say from which day it holds."
    >
      {theirs && (
        <Merge<Pick<StandardWork, 'draft'>>
          what="draft"
          base={base}
          changes={{ draft }}
          now={theirs}
          fields={[{ key: 'draft', label: 'Text', text: String, prose: true }]}
          onMerge={(merged) => save.mutate({ body: merged.draft ?? theirs.draft, version: theirs.version })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Stack maw={760}>
        {problem != null && !isOutdated(problem) && <ProblemView problem={problem} />}
        <Textarea
          label="Text"
          description="Markdown: # headings, - lists, **bold**"
          autosize
          minRows={6}
          maxRows={24}
          value={draft}
          disabled={fromVersion !== null}
          error={fault('draft')}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        {process.data && (
          <Select
            label="Or its steps from the map"
            clearable
            placeholder="The text above"
            data={process.data.versions.map((one) => ({
              value: String(one.number),
              label: versionName(one),
            }))}
            value={fromVersion}
            error={fault('fromProcessVersion')}
            onChange={setFromVersion}
          />
        )}
        <Group align="flex-start" gap="sm">
          <TextInput
            label="In force from"
            type="date"
            value={from}
            error={fault('inForceFrom')}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            label="What is new"
            description="For those who read the version before"
            flex={1}
            miw={220}
            value={note}
            error={fault('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Group>
        <Group justify="flex-end">
          <Button
            variant="default"
            disabled={draft === base.draft}
            loading={save.isPending}
            onClick={() => save.mutate({ body: draft, version: base.version })}
          >
            Save the draft
          </Button>
          <Button loading={publish.isPending} onClick={() => publish.mutate()}>
            Put it in force
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
