import { useState } from 'react';

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
