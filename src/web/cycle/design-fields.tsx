import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Cycle } from '../api/cycle.ts';
import type { Rule } from '../api/rule.ts';
import type { Field } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';

type Design = Readonly<Record<string, unknown>>;

interface Props {
  readonly method: Cycle['method'];
  readonly design: Design;
  readonly startsOn: string | null;
  readonly fields: readonly Field[];
  readonly fault: (place: string) => string | undefined;
  readonly onChange: (design: Record<string, unknown>) => void;
}

/** What the chosen method asks for. */
export function DesignFields(props: Props) {
  const Part = props.method === null ? null : PARTS[props.method];
  return Part ? <Part {...props} /> : null;
}

const PARTS: Readonly<Record<NonNullable<Cycle['method']>, ((props: Props) => React.ReactNode) | null>> = {
  randomized: Randomized,
  staggered: Staggered,
  matched: Matched,
  interrupted: null,
};

const attributesOf = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ key }) => key.startsWith('attribute.'));

function Randomized({ design, fields, fault, onChange }: Props) {
  const imported = design['imported'] as { key: string; treated: string; control: string } | null | undefined;
  const put = (part: Design) => onChange({ ...design, ...part });
  const arm = (part: Partial<NonNullable<typeof imported>>) =>
    put({ imported: { key: '', treated: '', control: '', ...imported, ...part } });
  return (
    <Stack gap="sm">
      <NumberInput
        label="Share of customers who get it"
        description="Chance decides, the same way at every question"
        suffix="%"
        w={260}
        min={1}
        max={99}
        value={Math.round(100 * Number(design['share'] ?? 0.5))}
        error={fault('design.share')}
        onChange={(value) => put({ share: Number(value) / 100 })}
      />
      <Checkbox
        label="Customers of one account get the same"
        checked={design['together'] === true}
        onChange={(event) => put({ together: event.currentTarget.checked })}
      />
      <Checkbox
        label="Somebody else has drawn: an attribute says who is in which arm"
        checked={imported != null}
        onChange={(event) =>
          put({ imported: event.currentTarget.checked ? { key: '', treated: '', control: '' } : null })
        }
      />
      {imported != null && (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <Select
            label="Attribute"
            data={attributesOf(fields).map(({ key, label }) => ({ value: key.slice(10), label }))}
            value={imported.key || null}
            error={fault('design.imported.key')}
            onChange={(key) => arm({ key: key ?? '' })}
          />
          <TextInput
            label="Gets the change"
            value={imported.treated}
            error={fault('design.imported.treated')}
            onChange={(event) => arm({ treated: event.currentTarget.value })}
          />
          <TextInput
            label="Goes without"
            value={imported.control}
            error={fault('design.imported.control')}
            onChange={(event) => arm({ control: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
    </Stack>
  );
}

interface Start {
  readonly value: string;
  readonly day: string;
}

function Staggered({ design, startsOn, fields, fault, onChange }: Props) {
  const starts = (design['starts'] as Start[] | undefined) ?? [];
  const field = String(design['field'] ?? '');
  const known = fields.find(({ key }) => key === field);
  const put = (next: readonly Start[]) => onChange({ ...design, field, starts: next });
  const change = (at: number, part: Partial<Start>) =>
    put(starts.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <Stack gap="sm">
      <Select
        label="Groups are told apart by"
        w={320}
        maw="100%"
        data={attributesOf(fields).map(({ key, label }) => ({ value: key, label }))}
        value={field || null}
        error={fault('design.field')}
        onChange={(next) => onChange({ field: next ?? '', starts: [] })}
      />
      <Text size="sm" c="dimmed">
        Groups that are not named go without it until the judgment; at least two must, better five.
      </Text>
      {fault('design.starts') && (
        <Text size="sm" c="var(--mantine-color-error)">
          {fault('design.starts')}
        </Text>
      )}
      {starts.map((start, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are told apart by their place alone while they are filled in.
        <Group key={at} align="flex-start" gap="sm" wrap="wrap">
          {known?.values?.length ? (
            <Select
              aria-label={`Group ${at + 1}`}
              flex={1}
              miw={180}
              data={[...known.values]}
              value={start.value || null}
              error={fault(`design.starts.${at}.value`)}
              onChange={(value) => change(at, { value: value ?? '' })}
            />
          ) : (
            <TextInput
              aria-label={`Group ${at + 1}`}
              flex={1}
              miw={180}
              value={start.value}
              error={fault(`design.starts.${at}.value`)}
              onChange={(event) => change(at, { value: event.currentTarget.value })}
            />
          )}
          <TextInput
            type="date"
            aria-label={`Group ${at + 1} starts on`}
            value={start.day}
            error={fault(`design.starts.${at}.day`)}
            onChange={(event) => change(at, { day: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={`Remove group ${at + 1}`}
            onClick={() => put(starts.filter((_, index) => index !== at))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          size="xs"
          variant="default"
          disabled={field === ''}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => put([...starts, { value: '', day: startsOn ?? '' }])}
        >
          Add a group
        </Button>
      </Group>
    </Stack>
  );
}

function Matched({ design, fields, fault, onChange }: Props) {
  const put = (part: Design) => onChange({ ...design, ...part });
  const treated = design['treated'] as Rule | undefined;
  const chosen = (design['attributes'] as string[] | undefined) ?? ['segment', 'plan'];
  return (
    <Stack gap="sm">
      <Text size="sm" fw={500}>
        Who gets it
      </Text>
      <RuleEditor
        rule={
          treated ?? { all: [{ field: fields[0]?.key ?? 'attribute.segment', operator: 'is', value: '' }] }
        }
        fields={fields}
        subject="Customers who"
        onChange={(rule) => put({ treated: rule })}
      />
      {fault('design.treated') && (
        <Text size="sm" c="var(--mantine-color-error)">
          {fault('design.treated')}
        </Text>
      )}
      <MultiSelect
        label="The others shall be alike in"
        maxValues={5}
        data={attributesOf(fields).map(({ key, label }) => ({ value: key.slice(10), label }))}
        value={chosen}
        error={fault('design.attributes')}
        onChange={(attributes) => put({ attributes })}
      />
      <Checkbox
        label="Also in the trend before"
        checked={design['trend'] !== false}
        onChange={(event) => put({ trend: event.currentTarget.checked })}
      />
      <Checkbox
        label="Also in the level before"
        description="Only where the rule chose by it: else a return to the own mean looks like an effect"
        checked={design['level'] === true}
        onChange={(event) => put({ level: event.currentTarget.checked })}
      />
    </Stack>
  );
}
