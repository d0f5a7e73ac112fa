import { benchmarks } from './benchmarks.ts';
import { businessCases } from './businessCases.ts';
import { costs } from './costs.ts';
import { cycles } from './cycles.ts';
import type { ProgramEntry } from './entry.ts';
import { goalsEntry } from './goals.ts';
import { initiativeEnds, initiativeStarts, initiatives } from './initiatives.ts';
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
  costs,
  value,
  cycles,
  initiativeEnds,
  people,
  politics,
  businessCases,
  initiativeStarts,
  reviews,
  consultations,
];
