import type {
  AdkarElement,
  BarrierPoint,
  ElementStanding,
  ImpactedGroup,
  PlannedMessage,
} from '../api/adoption.ts';
import { periodName } from '../format/date.ts';
import { count, number } from '../format/number.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';

export const ELEMENTS: readonly AdkarElement[] = [
  'awareness',
  'desire',
  'knowledge',
  'ability',
  'reinforcement',
];

export const ELEMENT_NAMES: Readonly<Record<AdkarElement, string>> = {
  awareness: 'Awareness',
  desire: 'Desire',
  knowledge: 'Knowledge',
  ability: 'Ability',
  reinforcement: 'Reinforcement',
};

export const IMPACT_NAMES: Readonly<Record<ImpactedGroup['impact'], string>> = {
  low: 'Little changes',
  medium: 'Some of their work changes',
  high: 'Much of their work changes',
};

/** Where a group is held, in words. */
export function barrierText(barrier: BarrierPoint | null): string {
  if (barrier === null) return 'Not assessed';
  if (barrier.kind === 'none') return 'No barrier';
  if (barrier.kind === 'at') return `Held at ${barrier.element}`;
  return barrier.atLatest === null
    ? `Not known: ${barrier.element}`
    : `Held at ${barrier.atLatest} at the latest: ${barrier.element} is not known`;
}

const BARRIER_TONES: Readonly<Record<BarrierPoint['kind'], Tone>> = {
  none: 'good',
  at: 'bad',
  unknown: 'warn',
};

export function BarrierBadge({ barrier }: { readonly barrier: BarrierPoint | null }) {
  return (
    <StateBadge tone={barrier === null ? 'quiet' : BARRIER_TONES[barrier.kind]}>
      {barrierText(barrier)}
    </StateBadge>
  );
}

/** “2.4 (1.9 to 2.9), n 24”. */
export function standingText(standing: ElementStanding | null): string {
  if (standing === null) return 'not known';
  const { score, low, high, n } = standing;
  const range = low === null || high === null ? '' : ` (${number(low)} to ${number(high)})`;
  return `${number(score)}${range}, n ${count(n)}`;
}

export function peopleText({ headcount }: Pick<ImpactedGroup, 'headcount'>): string {
  if (!headcount.known) return 'how many is not known';
  return headcount.value === 1 ? '1 person' : `${count(headcount.value)} people`;
}

export function coverageText(champions: number, peopleEach: number | null): string {
  if (champions === 0) return 'no champion';
  if (peopleEach === null) return `${count(champions)}; for how many people is not known`;
  return `${count(champions)}, one for ${count(Math.round(peopleEach))} people`;
}

const MESSAGE_STATES: Readonly<Record<PlannedMessage['state'], readonly [Tone, string]>> = {
  planned: ['quiet', 'Planned'],
  late: ['bad', 'Late'],
  sent: ['good', 'Sent'],
};

export function messageWord(state: PlannedMessage['state']): string {
  return MESSAGE_STATES[state][1];
}

export function MessageBadge({ state }: { readonly state: PlannedMessage['state'] }) {
  const [tone, word] = MESSAGE_STATES[state];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

/** “Dec 2026” for 2026-12. */
export function monthText(month: string): string {
  return periodName(`${month}-01`, 'month');
}

/** Hours as people say them. */
export function hoursText(hours: number): string {
  return `${number(hours)} ${hours === 1 ? 'hour' : 'hours'}`;
}
