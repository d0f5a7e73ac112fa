import { Button, Fieldset, Group, List, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { CallProblem } from '../api/client.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { type Choice, compareChanges, type MergeField, mergedChanges } from './merge-changes.ts';

interface Props<T extends object> {
  /** What the record is called in a sentence: “goal”. */
  readonly what: string;
  /** The record as it was when the changes were begun. */
  readonly base: T;
  readonly changes: Partial<T>;
  /** The record as somebody else has left it. */
  readonly now: T;
  readonly fields: readonly MergeField<T>[];
  readonly pending?: boolean;
  readonly problem?: unknown;
  /** What closing is called where no form is left to go back to. */
  readonly leave?: string;
  /** Saves these changes on the record as it is now. */
  readonly onMerge: (changes: Partial<T>) => void;
  readonly onClose: () => void;
}

/** Whether a save was refused because somebody else was faster. */
export function isOutdated(problem: unknown): boolean {
  return problem instanceof CallProblem && problem.body.status === 412;
}

/** Two people changed one record: what each of them did, and a choice where they clash. Nothing is lost by opening it. */
export function Merge<T extends object>(props: Props<T>) {
  const { what, base, changes, now, fields, onMerge, onClose } = props;
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const { clashes, mine, theirs } = compareChanges(base, changes, now, fields);
  const open = clashes.filter(({ field }) => !choices[field.key]).length;
  return (
    <Modal opened onClose={onClose} size="lg" title={`Somebody else changed this ${what} meanwhile`}>
      <Stack>
        <Text size="sm">
          {props.leave === undefined && 'Your changes are still here. '}
          {clashes.length === 0 ? 'They do not clash.' : 'Choose where both of you changed the same.'}
        </Text>
        {clashes.map(({ field, mine: own, theirs: other }) => (
          <Fieldset key={field.key} legend={field.label}>
            <Radio.Group
              aria-label={`Which ${field.label.toLowerCase()} to keep`}
              value={choices[field.key] ?? null}
              onChange={(choice) => setChoices((all) => ({ ...all, [field.key]: choice as Choice }))}
            >
              <Stack gap="sm">
                <Radio value="mine" label="Yours" description={field.text(own)} />
                <Radio value="theirs" label="Theirs" description={field.text(other)} />
                {field.prose && <Radio value="both" label="Both, theirs first" />}
              </Stack>
            </Radio.Group>
          </Fieldset>
        ))}
        <Kept title="Kept from you" record={changes} fields={mine} />
        <Kept title="Kept from them" record={now} fields={theirs} />
        {props.problem != null && <ProblemView problem={props.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {props.leave ?? 'Back to my changes'}
          </Button>
          <Button
            disabled={open > 0}
            loading={props.pending ?? false}
            onClick={() => onMerge(mergedChanges(changes, clashes, choices))}
          >
            Save both
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Kept<T extends object>(props: {
  readonly title: string;
  readonly record: Partial<T>;
  readonly fields: readonly MergeField<T>[];
}) {
  if (props.fields.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {props.title}
      </Text>
      <List size="sm">
        {props.fields.map((field) => (
          <List.Item key={field.key}>
            {field.label}: {field.text(props.record[field.key] as T[keyof T])}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
