import type { Profile } from './customer.ts';
import { drawFor, PART } from './draw.ts';

/** What the operator wins customers with: months of the window in which each ran, and how likely it reaches a prospect. */
export const CAMPAIGNS = [
  { name: 'Switch and save', channel: 'web', from: 0, to: 24, weight: 3 },
  { name: 'Flex without a term', channel: 'web', from: 6, to: 24, weight: 4 },
  { name: 'Doorstep team', channel: 'store', from: 0, to: 15, weight: 2 },
  { name: 'Business breakfast', channel: 'email', from: 3, to: 24, weight: 1 },
  { name: 'Radio spring', channel: 'phone', from: 4, to: 8, weight: 2 },
] as const;

/** Touches on average, by how the customer says to have come. */
const TOUCHES: Readonly<Record<string, number>> = {
  web: 2.2,
  telesales: 2.4,
  partner: 1.3,
  store: 1,
  referral: 0.4,
};

/** Days before the first day as a customer within which campaigns reached them. */
const REACH_DAYS = 45;

export interface CampaignTouch {
  readonly day: number;
  readonly second: number;
  readonly campaign: string;
  readonly channel: string;
  /** The prospect answered: opened it, called, came to the event. */
  readonly response: boolean;
}

/** How campaigns reached somebody who joined within the window, oldest first; nobody is reached before it begins. */
export function touchesOf(seed: number, profile: Profile): CampaignTouch[] {
  if (profile.startDay <= 0) return [];
  const draw = drawFor(seed, profile.index, PART.campaign);
  const touches: CampaignTouch[] = [];
  const business = profile.segment !== 'Consumer';
  for (let left = draw.poisson(TOUCHES[profile.joinedVia] ?? 1); left > 0; left--) {
    const day = profile.startDay - 1 - draw.whole(REACH_DAYS);
    const second = 8 * 3600 + draw.whole(12 * 3600);
    const slice = Math.floor(day / 30.44);
    const weights = CAMPAIGNS.map(({ name, from, to, weight }) => {
      if (slice < from || slice >= to) return 0;
      return name === 'Business breakfast' ? (business ? 8 : 0.1) : weight;
    });
    const campaign = CAMPAIGNS[draw.weighted(weights)];
    const response = draw.chance(0.35);
    if (day < 0 || !campaign) continue;
    touches.push({ day, second, campaign: campaign.name, channel: campaign.channel, response });
  }
  return touches.sort((a, b) => a.day - b.day || a.second - b.second);
}
