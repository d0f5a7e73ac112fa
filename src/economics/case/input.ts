import {
  currencyDigits,
  type Evidence,
  gatherFaults,
  InvalidInput,
  isInside,
  type Knowable,
  parseDay,
  parseLine,
  type Unknown,
} from '../../kernel/index.ts';

/** What a figure of a case counts. Money is in minor units of its own currency, shares are of one, times in seconds. */
export const INPUT_UNITS = ['contacts', 'customers', 'share', 'seconds', 'money'] as const;
export type InputUnit = (typeof INPUT_UNITS)[number];

/** How probable the values between low and high are: see `Range` of the simulation. */
export const SHAPES = ['pert', 'triangular'] as const;

/** What somebody holds possible. */
export interface InputRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly shape: (typeof SHAPES)[number];
}

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a figure comes from. All but an estimate lead to a record. */
export const SOURCE_KINDS = [
  'ledger',
  'cost_reading',
  'process',
  'judgment',
  'value',
  'metric',
  'benchmark',
  'record',
  'estimate',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Kinds as people read them. */
export const SOURCE_NAMES: Readonly<Record<SourceKind, string>> = {
  ledger: 'Ledger',
  cost_reading: 'Cost reading',
  process: 'Process map',
  judgment: 'Judged cycle',
  value: 'Customer value',
  metric: 'Metric',
  benchmark: 'Benchmark',
  record: 'Other record',
  estimate: 'Estimate',
};

export interface InputSource {
  readonly kind: SourceKind;
  /** The record; null for an estimate. */
  readonly evidence: Evidence | null;
  /** Who estimates; for other kinds who took it over, if said. */
  readonly by: string | null;
  readonly note: string | null;
}

/** A figure that a case is made from. Lines name it by its key, so that one figure is the same everywhere. */
export interface CaseInput {
  readonly key: string;
  readonly name: string;
  readonly unit: InputUnit;
  /** Of money; null for all else. */
  readonly currency: string | null;
  readonly range: Knowable<InputRange>;
  readonly source: InputSource | null;
  readonly confidence: Confidence;
}

const KEY = /^[a-z0-9][a-z0-9_]{0,59}$/;

/** @throws InvalidInput for what is no key of an input, a line or a scenario */
export function checkKey(key: string, place: string): void {
  if (!KEY.test(key))
    throw InvalidInput.at(place, 'must be small letters, digits and _, such as contacts_a_year', key);
}

/** @throws InvalidInput with every rule that is broken */
export function checkInput(input: CaseInput): CaseInput {
  const faults = gatherFaults();
  faults.take(() => checkKey(input.key, 'key'));
  const name = faults.take(() => needed(input.name, 'name', 'must say what it is'));
  faults.take(() => checkCurrency(input));
  const { range } = input;
  if (range.known) {
    faults.take(() => checkInputRange(range.value, input.unit));
    faults.take(() => checkSource(input.source));
  } else faults.take(() => checkUnknown(range), 'range.');
  faults.assertNone();
  return { ...input, name: name ?? input.name };
}

function checkCurrency({ unit, currency }: CaseInput): void {
  if (unit !== 'money') return;
  if (currency === null) throw InvalidInput.at('currency', 'money needs its currency, such as EUR');
  currencyDigits(currency);
}

/** @throws InvalidInput: rising, none negative, shares up to one */
export function checkInputRange({ low, likely, high }: InputRange, unit: InputUnit): void {
  const faults = gatherFaults();
  for (const [place, value] of Object.entries({ low, likely, high })) {
    faults.take(() => {
      const at = `range.${place}`;
      if (!Number.isFinite(value)) throw InvalidInput.at(at, 'must be a number', value);
      if (value < 0) throw InvalidInput.at(at, 'must be 0 or more', value);
      if (unit === 'share' && value > 1)
        throw InvalidInput.at(at, 'must be at most 100%', `${Number((100 * value).toPrecision(12))}%`);
      if (unit === 'money' && !Number.isSafeInteger(value))
        throw InvalidInput.at(at, 'must be a whole number of minor units, such as 1285 for 12.85', value);
      if (value > MOST) throw InvalidInput.at(at, 'must be under 1,000,000,000,000,000', value);
    });
  }
  faults.take(() => {
    if (low > likely)
      throw InvalidInput.at('range.low', `must not be above the likely value, ${likely}`, low);
  });
  faults.take(() => {
    if (high < likely)
      throw InvalidInput.at('range.high', `must not be below the likely value, ${likely}`, high);
  });
  faults.assertNone();
}

const MOST = 1e15;

/** A figure that was worked out, brought within what an input of this unit can be. */
export function inRange(value: number, unit: InputUnit): number {
  const whole = unit === 'money' ? Math.round(value) : Number(value.toFixed(10));
  return Math.min(Math.max(0, whole), unit === 'share' ? 1 : MOST);
}

function checkSource(source: InputSource | null): void {
  if (source === null) throw InvalidInput.at('source', 'must say where it comes from');
  if (source.kind === 'estimate') {
    needed(source.by, 'source.by', 'an estimate needs the name of who makes it');
    return;
  }
  if (source.evidence === null)
    throw InvalidInput.at('source.evidence', 'must lead to the record that it comes from');
  if (!isInside(source.evidence.to))
    throw InvalidInput.at('source.evidence.to', 'must be an address of this application', source.evidence.to);
}

/** What is unknown needs a question, somebody who finds it out, and a day. @throws InvalidInput */
export function checkUnknown(unknown: Unknown): void {
  const faults = gatherFaults();
  faults.take(() => needed(unknown.question, 'question', 'must say what is to be found out'));
  faults.take(() => needed(unknown.finder, 'finder', 'name who finds it out'));
  faults.take(() => {
    if (unknown.due === null) throw InvalidInput.at('due', 'say by when it is found out');
    parseDay(unknown.due, 'due');
  });
  faults.assertNone();
}

/** @throws InvalidInput when nothing is left of the text */
export function needed(given: string | null, place: string, rule: string, longest = 500): string {
  const line = parseLine(given, place, longest);
  if (line === null) throw InvalidInput.at(place, rule);
  return line;
}
