import {
  type Actor,
  type Evidence,
  gatherFaults,
  InvalidInput,
  type Knowable,
  Outdated,
  parseProse,
  type Scope,
} from '../../kernel/index.ts';
import { checkEvidence, checkKnowable } from './field.ts';
import { assertInitiative } from './group.ts';
import type { PeopleParts } from './parts.ts';

/** Kotter's eight steps (Leading Change, 1996; wording of Accelerate, 2014), in their order. */
export const KOTTER_STEPS = [
  'urgency',
  'coalition',
  'vision',
  'volunteers',
  'barriers',
  'wins',
  'acceleration',
  'anchoring',
] as const;
export type KotterStep = (typeof KOTTER_STEPS)[number];

/** Each step's name, and what would show that it is there. */
export const KOTTER_WORDS: Readonly<Record<KotterStep, { readonly name: string; readonly shown: string }>> = {
  urgency: {
    name: 'Create a sense of urgency',
    shown: 'A figure or customers’ words that made people say “now”, and who said so.',
  },
  coalition: {
    name: 'Build a guiding coalition',
    shown: 'Names from several levels and units who have agreed to lead it, and meet.',
  },
  vision: {
    name: 'Form a vision and initiatives',
    shown: 'One page that says what will be different, which goal it serves, and by when.',
  },
  volunteers: {
    name: 'Enlist volunteers',
    shown: 'Champions in the groups, and messages that reached them.',
  },
  barriers: {
    name: 'Remove barriers',
    shown: 'A decision that took away a rule, a tool or a target that stood in the way.',
  },
  wins: {
    name: 'Generate short-term wins',
    shown: 'A judged effect or a metric that moved beyond noise, and that people were told of.',
  },
  acceleration: {
    name: 'Sustain acceleration',
    shown: 'The next cycle, begun from what the last one showed.',
  },
  anchoring: {
    name: 'Anchor it',
    shown: 'Standard work, targets and training of new people that hold the new way.',
  },
};

/** What shows that a step is there. */
export interface StepShown {
  readonly note: string;
  /** At least one. */
  readonly evidence: readonly Evidence[];
}

/** One step of one initiative: shown by evidence, or not known. */
export interface KotterEntry {
  readonly initiativeId: string;
  readonly step: KotterStep;
  readonly said: Knowable<StepShown>;
  readonly version: number;
  readonly at: string;
  readonly by: Actor;
}

/**
 * Says what shows that a step is there, or who finds that out.
 * @param expected version that was read; 0 where nobody said anything yet
 * @throws InvalidInput, Outdated
 */
export async function sayStep(
  parts: PeopleParts,
  scope: Scope,
  { initiativeId, step }: Pick<KotterEntry, 'initiativeId' | 'step'>,
  expected: number,
  said: Knowable<StepShown>,
): Promise<KotterEntry> {
  await assertInitiative(parts, initiativeId);
  const faults = gatherFaults();
  faults.take(() =>
    checkKnowable(said, 'said', ({ note, evidence }) => {
      parseProse(note, 'said.note', 4000);
      checkEvidence(evidence, 'said.evidence');
      if (evidence.length === 0)
        throw InvalidInput.at(
          'said.evidence',
          'must link what shows it; without evidence it is not known: say who finds out',
        );
    }),
  );
  faults.assertNone();
  const entry: KotterEntry = {
    initiativeId,
    step,
    said,
    version: expected + 1,
    at: parts.clock.now().toISOString(),
    by: scope.actor,
  };
  const found = (await parts.adoption.kotter(initiativeId)).find((one) => one.step === step);
  const stale = (found?.version ?? 0) !== expected || !(await parts.adoption.putKotter(entry, expected));
  if (stale) throw Outdated.of('step', found?.version ?? 0, expected);
  await parts.audit.append({
    action: said.known ? 'shown' : 'not_known',
    subjectKind: 'kotter_step',
    subjectId: initiativeId,
    detail: { step },
  });
  return entry;
}
