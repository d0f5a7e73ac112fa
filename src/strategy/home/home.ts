import type { HomeDecision, HomePage, HomeUnknown, Station, StationKey } from '../../insight/index.ts';
import {
  type Contributed,
  fact,
  type HomeContribution,
  type StrategyGround,
  type StrategyWaiting,
} from './contribution.ts';
import { cycles } from './cycles.ts';
import { decisions } from './decisions.ts';
import { findings } from './findings.ts';
import { goals } from './goals.ts';
import { initiatives } from './initiatives.ts';
import { ledger } from './ledger.ts';
import { people } from './people.ts';
import { promises } from './promises.ts';
import { results } from './results.ts';
import { reviews } from './reviews.ts';
import { unknowns } from './unknowns.ts';

/** What the strategy adds to Home, in the order in which it presses; a new part is added here and nowhere else. */
const CONTRIBUTIONS: readonly HomeContribution[] = [
  goals,
  reviews,
  decisions,
  unknowns,
  findings,
  initiatives,
  cycles,
  people,
  promises,
  results,
  ledger,
];

export interface WholeHome extends Omit<HomePage, 'decisions'> {
  readonly decisions: readonly (HomeDecision | StrategyWaiting)[];
}

/** Home with what the strategy knows. */
export function homeWithStrategy(page: HomePage, ground: StrategyGround): WholeHome {
  const said = CONTRIBUTIONS.map((one) => ({ station: one.station, part: one.gather(ground) }));
  const parts = said.map(({ part }) => part);
  const of = (key: StationKey) => said.filter(({ station }) => station === key).map(({ part }) => part);
  const unknown = [...page.unknowns, ...parts.flatMap((part) => part.unknowns)].sort(inTurn);
  return {
    ...page,
    stations: page.stations.map((station) =>
      station.key === 'decide'
        ? decideWith(station, of('decide'), unknown.filter((one) => one.overdue).length)
        : stationWith(station, of(station.key)),
    ),
    unknowns: unknown,
    decisions: [...parts.flatMap(({ waiting }) => waiting), ...page.decisions],
  };
}

/** The station says first what presses, then what has not begun. */
function decideWith(station: Station, parts: readonly Contributed[], overdue: number): Station {
  // Sheets count theirs; here they are counted with those of goals and questions.
  const own = station.counts.filter(({ name }) => !/^unknowns? overdue$/.test(name));
  const counts = [
    ...parts.flatMap((part) => part.counts),
    ...own,
    fact(overdue, 'unknown overdue', 'unknowns overdue', '/'),
  ];
  const steps = parts.flatMap(({ next }) => next ?? []);
  const pressing = steps.find(({ presses }) => presses);
  if (station.state === 'needs_attention' && !pressing) return { ...station, counts };
  const [step] = pressing ? [pressing] : steps;
  if (!step || (station.state === 'empty' && !pressing)) return { ...station, counts };
  return {
    ...station,
    counts,
    state: pressing ? 'needs_attention' : 'begun',
    next: step.says,
    to: step.to,
  };
}

/** What parts know of a station goes before what could be said without them. */
function stationWith(station: Station, parts: readonly Contributed[]): Station {
  const state = parts.find((part) => part.state !== undefined)?.state;
  const counts = [...parts.flatMap((part) => part.counts), ...station.counts];
  if (state === undefined) return { ...station, counts };
  const steps = parts.flatMap(({ next }) => next ?? []);
  const step = steps.find(({ presses }) => presses) ?? steps[0];
  return {
    ...station,
    counts,
    state: step?.presses ? 'needs_attention' : state,
    next: step?.says ?? null,
    to: step?.to ?? null,
  };
}

const LAST = '9999-12-31';

/** Overdue first, then by day, and last what has no day. */
function inTurn(left: HomeUnknown, right: HomeUnknown): number {
  return Number(right.overdue) - Number(left.overdue) || (left.due ?? LAST).localeCompare(right.due ?? LAST);
}
