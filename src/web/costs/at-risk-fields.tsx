import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { Rule } from '../api/rule.ts';
import type { Field } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';
import { Section } from '../shell/section.tsx';
import type { SettingsDraft, StatedShares } from './settings-draft.ts';

interface Props {
  readonly form: SettingsDraft;
  readonly fields: readonly Field[];
  readonly may: boolean;
  readonly fault: (place: string) => string | undefined;
  readonly set: (part: Partial<SettingsDraft>) => void;
}

/** What a bad experience is, when spending was cut, and the shares that somebody states of both. */
export function AtRiskFields({ form, fields, may, fault, set }: Props) {
  const { bad } = form;
  return (
    <>
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
            value={bad.over}
            onChange={(over) => over && set({ bad: { ...bad, over: over as 'signal' | 'answer' } })}
          />
          <TextInput
            label="In words"
            disabled={!may}
            value={bad.label}
            error={fault('atRisk.bad.label')}
            onChange={(event) => set({ bad: { ...bad, label: event.currentTarget.value } })}
          />
          <NumberInput
            label="Spending was cut by more than, in percent"
            disabled={!may}
            min={1}
            max={99}
            value={Math.round(form.cutBy * 100)}
            error={fault('atRisk.cutBy')}
            onChange={(value) => typeof value === 'number' && set({ cutBy: value / 100 })}
          />
        </SimpleGrid>
        {may && (
          <RuleEditor
            rule={bad.rule as unknown as Rule}
            fields={[
              ...fields,
              { key: 'score', label: 'Score', type: 'number', group: 'Answer' },
              { key: 'value', label: 'Value', type: 'number', group: 'Signal' },
            ]}
            subject={bad.over === 'signal' ? 'Signals that' : 'Answers that'}
            onChange={(rule) => set({ bad: { ...bad, rule: rule as never } })}
          />
        )}
      </Section>
      <SharesSection {...{ form, may, fault, set }} />
    </>
  );
}

const EMPTY: StatedShares = {
  bad: { low: 0, likely: 0, high: 0 },
  cut: { low: 0, likely: 0, high: 0 },
  source: '',
};
const ENDS = [
  ['low', 'At least'],
  ['likely', 'Most likely'],
  ['high', 'At most'],
] as const;

function SharesSection({ form, may, fault, set }: Omit<Props, 'fields'>) {
  const { shares } = form;
  const range = (key: 'bad' | 'cut', title: string, of: StatedShares) => (
    <Stack gap={4} role="group" aria-label={title}>
      <Text size="sm" fw={500}>
        {title}
      </Text>
      <Group gap="sm" align="flex-start">
        {ENDS.map(([end, name]) => (
          <NumberInput
            key={end}
            label={name}
            aria-label={`${title}: ${name}`}
            w={120}
            min={0}
            max={100}
            suffix="%"
            disabled={!may}
            value={Math.round(of[key][end] * 1e6) / 1e4}
            onChange={(value) =>
              typeof value === 'number' &&
              set({ shares: { ...of, [key]: { ...of[key], [end]: Math.round(value * 1e4) / 1e6 } } })
            }
          />
        ))}
      </Group>
      {fault(`atRisk.stated.${key}`) && (
        <Text size="sm" c="var(--mantine-color-error)">
          {fault(`atRisk.stated.${key}`)}
        </Text>
      )}
    </Stack>
  );
  return (
    <Section
      title="At risk, by shares that somebody states"
      lead="Where the signals cannot tell who had a bad experience or who cut spending, state both as ranges with their source. They are shown as stated, beside what was counted."
    >
      {shares === null ? (
        <Text size="sm">Nothing is stated.</Text>
      ) : (
        <Stack>
          {range('bad', 'Share of customers with a bad experience', shares)}
          {range('cut', 'Share of them who cut their spending', shares)}
          <TextInput
            label="Source"
            disabled={!may}
            maw={520}
            value={shares.source}
            error={fault('atRisk.stated.source')}
            onChange={(event) => set({ shares: { ...shares, source: event.currentTarget.value } })}
          />
        </Stack>
      )}
      {may && (
        <div>
          <Button size="xs" variant="default" onClick={() => set({ shares: shares === null ? EMPTY : null })}>
            {shares === null ? 'State the shares' : 'State them no more'}
          </Button>
        </div>
      )}
    </Section>
  );
}
