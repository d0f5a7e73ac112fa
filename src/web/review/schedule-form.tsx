import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { ReviewKey, ReviewSchedule, ScheduleInput } from '../api/review.ts';
import { useSession, useZone } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { todayIn } from '../form/period-presets.ts';
import { useChanges } from '../form/saved-form.ts';
import { day } from '../format/date.ts';
import { OwnerField } from '../goal/owner-field.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { KINDS } from './words.tsx';

interface Props {
  /** The schedule that is changed; none for a new one. */
  readonly schedule?: ReviewSchedule;
  readonly onDone: () => void;
}

type Fields = Omit<ScheduleInput, 'heldAfter'> & { readonly heldAfter: number | null };

/** Which review is held how often, by whom, from when, and how many days after its period. */
export function ScheduleForm({ schedule, onDone }: Props) {
  const queries = useQueryClient();
  const { person } = useSession();
  const today = todayIn(useZone(), new Date());
  const [base] = useState<Fields>(() => ({
    kind: schedule?.kind ?? 'monthly',
    title: schedule?.title ?? '',
    unitId: schedule?.unitId ?? null,
    circleId: schedule?.circleId ?? null,
    owner: schedule?.owner ?? (person ? { personId: person.id, name: person.name } : {}),
    startsOn: schedule?.startsOn ?? today,
    endsOn: schedule?.endsOn ?? null,
    heldAfter: schedule?.heldAfter ?? null,
  }));
  const { form, changes, set } = useChanges(base);
  const units = useQuery({ queryKey: ['units'], queryFn: ({ signal }) => call('GET /units', { signal }) });
  const save = useMutation({
    mutationFn: ({ part, version }: { part: Partial<Fields>; version: number | undefined }) => {
      const { kind: _, owner, heldAfter, ...rest } = part;
      const sent = {
        ...rest,
        ...(owner
          ? { owner: owner.personId ? { personId: owner.personId } : { name: owner.name ?? null } }
          : {}),
        ...(heldAfter == null ? {} : { heldAfter }),
      };
      return schedule
        ? call('PATCH /review-schedules/{id}', {
            path: { id: schedule.id },
            version: version ?? schedule.version,
            body: sent,
          })
        : call('POST /review-schedules', { body: { ...form, ...sent } as ScheduleInput });
    },
    onSuccess: async () => {
      said('The schedule is saved.');
      await queries.invalidateQueries({ queryKey: ['reviews'] });
      onDone();
    },
  });
  const theirs = useQuery({
    queryKey: ['reviews', 'schedules', 'again', schedule?.id],
    queryFn: ({ signal }) => call('GET /review-schedules', { signal }),
    enabled: schedule !== undefined && isOutdated(save.error),
    select: ({ items }) => items.find(({ id }) => id === schedule?.id),
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ part: schedule ? changes : form, version: undefined });
  }

  return (
    <form onSubmit={submit}>
      {theirs.data && (
        <Merge<Fields>
          what="schedule"
          base={base}
          changes={changes}
          now={theirs.data}
          fields={[
            { key: 'title', label: 'What is reviewed', text: String },
            { key: 'startsOn', label: 'From', text: (value) => day(String(value)) },
            {
              key: 'endsOn',
              label: 'Until',
              text: (value) => (value ? day(String(value)) : 'without an end'),
            },
            { key: 'heldAfter', label: 'Days after its period', text: String },
            { key: 'owner', label: 'Owner', text: (value) => (value as { name?: string }).name ?? '' },
          ]}
          pending={save.isPending}
          onMerge={(part) => save.mutate({ part, version: theirs.data?.version })}
          onClose={() => save.reset()}
        />
      )}
      <Stack>
        {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
        <TextInput
          label="What is reviewed"
          description="Such as “Care, monthly”"
          required
          data-autofocus
          value={form.title}
          error={fault('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Select
          label="How often"
          data={KINDS.map(({ value, every }) => ({ value, label: every }))}
          value={form.kind}
          allowDeselect={false}
          disabled={schedule !== undefined}
          onChange={(kind) => kind && set({ kind: kind as ReviewKey })}
        />
        {(units.data?.items.length ?? 0) > 0 && (
          <Select
            label="Part of the organization"
            data={[
              { value: '', label: 'Whole organization' },
              ...(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={form.unitId ?? ''}
            onChange={(unitId) => set({ unitId: unitId || null })}
          />
        )}
        <OwnerField
          owner={form.owner}
          fault={fault}
          disabled={false}
          onChange={(owner) => set({ owner: owner ?? {} })}
        />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <TextInput
            type="date"
            label="From"
            description="The first may be due on this day"
            required
            value={form.startsOn}
            error={fault('startsOn')}
            onChange={(event) => set({ startsOn: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Until"
            description="Empty while it goes on"
            value={form.endsOn ?? ''}
            error={fault('endsOn')}
            onChange={(event) => set({ endsOn: event.currentTarget.value || null })}
          />
          <NumberInput
            label="Days after its period"
            description="Empty for what is usual"
            min={0}
            max={180}
            value={form.heldAfter ?? ''}
            error={fault('heldAfter')}
            onChange={(value) => set({ heldAfter: value === '' ? null : Number(value) })}
          />
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending}>
            Save the schedule
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
