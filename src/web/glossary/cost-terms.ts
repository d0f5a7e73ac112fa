import type { GlossaryTerm } from './glossary-term.ts';

/** Words of cost: what winning and serving customers takes. */
export const COST_TERMS = {
  acquisitionCost: {
    name: 'Acquisition cost',
    says: 'What winning a customer takes: lead source, outreach and campaign, and a part of the internal work for it (training, system alterations), divided by the customers won. Told per segment and campaign; one average over everybody hides which of them pay off.',
  },
  attribution: {
    name: 'Attribution',
    says: 'How a customer whom several campaigns touched is shared among them: by the first touch, the last, all alike, by position, or the more the nearer to the first day as a customer. The rule is chosen and shown, with the figures under the others beside it.',
  },
  maintenanceCost: {
    name: 'Maintenance cost',
    says: 'What serving a customer takes: a share of the service overhead by a stated driver, and the customer’s contacts by channel times what a contact costs there. Total spend divided by customers hides the dear ones.',
  },
  rework: {
    name: 'Rework',
    says: 'A contact of the same customer about the same within some days of another: the first one did not settle it. Its share of the handling cost is what settling things at once could save at most.',
  },
  atRisk: {
    name: 'At risk',
    says: 'What customers paid, times the share with a bad experience, times the share of them who cut their spending. An upper bound: some would have left or paid less anyway. It is never called lost.',
  },
  closedMonth: {
    name: 'Closed month',
    says: 'A month of the ledger whose bookings stand. Imports and changes that would touch it are refused, row by row; it can be reopened, with name, time and reason on record.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
