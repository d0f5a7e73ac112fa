import { ActionIcon, Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { CycleChange, Judgment } from '../api/cycle.ts';
import { unitStyle } from '../figure/unit.ts';
import type { MetricChoice } from './plan-form.tsx';

type Guardrail = NonNullable<CycleChange['guardrails']>[number];

interface Props {
  readonly guardrails: readonly Guardrail[];
  readonly choices: readonly MetricChoice[];
  /** Units of metrics by id, for what is tolerated. */
  readonly units: Readonly<Record<string, Judgment['unit']>>;
  readonly fault: (place: string) => string | undefined;
  readonly onChange: (guardrails: Guardrail[]) => void;
}

/** Metrics that must not get worse, and by how much each may. */
export function GuardrailFields({ guardrails, choices, units, fault, onChange }: Props) {
  const put = (at: number, part: Partial<Guardrail>) =>
    onChange(guardrails.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Guardrails
      </Text>
      <Text size="sm" c="dimmed">
        What must not get worse while this gets better, and how much worse is tolerated.
      </Text>
      {guardrails.map((guardrail, at) => (
        <Group key={guardrail.metricId || at} align="flex-start" gap="sm" wrap="wrap">
          <Select
            aria-label={`Guardrail ${at + 1}: metric`}
            searchable
            flex={2}
            miw={200}
            data={[...choices]}
            value={guardrail.metricId}
            error={fault(`guardrails.${at}.metricId`)}
            onChange={(metricId) => metricId && put(at, { metricId })}
          />
          <Select
            aria-label={`Guardrail ${at + 1}: which way is good`}
            allowDeselect={false}
            w={170}
            data={[
              { value: 'up', label: 'must not fall' },
              { value: 'down', label: 'must not rise' },
            ]}
            value={guardrail.wanted}
            onChange={(wanted) => put(at, { wanted: wanted as Guardrail['wanted'] })}
          />
          <NumberInput
            aria-label={`Guardrail ${at + 1}: tolerated`}
            w={240}
            prefix="by over "
            suffix={unitSuffix(units[guardrail.metricId])}
            value={guardrail.tolerance}
            error={fault(`guardrails.${at}.tolerance`)}
            onChange={(tolerance) => put(at, { tolerance: typeof tolerance === 'number' ? tolerance : 0 })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Remove guardrail ${at + 1}`}
            onClick={() => onChange(guardrails.filter((_, index) => index !== at))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={choices.length === guardrails.length}
          onClick={() => {
            const free = choices.find(({ value }) => !guardrails.some(({ metricId }) => metricId === value));
            if (free) onChange([...guardrails, { metricId: free.value, wanted: 'up', tolerance: 0 }]);
          }}
        >
          Add a guardrail
        </Button>
      </Group>
    </Stack>
  );
}

/** “3 points”: seconds and shares are told apart from what is counted in nothing. */
function unitSuffix(unit: Judgment['unit'] | undefined): string {
  if (!unit) return '';
  if (unit.code === '%') return ' percentage points';
  if (unit.code === 's') return ' seconds';
  const { word } = unitStyle(unit);
  return word ? ` ${word}` : unit.label ? ` ${unit.label}` : '';
}
