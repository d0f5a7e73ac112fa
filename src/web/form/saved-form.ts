import { useState } from 'react';
import { same, typedSince } from './merge-changes.ts';

/** A form over a record: what the server has, with the person's changes on top. */
export function useChanges<T extends object>(record: T) {
  const [changes, setChanges] = useState<Partial<T>>({});
  return {
    form: { ...record, ...changes },
    changes,
    changed: Object.keys(changes).length > 0,
    set: (part: Partial<T>) => setChanges((now) => ({ ...now, ...part })),
    reset: () => setChanges({}),
  };
}

/** A record with what a person has changed of it, and not saved yet. */
export interface Begun<T extends object> {
  readonly base: T;
  readonly changes: Partial<T>;
}

/**
 * What somebody else saved shows at once while nothing was changed here. From the first change on the form stays on the
 * record that it was begun on, so that nothing typed is lost and saving finds out what is to be merged.
 */
export function onRecord<T extends { readonly version: number }>(begun: Begun<T>, record: T): Begun<T> {
  const { base, changes } = begun;
  if (Object.keys(changes).length > 0 || base === record || same(base, record)) return begun;
  // What was just saved here may still be on its way to where the record comes from.
  return record.version < base.version ? begun : { base: record, changes: {} };
}

/** Goes on from what was saved, with what was typed while it was being saved. @param sent the changes then */
export function afterSaving<T extends object>({ changes }: Begun<T>, saved: T, sent: Partial<T>): Begun<T> {
  return { base: saved, changes: typedSince(sent, changes) };
}

/** Changes of a record that is saved with its version, by {@link onRecord} and {@link afterSaving}. */
export function useRecordChanges<T extends { readonly version: number }>(record: T) {
  const [begun, become] = useState<Begun<T>>({ base: record, changes: {} });
  const { base, changes } = onRecord(begun, record);
  if (base !== begun.base) become({ base, changes });
  return {
    /** The record that the changes were begun on, with the version to be sent. */
    base,
    form: { ...base, ...changes },
    changes,
    changed: Object.keys(changes).length > 0,
    set: (part: Partial<T>) => become((now) => ({ ...now, changes: { ...now.changes, ...part } })),
    reset: () => become({ base: record, changes: {} }),
    goOnFrom: (saved: T, sent: Partial<T>) => become((now) => afterSaving(now, saved, sent)),
  };
}
