import { Button, Group, NumberInput, Select, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { CostSettings, CostSettingsChanges } from '../api/costs.ts';
import type { Rule } from '../api/rule.ts';
import { useSession } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { isOutdated } from '../form/merge.tsx';
import { RuleEditor } from '../form/rule-editor.tsx';
import { useChanges } from '../form/saved-form.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
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
  const { version, declared, ...saved } = settings;
  const { form, changes, changed, set, reset } = useChanges<CostSettingsChanges & typeof saved>(saved);
  const fields = useFields(true);
  const save = useMutation({
    mutationFn: () => call('PATCH /costs/settings', { body: changes, version }),
    onSuccess: async () => {
      said('Costs are reckoned anew from now on.');
      reset();
      await queries.invalidateQueries({ queryKey: ['costs'] });
      await navigate({ to: '.', search: (now: object) => ({ ...now, view: 'maintenance' }) } as never);
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
            value={form.rework.sameAttribute ?? ''}
            error={fault('rework.sameAttribute')}
            onChange={(event) =>
              set({ rework: { ...form.rework, sameAttribute: event.currentTarget.value || null } })
            }
          />
          <NumberInput
            label="Rework comes within, in days"
            description="After another contact of the customer."
            disabled={!may}
            min={1}
            max={90}
            value={form.rework.days}
            error={fault('rework.days')}
            onChange={(value) =>
              typeof value === 'number' && set({ rework: { ...form.rework, days: value } })
            }
          />
        </SimpleGrid>
      </Section>
      <StatedFields
        stated={form.stated}
        may={may}
        fault={fault}
        onChange={(stated) => set({ stated: [...stated] })}
      />
      <Section
        title="What a bad experience is"
        lead="Customers with such a signal or answer in the chosen months had one."
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label="Told by"
            disabled={!may}
            allowDeselect={false}
            data={[
              { value: 'signal', label: 'A signal' },
              { value: 'answer', label: 'An answer' },
            ]}
            value={form.atRisk.bad.over}
            onChange={(over) =>
              over &&
              set({
                atRisk: { ...form.atRisk, bad: { ...form.atRisk.bad, over: over as 'signal' | 'answer' } },
              })
            }
          />
          <TextInput
            label="In words"
            disabled={!may}
            value={form.atRisk.bad.label}
            error={fault('atRisk.bad.label')}
            onChange={(event) =>
              set({
                atRisk: { ...form.atRisk, bad: { ...form.atRisk.bad, label: event.currentTarget.value } },
              })
            }
          />
          <NumberInput
            label="Spending was cut by more than, in percent"
            disabled={!may}
            min={1}
            max={99}
            value={Math.round(form.atRisk.cutBy * 100)}
            error={fault('atRisk.cutBy')}
            onChange={(value) =>
              typeof value === 'number' && set({ atRisk: { ...form.atRisk, cutBy: value / 100 } })
            }
          />
        </SimpleGrid>
        {may && (
          <RuleEditor
            rule={form.atRisk.bad.rule as unknown as Rule}
            fields={[
              ...fields,
              { key: 'score', label: 'Score', type: 'number', group: 'Answer' },
              { key: 'value', label: 'Value', type: 'number', group: 'Signal' },
            ]}
            subject={form.atRisk.bad.over === 'signal' ? 'Signals that' : 'Answers that'}
            onChange={(rule) =>
              set({ atRisk: { ...form.atRisk, bad: { ...form.atRisk.bad, rule: rule as never } } })
            }
          />
        )}
      </Section>
      {isOutdated(save.error) ? (
        <Notice tone="warn" title="Somebody else changed this meanwhile" urgent>
          <Button
            size="xs"
            variant="default"
            onClick={() => void queries.invalidateQueries({ queryKey: ['costs', 'settings'] })}
          >
            Show what stands there now
          </Button>
        </Notice>
      ) : (
        save.error && <ProblemView problem={save.error} />
      )}
      {may && (
        <Group justify="flex-end">
          <Button variant="default" disabled={!changed} onClick={reset}>
            Undo
          </Button>
          <Button disabled={!changed} loading={save.isPending} onClick={() => save.mutate()}>
            Save
          </Button>
        </Group>
      )}
    </Stack>
  );
}
