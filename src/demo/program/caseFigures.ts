import type { CaseInput, CaseLine, Confidence, InputSource } from '../../economics/index.ts';
import { type Evidence, fixedClock } from '../../kernel/index.ts';
import type { ProgramParts, ProgramStores } from './entry.ts';

type Three = readonly [low: number, likely: number, high: number];

export function spread(likely: number, share: number): Three {
  return [Math.floor(likely * (1 - share)), Math.round(likely), Math.ceil(likely * (1 + share))];
}

function figure(
  key: string,
  name: string,
  unit: CaseInput['unit'],
  [low, likely, high]: Three,
  rest: Pick<CaseInput, 'source' | 'confidence'>,
): CaseInput {
  return {
    key,
    name,
    unit,
    currency: null,
    range: { known: true, value: { low, likely, high, shape: 'pert' } },
    ...rest,
  };
}

function moneyIn(currency: string) {
  return (
    key: string,
    name: string,
    [low, likely, high]: Three,
    rest: Pick<CaseInput, 'source' | 'confidence'>,
  ) => {
    const [least, most] = [Math.round(low), Math.round(high)];
    const middle = Math.min(most, Math.max(least, Math.round(likely)));
    return { ...figure(key, name, 'money', [least, middle, most], rest), currency };
  };
}

function estimateBy(by: string): InputSource {
  return { kind: 'estimate', evidence: null, by, note: null };
}

/** Figures as somebody puts them together: from a record where there is one, else by an estimate of theirs. */
export function figuresBy(currency: string, by: string) {
  const source = (from: InputSource | null): InputSource => from ?? estimateBy(by);
  const money = moneyIn(currency);
  return {
    of: (
      key: string,
      name: string,
      unit: CaseInput['unit'],
      range: Three,
      confidence: Confidence,
      from: InputSource | null = null,
    ) => figure(key, name, unit, range, { source: source(from), confidence }),
    money: (
      key: string,
      name: string,
      range: Three,
      confidence: Confidence,
      from: InputSource | null = null,
    ) => money(key, name, range, { source: source(from), confidence }),
  };
}

export function record(kind: InputSource['kind'], evidence: Evidence): InputSource {
  return { kind, evidence, by: null, note: null };
}

interface When {
  readonly once?: boolean;
  readonly month?: number;
  readonly ramp?: number;
  readonly risk: number;
  readonly population?: number;
}

export function line(
  key: string,
  name: string,
  kind: CaseLine['kind'],
  uses: CaseLine['uses'],
  when: When,
): CaseLine {
  const { once = false, month = once ? 0 : 1, ramp = 0, risk, population = null } = when;
  return { key, name, kind, uses, timing: { once, from: month, to: null, ramp }, risk, population };
}

/** Somebody of the operator on a day of the past. */
export function actingAs({ ids, scope }: ProgramParts, stores: ProgramStores, day: string, name: string) {
  return {
    parts: { ...stores, ids, clock: fixedClock(`${day}T10:00:00.000Z`) },
    scope: { ...scope, actor: { kind: 'system' as const, id: 'demo', name } },
  };
}
