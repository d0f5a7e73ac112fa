import type { GlossaryTerm } from './glossary-term.ts';

/** Words of cycles and of judging. */
export const CYCLE_TERMS = {
  cycle: {
    name: 'Cycle',
    says: 'One round of improvement: plan, do, check, act. What is expected is stated before it starts, it is judged on its day, and the next round starts from what was learned.',
  },
  lock: {
    name: 'Lock',
    says: 'From then on nobody can change what a cycle stated: hypothesis, metric, size, method, days. Whoever may choose these when the results are there finds what they like.',
  },
  randomized: {
    name: 'Randomized',
    says: 'Chance decides which customers get a change. Then nothing else differs between those with it and those without but chance, whose size is known.',
  },
  staggered: {
    name: 'Staggered roll-out',
    says: 'Regions, teams or stores get a change one after the other. Those that do not have it yet show what would have happened without it.',
  },
  matched: {
    name: 'Matched difference in differences',
    says: 'Each customer with the change is paired with one who was like them before; the changes of both are compared. It holds only where nothing unseen decided both who got it and how they developed.',
  },
  interrupted: {
    name: 'Interrupted time series',
    says: 'A metric’s own course before a change is carried on, and what came is compared with it. Anything else that happened at the same time counts as the change, so this is the weakest way to judge.',
  },
  guardrail: {
    name: 'Guardrail',
    says: 'A metric that must not get worse while another gets better, and by how much it may. Costs can be cut by annoying customers; a guardrail tells.',
  },
  look: {
    name: 'Look before the day',
    says: 'Looking early is allowed. Each look is kept, and the interval becomes one that holds however often one looks; it is wider, which is the price.',
  },
  worthwhile: {
    name: 'Smallest effect worth having',
    says: 'Below it a change does not pay, however surely it is there. It says how many customers or months are needed.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
