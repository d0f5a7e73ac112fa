import type { NamedOwner, Owner } from '../../access/index.ts';
import { gatherFaults, InvalidInput } from '../../kernel/index.ts';
import { keepOwner, needHours, needLine, needMonth } from './field.ts';
import { assertInitiative } from './group.ts';
import { keeperOf } from './keeping.ts';
import { fold } from './person.ts';
import type { AdoptionRecord } from './store.ts';

/** Whose hours they are: a person's, or those of a group that several initiatives may reach under one name. */
export type CapacityHolder =
  | { readonly kind: 'person'; readonly owner: Owner }
  | { readonly kind: 'group'; readonly name: string };

export interface CapacityFields {
  /** `offer`: hours that they can give; `ask`: hours that an initiative asks of them. */
  readonly kind: 'offer' | 'ask';
  readonly holder: CapacityHolder;
  /** Null for an offer: it is shared by all initiatives. */
  readonly initiativeId: string | null;
  readonly hoursPerMonth: number;
  /** First and last month, YYYY-MM; null: until further notice. */
  readonly fromMonth: string;
  readonly lastMonth: string | null;
  readonly note: string;
}

export type CapacityLine = CapacityFields & AdoptionRecord;
export type CapacityInput = Omit<CapacityFields, 'holder'> & {
  readonly holder:
    | { readonly kind: 'person'; readonly owner: NamedOwner }
    | { readonly kind: 'group'; readonly name: string };
};

const MOST_HOURS = 100_000;

/** Hours per month that people can give, and those that initiatives ask of them. */
export const capacityLines = keeperOf<CapacityFields, CapacityInput>({
  noun: 'capacity line',
  subject: 'capacity_line',
  store: ({ capacity }) => capacity,
  async check(parts, _scope, given, before) {
    const faults = gatherFaults();
    faults.take(() => needHours(given.hoursPerMonth, 'hoursPerMonth', MOST_HOURS));
    faults.take(() => needMonth(given.fromMonth, 'fromMonth'));
    faults.take(() => {
      if (given.lastMonth !== null && needMonth(given.lastMonth, 'lastMonth') < given.fromMonth)
        throw InvalidInput.at('lastMonth', `must not lie before ${given.fromMonth}`, given.lastMonth);
    });
    faults.take(() => {
      if (given.kind === 'ask' && given.initiativeId === null)
        throw InvalidInput.at('initiativeId', 'must be the initiative that asks for the hours');
      if (given.kind === 'offer' && given.initiativeId !== null)
        throw InvalidInput.at(
          'initiativeId',
          'must be empty: what people can give is shared by all initiatives',
        );
    });
    faults.assertNone();
    if (given.initiativeId !== null) await assertInitiative(parts, given.initiativeId);
    const { holder: named } = given;
    const owned = before?.holder.kind === 'person' ? before.holder.owner : null;
    const holder: CapacityHolder =
      named.kind === 'group'
        ? { kind: 'group', name: needLine(named.name, 'holder', 'must name whose hours they are', 200) }
        : { kind: 'person', owner: await keepOwner(parts.members, named.owner, owned, 'holder') };
    const { kind, initiativeId, hoursPerMonth, fromMonth, lastMonth, note } = given;
    const fields = { kind, holder, initiativeId, hoursPerMonth, fromMonth, lastMonth, note: note.trim() };
    if (kind === 'offer') {
      const clash = (await parts.adoption.capacity.list(null)).find(
        (one) =>
          one.kind === 'offer' &&
          one.id !== before?.id &&
          holderKey(one.holder) === holderKey(holder) &&
          isOverlap(one, fields),
      );
      if (clash)
        throw InvalidInput.at(
          'fromMonth',
          `must not overlap with what ${holderName(holder)} can give from ${clash.fromMonth}: end that first`,
          fromMonth,
        );
    }
    return fields;
  },
  told: ({ kind, initiativeId, hoursPerMonth }) => ({ kind, initiativeId, hoursPerMonth }),
});

/** The same for the same people, whichever initiative names them. */
export function holderKey(holder: CapacityHolder): string {
  if (holder.kind === 'group') return `group ${fold(holder.name)}`;
  const { personId, name } = holder.owner;
  return `person ${personId ?? fold(name)}`;
}

export function holderName(holder: CapacityHolder): string {
  return holder.kind === 'group' ? holder.name : holder.owner.name;
}

function isOverlap(
  one: Pick<CapacityFields, 'fromMonth' | 'lastMonth'>,
  other: Pick<CapacityFields, 'fromMonth' | 'lastMonth'>,
): boolean {
  return (
    (one.lastMonth === null || other.fromMonth <= one.lastMonth) &&
    (other.lastMonth === null || one.fromMonth <= other.lastMonth)
  );
}
