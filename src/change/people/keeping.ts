import { isId, NotFound, Outdated, restorableSince, type Scope } from '../../kernel/index.ts';
import type { PeopleParts } from './parts.ts';
import type { AdoptionRecord, AdoptionStore, AdoptionTable } from './store.ts';

/** What differs from one kind of record to the next. */
interface Kind<F extends object, I extends object> {
  /** As it stands in a sentence: “training”. */
  readonly noun: string;
  readonly subject: string;
  store(adoption: AdoptionStore): AdoptionTable<F & AdoptionRecord>;
  /**
   * Checks a record as a whole, as it was entered or as it would be after a change.
   * @throws InvalidInput with every field that is wrong
   */
  check(parts: PeopleParts, scope: Scope, input: I, before: (F & AdoptionRecord) | null): Promise<F>;
  /** Whatever stands in the way of taking it out of sight. @throws Conflict */
  checkRemoval?(parts: Pick<PeopleParts, 'adoption'>, record: F & AdoptionRecord): Promise<void>;
  /** What of it stands in the audit log. */
  told(record: F & AdoptionRecord): Record<string, unknown>;
}

/** Makes, reads, changes and deletes records of one kind, each change on the version that was read and on record. */
export interface Keeper<F extends object, I extends object> {
  /** @throws InvalidInput */
  create(parts: PeopleParts, scope: Scope, input: I): Promise<F & AdoptionRecord>;
  /** @throws NotFound also for one of an initiative that the actor may not read */
  read(parts: Pick<PeopleParts, 'adoption'>, id: string): Promise<F & AdoptionRecord>;
  /** @throws NotFound, Outdated, InvalidInput */
  change(
    parts: PeopleParts,
    scope: Scope,
    id: string,
    expected: number,
    changes: Partial<I>,
  ): Promise<F & AdoptionRecord>;
  /** @throws NotFound, Outdated, Conflict while something stands on it */
  remove(parts: PeopleParts, id: string, expected: number): Promise<void>;
  /** Brings a deleted one back as it was. @throws NotFound, InvalidInput where it does not fit any more */
  restore(parts: PeopleParts, scope: Scope, id: string): Promise<F & AdoptionRecord>;
}

export function keeperOf<F extends object, I extends object>(kind: Kind<F, I>): Keeper<F, I> {
  const read = async (
    { adoption }: Pick<PeopleParts, 'adoption'>,
    id: string,
  ): Promise<F & AdoptionRecord> => {
    const found = isId(id) ? await kind.store(adoption).get(id) : null;
    if (!found) throw NotFound.of(kind.noun, id);
    return found;
  };
  const record = (parts: PeopleParts, action: string, one: F & AdoptionRecord) =>
    parts.audit.append({
      action,
      subjectKind: kind.subject,
      subjectId: one.id,
      detail: kind.told(one),
    });
  return {
    read,
    async create(parts, scope, input) {
      const at = parts.clock.now().toISOString();
      const fields = await kind.check(parts, scope, input, null);
      const made = { ...fields, id: parts.ids.next(), version: 1, createdAt: at, updatedAt: at };
      await kind.store(parts.adoption).insert(made);
      await record(parts, 'created', made);
      return made;
    },
    async change(parts, scope, id, expected, changes) {
      const before = await read(parts, id);
      if (before.version !== expected) throw Outdated.of(kind.noun, before.version, expected);
      const whole = { ...before, ...changes } as unknown as I;
      const fields = await kind.check(parts, scope, whole, before);
      const { id: same, version, createdAt } = before;
      const updatedAt = parts.clock.now().toISOString();
      const changed = { ...fields, id: same, version: version + 1, createdAt, updatedAt };
      if (!(await kind.store(parts.adoption).update(changed, expected)))
        throw Outdated.of(kind.noun, version + 1, expected);
      await record(parts, 'changed', changed);
      return changed;
    },
    async remove(parts, id, expected) {
      const before = await read(parts, id);
      if (before.version !== expected) throw Outdated.of(kind.noun, before.version, expected);
      await kind.checkRemoval?.(parts, before);
      await kind.store(parts.adoption).remove(id, parts.clock.now().toISOString());
      await record(parts, 'deleted', before);
    },
    async restore(parts, scope, id) {
      const since = restorableSince(parts.clock.now());
      const gone = isId(id) ? await kind.store(parts.adoption).removed(id, since) : null;
      if (!gone) throw NotFound.of(`deleted ${kind.noun}`, id);
      // Another one may stand in its place by now.
      await kind.check(parts, scope, gone as unknown as I, gone);
      await kind.store(parts.adoption).bringBack(id);
      await record(parts, 'restored', gone);
      return gone;
    },
  };
}
