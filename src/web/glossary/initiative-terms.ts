import type { GlossaryTerm } from './glossary-term.ts';

/** Words of what is improved on purpose. */
export const INITIATIVE_TERMS = {
  initiative: {
    name: 'Initiative',
    says: 'Something that is changed for customers on purpose. It comes from one of the top three, a driver, a metric that moved or an idea, serves a goal, and runs in cycles that show whether it works.',
  },
  readinessGate: {
    name: 'Readiness gate',
    says: 'Five things before an initiative starts: an executive sponsor, change experience, a process owner, a measured baseline and an estimated return. If you don’t have these, don’t start.',
  },
  gateOverride: {
    name: 'Override',
    says: 'Somebody starts an initiative without all that its gate asks for. Their name and reason are kept, and each review brings it back until what was missing is there or somebody says why it may rest.',
  },
  risk: {
    name: 'Risk',
    says: 'The share of the simulated runs of its business case in which an initiative costs more than it brings.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
