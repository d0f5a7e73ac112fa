import {
  baseRates,
  type Cycle,
  type CycleJudgment,
  type CycleStore,
  cyclesDue,
  type Initiative,
  type InitiativeStore,
  judgedAsLocked,
  standingJudgments,
  type Verdict,
} from '../../change/index.ts';
import { dayIn, type Period } from '../../kernel/index.ts';

/** A cycle with the judgment that stands. */
export interface JudgedCycle {
  readonly cycle: Cycle;
  readonly judgment: CycleJudgment;
}

export interface CyclesOnAgenda {
  /** Judged within the period. */
  readonly settled: readonly JudgedCycle[];
  /** Judged, and nobody has said what shall become of it. */
  readonly undecided: readonly JudgedCycle[];
  /** Its day has come and it was not judged. */
  readonly due: readonly Cycle[];
  /** How many of all that were ever judged came out so. */
  readonly rates: Readonly<Record<Verdict, number>>;
}

export interface CycleGroundStores {
  readonly cycles: Pick<CycleStore, 'list' | 'judgments'>;
  readonly initiatives: Pick<InitiativeStore, 'list'>;
}

/** Cycles that were settled in a period, and those that want a decision, as far as was known on the day. */
export async function cycleGround(
  { cycles, initiatives }: CycleGroundStores,
  asked: {
    readonly period: Period;
    readonly unitId: string | null;
    readonly mayTell: (initiative: Initiative) => boolean;
    readonly today: string;
    readonly zone: string;
  },
): Promise<CyclesOnAgenda> {
  const { period, unitId, mayTell, today, zone } = asked;
  const told = new Set(
    (await initiatives.list())
      .filter((one) => (unitId === null || one.unitId === null || one.unitId === unitId) && mayTell(one))
      .map(({ id }) => id),
  );
  const known = (await cycles.list()).filter(({ initiativeId }) => told.has(initiativeId));
  const byId = new Map(known.map((cycle) => [cycle.id, cycle]));
  const made = (await cycles.judgments()).filter(({ judgedAt }) => dayIn(zone, new Date(judgedAt)) <= today);
  const judged = standingJudgments(made).flatMap((judgment): JudgedCycle[] => {
    const cycle = byId.get(judgment.cycleId);
    return cycle ? [{ cycle, judgment }] : [];
  });
  return {
    settled: judged.filter(
      ({ judgment }) => judgment.judgedOn >= period.from && judgment.judgedOn < period.to,
    ),
    undecided: judged.filter(({ cycle }) => cycle.outcome === null && cycle.stopped === null),
    due: cyclesDue(known, judgedAsLocked(made), today),
    rates: baseRates(judged.map(({ judgment }) => judgment)),
  };
}
