import { dayWords, percentText } from '../../kernel/index.ts';
import type { InitiativeState } from '../initiative/index.ts';
import { itemNames } from '../readiness/index.ts';
import { FACT_NAMES, type FactKey, type PortfolioFacts } from './facts.ts';

/** What the portfolio says should become of an initiative. `wait`: not yet; `cannot_tell`: nobody can say. */
export const ADVICE = ['start', 'stop', 'continue', 'wait', 'cannot_tell'] as const;
export type AdviceWord = (typeof ADVICE)[number];

/** What the rules look at. */
export interface AdviceGround {
  readonly state: InitiativeState;
  readonly facts: PortfolioFacts;
  /** Keys of the items that its gate still asks for. */
  readonly missing: readonly string[];
  /** Keys of what an override that nobody settled was missing and is still missing. */
  readonly overridden: readonly string[];
}

export interface Advice {
  readonly word: AdviceWord;
  /** Every rule that leads there, as sentences with their figures; never empty. */
  readonly reasons: readonly string[];
  /** What speaks against it and did not decide. */
  readonly but: readonly string[];
  /** Names of what nobody knows. */
  readonly unknown: readonly string[];
}

/** One reason for one word; the strongest words come first in the list. */
interface Rule {
  readonly leads: AdviceWord;
  readonly of: readonly InitiativeState[];
  /** Null where the rule does not apply, also where nobody knows. */
  says(ground: AdviceGround): string | null;
}

/** A readiness below this is in the way of a start. A convention of this product, said wherever it decides. */
export const READY_ENOUGH = 0.5;
/** More runs than this that do not pay are in the way of a start. */
export const RISK_BORNE = 0.5;

const ACTIVE = ['running', 'paused'] as const;

/** In the order of strength: what stops goes before what waits, before what cannot be told, before what goes on. */
const RULES: readonly Rule[] = [
  {
    leads: 'stop',
    of: ['proposed', ...ACTIVE],
    says: ({ facts: { return: money } }) =>
      money.known && money.value.high <= 0 ? `Even at its best it does not pay: ${money.words}.` : null,
  },
  {
    leads: 'stop',
    of: ACTIVE,
    says({ facts: { cycles } }) {
      // One that was adapted and is tried again is under judgment already.
      if (!cycles.known || cycles.value.running) return null;
      const { last } = cycles.value;
      return last && last.broken.length > 0
        ? `What must not get worse did in cycle ${last.number}: ${last.broken.join(', ')}.`
        : null;
    },
  },
  {
    leads: 'stop',
    of: ACTIVE,
    says({ facts: { cycles } }) {
      if (!cycles.known || cycles.value.running) return null;
      const { last } = cycles.value;
      return last?.verdict === 'does_not'
        ? `Cycle ${last.number} was judged on ${dayWords(last.judgedOn)}: it does not work, and no other cycle is under way.`
        : null;
    },
  },
  {
    leads: 'stop',
    of: ACTIVE,
    says({ facts: { cycles } }) {
      if (!cycles.known || cycles.value.running) return null;
      const { last } = cycles.value;
      return last?.outcome === 'stop'
        ? `After cycle ${last.number} it was decided to stop, and no other cycle is under way.`
        : null;
    },
  },
  {
    leads: 'wait',
    of: ['proposed'],
    says: ({ missing }) => (missing.length > 0 ? `Its gate still asks for: ${itemNames(missing)}.` : null),
  },
  {
    leads: 'wait',
    of: ['proposed'],
    says: ({ facts: { capacity } }) =>
      capacity.known && capacity.value.overloads.length > 0
        ? `The hours are not there. ${capacity.words}.`
        : null,
  },
  ...(['people', 'process', 'politics'] as const).map(
    (key): Rule => ({
      leads: 'wait',
      of: ['proposed'],
      says({ facts: { [key]: ready } }) {
        if (!ready.known || ready.value >= READY_ENOUGH) return null;
        return `${capital(FACT_NAMES[key])} is at ${percentText(ready.value, 0)}, below ${percentText(READY_ENOUGH, 0)}. ${sentence(ready.words)}`;
      },
    }),
  ),
  {
    leads: 'wait',
    of: ['proposed'],
    says: ({ facts: { risk } }) =>
      risk.known && risk.value > RISK_BORNE ? `${sentence(risk.words)} That is more than half.` : null,
  },
  {
    leads: 'cannot_tell',
    of: ['proposed'],
    says: ({ facts: { return: money }, missing }) =>
      !money.known && missing.length === 0 ? `Nobody knows its return. ${sentence(money.words)}` : null,
  },
  {
    leads: 'cannot_tell',
    of: ACTIVE,
    says: ({ facts: { cycles } }) => (cycles.known ? null : `It runs blind. ${sentence(cycles.words)}`),
  },
  {
    leads: 'cannot_tell',
    of: ACTIVE,
    says({ facts: { cycles } }) {
      if (!cycles.known || cycles.value.running) return null;
      const { last } = cycles.value;
      if (last?.verdict === 'cannot_tell')
        return `Cycle ${last.number} could not tell, and no other is under way. ${last.needs ?? ''}`.trim();
      return last === null ? 'Its cycles ended before they were judged, and none is under way.' : null;
    },
  },
  {
    leads: 'start',
    of: ['proposed'],
    says: ({ facts: { return: money }, missing }) =>
      missing.length === 0 && money.known && money.value.likely > 0
        ? `All that its gate asks for is there, and it is likely to pay: ${money.words}.`
        : null,
  },
  {
    leads: 'wait',
    of: ['proposed'],
    says: ({ facts: { return: money } }) =>
      money.known && money.value.likely <= 0 ? `It is not likely to pay: ${money.words}.` : null,
  },
  {
    leads: 'continue',
    of: ACTIVE,
    says({ facts: { cycles } }) {
      const last = cycles.known ? cycles.value.last : null;
      return last?.verdict === 'works'
        ? `Cycle ${last.number}, judged on ${dayWords(last.judgedOn)}, works: ${sentence(last.words)}`
        : null;
    },
  },
  {
    leads: 'continue',
    of: ACTIVE,
    says({ facts: { cycles } }) {
      const running = cycles.known ? cycles.value.running : null;
      if (!running) return null;
      const day = running.judgeOn ? ` on ${dayWords(running.judgeOn)}` : '';
      return `Cycle ${running.number} is under way and is judged${day}: until then nobody can say more.`;
    },
  },
];

/** What should become of it by the rules; null for one that is stopped. */
export function adviceOn(ground: AdviceGround): Advice | null {
  if (ground.state === 'stopped') return null;
  const said = RULES.filter(({ of }) => of.includes(ground.state)).flatMap((rule) => {
    const words = rule.says(ground);
    return words === null ? [] : [{ leads: rule.leads, words }];
  });
  const unknown = unknownOf(ground.facts);
  const [first] = said;
  if (!first)
    return { word: 'cannot_tell', reasons: ['No rule applies to what is known of it.'], but: [], unknown };
  const but = said.filter(({ leads }) => leads !== first.leads).map(({ words }) => words);
  const { cycles } = ground.facts;
  const last = cycles.known && cycles.value.running ? cycles.value.last : null;
  if (last && last.broken.length > 0)
    but.push(`What must not get worse did in cycle ${last.number}: ${last.broken.join(', ')}.`);
  const money = ground.facts.return;
  if (money.known && money.value.measured && money.value.measured.benefits < money.value.measured.costs)
    but.push(
      `Measured so far, it has cost more than it brought. ${sentence(capital(measuredWords(money.words)))}`,
    );
  if (ground.overridden.length > 0)
    but.push(`It was started without ${itemNames(ground.overridden)}, and nobody has settled that.`);
  return {
    word: first.leads,
    reasons: said.filter(({ leads }) => leads === first.leads).map(({ words }) => words),
    but,
    unknown,
  };
}

function unknownOf(facts: PortfolioFacts): string[] {
  return (Object.keys(FACT_NAMES) as FactKey[])
    .filter((key) => !facts[key].known)
    .map((key) => FACT_NAMES[key]);
}

/** The part of the words on a return that tells what came. */
function measuredWords(words: string): string {
  return words.split('; ').at(-1) ?? words;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function sentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}
