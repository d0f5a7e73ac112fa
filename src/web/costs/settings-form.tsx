import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { CostSettings, CostSettingsChanges } from '../api/costs.ts';
import { useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { isOutdated, Merge } from '../form/merge.tsx';
import { useChanges } from '../form/saved-form.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { AtRiskFields } from './at-risk-fields.tsx';
import { bodyOf, draftOf, mergedFields, type SettingsDraft } from './settings-draft.ts';
import { StatedFields } from './stated-fields.tsx';

interface Declared {
  readonly key: string;
  readonly label: string;
  readonly says: string;
}

/** Drivers, attribution, kinds of signals and what is stated: everything that the figures of cost rest on. */
export function SettingsForm({ settings }: { readonly settings: CostSettings }) {
  const { permissions } = useSession();
  const may = permissions.includes('cost.change');
  const queries = useQueryClient();
  const navigate = useNavigate();
  // What the changes are made on: it moves on with the server only while nothing is changed here.
  const [base, setBase] = useState(settings);
  const [theirs, setTheirs] = useState<CostSettings | null>(null);
  const { declared } = base;
  const saved = draftOf(base);
  const { form, changes, changed, set, reset } = useChanges<SettingsDraft>(saved);
  if (!changed && theirs === null && settings.version > base.version) setBase(settings);
  const fields = useFields(true);
  const save = useMutation({
    mutationFn: ({ body, version }: { body: CostSettingsChanges; version: number }) =>
      call('PATCH /costs/settings', { body, version }),
    onSuccess: async (now) => {
      said('Costs are reckoned anew from now on.');
      setTheirs(null);
      reset();
      setBase(now);
      await queries.invalidateQueries({ queryKey: ['costs'] });
      await navigate({ to: '.', search: (search: object) => ({ ...search, view: 'maintenance' }) } as never);
    },
    onError: async (problem) => {
      if (isOutdated(problem)) setTheirs(await call('GET /costs/settings', {}));
    },
  });
  const fault = faultsOf(save.error);
  const choose = (
    key: 'attribution' | 'internalDriver' | 'overheadDriver',
    label: string,
    list: readonly Declared[],
  ) => (
    <Select
      label={label}
      description={list.find((one) => one.key === form[key])?.says}
      disabled={!may}
      allowDeselect={false}
      data={list.map((one) => ({ value: one.key, label: one.label }))}
      value={form[key]}
      error={fault(key)}
      onChange={(value) => value && set({ [key]: value })}
    />
  );
  const kinds = (key: 'contactKinds' | 'revenueKinds' | 'touchKinds', label: string, description: string) => (
    <TagsInput
      label={label}
      description={description}
      disabled={!may}
      value={[...form[key]]}
      error={fault(key)}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <Stack gap="lg">
      <Section
        title="Shared out by"
        lead="What is booked for all is given to each by a driver that you state."
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {choose('overheadDriver', 'Service overhead', declared.overheadDrivers)}
          {choose('internalDriver', 'Internal work for sales', declared.internalDrivers)}
          {choose('attribution', 'A prospect touched by several campaigns', declared.attribution)}
        </SimpleGrid>
      </Section>
      <Section title="Which signals count">
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {kinds('contactKinds', 'Contacts', 'Kinds of signals that are contacts of customers.')}
          {kinds('revenueKinds', 'What customers pay', 'Kinds whose value is what a customer pays.')}
          {kinds('touchKinds', 'Touches of campaigns', 'Kinds that tell that a campaign reached a prospect.')}
          <TextInput
            label="The campaign is named by"
            description="Attribute of the touch."
            disabled={!may}
            value={form.campaignAttribute}
            error={fault('campaignAttribute')}
            onChange={(event) => set({ campaignAttribute: event.currentTarget.value })}
          />
          <NumberInput
            label="Touches count for, in days"
            description="Before the first day as a customer."
            disabled={!may}
            min={1}
            max={1095}
            value={form.touchDays}
            error={fault('touchDays')}
            onChange={(value) => typeof value === 'number' && set({ touchDays: value })}
          />
          <TextInput
            label="Segments by"
            description="Attribute of customers by which they are compared."
            disabled={!may}
            value={form.segmentBy}
            error={fault('segmentBy')}
            onChange={(event) => set({ segmentBy: event.currentTarget.value })}
          />
          <TextInput
            label="The tool is named by"
            description="Attribute of contacts; empty where none does."
            disabled={!may}
            value={form.toolAttribute ?? ''}
            error={fault('toolAttribute')}
            onChange={(event) => set({ toolAttribute: event.currentTarget.value || null })}
          />
          <TextInput
            label="Rework is about the same"
            description="Attribute of contacts; empty for any contact."
            disabled={!may}
            value={form.sameAttribute ?? ''}
            error={fault('rework.sameAttribute')}
            onChange={(event) => set({ sameAttribute: event.currentTarget.value || null })}
          />
          <NumberInput
            label="Rework comes within, in days"
            description="After another contact of the customer."
            disabled={!may}
            min={1}
            max={90}
            value={form.reworkDays}
            error={fault('rework.days')}
            onChange={(value) => typeof value === 'number' && set({ reworkDays: value })}
          />
        </SimpleGrid>
      </Section>
      <StatedFields
        stated={form.stated}
        may={may}
        fault={fault}
        onChange={(stated) => set({ stated: [...stated] })}
      />
      <AtRiskFields {...{ form, fields, may, fault, set }} />
      {theirs && (
        <Merge<SettingsDraft>
          what="way of reckoning"
          base={saved}
          changes={changes}
          now={draftOf(theirs)}
          fields={mergedFields(theirs, fields)}
          pending={save.isPending}
          problem={isOutdated(save.error) ? null : save.error}
          onMerge={(merged) =>
            save.mutate({ body: bodyOf(merged, draftOf(theirs)), version: theirs.version })
          }
          onClose={() => setTheirs(null)}
        />
      )}
      {save.error && !isOutdated(save.error) && <ProblemView problem={save.error} />}
      {may && (
        <Group justify="flex-end">
          <Button variant="default" disabled={!changed} onClick={reset}>
            Undo
          </Button>
          <Button
            disabled={!changed}
            loading={save.isPending}
            onClick={() => save.mutate({ body: bodyOf(changes, saved), version: base.version })}
          >
            Save
          </Button>
        </Group>
      )}
    </Stack>
  );
}
