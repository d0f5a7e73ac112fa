import {
  type GateStores,
  type Initiative,
  type InitiativeStore,
  type Override,
  readGates,
  stillMissing,
} from '../../change/index.ts';
import { dayIn } from '../../kernel/index.ts';

/** An initiative that somebody let start without all that its gate asks for. */
export interface OverriddenGate {
  readonly initiative: Initiative;
  readonly override: Override;
  /** Keys of the items that were missing and are so on the day. */
  readonly missing: readonly string[];
}

/** A proposed initiative that waits for somebody. */
export interface WaitingInitiative {
  readonly initiative: Initiative;
  /** Keys of the items that its gate still asks for; none where it could start. */
  readonly missing: readonly string[];
}

export interface InitiativesOnAgenda {
  /** All that are not stopped, newest first. */
  readonly open: readonly Initiative[];
  readonly overridden: readonly OverriddenGate[];
  readonly waiting: readonly WaitingInitiative[];
}

export interface InitiativeGroundStores extends GateStores {
  readonly initiatives: Pick<InitiativeStore, 'list'>;
}

/** Initiatives of a unit (or of all) that somebody has to look at, and those of them that wait. */
export async function initiativeGround(
  stores: InitiativeGroundStores,
  asked: {
    readonly unitId: string | null;
    /** What lies in a circle is talked of in reviews of that circle alone: minutes are read by more than those who are in it. */
    readonly mayTell: (initiative: Initiative) => boolean;
    readonly today: string;
    readonly zone: string;
  },
): Promise<InitiativesOnAgenda> {
  const { unitId, mayTell, today, zone } = asked;
  const known = (instant: string) => dayIn(zone, new Date(instant)) <= today;
  const all = (await stores.initiatives.list()).filter(
    (one) =>
      (unitId === null || one.unitId === null || one.unitId === unitId) &&
      mayTell(one) &&
      one.state !== 'stopped' &&
      known(one.createdAt),
  );
  const gates = await readGates(
    stores,
    all.map(({ id }) => id),
    today,
  );
  const overrides = await stores.readiness.overrides(all.map(({ id }) => id));
  return {
    open: all,
    overridden: all.flatMap((initiative) =>
      overrides
        .filter(({ initiativeId, at }) => initiativeId === initiative.id && known(at))
        .flatMap((override): OverriddenGate[] => {
          const { settled } = override;
          const then = { ...override, settled: settled && known(settled.at) ? settled : null };
          const gate = gates.get(initiative.id);
          const missing = gate ? stillMissing(then, gate) : [];
          return missing.length > 0 ? [{ initiative, override, missing }] : [];
        }),
    ),
    waiting: all
      .filter(({ state }) => state === 'proposed')
      .map((initiative) => ({ initiative, missing: gates.get(initiative.id)?.missing ?? [] }))
      .sort((left, right) => left.missing.length - right.missing.length),
  };
}
