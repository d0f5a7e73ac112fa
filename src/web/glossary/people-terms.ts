import type { GlossaryTerm } from './glossary-term.ts';

/** Words of the people side of change. */
export const PEOPLE_TERMS = {
  adkar: {
    name: 'ADKAR',
    says: 'How ready people are for a change, in five elements that stand on one another: awareness of why, desire to take part, knowledge of how, ability to do it, reinforcement to go on. Each from 1 to 5.',
  },
  barrierPoint: {
    name: 'Barrier point',
    says: 'The first of the five elements whose score is under the threshold. Work there first: what helps a later element is lost on people who are held at an earlier one.',
  },
  impactedGroup: {
    name: 'Impacted group',
    says: 'People whose work an initiative changes in the same way. Readiness, training and messages are kept by group, never by person.',
  },
  kotter: {
    name: 'Kotter’s eight steps',
    says: 'What a large change goes through, from a sense of urgency to new habits. Kept as a checklist in which each step is shown by evidence, or is not known.',
  },
  trainingReach: {
    name: 'Reach of training',
    says: 'People who attended of those for whom it was planned. It says who was there, not what it did: see its effect.',
  },
  champion: {
    name: 'Champion',
    says: 'Somebody of a group who goes first, and whom the others ask. Coverage is how many people share one.',
  },
  capacity: {
    name: 'Capacity and overload',
    says: 'Hours a month that people can give, against what all initiatives ask of them. Where nobody said what they can give, that is shown as not known.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
