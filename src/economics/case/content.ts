import {
  currencyDigits,
  gatherFaults,
  InvalidInput,
  type Knowable,
  parseDay,
  parseProse,
} from '../../kernel/index.ts';
import { checkLine } from './checkLine.ts';
import {
  type CaseInput,
  checkInput,
  checkInputRange,
  checkKey,
  checkUnknown,
  type InputRange,
  needed,
} from './input.ts';
import { ASKED_COSTS, type AskedCost, COST_NAMES, type LineKindKey } from './lineKind.ts';
import { overlap, type Timing } from './timing.ts';

/** A benefit or a cost: how it becomes money, out of which figures, and when. */
export interface CaseLine {
  readonly key: string;
  readonly name: string;
  readonly kind: LineKindKey;
  /** Role of the kind → key of an input. */
  readonly uses: Readonly<Record<string, string>>;
  readonly timing: Timing;
  /** Share by which a benefit is taken down and a cost up for what may go wrong, as a Total Economic Impact study does. */
  readonly risk: number;
  /** Customers whom the line speaks of; without them a judged effect on some of them cannot be put to it. */
  readonly population: number | null;
}

/** The same case with some figures taken otherwise, or its benefits later. */
export interface CaseScenario {
  readonly key: string;
  readonly name: string;
  readonly why: string;
  readonly changes: readonly ({ readonly input: string } & InputRange)[];
  readonly delayMonths: number;
}

/** What one unit of another currency is in the case’s own. */
export interface CaseRate {
  readonly currency: string;
  readonly rate: number;
  readonly source: string;
}

/** What a version of a case holds: all that its figures follow from. */
export interface CaseContent {
  readonly name: string;
  readonly purpose: string | null;
  readonly currency: string;
  /** First day of month 0, YYYY-MM-01. */
  readonly start: string;
  /** Months after month 0. */
  readonly horizonMonths: number;
  /** A year; and who says so. */
  readonly discount: { readonly rate: number; readonly source: string };
  readonly rates: readonly CaseRate[];
  readonly inputs: readonly CaseInput[];
  readonly lines: readonly CaseLine[];
  /** What is said of a category of cost that has no line: that there is none and why, or that nobody knows yet. */
  readonly noCosts: Readonly<Partial<Record<AskedCost, Knowable<string>>>>;
  readonly scenarios: readonly CaseScenario[];
}

export const LONGEST_HORIZON = 120;
const MOST_LINES = 60;
const MOST_INPUTS = 240;
const MOST_SCENARIOS = 8;

/** @throws InvalidInput with every rule that is broken */
export function checkContent(content: CaseContent): CaseContent {
  const faults = gatherFaults();
  const name = faults.take(() => needed(content.name, 'name', 'must not be empty', 300));
  const purpose = faults.take(() => parseProse(content.purpose, 'purpose', 4000)) ?? null;
  faults.take(() => currencyDigits(content.currency));
  faults.take(() => {
    if (!parseDay(content.start, 'start').endsWith('-01'))
      throw InvalidInput.at('start', 'must be the first day of a month', content.start);
  });
  faults.take(() => checkHorizon(content.horizonMonths));
  faults.take(() => checkDiscount(content.discount));
  faults.take(() => few(content.inputs, 'inputs', MOST_INPUTS));
  faults.take(() => few(content.lines, 'lines', MOST_LINES));
  faults.take(() => few(content.scenarios, 'scenarios', MOST_SCENARIOS));
  content.rates.forEach((rate, at) => {
    faults.take(() => checkRate(rate, content), `rates[${at}].`);
  });
  for (const list of ['inputs', 'lines', 'scenarios', 'rates'] as const)
    faults.take(() => distinct(content[list], list));
  const inputs = content.inputs.map((input, at) => {
    const checked = faults.take(() => checkInput(input), `inputs[${at}].`) ?? input;
    faults.take(() => checkConvertible(input, content), `inputs[${at}].`);
    return checked;
  });
  content.lines.forEach((line, at) => {
    faults.take(() => checkLine(line, content), `lines[${at}].`);
  });
  faults.take(() => checkTwice(content.lines));
  faults.take(() => checkAvoided(content));
  for (const category of ASKED_COSTS)
    faults.take(() => checkNoCost(category, content), `noCosts.${category}`);
  content.scenarios.forEach((scenario, at) => {
    faults.take(() => checkScenario(scenario, content), `scenarios[${at}].`);
  });
  faults.assertNone();
  return { ...content, name: name ?? content.name, purpose, inputs };
}

function few(list: readonly unknown[], place: string, most: number): void {
  if (list.length > most) throw InvalidInput.at(place, `must be at most ${most}`, list.length);
}

function distinct(
  list: readonly { readonly key?: string; readonly currency?: string | null }[],
  place: string,
) {
  const seen = new Set<unknown>();
  list.forEach((one, at) => {
    const field = place === 'rates' ? 'currency' : 'key';
    const value = one[field];
    if (seen.has(value)) throw InvalidInput.at(`${place}[${at}].${field}`, 'is there twice', value);
    seen.add(value);
  });
}

function checkHorizon(months: number): void {
  if (!(Number.isInteger(months) && months >= 1 && months <= LONGEST_HORIZON))
    throw InvalidInput.at('horizonMonths', 'must be from 1 month to 120 months (10 years)', months);
}

function checkDiscount({ rate, source }: CaseContent['discount']): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (!(rate >= 0 && rate <= 1))
      throw InvalidInput.at(
        'discount.rate',
        'must be from 0% to 100% a year',
        `${Number((100 * rate).toPrecision(12))}%`,
      );
  });
  faults.take(() => needed(source, 'discount.source', 'must say where the rate comes from'));
  faults.assertNone();
}

function checkRate({ currency, rate, source }: CaseRate, content: CaseContent): void {
  currencyDigits(currency);
  if (currency === content.currency)
    throw InvalidInput.at('currency', 'is the currency of the case itself', currency);
  if (!(rate > 0 && rate < 1e6)) throw InvalidInput.at('rate', 'must be above 0', rate);
  needed(source, 'source', 'must say where the rate comes from');
}

function checkConvertible({ unit, currency }: CaseInput, content: CaseContent): void {
  if (unit !== 'money' || currency === null || currency === content.currency) return;
  if (content.rates.some((rate) => rate.currency === currency)) return;
  throw InvalidInput.at(
    'currency',
    `the case is in ${content.currency}: say what one ${currency} is in ${content.currency} (rates)`,
    currency,
  );
}

/** The same benefit or cost from the same figures must not fall in a month twice. */
function checkTwice(lines: readonly CaseLine[]): void {
  lines.forEach((line, at) => {
    const same = lines
      .slice(0, at)
      .find(
        (one) =>
          one.kind === line.kind &&
          Object.entries(line.uses).every(([role, key]) => one.uses[role] === key) &&
          overlap(one.timing, line.timing),
      );
    if (same)
      throw InvalidInput.at(
        `lines[${at}].timing.from`,
        `counts the same figures as “${same.name}” in months that overlap: let it begin after that one ends`,
        line.timing.from,
      );
  });
}

/** Of one number of contacts no more than all can be avoided. */
function checkAvoided({ lines, inputs }: CaseContent): void {
  const at = overAvoided(lines, inputs);
  if (at !== null)
    throw InvalidInput.at(
      `lines[${at}].uses.avoided`,
      'together with the other lines on the same contacts, more than all of them would be avoided',
    );
}

/** Place of the first line with which more contacts are avoided than there are; null where that is never so. */
function overAvoided(lines: readonly CaseLine[], inputs: readonly CaseInput[]): number | null {
  const shares = new Map<string, number>();
  const found = lines.findIndex(({ kind, uses }) => {
    if (kind !== 'fewer_contacts') return false;
    const [pool = '', avoided = ''] = [uses['contacts'], uses['avoided']];
    const range = inputs.find(({ key }) => key === avoided)?.range;
    const all = (shares.get(pool) ?? 0) + (range?.known ? range.value.high : 0);
    shares.set(pool, all);
    return all > 1;
  });
  return found < 0 ? null : found;
}

function checkNoCost(category: AskedCost, { noCosts, lines }: CaseContent): void {
  const said = noCosts[category];
  if (!said) return;
  if (lines.some(({ kind }) => kind === category))
    throw InvalidInput.at('', `there is a line of ${COST_NAMES[category].toLowerCase()} already`);
  const faults = gatherFaults();
  faults.take(() => {
    if (said.known) needed(said.value, 'value', 'say why there is no such cost');
    else checkUnknown(said);
  }, '.');
  faults.assertNone();
}

function checkScenario(scenario: CaseScenario, { inputs, lines, horizonMonths }: CaseContent): void {
  const faults = gatherFaults();
  faults.take(() => checkKey(scenario.key, 'key'));
  faults.take(() => needed(scenario.name, 'name', 'must not be empty', 100));
  faults.take(() => needed(scenario.why, 'why', 'must say what is different, and why'));
  faults.take(() => {
    const { delayMonths } = scenario;
    if (!(Number.isInteger(delayMonths) && delayMonths >= 0 && delayMonths <= horizonMonths))
      throw InvalidInput.at('delayMonths', `must be from 0 to ${horizonMonths} months`, delayMonths);
    if (delayMonths === 0 && scenario.changes.length === 0)
      throw InvalidInput.at('changes', 'must say what is different');
  });
  scenario.changes.forEach((change, at) => {
    faults.take(() => {
      const input = inputs.find(({ key }) => key === change.input);
      if (!input) throw InvalidInput.at(`changes[${at}].input`, 'must be an input of the case', change.input);
      const inner = gatherFaults();
      inner.take(() => checkInputRange(change, input.unit), `changes[${at}].`);
      inner.assertNone();
    });
  });
  faults.take(() => {
    const taken = new Map(scenario.changes.map(({ input, ...range }) => [input, range]));
    const changed = inputs.map((input): CaseInput => {
      const range = taken.get(input.key);
      return range ? { ...input, range: { known: true, value: range } } : input;
    });
    if (overAvoided(lines, inputs) === null && overAvoided(lines, changed) !== null)
      throw InvalidInput.at('changes', 'more contacts than there are would be avoided');
  });
  faults.assertNone();
}
