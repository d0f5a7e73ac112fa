import { Text } from '@mantine/core';
import type { AdviceWord, PortfolioRow } from '../api/initiative.ts';
import { count, percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import { money } from '../value/words.ts';

const WORDS: Readonly<Record<AdviceWord, readonly [Tone, string]>> = {
  start: ['good', 'Start'],
  stop: ['bad', 'Stop'],
  continue: ['busy', 'Continue'],
  wait: ['warn', 'Not yet'],
  cannot_tell: ['quiet', 'Nobody can tell'],
};

export function adviceText(word: AdviceWord): string {
  return WORDS[word][1];
}

export function AdviceBadge({ word }: { readonly word: AdviceWord }) {
  const [tone, text] = WORDS[word];
  return <StateBadge tone={tone}>{text}</StateBadge>;
}

type Facts = PortfolioRow['facts'];
type Fact = { readonly known: boolean; readonly words: string; readonly to: string | null };

/** Minor units as a number of whole ones, for sorting and for files. */
export function major(minor: number, currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return Math.round(minor) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}

/** What a fact is in one cell; “unknown” with its reason where nobody knows, never a dash. */
export function FactCell(props: {
  readonly fact: Fact;
  readonly text: string | null;
  /** Beneath it: its range, and what stands behind it. */
  readonly under?: string | null;
}) {
  const { fact, text, under } = props;
  const shown = fact.known && text !== null ? text : 'unknown';
  return (
    <span title={fact.words}>
      {fact.to ? (
        <Go to={fact.to.split('?')[0] ?? '/'} search={searchOf(fact.to)}>
          {shown}
        </Go>
      ) : (
        shown
      )}
      {fact.known && under && (
        <Text component="span" display="block" size="xs" c="dimmed">
          {under}
        </Text>
      )}
    </span>
  );
}

function searchOf(to: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(to.split('?')[1] ?? ''));
}

export function returnText({ return: worth }: Facts): string | null {
  return worth.known ? money(worth.value.likely, worth.value.currency) : null;
}

export function returnRange({ return: worth }: Facts): string | null {
  if (!worth.known) return null;
  const { low, high, currency, kind } = worth.value;
  return `${money(low, currency)} to ${money(high, currency)}, ${kind}`;
}

/** What has come so far, beside what is expected and never a part of it. */
export function measuredText({ return: worth }: Facts): string | null {
  if (!worth.known) return null;
  const { measured, currency } = worth.value;
  return measured ? money(measured.benefits, currency) : 'nothing yet';
}

export function measuredCosts({ return: worth }: Facts): string | null {
  const measured = worth.known ? worth.value.measured : null;
  return worth.known && measured ? `costs ${money(measured.costs, worth.value.currency)}` : null;
}

export function shareText(fact: Facts['risk']): string | null {
  return fact.known ? percent(fact.value, 0) : null;
}

export function reachText({ reach }: Facts): string | null {
  return reach.known ? count(reach.value.likely) : null;
}

export function reachRange({ reach }: Facts): string | null {
  if (!reach.known || reach.value.low === reach.value.high) return null;
  return `${count(reach.value.low)} to ${count(reach.value.high)}`;
}

const VERDICTS = { works: 'works', does_not: 'does not work', cannot_tell: 'can’t tell yet' } as const;

export function cyclesText({ cycles }: Facts): string | null {
  if (!cycles.known) return null;
  const { verdict, runningId } = cycles.value;
  if (verdict) return VERDICTS[verdict];
  return runningId ? 'under way' : 'not judged';
}
