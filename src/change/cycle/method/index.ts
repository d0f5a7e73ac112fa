import { InvalidInput } from '../../../kernel/index.ts';
import { interruptedMethod } from './interrupted.ts';
import { matchedMethod } from './matched.ts';
import type { Method } from './method.ts';
import { randomizedMethod } from './randomized.ts';
import { staggeredMethod } from './staggered.ts';

export { interruptedMethod, judgeSeries, type SeriesFacts } from './interrupted.ts';
export { judgeMatched } from './matched.ts';
export type { MatchedFacts } from './matchedColumns.ts';
export type { Counting, Finding, Judged, Method, Trial } from './method.ts';
export { judgeRandomized, type RandomizedFacts } from './randomized.ts';
export { judgeStaggered, type StaggeredFacts } from './staggered.ts';

/** Every way of judging, the clearest first; a new one is added here and nowhere else. */
export const CYCLE_METHODS: readonly Method[] = [
  randomizedMethod,
  staggeredMethod,
  matchedMethod,
  interruptedMethod,
];

/** @throws InvalidInput naming the known ones */
export function methodOf(key: string): Method {
  const found = CYCLE_METHODS.find((method) => method.key === key);
  if (found) return found;
  throw InvalidInput.at(
    'method',
    `must be one of ${CYCLE_METHODS.map((method) => method.key).join(', ')}`,
    key,
  );
}
