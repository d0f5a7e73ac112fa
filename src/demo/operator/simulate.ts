import { type Contact, REASONS } from './contact.ts';
import { type Profile, profileOf } from './customer.ts';
import { drawFor, PART } from './draw.ts';
import { type Month, monthsOf } from './life.ts';
import type { World } from './operator.ts';
import { type Plan, risen } from './plan.ts';
import { type Referral, referralsOf } from './referral.ts';
import {
  CARE_NOT_APPLICABLE,
  type CareView,
  careView,
  type RelationshipView,
  relationshipView,
} from './survey.ts';

/** Every customer is asked each half-year; a wave begins in these months of the window. */
export const WAVES = [0, 6, 12, 18] as const;
/** A sixth of the customers is asked each month, so that every month has its figure. */
const WAVE_MONTHS = 6;
/** Days that a contract must have run before its first relationship survey. */
export const WAVE_TENURE_DAYS = 60;
/** Share of contacts that are followed by a survey, and days in which nobody is asked twice. */
export const CARE_INVITED = 0.6;
export const CARE_PAUSE_DAYS = 30;
/** Days without a contact after which care items may not apply any more. */
const LATELY_DAYS = 180;

interface Asked {
  readonly day: number;
  readonly second: number;
  readonly month: Month;
}

export interface RelationshipOccasion extends Asked {
  readonly wave: number;
  readonly view: RelationshipView;
  /** Keys of the items that do not apply to this person. */
  readonly notApplicable: ReadonlySet<string>;
}

export interface CareOccasion extends Asked {
  readonly contact: Contact;
  readonly view: CareView;
}

/**
 * All that happened to one customer, hidden things included: whoever was asked has a view, whether or not they answered.
 * Contacts that a chain would have put after the contract's end, or after the window, are gone.
 */
export interface History {
  readonly profile: Profile;
  readonly months: readonly Month[];
  readonly contacts: readonly { readonly contact: Contact; readonly month: Month }[];
  /** Day on which the contract ended, or null while it runs. */
  readonly endDay: number | null;
  readonly planNow: Plan;
  readonly relationship: readonly RelationshipOccasion[];
  readonly care: readonly CareOccasion[];
  readonly referrals: readonly Referral[];
}

/** Customer number `index` of this world: the same whatever the number of customers or the order. */
export function simulateCustomer(world: World, index: number): History {
  const profile = profileOf(world.options.seed, world.window, index);
  const months = [...monthsOf(world, profile)];
  const last = months.at(-1);
  const endDay = last?.left ? last.to : null;
  const stop = endDay ?? world.window.days;
  const contacts = months
    .flatMap((month) => month.contacts.map((contact) => ({ contact, month })))
    .filter(({ contact }) => contact.day < stop)
    .sort((a, b) => a.contact.day - b.contact.day || a.contact.second - b.contact.second);
  const relationship = relationshipOccasions(world, profile, months, contacts);
  return {
    profile,
    months,
    contacts,
    endDay,
    planNow: last?.planAfter ?? profile.plan,
    relationship,
    care: careOccasions(world, profile, contacts, stop),
    referrals: referralsOf(world.options.seed, profile, relationship, stop),
  };
}

/** The histories of all customers, one at a time. */
export function* simulate(world: World): Generator<History> {
  for (let index = 0; index < world.options.customers; index++) yield simulateCustomer(world, index);
}

function relationshipOccasions(
  world: World,
  profile: Profile,
  months: readonly Month[],
  contacts: History['contacts'],
): RelationshipOccasion[] {
  const occasions: RelationshipOccasion[] = [];
  const draw = drawFor(world.options.seed, profile.index, PART.relationship);
  const offset = draw.whole(20);
  const turn = draw.whole(WAVE_MONTHS);
  for (const [wave, start] of WAVES.entries()) {
    const slice = start + turn;
    const month = months.find((one) => one.slice.index === slice);
    const day = (world.window.slices[slice]?.from ?? 0) + offset + draw.whole(8);
    if (!month || day >= month.to || day - profile.startDay < WAVE_TENURE_DAYS) continue;
    const feeling = {
      disposition: profile.disposition,
      quality: month.quality,
      pain: month.painBefore,
      risen: risen(month.plan, slice),
    };
    const view = relationshipView(draw, profile, feeling);
    const recent = contacts.some(({ contact }) => contact.day < day && contact.day >= day - LATELY_DAYS);
    const notApplicable = new Set<string>();
    if (!profile.usesApp) notApplicable.add('app');
    if (!profile.usesWebsite) notApplicable.add('website');
    if (!profile.visitsStore) notApplicable.add('store');
    if (!recent && draw.chance(CARE_NOT_APPLICABLE)) notApplicable.add('staff').add('resolution_speed');
    occasions.push({ wave, month, day, second: 8 * 3600 + draw.whole(12 * 3600), view, notApplicable });
  }
  return occasions;
}

function careOccasions(
  world: World,
  profile: Profile,
  contacts: History['contacts'],
  stop: number,
): CareOccasion[] {
  const occasions: CareOccasion[] = [];
  const draw = drawFor(world.options.seed, profile.index, PART.care);
  let nextAllowed = Number.NEGATIVE_INFINITY;
  for (const { contact, month } of contacts) {
    const invited = draw.chance(CARE_INVITED);
    const day = contact.day + 1 + draw.whole(3);
    if (!invited || contact.day < nextAllowed || day >= stop) continue;
    nextAllowed = contact.day + CARE_PAUSE_DAYS;
    const view = careView(draw, profile, contact, REASONS[contact.reason].medianSeconds);
    occasions.push({ day, second: 8 * 3600 + draw.whole(12 * 3600), month, contact, view });
  }
  return occasions;
}
