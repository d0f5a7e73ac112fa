import type { CycleOutcome, Judgment, Stage, Verdict } from '../api/cycle.ts';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { number } from '../format/number.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';

type Unit = Judgment['unit'];

export const STAGE_WORDS: Readonly<Record<Stage, { readonly name: string; readonly says: string }>> = {
  plan: { name: 'Plan', says: 'Stated, or locked and waiting for its start' },
  do: { name: 'Do', says: 'Under way, and not to be judged yet' },
  check: { name: 'Check', says: 'Its day has come: judged, or about to be' },
  act: { name: 'Act', says: 'Kept, adapted or stopped' },
};

const VERDICT_WORDS: Readonly<Record<Verdict, { readonly word: string; readonly tone: Tone }>> = {
  works: { word: 'Works', tone: 'good' },
  does_not: { word: 'Does not work', tone: 'bad' },
  cannot_tell: { word: 'Can’t tell yet', tone: 'warn' },
};

export const OUTCOME_WORDS: Readonly<Record<CycleOutcome, string>> = {
  keep: 'Kept',
  adapt: 'Adapted',
  stop: 'Stopped',
};

export function verdictWord(verdict: Verdict): string {
  return VERDICT_WORDS[verdict].word;
}

export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const { word, tone } = VERDICT_WORDS[verdict];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

const CHECK_WORDS = {
  holds: { word: 'Holds', tone: 'good' },
  doubtful: { word: 'Doubtful', tone: 'warn' },
  fails: { word: 'Fails', tone: 'bad' },
  not_checked: { word: 'Not checked', tone: 'quiet' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export function CheckBadge({ result }: { readonly result: Judgment['checks'][number]['result'] }) {
  const { word, tone } = CHECK_WORDS[result];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

const GUARDRAIL_WORDS = {
  holds: { word: 'Held', tone: 'good' },
  broken: { word: 'Broke', tone: 'bad' },
  cannot_tell: { word: 'Can’t tell', tone: 'warn' },
} as const satisfies Record<string, { word: string; tone: Tone }>;

export function GuardrailBadge({ result }: { readonly result: Judgment['guardrails'][number]['result'] }) {
  const { word, tone } = GUARDRAIL_WORDS[result];
  return <StateBadge tone={tone}>{word}</StateBadge>;
}

/** A change with its interval: “−0.4 per customer (−0.6 to −0.2)”. */
export function effectText(effect: Judgment['effect'], unit: Unit): string {
  if (!effect) return 'not known';
  const style = unitStyle(unit);
  const bound = (value: number | null): string => (value === null ? 'no bound' : style.change(value));
  const word = style.word ? ` ${style.word}` : '';
  return `${style.change(effect.value)}${word} (${bound(effect.low)} to ${bound(effect.high)})`;
}

export function amountText(value: number | null, unit: Unit | null): string {
  if (value === null) return 'not known';
  return unit ? withUnit(value, unit) : String(value);
}

/** How large a change is: of a share in percentage points, since “3%” of a share is something else. */
export function sizeText(value: number | null, unit: Unit | null): string {
  if (value === null) return 'not known';
  return unit?.code === '%' ? `${number(value, 2)} percentage points` : amountText(value, unit);
}
