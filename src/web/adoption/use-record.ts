import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated } from '../form/merge.tsx';
import { said } from '../state/toast.ts';
import { deleteWithUndo } from '../state/undo.tsx';
import { useAdoptionChanged } from './use-adoption.ts';

/** Collections of the people side whose records are kept in the same way. */
export type Collection = 'impacted-groups' | 'trainings' | 'change-messages' | 'champions' | 'capacity-lines';

interface Kept {
  readonly id: string;
  readonly version: number;
}

/**
 * Makes a record of a collection, or changes one; what somebody else saved meanwhile is read, to be merged.
 * @param base the record that is changed; null for a new one
 */
export function useRecord<T extends Kept>(collection: Collection, base: T | null, onDone: () => void) {
  const changed = useAdoptionChanged();
  const [theirs, setTheirs] = useState<T | null>(null);
  // One of the five, all alike: what differs are their bodies, which their forms are typed by.
  const list = `/${collection}` as '/impacted-groups';
  const save = useMutation({
    mutationFn: ({ body, version }: { body: object; version?: number }) =>
      base === null
        ? call(`POST ${list}`, { body: body as never })
        : call(`PATCH ${list}/{id}`, {
            path: { id: base.id },
            body: body as never,
            version: version ?? base.version,
          }),
    onSuccess: async () => {
      setTheirs(null);
      await changed();
      said('Saved.');
      onDone();
    },
    onError: async (problem) => {
      if (base === null || !isOutdated(problem)) return;
      setTheirs((await call(`GET ${list}/{id}`, { path: { id: base.id } })) as unknown as T);
    },
  });
  return {
    save: (body: object) => save.mutate({ body }),
    /** Saves on what somebody else left. */
    merge: (body: object) => theirs && save.mutate({ body, version: theirs.version }),
    pending: save.isPending,
    problem: isOutdated(save.error) ? null : save.error,
    fault: faultsOf(save.error),
    theirs,
    letGo: () => setTheirs(null),
  };
}

/** Deletes a record of a collection, with the way back. @returns rejects with what stands in the way */
export function useRemoval(collection: Collection): (record: Kept) => Promise<void> {
  const again = useAdoptionChanged();
  const list = `/${collection}` as '/impacted-groups';
  return async ({ id, version }) => {
    const path = { id };
    try {
      await deleteWithUndo({
        told: 'Deleted.',
        remove: () => call(`DELETE ${list}/{id}`, { path, version }),
        restore: () => call(`POST ${list}/{id}/restore`, { path }),
        again,
      });
    } catch (problem) {
      await again();
      throw problem;
    }
  };
}
