import { benchmarks } from './benchmarks.ts';
import type { ProgramEntry } from './entry.ts';
import { goalsEntry } from './goals.ts';
import { initiativeEnds, initiatives } from './initiatives.ts';
import { maturity } from './maturity.ts';
import { people } from './people.ts';
import { consultations, politics } from './politics.ts';
import { processes } from './processes.ts';
import { questions } from './questions.ts';
import { reviews } from './reviews.ts';
import { topThree } from './topThree.ts';
import { value } from './value.ts';

export type { ProgramEntry, ProgramParts, ProgramStores } from './entry.ts';

/** What the operator's people enter by hand, in the order in which it builds on each other; one file each. */
export const PROGRAM: readonly ProgramEntry[] = [
  goalsEntry,
  benchmarks,
  topThree,
  questions,
  maturity,
  initiatives,
  processes,
  value,
  initiativeEnds,
  people,
  politics,
  reviews,
  consultations,
];
