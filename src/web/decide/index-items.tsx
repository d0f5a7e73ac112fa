import { ActionIcon, Autocomplete, Button, Fieldset, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { FieldProps } from './parameter-field.tsx';
import { useQuestions } from './use-questions.ts';

interface Item {
  readonly question: string;
  readonly weight?: number;
}

/** The questions of an index and their weights. */
export function IndexItems({ value, onChange, schema, error, disabled }: FieldProps) {
  const { questions } = useQuestions();
  const items = Array.isArray(value) ? (value as readonly Item[]) : [];
  const keys = [...new Set(questions.map((question) => question.key))];
  const put = (index: number, item: Item) => onChange(items.map((old, at) => (at === index ? item : old)));
  return (
    <Fieldset legend="Items">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {schema.description}
        </Text>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity until they are named
          <Group key={index} gap="sm">
            <Autocomplete
              aria-label="Question"
              w={240}
              data={keys}
              disabled={disabled}
              value={item.question}
              onChange={(question) => put(index, { ...item, question })}
            />
            <NumberInput
              aria-label="Weight"
              w={100}
              min={0}
              disabled={disabled}
              value={item.weight ?? 1}
              onChange={(weight) => typeof weight === 'number' && put(index, { ...item, weight })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Remove this item"
              disabled={disabled}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        {error && (
          <Text size="sm" c="var(--bad)">
            {error}
          </Text>
        )}
        <Group>
          <Button
            size="xs"
            variant="default"
            disabled={disabled}
            onClick={() => onChange([...items, { question: '', weight: 1 }])}
          >
            Add an item
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
