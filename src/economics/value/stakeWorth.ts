import { Refused } from '../../kernel/index.ts';
import { criticalZ, type RateSlope, rateSlope } from '../../stats/index.ts';
import { certain, combine, logNormal, normal, ranged, type Uncertain } from './combine.ts';
import type { ValueEstimate, ValueSpan } from './estimate.ts';
import type { ScoreSums } from './facts.ts';
import type { LifetimePart } from './lifetime.ts';
import { measured, randomOf, rounded } from './money.ts';
import type { Stake, StakeGround, StakeLink, StakePart, StakeSubject } from './stake.ts';

const YEAR_DAYS = 365.25;

/** What every chain has in common: from the outcome to money. */
interface Chain {
  readonly churnFactor: RateSlope | null;
  readonly contactFactor: RateSlope | null;
  readonly links: readonly StakeLink[];
  readonly there: number;
  readonly churn: ValueSpan | null;
  readonly saved: ValueSpan | null;
  readonly contactsPerYear: number | null;
  readonly contactCost: ValueEstimate | null;
  readonly confidence: number;
}

/**
 * What moving something is worth in a year, by links that are each an estimate: how many it touches, what that does to
 * the outcome, what the outcome does to leaving and to contacts, what those are worth. Propagated by draws. Associations, not
 * causes: modelled, and said to be.
 * @throws Refused without anything to value
 */
export function stakeWorth(
  ground: StakeGround,
  scores: readonly ScoreSums[],
  lifetime: LifetimePart | null,
  asked: {
    readonly contacts: boolean;
    readonly contactCost: ValueEstimate | null;
    readonly confidence: number;
    readonly minimum: number;
  },
): StakePart {
  const { outcome, subjects } = ground;
  if (outcome === null || subjects.length === 0)
    throw new Refused('No drivers of an outcome are kept yet: analyze them among the top three.');
  const chain = chainOf(scores, lifetime, asked, ground);
  const stakes = subjects.map((subject, at) => stakeOf(subject, chain, outcome.label, at));
  return {
    outcome: outcome.label,
    analyzedOn: outcome.analyzedOn,
    links: chain.links,
    stakes: stakes.sort((a, b) => (b.money?.likely ?? -1) - (a.money?.likely ?? -1)),
    notes: [
      'At stake: modelled. Each link goes along with the next; that one causes the other would take a trial.',
      'The worths of two drivers are not to be added: they reach the same customers.',
    ],
  };
}

function chainOf(
  scores: readonly ScoreSums[],
  lifetime: LifetimePart | null,
  asked: Parameters<typeof stakeWorth>[3],
  { outcome }: StakeGround,
): Chain {
  const { confidence, minimum, contactCost } = asked;
  const shown = scores.filter(({ people }) => people > 0);
  const people = shown.reduce((sum, one) => sum + one.people, 0);
  const enough = people >= Math.max(30, minimum);
  const slopeOf = (events: 'left' | 'contacts'): RateSlope | null =>
    enough
      ? rateSlope(
          shown.map((one) => ({
            x: one.score,
            n: one.people,
            time: one.days,
            timeSquared: one.daysSquared,
            events: one[events],
            eventsSquared: events === 'left' ? one.left : one.contactsSquared,
            eventsByTime: events === 'left' ? one.leftByDays : one.contactsByDays,
          })),
          confidence,
        )
      : null;
  const churnFactor = slopeOf('left');
  const contactFactor = asked.contacts ? slopeOf('contacts') : null;
  const [all] = lifetime?.lines ?? [];
  const days = shown.reduce((sum, one) => sum + one.days, 0);
  const contacts = shown.reduce((sum, one) => sum + one.contacts, 0);
  const contactsPerYear = asked.contacts && days > 0 ? (contacts / days) * YEAR_DAYS : null;
  const evidence = outcome?.evidence ?? [];
  const factorLink = (key: string, name: string, slope: RateSlope | null, what: string): StakeLink[] =>
    slope === null
      ? []
      : [
          {
            key,
            name,
            unit: 'factor',
            ...measured(
              { low: slope.factor.low, likely: slope.factor.value, high: slope.factor.high },
              slope.n,
              `Poisson regression of ${what} on the first score of ${slope.n.toLocaleString('en')} customers (${Math.round(slope.events).toLocaleString('en')} events), errors by customer`,
              evidence,
            ),
          },
        ];
  const links: StakeLink[] = [
    ...factorLink(
      'outcome_churn',
      `One point more of “${outcome?.label ?? ''}” multiplies leaving by`,
      churnFactor,
      'leaving',
    ),
    ...factorLink(
      'outcome_contacts',
      `One point more of “${outcome?.label ?? ''}” multiplies contacts by`,
      contactFactor,
      'contacts',
    ),
    ...(all?.churn
      ? [
          {
            key: 'churn',
            name: 'Share of customers who leave in a year',
            unit: 'share',
            ...measured(all.churn, all.n, 'The lifetime model, of those who are there'),
          },
        ]
      : []),
    ...(all?.saved
      ? [
          {
            key: 'saved',
            name: 'Worth of one who would have left and stays',
            unit: 'money',
            ...measured(all.saved, all.n, 'The lifetime model: they are likelier to leave again'),
          },
        ]
      : []),
    ...(contactsPerYear === null
      ? []
      : [
          {
            key: 'contacts',
            name: 'Contacts of a customer a year',
            unit: 'number',
            ...measured(
              { low: contactsPerYear, likely: contactsPerYear, high: contactsPerYear },
              people,
              'Counted from the day of the answer on',
            ),
          },
        ]),
    ...(contactCost === null
      ? []
      : [{ key: 'contact_cost', name: 'Cost of a contact', unit: 'money', ...contactCost }]),
  ];
  return {
    churnFactor,
    contactFactor,
    links,
    there: all?.there ?? 0,
    churn: all?.churn ?? null,
    saved: all?.saved ?? null,
    contactsPerYear,
    contactCost,
    confidence,
  };
}

function stakeOf(subject: StakeSubject, chain: Chain, outcome: string, at: number): Stake {
  const { reach, effect } = subject;
  const { churn, saved, there, contactsPerYear, contactCost, confidence } = chain;
  const missing: string[] = [];
  if (reach === null) missing.push(`Which share of customers is not content with “${subject.title}”?`);
  if (effect === null) missing.push(`How does “${subject.title}” bear on “${outcome}”?`);
  const byChurn = pathTo('churn', effect, chain.churnFactor, confidence);
  const byContacts = pathTo('contacts', effect, chain.contactFactor, confidence);
  if (byChurn && (churn === null || saved === null))
    missing.push('What is a customer worth who would have left and stays?');
  if (effect && effect.on === 'outcome' && byChurn === null)
    missing.push(`How does “${outcome}” bear on who leaves?`);
  if (effect && effect.on === 'outcome' && byContacts === null)
    missing.push(`How does “${outcome}” bear on contacts? Choose the events that are contacts.`);
  if (byContacts && contactCost === null) missing.push('What does a contact cost?');
  const own: StakeLink[] = [
    ...(reach ? [{ key: 'reach', name: 'Customers whom it touches', unit: 'share', ...reach }] : []),
    ...(effect
      ? [
          {
            key: 'effect',
            name:
              effect.on === 'outcome'
                ? `One point more goes along with so much more of “${outcome}”`
                : `By what ${effect.on === 'churn' ? 'leaving' : 'contacts'} are multiplied`,
            unit: effect.on === 'outcome' ? 'points' : 'factor',
            ...effect,
          },
        ]
      : []),
  ];
  const touched = reach && effect && ranged(reach);
  const amount = effect && drawOf(effect, confidence);
  const money = (path: Uncertain | null, worth: readonly Uncertain[], place: number): ValueSpan | null =>
    touched && amount && path
      ? rounded(
          combine(
            [touched, amount, path, ...worth],
            ([share = 0, moved = 0, factor = 1, ...rest]) =>
              (1 - (effect?.on === 'outcome' ? factor ** (share * moved) : 1 + share * (moved - 1))) *
              rest.reduce((product, one) => product * one, 1),
            { random: randomOf([4, at, place]), confidence },
          ).span,
        )
      : null;
  const churnMoney =
    churn && saved && byChurn ? money(byChurn, [certain(there), ranged(churn), ranged(saved)], 1) : null;
  const contactMoney =
    contactCost && contactsPerYear !== null && byContacts
      ? money(byContacts, [certain(there), certain(contactsPerYear), ranged(contactCost)], 2)
      : null;
  const parts = [churnMoney, contactMoney].filter((part) => part !== null);
  return {
    key: subject.key,
    source: subject.source,
    title: subject.title,
    move: subject.move,
    links: own,
    churn: churnMoney,
    contacts: contactMoney,
    // Ends of two parts that move with the same links lie together: they are added, not drawn apart.
    money:
      parts.length === 0
        ? null
        : parts.reduce((sum, part) => ({
            low: sum.low + part.low,
            likely: sum.likely + part.likely,
            high: sum.high + part.high,
          })),
    missing,
    warnings: [
      ...(churnMoney && churnMoney.low < 0
        ? ['It may as well be worth nothing: the interval holds zero.']
        : []),
    ],
    evidence: subject.evidence,
  };
}

/** By what the rate is multiplied for one point more of the outcome; certain where the effect is on the rate itself. */
function pathTo(
  on: 'churn' | 'contacts',
  effect: StakeSubject['effect'],
  slope: RateSlope | null,
  confidence: number,
): Uncertain | null {
  if (effect === null) return null;
  if (effect.on === on) return certain(1);
  return effect.on === 'outcome' && slope ? logNormal(slope.factor, confidence) : null;
}

function drawOf(effect: ValueEstimate, confidence: number): Uncertain {
  if (effect.ground !== 'measured') return ranged(effect);
  return normal(effect.likely, (effect.high - effect.low) / (2 * criticalZ(confidence)));
}
