import { Button, Group, Modal, Stack } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Merge } from '../form/merge.tsx';
import type { MergeField } from '../form/merge-changes.ts';
import { useChanges } from '../form/saved-form.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { type Collection, useRecord } from './use-record.ts';

interface Kept {
  readonly id: string;
  readonly version: number;
}

/** What the fields of a form are given. */
export interface FieldProps<T> {
  readonly form: T;
  readonly set: (part: Partial<T>) => void;
  readonly fault: (place: string) => string | undefined;
  readonly isNew: boolean;
}

interface Props<T extends Kept> {
  readonly collection: Collection;
  /** What the record is called in a sentence. */
  readonly what: string;
  /** The record that is changed; null for a new one, which begins as `blank`. */
  readonly record: T | null;
  readonly blank: Omit<T, 'id' | 'version' | 'createdAt' | 'updatedAt'>;
  readonly merged: readonly MergeField<T>[];
  readonly onClose: () => void;
  readonly children: (props: FieldProps<T>) => ReactNode;
}

/** The form of one record, in a dialog: new or changed, with what somebody else saved meanwhile merged. */
export function RecordForm<T extends Kept>(props: Props<T>) {
  const { collection, what, record, blank, merged, onClose, children } = props;
  const base = record ?? ({ ...blank, id: '', version: 0 } as unknown as T);
  const { form, changes, changed, set } = useChanges<T>(base);
  const saving = useRecord<T>(collection, record, onClose);
  function submit(event: FormEvent) {
    event.preventDefault();
    // A dialog stands inside the page's tree, where other forms may be.
    event.stopPropagation();
    if (record) saving.save(changes);
    else saving.save({ ...blank, ...changes });
  }
  if (record && saving.theirs) {
    return (
      <Merge
        what={what}
        base={record}
        changes={changes}
        now={saving.theirs}
        fields={merged}
        pending={saving.pending}
        problem={saving.problem}
        onMerge={saving.merge}
        onClose={saving.letGo}
      />
    );
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={`${record ? 'Change the' : 'New'} ${what}`}>
      <form onSubmit={submit}>
        <Stack>
          {saving.problem && <ProblemView problem={saving.problem} />}
          {children({ form, set, fault: saving.fault, isNew: record === null })}
          <Group>
            <Button type="submit" loading={saving.pending} disabled={record !== null && !changed}>
              Save the {what}
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
