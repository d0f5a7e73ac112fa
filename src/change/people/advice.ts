import type { AdkarElement } from './adkar.ts';

/** What a low score means, and what helps before anything else does. */
export interface BarrierAdvice {
  readonly name: string;
  /** What people would say if it were there. */
  readonly asks: string;
  /** What it means when it is the barrier. */
  readonly means: string;
  /** What to do, the first thing first. */
  readonly steps: readonly string[];
}

/** Work on the barrier first: what helps a later element is lost on people who are held at an earlier one. */
export const BARRIER_ADVICE: Readonly<Record<AdkarElement, BarrierAdvice>> = {
  awareness: {
    name: 'Awareness',
    asks: 'I know why this changes, and why now.',
    means: 'They don’t know why it changes. Training and persuasion come too early.',
    steps: [
      'Let the sponsor say, in person, why it changes, why now, and what happens if it doesn’t.',
      'Let each direct manager say what it means for their own team, and answer questions.',
      'Show the customers’ words and the figure that made it necessary.',
      'Ask a few people to say the reason back in their own words.',
    ],
  },
  desire: {
    name: 'Desire',
    asks: 'I want to take part in it.',
    means: 'They know why, and don’t want it. More information and more training will not help.',
    steps: [
      'Ask what they would lose, one by one, before telling them what they would gain.',
      'Take away what speaks against it: a target, a bonus or a rule that punishes the new way.',
      'Let those who do the work decide how it is done.',
      'Let managers, and colleagues who are trusted, go first; deal with those who openly refuse.',
    ],
  },
  knowledge: {
    name: 'Knowledge',
    asks: 'I know what to do, and how.',
    means: 'They want it and don’t know how.',
    steps: [
      'Train shortly before it is needed, on their own cases, not months ahead.',
      'Give them the step to take on one page, where they work.',
      'Name somebody whom they can ask while they do it.',
    ],
  },
  ability: {
    name: 'Ability',
    asks: 'I can do it in my everyday work.',
    means: 'They know how, and it doesn’t come off yet. Another course is not what is missing.',
    steps: [
      'Let them practice with a coach beside them, and be slow at first.',
      'Give the time: fewer other tasks and lower volumes for some weeks.',
      'Look for what stands in the way: tools, rights, the layout of the desk.',
    ],
  },
  reinforcement: {
    name: 'Reinforcement',
    asks: 'It pays to go on with it; going back is not easier.',
    means: 'They can do it, and slip back.',
    steps: [
      'Show them what it did for customers, with their own figures.',
      'Thank by name those who do it, soon and in front of others.',
      'Take the old way out of tools, forms and targets.',
      'Look again after three and six months.',
    ],
  },
};
