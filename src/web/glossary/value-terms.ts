import type { GlossaryTerm } from './glossary-term.ts';

/** Words of what customers are worth. */
export const VALUE_TERMS = {
  lifetimeValue: {
    name: 'Lifetime value',
    says: 'What a new customer is expected to bring over a stated number of years: what is paid, less what it costs, with later money worth less than today’s. Modelled from who stayed and what they paid, with a range; never without an end.',
  },
  retentionModel: {
    name: 'Shifted-beta-geometric model',
    says: 'Everybody has a chance to leave at each renewal, and the chances differ. The fickle leave first, so that those who are left stay longer though nobody changes (Fader and Hardie). Two numbers tell the whole curve, and what lies ahead.',
  },
  buyTillYouDie: {
    name: 'BG/NBD and Gamma–Gamma',
    says: 'For customers who buy when they like and leave without a word: how often they buy and whether they are still there, from when they bought (BG/NBD), and what a purchase brings (Gamma–Gamma).',
  },
  holdout: {
    name: 'Holdout check',
    says: 'The last months are kept from the model; then its forecast for them is held against what came. A forecast that fails is shown as failed, and nothing that follows from it comes without a warning.',
  },
  discountRate: {
    name: 'Discount rate',
    says: 'By how much a year’s wait makes money worth less: at 8%, 108 in a year are worth 100 today. It is a choice of the house, so it always has a source.',
  },
  referralValue: {
    name: 'Value of a recommendation',
    says: 'Two kinds: customers who would not have come without it bring their whole lifetime value; those who would have come anyway only save what winning them would have cost.',
  },
  atStake: {
    name: 'At stake: modelled',
    says: 'What moving something is worth in a year, link by link: whom it reaches, what that does to an outcome, what the outcome does to leaving and contacts, and what those are worth. Each link has a range; that one causes the next would take a trial.',
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;
