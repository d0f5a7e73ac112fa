import {
  type Actor,
  type Evidence,
  gatherFaults,
  InvalidInput,
  isInside,
  type Knowable,
  parseDay,
  parseProse,
} from '../../kernel/index.ts';
import { type Candidate, FACTOR_MEANINGS, FACTORS, type Factor, type FactorRange } from '../candidate.ts';

/** A factor of a candidate as a person entered it. The newest counts; earlier ones are kept. */
export interface EnteredFactor {
  readonly id: string;
  readonly unitId: string | null;
  readonly candidateKey: string;
  readonly factor: Factor;
  readonly value: Knowable<FactorRange>;
  readonly by: Actor;
  /** ISO 8601. */
  readonly at: string;
}

/** A factor as somebody sends it. Money in minor units of the organization's currency. */
export interface FactorDraft {
  readonly candidateKey: string;
  readonly factor: string;
  readonly value: Knowable<Pick<FactorRange, 'low' | 'likely' | 'high' | 'source' | 'evidence'>>;
}

/** Most that a factor of money may be: beyond it, doubles hold no single minor units. */
const MOST_MONEY = 9_000_000_000_000_000;

/** Checks a factor that came from outside. @throws InvalidInput */
export function readFactor(
  draft: FactorDraft,
  given: { readonly id: string; readonly unitId: string | null; readonly by: Actor; readonly now: Date },
): EnteredFactor {
  const factor = FACTORS.find((name) => name === draft.factor);
  if (!factor) throw InvalidInput.at('factor', `must be one of ${FACTORS.join(', ')}`, draft.factor);
  const at = given.now.toISOString();
  const value: Knowable<FactorRange> = draft.value.known
    ? { known: true, value: { ...checkRange(factor, draft.value.value), by: given.by.name, at } }
    : checkUnknown(draft.value);
  const { id, unitId, by } = given;
  return { id, unitId, candidateKey: draft.candidateKey, factor, value, by, at };
}

/** Candidates with what people entered in place of what their sources say. */
export function withEntered(
  candidates: readonly Candidate[],
  entered: readonly EnteredFactor[],
): Candidate[] {
  const newest = new Map<string, EnteredFactor>();
  for (const one of entered) {
    const place = `${one.candidateKey} ${one.factor}`;
    const other = newest.get(place);
    if (!other || other.at < one.at || (other.at === one.at && other.id < one.id)) newest.set(place, one);
  }
  return candidates.map((candidate) => ({
    ...candidate,
    factors: Object.fromEntries(
      FACTORS.map((factor) => [
        factor,
        newest.get(`${candidate.key} ${factor}`)?.value ?? candidate.factors[factor],
      ]),
    ) as Candidate['factors'],
  }));
}

type Drafted = { low: number; likely: number; high: number; source: string; evidence: readonly Evidence[] };

function checkRange(factor: Factor, range: Drafted): Drafted {
  const { unit } = FACTOR_MEANINGS[factor];
  const most = unit === 'share' ? 1 : MOST_MONEY;
  const faults = gatherFaults();
  for (const name of ['low', 'likely', 'high'] as const) {
    const { [name]: value } = range;
    faults.take(() => {
      if (!Number.isFinite(value) || value < 0 || value > most) {
        const rule = unit === 'share' ? 'must be a share from 0 to 1' : 'must be an amount of money';
        throw InvalidInput.at(`value.${name}`, rule, value);
      }
    });
  }
  faults.take(() => {
    if (range.low > range.likely)
      throw InvalidInput.at('value.low', `must not be more than the likely ${range.likely}`, range.low);
    if (range.likely > range.high)
      throw InvalidInput.at('value.high', `must not be less than the likely ${range.likely}`, range.high);
  });
  const source = faults.take(() => {
    const text = parseProse(range.source, 'value.source', 2_000);
    if (text === null) throw InvalidInput.at('value.source', 'say where the range comes from');
    return text;
  });
  faults.take(() => {
    const outside = range.evidence.findIndex(({ to }) => !isInside(to));
    if (outside >= 0)
      throw InvalidInput.at(`value.evidence[${outside}].to`, 'must be an address inside Perpetua');
  });
  faults.assertNone();
  return { ...range, source: source ?? '' };
}

function checkUnknown(value: Extract<FactorDraft['value'], { known: false }>): Knowable<FactorRange> {
  if (value.finder === null || value.finder.trim() === '')
    throw InvalidInput.at('value.finder', 'name who finds it out');
  if (value.due === null) throw InvalidInput.at('value.due', 'say by when it is found out');
  parseDay(value.due, 'value.due');
  return value;
}
