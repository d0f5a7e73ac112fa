import type { Candidate, CandidateSource, LeftOut } from '../candidate.ts';
import { driverSource } from './driverSource.ts';
import type { TopThreeGround } from './ground.ts';
import { metricSource } from './metricSource.ts';

/** Every source of candidates, one file each; a new one is added to this list and nowhere else. */
export const CANDIDATE_SOURCES: readonly CandidateSource<TopThreeGround>[] = [driverSource, metricSource];

/** Sources that Perpetua does not have yet. Said, so that nobody takes what is ranked for all there is. */
const NOT_YET = 'Themes in texts, root causes of cases, journeys and experience indices are no sources yet.';

/** The candidates of all sources, and what was looked at and left out. */
export function findCandidates(ground: TopThreeGround): {
  candidates: Candidate[];
  leftOut: (LeftOut & { readonly source: string })[];
} {
  const found = CANDIDATE_SOURCES.map((source) => ({ source, ...source.candidates(ground) }));
  return {
    candidates: found.flatMap(({ candidates }) => candidates),
    leftOut: [
      ...found.flatMap(({ source, leftOut }) => leftOut.map((one) => ({ ...one, source: source.name }))),
      { title: 'What is not looked at', why: NOT_YET, to: null, source: '' },
    ],
  };
}
