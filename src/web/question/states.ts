import type { FiveQuestion } from '../api/question.ts';
import type { Tone } from '../state/state-badge.tsx';

/** What each state of an answer is called, and how it looks. */
export const STATES: Readonly<Record<FiveQuestion['state'], { readonly name: string; readonly tone: Tone }>> =
  {
    unasked: { name: 'Not asked yet', tone: 'quiet' },
    unknown: { name: 'Unknown', tone: 'warn' },
    assumed: { name: 'Assumed', tone: 'warn' },
    answered: { name: 'Answered', tone: 'good' },
    verified: { name: 'Verified', tone: 'good' },
    stale: { name: 'Stale', tone: 'bad' },
  };
