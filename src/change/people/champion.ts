import type { NamedOwner, Owner } from '../../access/index.ts';
import { gatherFaults, InvalidInput, parseDay, parseProse } from '../../kernel/index.ts';
import { keepOwner } from './field.ts';
import { groupOf, type ImpactedGroup } from './group.ts';
import { keeperOf } from './keeping.ts';
import type { AdoptionRecord } from './store.ts';

export interface ChampionFields {
  readonly initiativeId: string;
  readonly groupId: string;
  readonly who: Owner;
  /** YYYY-MM-DD. */
  readonly since: string;
  /** Last day; null while they go on. */
  readonly until: string | null;
  readonly does: string;
}

/** Somebody of a group whom others ask, and who goes first. */
export type Champion = ChampionFields & AdoptionRecord;
export type ChampionInput = Omit<ChampionFields, 'who'> & { readonly who: NamedOwner };

export const champions = keeperOf<ChampionFields, ChampionInput>({
  noun: 'champion',
  subject: 'champion',
  store: ({ champions: all }) => all,
  async check(parts, _scope, given, before) {
    const faults = gatherFaults();
    const does = faults.take(() => parseProse(given.does, 'does', 1000) ?? '');
    faults.take(() => parseDay(given.since, 'since'));
    faults.take(() => {
      if (given.until !== null && parseDay(given.until, 'until') < given.since)
        throw InvalidInput.at('until', `must not lie before ${given.since}`, given.until);
    });
    faults.assertNone();
    if (before && given.initiativeId !== before.initiativeId)
      throw InvalidInput.at('initiativeId', 'must stay as it is');
    await groupOf(parts, given.initiativeId, given.groupId);
    const { initiativeId, groupId, since, until } = given;
    const who = await keepOwner(parts.members, given.who, before?.who ?? null, 'who');
    return { initiativeId, groupId, who, since, until, does: does ?? '' };
  },
  told: ({ groupId, since }) => ({ groupId, since }),
});

/** How many people of a group share one champion. */
export interface ChampionCoverage {
  readonly champions: number;
  /** People for each champion; null without one, or while nobody knows how many people there are. */
  readonly peopleEach: number | null;
}

/** @param today YYYY-MM-DD in the organization's zone */
export function coverageOf(
  group: Pick<ImpactedGroup, 'id' | 'headcount'>,
  all: readonly Champion[],
  today: string,
): ChampionCoverage {
  const count = all.filter(
    ({ groupId, since, until }) =>
      groupId === group.id && since <= today && (until === null || until >= today),
  ).length;
  const people = group.headcount.known ? group.headcount.value : null;
  return { champions: count, peopleEach: count === 0 || people === null ? null : people / count };
}
