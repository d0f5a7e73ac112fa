import { Group, Stack, Text } from '@mantine/core';
import type { ImportTarget, Mapping, ReadColumn, Reading, Suggestion } from '../api/intake.ts';
import { percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import classes from './column-mapping.module.css';
import { FieldChoice } from './field-choice.tsx';
import { unfilled, withColumn } from './mapping.ts';

interface Props {
  readonly reading: Reading;
  readonly suggestion: Suggestion;
  readonly target: ImportTarget;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Each column of the file: what it holds, what it becomes, and why. */
export function ColumnMapping({ reading, suggestion, target, mapping, onChange }: Props) {
  const order = reading.columns.map((column) => column.name);
  const used = mapping.columns.length;
  const missing = unfilled(target, mapping);
  return (
    <Section
      title="What each column becomes"
      lead={
        <>
          {used} of {order.length} columns are used.{' '}
          {missing.length > 0 && <b>Still needed: {missing.map((field) => field.label).join(', ')}.</b>}
        </>
      }
    >
      <div className={classes['grid']}>
        {reading.columns.map((column) => {
          const mapped = mapping.columns.find((one) => one.column === column.name) ?? null;
          const suggested = suggestion.columns.find((one) => one.column === column.name);
          const asSuggested = (suggested?.mapped?.field ?? null) === (mapped?.field ?? null);
          return (
            <div key={column.name} className={classes['row']}>
              <ColumnFacts column={column} />
              <Stack gap={4}>
                <FieldChoice
                  column={column}
                  target={target}
                  mapped={mapped}
                  onChange={(next) => onChange(withColumn(mapping, order, column.name, next))}
                />
                <Group gap="sm">
                  {suggested && asSuggested ? (
                    <Text size="xs" c="dimmed">
                      Suggested: {suggested.reason}
                    </Text>
                  ) : (
                    <StateBadge tone="busy">Your choice</StateBadge>
                  )}
                </Group>
              </Stack>
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function ColumnFacts({ column }: { readonly column: ReadColumn }) {
  const range =
    column.low !== undefined && column.high !== undefined ? `, ${column.low} to ${column.high}` : '';
  const blank = column.blankShare > 0 ? `, ${percent(column.blankShare, 0)} empty` : '';
  return (
    <Stack gap={4} miw={0}>
      <Text fw={600} size="sm" className={classes['name'] ?? ''}>
        {column.name}
      </Text>
      <Text size="xs" c="dimmed">
        {column.type}
        {range}, {column.distinct} different{blank}
        {column.note ? `. ${column.note}` : ''}
      </Text>
      <Text size="xs" className={classes['samples'] ?? ''}>
        {column.samples.slice(0, 4).join(' · ')}
      </Text>
    </Stack>
  );
}
