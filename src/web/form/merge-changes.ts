/** One field of a record that two people changed. */
export interface MergeField<T> {
  readonly key: keyof T & string;
  readonly label: string;
  /** As a person reads it. */
  readonly text: (value: T[keyof T]) => string;
  /** The field is prose: both texts can be kept, one below the other. */
  readonly prose?: boolean;
}

export interface Clash<T> {
  readonly field: MergeField<T>;
  readonly mine: T[keyof T];
  readonly theirs: T[keyof T];
}

/** What becomes of a change that was made on a record that has moved on meanwhile. */
export interface Comparison<T> {
  /** Both changed it, to something different: somebody has to choose. */
  readonly clashes: readonly Clash<T>[];
  /** Only I changed it, or both to the same. */
  readonly mine: readonly MergeField<T>[];
  /** Only they changed it. */
  readonly theirs: readonly MergeField<T>[];
}

/** @param base the record as it was when I began; @param changes what I made of it; @param now as it is now */
export function compareChanges<T extends object>(
  base: T,
  changes: Partial<T>,
  now: T,
  fields: readonly MergeField<T>[],
): Comparison<T> {
  const clashes: Clash<T>[] = [];
  const mine: MergeField<T>[] = [];
  const theirs: MergeField<T>[] = [];
  for (const field of fields) {
    const { key } = field;
    const movedOn = !same(base[key], now[key]);
    const own = Object.hasOwn(changes, key) && !same(base[key], changes[key]);
    if (own && movedOn && !same(changes[key], now[key]))
      clashes.push({ field, mine: changes[key] as T[keyof T], theirs: now[key] });
    else if (own) mine.push(field);
    else if (movedOn) theirs.push(field);
  }
  return { clashes, mine, theirs };
}

export type Choice = 'mine' | 'theirs' | 'both';

/** My changes as they are to be saved on the record as it is now. */
export function mergedChanges<T extends object>(
  changes: Partial<T>,
  clashes: readonly Clash<T>[],
  choices: Readonly<Record<string, Choice>>,
): Partial<T> {
  const merged: Partial<T> = { ...changes };
  for (const { field, mine, theirs } of clashes) {
    const choice = choices[field.key] ?? 'mine';
    if (choice === 'theirs') delete merged[field.key];
    else if (choice === 'both')
      merged[field.key] = `${String(theirs)}\n\n${String(mine)}` as T[typeof field.key];
  }
  return merged;
}

/** What was typed on while something was being saved: the fields that are no longer as they were sent. */
export function typedSince<T extends object>(sent: Partial<T>, now: Partial<T>): Partial<T> {
  const fields = Object.entries(now) as [keyof T & string, T[keyof T & string]][];
  const typed = fields.filter(([key, value]) => !(Object.hasOwn(sent, key) && same(sent[key], value)));
  return Object.fromEntries(typed) as Partial<T>;
}

/** Whether two values are written alike. */
export function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left ?? null) === JSON.stringify(right ?? null);
}
