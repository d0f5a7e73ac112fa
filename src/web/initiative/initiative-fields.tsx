import { Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Initiative, InitiativeInput } from '../api/initiative.ts';
import { CircleSelect } from '../form/circle-select.tsx';
import { periodLabel } from '../goal/days.ts';
import { KnowableField } from '../goal/knowable-field.tsx';
import { OwnerField } from '../goal/owner-field.tsx';
import { useLadder } from '../goal/use-ladder.ts';

/** What people set of an initiative. A goal that is null was not chosen yet. */
export interface Draft {
  readonly name: string;
  readonly purpose: string;
  readonly goal: Initiative['goal'] | null;
  readonly reach: Initiative['reach'];
  readonly owner: InitiativeInput['owner'] | Initiative['owner'];
  readonly unitId: string | null;
  readonly circleId: string | null;
}

interface Props {
  readonly form: Draft;
  readonly set: (part: Partial<Draft>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
}

/** The fields of an initiative, for a new one and for one that is there. */
export function InitiativeFields({ form, set, fault, disabled }: Props) {
  return (
    <Stack>
      <TextInput
        label="Initiative"
        description="What is done, in a few words"
        required
        disabled={disabled}
        value={form.name}
        error={fault('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label="What for"
        description="What shall be different for customers, and for the company"
        autosize
        minRows={2}
        disabled={disabled}
        value={form.purpose}
        error={fault('purpose')}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <GoalField {...{ form, set, fault, disabled }} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <OwnerField
          owner={form.owner ?? null}
          fault={fault}
          disabled={disabled}
          onChange={(owner) => set({ owner })}
        />
        <UnitField {...{ form, set, fault, disabled }} />
      </SimpleGrid>
      <ReachField {...{ form, set, fault, disabled }} />
      <CircleSelect
        value={form.circleId}
        error={fault('circleId')}
        onChange={(circleId) => set({ circleId })}
      />
    </Stack>
  );
}

function GoalField({ form, set, fault, disabled }: Props) {
  const { index } = useLadder();
  return (
    <KnowableField<string>
      label="Serves the goal"
      description="An initiative that serves no goal is somebody’s hobby; while nobody can say, name who finds out"
      question="Which goal does it serve?"
      place="goal"
      value={form.goal}
      fault={fault}
      disabled={disabled}
      onChange={(goal) => set({ goal })}
    >
      <Select
        aria-label="Goal"
        searchable
        limit={50}
        disabled={disabled}
        placeholder="Choose a goal"
        nothingFoundMessage="No goal by that name"
        data={(index?.items ?? []).map((one) => ({
          value: one.id,
          label: `${one.title} (${periodLabel(one.period)})`,
        }))}
        value={form.goal?.known ? form.goal.value : null}
        onChange={(id) => set({ goal: id === null ? null : { known: true, value: id } })}
      />
    </KnowableField>
  );
}

function UnitField({ form, set, fault, disabled }: Props) {
  const units = useQuery({ queryKey: ['units'], queryFn: ({ signal }) => call('GET /units', { signal }) });
  return (
    <Select
      label="Part of the organization"
      description="Who carries it out"
      clearable
      disabled={disabled}
      placeholder="Whole organization"
      data={(units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={form.unitId}
      error={fault('unitId')}
      onChange={(unitId) => set({ unitId })}
    />
  );
}

const BLANK = { low: 0, likely: 0, high: 0, source: '' };

function ReachField({ form, set, fault, disabled }: Props) {
  const value = form.reach?.known ? form.reach.value : BLANK;
  const put = (part: Partial<typeof BLANK>) => set({ reach: { known: true, value: { ...value, ...part } } });
  const range = [
    ['low', 'At least'],
    ['likely', 'Likely'],
    ['high', 'At most'],
  ] as const;
  return (
    <KnowableField<typeof BLANK>
      label="Customers whom it reaches"
      description="As a range, with where it comes from"
      question="How many customers does it reach?"
      place="reach"
      value={form.reach}
      fault={fault}
      disabled={disabled}
      onChange={(reach) => set({ reach })}
    >
      <Group align="flex-start" gap="sm">
        {range.map(([key, label]) => (
          <NumberInput
            key={key}
            label={label}
            w={120}
            min={0}
            allowDecimal={false}
            disabled={disabled}
            value={form.reach?.known ? value[key] : ''}
            error={fault(`reach.${key}`)}
            onChange={(next) => (next === '' ? set({ reach: null }) : put({ [key]: Number(next) }))}
          />
        ))}
        <TextInput
          label="Where it comes from"
          flex={1}
          miw={200}
          disabled={disabled || !form.reach?.known}
          value={value.source}
          error={fault('reach.source')}
          onChange={(event) => put({ source: event.currentTarget.value })}
        />
      </Group>
    </KnowableField>
  );
}
