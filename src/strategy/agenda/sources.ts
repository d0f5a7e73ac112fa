import type { AgendaSection, AgendaSource } from './agenda.ts';
import { benchmarks } from './benchmarks.ts';
import { dueDecisions } from './dueDecisions.ts';
import { goals } from './goals.ts';
import type { AgendaGround } from './ground.ts';
import { moved } from './moved.ts';
import { overdueUnknowns } from './overdueUnknowns.ts';
import { overriddenGates } from './overriddenGates.ts';
import { people } from './people.ts';
import { seriousLint } from './seriousLint.ts';
import { settledHypotheses } from './settledHypotheses.ts';
import { topThree } from './topThree.ts';
import { waitingInitiatives } from './waitingInitiatives.ts';
import { wished } from './wished.ts';

/** Where the agenda comes from, in the order in which it is gone through; a new source is added here and nowhere else. */
export const AGENDA_SOURCES: readonly AgendaSource<AgendaGround>[] = [
  moved,
  wished,
  goals,
  dueDecisions,
  settledHypotheses,
  overriddenGates,
  waitingInitiatives,
  people,
  overdueUnknowns,
  seriousLint,
  topThree,
  benchmarks,
];

/** The agenda as it builds itself. A source that can have nothing yet is left out. */
export function buildAgenda(ground: AgendaGround): AgendaSection[] {
  return AGENDA_SOURCES.flatMap((source) => {
    const gathered = source.gather(ground);
    return gathered === null ? [] : [{ source: source.key, title: source.title, ...gathered }];
  });
}
