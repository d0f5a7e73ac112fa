import type { GlossaryTerm } from './glossary-term.ts';

/** Words of processes and of how they are to be done. */
export const PROCESS_TERMS = {
  processMap: {
    name: 'Process map',
    says: 'The steps of a process with who does each, how long it takes, what it costs and what goes wrong. One version tells how it is, another how it is meant to be; what the change is worth follows from the two.',
  },
  perCase: {
    name: 'Per case',
    says: 'What it takes, on average, to bring one case through a process: each step counts as often as branches and rework make it come up.',
  },
  handover: {
    name: 'Handover',
    says: 'A case passes from one role to another. Each is a chance to wait and to lose something.',
  },
  failurePoint: {
    name: 'Failure point',
    says: 'Where a step goes wrong: how often, what that costs, how many further contacts it brings, and what the customer feels.',
  },
  settledVersion: {
    name: 'Settled version',
    says: 'A version of a process map that nobody changes any more, so that a business case that cites it stays true.',
  },
  standardWork: {
    name: 'Standard work',
    says: 'How something is to be done, in force from a day. Every version asks its readers again; who has read which is kept, and who is late is shown.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
