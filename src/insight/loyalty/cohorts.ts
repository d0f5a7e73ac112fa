import { nextStart, startOf } from '../../kernel/index.ts';
import { hideSmall } from '../../metric/index.ts';
import type { Tenure } from '../../stats/index.ts';
import type { CohortTenure } from './facts.ts';
import type { CohortGrain } from './request.ts';
import { crowdOf, grouped, type Showing } from './shown.ts';
import { type Retention, retentionOf } from './survival.ts';

/** Customers who started within one calendar period. */
export interface Cohort extends Retention {
  /** First day of the period in which they started. */
  readonly start: string;
  readonly to: string;
  /**
   * Those who left before departures were on record are missing from it, so that it looks more loyal than it was.
   */
  readonly truncated: boolean;
}

export interface Cohorts {
  readonly grain: CohortGrain;
  readonly all: Retention;
  readonly cohorts: readonly Cohort[];
  /** First day on which anybody is on record as having left. */
  readonly firstLeft: string | null;
}

/** Who stays, by when they started. Customers whose first day is not on record are in no cohort. */
export function cohortsOf(
  found: { readonly tenures: readonly CohortTenure[]; readonly firstLeft: string | null },
  asked: { readonly grain: CohortGrain; readonly until: string },
  showing: Showing,
): Cohorts {
  const { grain, until } = asked;
  const byStart = grouped(found.tenures, ({ start }) => start).sort(([a], [b]) => a.localeCompare(b));
  const sizes = byStart.map(([, rows]) =>
    crowdOf(rows.reduce((sum, { left, there }) => sum + left + there, 0)),
  );
  // Cohorts add up to all: a small one could be had by subtraction.
  const [hidden = []] = hideSmall([sizes], showing.minimum, [
    [...byStart.keys()].map((column) => [0, column] as const),
  ]);
  const reach = (start: string): number => Math.max(0, (Date.parse(until) - Date.parse(start)) / 86_400_000);
  const cohorts = byStart.map(([start, rows], index): Cohort => {
    const to = nextStart(grain, start);
    return {
      start,
      to: to < until ? to : until,
      truncated: found.firstLeft === null || start < startOf(grain, found.firstLeft),
      // The last of a cohort have been there for so long; only until then are all of them followed.
      ...retentionOf(showing, rows.map(tenureOf), hidden[index] ?? false, reach(to < until ? to : until)),
    };
  });
  const [first] = byStart;
  return {
    grain,
    all: retentionOf(showing, found.tenures.map(tenureOf), false, first ? reach(first[0]) : 0),
    cohorts,
    firstLeft: found.firstLeft,
  };
}

const tenureOf = ({ days, left, there }: CohortTenure): Tenure => ({
  time: days,
  events: left,
  censored: there,
});
