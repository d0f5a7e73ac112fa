import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Process, ProcessChange, ProcessInput } from '../api/process.ts';
import { useMay } from '../api/session.ts';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { useChanges } from '../form/saved-form.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { EstimateField } from './estimate-field.tsx';
import { VolumeFromMetric } from './volume-from-metric.tsx';

type Fields = Pick<Process, 'name' | 'purpose' | 'owner' | 'initiativeId' | 'volume'>;

const BLANK: Fields = { name: '', purpose: '', owner: null, initiativeId: null, volume: null };

interface Props {
  /** Null for a new one. */
  readonly process: Process | null;
  readonly initiativeId?: string;
  readonly onSaved: (process: Process) => void;
  readonly onCancel: () => void;
}

/** What is said of a process beside its map: name, owner, initiative, and how many cases there are. */
export function ProcessForm({ process, initiativeId, onSaved, onCancel }: Props) {
  const may = useMay('process.change');
  const queries = useQueryClient();
  const { form, changes, set } = useChanges<Fields>(
    process ?? { ...BLANK, initiativeId: initiativeId ?? null },
  );
  const [theirs, setTheirs] = useState<Process | null>(null);
  const initiatives = useQuery({
    queryKey: ['initiatives', 'all names'],
    queryFn: ({ signal }) => call('GET /initiatives', { query: { limit: 200 }, signal }),
    staleTime: 30_000,
  });
  const save = useMutation({
    mutationFn: ({ body, version }: { body: Partial<Fields>; version: number }) =>
      process
        ? call('PATCH /processes/{id}', { path: { id: process.id }, body: body as ProcessChange, version })
        : call('POST /processes', { body: form as ProcessInput }),
    onSuccess: async (saved) => {
      setTheirs(null);
      queries.setQueryData(['process', saved.id], saved);
      await queries.invalidateQueries({ queryKey: ['processes'] });
      await queries.invalidateQueries({ queryKey: ['process effect', saved.id] });
      said('Saved.');
      onSaved(saved);
    },
    onError: async (problem) => {
      if (process && isOutdated(problem))
        setTheirs(await call('GET /processes/{id}', { path: { id: process.id } }));
    },
  });
  const fault = faultsOf(save.error);
  const names = new Map((initiatives.data?.items ?? []).map((one) => [one.id, one.name]));
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ body: changes, version: process?.version ?? 0 });
  }
  return (
    <form onSubmit={submit}>
      {theirs && process && (
        <Merge<Fields>
          what="process"
          base={process}
          changes={changes}
          now={theirs}
          fields={mergeFields(names)}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) => save.mutate({ body: merged, version: theirs.version })}
          onClose={() => setTheirs(null)}
        />
      )}
      <Stack>
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        <TextInput
          label="Process"
          description="What is done again and again, such as “Billing question by phone”"
          required
          data-autofocus
          disabled={!may}
          value={form.name}
          error={fault('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Textarea
          label="What it is there for"
          autosize
          disabled={!may}
          value={form.purpose}
          error={fault('purpose')}
          onChange={(event) => set({ purpose: event.currentTarget.value })}
        />
        <OwnerField
          owner={form.owner}
          fault={fault}
          disabled={!may}
          onChange={(owner) => set({ owner: owner as Process['owner'] })}
        />
        <Select
          label="Initiative"
          description="The initiative that changes it; a process can stand alone"
          searchable
          clearable
          disabled={!may}
          placeholder="Stands alone"
          data={[...names].map(([value, label]) => ({ value, label }))}
          value={form.initiativeId}
          error={fault('initiativeId')}
          onChange={(next) => set({ initiativeId: next })}
        />
        <VolumeFields
          volume={form.volume}
          disabled={!may}
          fault={fault}
          onChange={(volume) => set({ volume })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!may}>
            {process ? 'Save the process' : 'Name the process'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface VolumeProps {
  readonly volume: Process['volume'];
  readonly disabled: boolean;
  readonly fault: (place: string) => string | undefined;
  readonly onChange: (volume: Process['volume']) => void;
}

function VolumeFields({ volume, disabled, fault, onChange }: VolumeProps) {
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <div style={{ flex: 1 }}>
          <EstimateField
            label="Cases"
            description="How often the process is gone through; empty while nobody knows"
            value={volume?.cases ?? null}
            unit=""
            place="volume.cases"
            {...{ fault, disabled }}
            onChange={(cases) =>
              onChange(cases && { cases, per: volume?.per ?? 'month', evidence: volume?.evidence ?? [] })
            }
          />
        </div>
        <Select
          size="xs"
          w={110}
          label="Per"
          aria-label="Cases a month or a year"
          disabled={disabled || volume === null}
          data={[
            { value: 'month', label: 'month' },
            { value: 'year', label: 'year' },
          ]}
          value={volume?.per ?? 'month'}
          onChange={(per) => volume && per && onChange({ ...volume, per: per as 'month' | 'year' })}
        />
      </Group>
      {!disabled && <VolumeFromMetric onChosen={onChange} />}
      {volume !== null && !disabled && (
        <EvidencePicker
          label="What that rests on"
          description="A metric, an import, a page; left empty it is what somebody said"
          value={volume.evidence}
          error={fault('volume.evidence')}
          onChange={(evidence) => onChange({ ...volume, evidence })}
        />
      )}
    </Stack>
  );
}

function mergeFields(initiatives: ReadonlyMap<string, string>): MergeField<Fields>[] {
  const text = (value: unknown) => (value === null || value === '' ? 'nothing' : String(value));
  return [
    { key: 'name', label: 'Name', text },
    { key: 'purpose', label: 'What it is there for', text, prose: true },
    { key: 'owner', label: 'Owner', text: (owner) => (owner as Process['owner'])?.name ?? 'nobody' },
    { key: 'initiativeId', label: 'Initiative', text: (id) => initiatives.get(String(id)) ?? 'none' },
    {
      key: 'volume',
      label: 'Cases',
      text: (value) => {
        const volume = value as Process['volume'];
        return volume ? `${volume.cases.likely} a ${volume.per}` : 'not known';
      },
    },
  ];
}
