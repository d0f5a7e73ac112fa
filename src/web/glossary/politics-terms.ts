import type { GlossaryTerm } from './glossary-term.ts';

/** Words of politics: who can help or stop a change, and how they are won. */
export const POLITICS_TERMS = {
  stakeholder: {
    name: 'Stakeholder',
    says: 'Somebody whose stance matters to an initiative: with how much power they can help or stop it, how much it is about them, and what they gain and lose by it.',
  },
  stance: {
    name: 'Stance',
    says: 'Where somebody stands: unaware, resistant, neutral, supportive or leading, in this order. A stance is noted with the day on which it was seen, by whom, and why; the note of the latest day holds. The gap counts the steps that are missing to the stance that is wanted.',
  },
  coalition: {
    name: 'Coalition',
    says: 'Those who are with an initiative, weighted by power, and who moves whom. A way leads from a supporter to somebody who is against it; it is as strong as its weakest step.',
  },
  politicsReadiness: {
    name: 'Readiness of politics',
    says: 'The share of all power whose holders stand where they are wanted, or beyond. Who is in no circle of an initiative does not know it, and is shown that it is not known.',
  },
  raci: {
    name: 'RACI',
    says: 'Who is responsible (does it), accountable (answers for it: exactly one), consulted (asked before) and informed (told after), for each activity. One person may be accountable and responsible at once.',
  },
  closedCircle: {
    name: 'Closed circle',
    says: 'A circle that only its members and owners of the organization know of: to everybody else it is not there, with its name, its members and all that is in it.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
