import type { AdvocateGroup, Growth } from '../api/loyalty.ts';

export const GROUP_WORDS: Readonly<Record<AdvocateGroup['key'], string>> = {
  said_and_acted: 'Said so and acted',
  said_only: 'Only said so',
  acted_unsaid: 'Did not say so, but acted',
  neither: 'Neither',
};

export const PART_WORDS: Readonly<Record<Growth['parts'][number]['key'], string>> = {
  returning: 'Customers of the period before',
  earned: 'New, recommended',
  bought: 'New, won by other means',
  unknown: 'New, not known how they came',
};

/** Kind of revenue that a part of it is looked up by. */
export const KIND_OF_PART = {
  returning: 'returning',
  earned: 'new',
  bought: 'new',
  unknown: 'new',
} as const;
