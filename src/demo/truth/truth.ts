import { mixAndRate } from '../../stats/index.ts';
import { emptyLedger, enter, isTreated, type Ledger, type LedgerCell, total } from '../ledger.ts';
import {
  ask,
  type Census,
  driverShares,
  emptyCensus,
  type GroupNps,
  groupName,
  npsOf,
  responseRateOf,
} from '../operator/census.ts';
import { HAZARD } from '../operator/churn.ts';
import { CONTACT, REASONS } from '../operator/contact.ts';
import { REGIONS } from '../operator/customer.ts';
import { type World, worldOf } from '../operator/operator.ts';
import { CONTRACTS, PLANS, PRICE_RISE } from '../operator/plan.ts';
import { REFERRAL } from '../operator/referral.ts';
import { simulate, WAVES } from '../operator/simulate.ts';
import { DRIVERS, LOYALTY_NOISE, RESPONSE } from '../operator/survey.ts';
import type { DemoOptions } from '../operator/window.ts';
import { CHANGES, type Change, rolloutDay } from './change.ts';
import { EARLY_NOTICE } from './lot.ts';
import { type TrueLot, trueLot } from './lotTruth.ts';
import { emptyReferralLedger, enterReferrals, type TrueReferral, trueReferral } from './referralTruth.ts';

/** Rates that were bound to come out on average over some months of some regions. */
export interface TrueRates {
  /** Customer-years that they rest on. */
  readonly years: number;
  readonly firstContactsPerYear: number;
  readonly contactsPerYear: number;
  /** Share of contacts that are repeats. */
  readonly repeatShare: number;
  /** Probability of leaving in a month of 30.44 days. */
  readonly churnPerMonth: number;
}

export interface TrueChange {
  readonly key: string;
  readonly name: string;
  /** Set by the simulation: factors on first contacts, on handling time, on the hazard of leaving. */
  readonly direct: Change['effect'];
  /**
   * With what follows from it (fewer bad contacts, so fewer who leave): the same customers with the change against
   * without it, over the months and regions in which it runs.
   */
  readonly whole: { readonly contacts: number; readonly hazard: number };
  readonly regions: readonly {
    readonly region: string;
    /** First day with the change, or null where it never came. */
    readonly from: string | null;
    /** Where it never came, all months are `before`. */
    readonly before: TrueRates;
    readonly after: TrueRates | null;
  }[];
}

/** What is true of a run of the simulation: parameters as set, and what they make of this seed, size and window. */
export interface Truth {
  readonly options: DemoOptions;
  readonly window: { readonly from: string; readonly to: string };
  readonly nps: {
    readonly all: GroupNps;
    readonly byWave: readonly (GroupNps & { readonly from: string })[];
    readonly byContract: readonly GroupNps[];
    /** Respondents' NPS less everybody's: what non-response adds. Positive, as the dissatisfied stay silent. */
    readonly bias: number;
  };
  readonly responseRate: { readonly relationship: number; readonly care: number };
  /** CSAT 4–5 after a contact, in percent: of all asked, and of those who answer. */
  readonly csatTop: { readonly all: number; readonly respondents: number };
  readonly rates: TrueRates;
  readonly billShockShare: number;
  readonly changes: readonly TrueChange[];
  /** What a lot gave to some, and what it did to them. */
  readonly lots: readonly TrueLot[];
  /** The change of everybody's NPS from the first wave to the last, by contract. */
  readonly mix: {
    readonly groups: readonly {
      readonly name: string;
      readonly shareBefore: number;
      readonly shareAfter: number;
      readonly npsBefore: number;
      readonly npsAfter: number;
    }[];
    readonly change: number;
    readonly mix: number;
    readonly rate: number;
  };
  /** What NPS depends on. Shares are LMG parts of R²; they are not the weights, as items go along with each other. */
  readonly drivers: {
    /** R² of NPS on the items: over everybody, and over what is answered (what an analysis of answers tends to). */
    readonly rSquared: number;
    readonly rSquaredAnswered: number;
    readonly items: readonly {
      readonly key: string;
      /** Direct weight in loyalty, as set. */
      readonly weight: number;
      readonly share: number;
      readonly shareAnswered: number;
    }[];
  };
  /** Who recommends in deed, by what they said. */
  readonly referral: TrueReferral;
  /** Every parameter of the mechanisms. */
  readonly parameters: typeof PARAMETERS;
}

const PARAMETERS = {
  regions: REGIONS,
  contracts: CONTRACTS,
  plans: PLANS,
  priceRise: PRICE_RISE,
  contact: CONTACT,
  reasons: REASONS,
  hazard: HAZARD,
  response: RESPONSE,
  drivers: DRIVERS,
  loyaltyNoise: LOYALTY_NOISE,
  referral: REFERRAL,
} as const;

/**
 * Computes the truth of one run: a pass over all customers, and one more for each change without it. The census of
 * answers is kept in memory (some 60 numbers a customer), so ask for a size that fits; the rates need no memory.
 */
export function truthOf(options: DemoOptions): Truth {
  const world = worldOf(options);
  const ledger = emptyLedger(world);
  const census = emptyCensus();
  const referrals = emptyReferralLedger();
  for (const history of simulate(world)) {
    enter(ledger, history);
    ask(census, history);
    enterReferrals(referrals, world, history);
  }
  const everything = total(ledger, () => true);
  const all = npsOf(census, groupName.all);
  const shares = driverShares(census);
  const { care } = census;
  return {
    options,
    window: { from: world.window.from, to: world.window.to },
    nps: {
      all,
      byWave: WAVES.map((slice, wave) => ({
        ...npsOf(census, groupName.wave(wave)),
        from: world.window.day(world.window.slices[slice]?.from ?? 0),
      })),
      byContract: CONTRACTS.map(({ name }) => npsOf(census, groupName.contract(name))),
      bias: all.respondents - all.all,
    },
    responseRate: { relationship: responseRateOf(census), care: care.probability / care.asked },
    csatTop: {
      all: (100 * care.csatTop) / care.asked,
      respondents: (100 * care.csatTopAnswering) / care.probability,
    },
    rates: ratesOf(everything),
    billShockShare: everything.shocks / everything.bills,
    changes: CHANGES.map((change) => trueChange(world, ledger, change)),
    lots: [trueLot(world, EARLY_NOTICE)],
    mix: mixOf(census),
    drivers: {
      rSquared: shares.all.rSquared,
      rSquaredAnswered: shares.answered.rSquared,
      items: DRIVERS.map(({ key, weight }, i) => ({
        key,
        weight,
        share: shares.all.shares[i] ?? 0,
        shareAnswered: shares.answered.shares[i] ?? 0,
      })),
    },
    referral: trueReferral(referrals, world),
    parameters: PARAMETERS,
  };
}

function trueChange(world: World, ledger: Ledger, change: Change): TrueChange {
  const treated = (region: number, slice: number): boolean => isTreated(change, world, region, slice);
  const rest = CHANGES.filter((other) => other !== change);
  const without = emptyLedger(world);
  for (const history of simulate(worldOf(world.options, rest))) enter(without, history);
  const [on, off] = [ratesOf(total(ledger, treated)), ratesOf(total(without, treated))];
  return {
    key: change.key,
    name: change.name,
    direct: change.effect,
    whole: {
      contacts: on.contactsPerYear / off.contactsPerYear,
      hazard: on.churnPerMonth / off.churnPerMonth,
    },
    regions: REGIONS.map(({ name }, region) => {
      const day = rolloutDay(change, world.window, region);
      const here = (after: boolean) =>
        total(ledger, (other, slice) => other === region && treated(other, slice) === after);
      return {
        region: name,
        from: day === null ? null : world.window.day(day),
        before: ratesOf(here(false)),
        after: day === null ? null : ratesOf(here(true)),
      };
    }),
  };
}

function ratesOf(cell: LedgerCell): TrueRates {
  return {
    years: cell.years,
    firstContactsPerYear: cell.first / cell.years,
    contactsPerYear: cell.contacts / cell.years,
    repeatShare: 1 - cell.first / cell.contacts,
    churnPerMonth: cell.leaves / cell.months,
  };
}

function mixOf(census: Census): Truth['mix'] {
  const [first, last] = [0, WAVES.length - 1];
  const groups = CONTRACTS.map(({ name }) => {
    const before = npsOf(census, groupName.contractInWave(name, first));
    const after = npsOf(census, groupName.contractInWave(name, last));
    return {
      name,
      shareBefore: before.asked / npsOf(census, groupName.wave(first)).asked,
      shareAfter: after.asked / npsOf(census, groupName.wave(last)).asked,
      npsBefore: before.all,
      npsAfter: after.all,
    };
  });
  const split = mixAndRate(
    groups.map((group) => ({
      key: group.name,
      before: { weight: group.shareBefore, mean: group.npsBefore },
      after: { weight: group.shareAfter, mean: group.npsAfter },
    })),
  );
  if (!split) throw new RangeError('nobody was asked in the first or the last wave');
  return { groups, change: split.change, mix: split.mix.value, rate: split.rate.value };
}
