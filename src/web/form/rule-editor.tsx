import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Condition, Rule } from '../api/rule.ts';
import { ConditionRow } from './condition-row.tsx';
import type { Field } from './fields.ts';
import classes from './rule-editor.module.css';

interface Props {
  readonly rule: Rule;
  readonly fields: readonly Field[];
  readonly onChange: (rule: Rule) => void;
  /** Read as “Customers who match …”. */
  readonly subject: string;
}

type GroupRule = { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] };
const DEEPEST = 3;

/** A filter in words: conditions joined by all or any, with groups inside. */
export function RuleEditor({ rule, fields, onChange, subject }: Props) {
  const group: GroupRule = 'all' in rule || 'any' in rule ? rule : { all: [rule] };
  return <GroupEditor group={group} fields={fields} onChange={onChange} subject={subject} depth={0} />;
}

interface GroupProps {
  readonly group: GroupRule;
  readonly fields: readonly Field[];
  readonly onChange: (rule: GroupRule) => void;
  readonly onRemove?: () => void;
  readonly subject: string;
  readonly depth: number;
}

function GroupEditor({ group, fields, onChange, onRemove, subject, depth }: GroupProps) {
  const join = 'all' in group ? 'all' : 'any';
  const parts = 'all' in group ? group.all : group.any;
  const put = (next: readonly Rule[]) => onChange(join === 'all' ? { all: next } : { any: next });
  const replace = (index: number, part: Rule) => put(parts.map((old, at) => (at === index ? part : old)));
  const remove = (index: number) => put(parts.filter((_, at) => at !== index));
  const fresh: Condition = { field: fields[0]?.key ?? '', operator: 'is', value: '' };
  return (
    <Stack gap="sm" className={depth > 0 ? classes['group'] : ''}>
      <Group gap="sm">
        <Text size="sm">{subject} match</Text>
        <SegmentedControl
          size="xs"
          aria-label="How the conditions are joined"
          value={join}
          onChange={(value) => onChange(value === 'all' ? { all: parts } : { any: parts })}
          data={[
            { value: 'all', label: 'all of' },
            { value: 'any', label: 'any of' },
          ]}
        />
        {onRemove && (
          <Button size="xs" variant="subtle" color="gray" onClick={onRemove}>
            Remove group
          </Button>
        )}
      </Group>
      {parts.length === 0 && (
        <Text size="sm" c="dimmed">
          No condition: everything matches.
        </Text>
      )}
      {parts.map((part, index) =>
        'all' in part || 'any' in part ? (
          <GroupEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
            key={index}
            group={part}
            fields={fields}
            subject="which"
            depth={depth + 1}
            onChange={(next) => replace(index, next)}
            onRemove={() => remove(index)}
          />
        ) : (
          <ConditionRow
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity of their own
            key={index}
            condition={part}
            fields={fields}
            onChange={(next) => replace(index, next)}
            onRemove={() => remove(index)}
          />
        ),
      )}
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={fields.length === 0}
          onClick={() => put([...parts, fresh])}
        >
          Add condition
        </Button>
        {depth < DEEPEST && (
          <Button
            size="xs"
            variant="subtle"
            disabled={fields.length === 0}
            onClick={() => put([...parts, join === 'all' ? { any: [fresh] } : { all: [fresh] }])}
          >
            Add group
          </Button>
        )}
      </Group>
    </Stack>
  );
}
