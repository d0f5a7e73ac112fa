import type { SurveyKind } from '../feedback/index.ts';
import { gatherFaults, InvalidInput, parseDay, parseLine } from '../kernel/index.ts';
import { type Metric, measureOf, readFormula } from '../metric/index.ts';
import { type ComparabilityKey, completeKey, parseKey } from './key.ts';

/** What people have said of how one of their own metrics is measured, as far as comparing depends on it. */
export interface OwnKey {
  readonly metricId: string;
  readonly key: Partial<ComparabilityKey>;
  readonly responseRate: number | null;
  readonly finder: string | null;
  readonly due: string | null;
  readonly version: number;
  readonly updatedAt: string;
}

export interface OwnKeyInput {
  readonly key: Partial<Record<keyof ComparabilityKey, unknown>>;
  readonly responseRate?: number | null | undefined;
  readonly finder?: string | null | undefined;
  readonly due?: string | null | undefined;
}

/** Parts that the metric's formula says, so that nobody types them. */
export const DERIVED_PARTS = [
  'variant',
  'unit',
  'direction',
  'answerScale',
  'kind',
] as const satisfies readonly (keyof ComparabilityKey)[];

/** @throws InvalidInput for a part that is wrong, or that the metric's formula says itself */
export function parseOwnKey(
  input: OwnKeyInput,
  derived: Partial<ComparabilityKey>,
): Omit<OwnKey, 'metricId' | 'version' | 'updatedAt'> {
  const faults = gatherFaults();
  const key = faults.take(() => parseKey(input.key)) ?? {};
  const finder = faults.take(() => parseLine(input.finder, 'finder', 200)) ?? null;
  const due = faults.take(() => (input.due ? parseDay(input.due, 'due') : null)) ?? null;
  const responseRate = input.responseRate ?? null;
  faults.take(() => {
    if (responseRate !== null && !(responseRate >= 0 && responseRate <= 1))
      throw InvalidInput.at('responseRate', 'must be a share from 0 to 1', responseRate);
  });
  for (const part of DERIVED_PARTS) {
    const [said, known] = [key[part] ?? null, derived[part] ?? null];
    faults.take(() => {
      if (said !== null && known !== null && said !== known)
        throw InvalidInput.at(`key.${part}`, `is said by the metric itself: ${known}`, said);
    });
  }
  faults.assertNone();
  return { key, responseRate, finder, due };
}

/**
 * What a metric says of itself: its measure is the variant, its parameters the scale, and the surveys that ask its
 * questions the kind, where they are all of one.
 * @param kinds of the surveys whose answers it may be made from
 */
export function derivedKey(
  metric: Pick<Metric, 'current'>,
  kinds: readonly SurveyKind[],
): Partial<ComparabilityKey> {
  const { formula } = metric.current;
  const reading = readFormula(formula);
  const { direction, asked } = reading;
  const [kind, ...others] = [...new Set(kinds)];
  const boxes = formula.parameters['boxes'];
  const top = typeof boxes === 'number' ? `, top ${boxes}` : formula.measure === 'top_box' ? ', top 2' : '';
  return completeKey({
    variant: measureOf(formula).key,
    unit: unitCode(() => reading.unit({}).code),
    direction: direction === 'neither' ? null : direction,
    answerScale: asked?.scale ? `${asked.scale.low}–${asked.scale.high}${top}` : null,
    kind: kind !== undefined && others.length === 0 && kind !== 'other' ? kind : null,
  });
}

/** A measure of money or of durations tells its unit only from what was counted. */
function unitCode(read: () => string): string | null {
  try {
    const code = read();
    return code === '' ? null : code;
  } catch {
    return null;
  }
}
