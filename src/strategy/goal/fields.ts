import {
  checkUnknown,
  gatherFaults,
  InvalidInput,
  isCurrency,
  isId,
  type Knowable,
  type Money,
  parseDay,
  parseLine,
  parsePeriod,
  parseProse,
  startOf,
} from '../../kernel/index.ts';
import type { GoalFields, GoalTarget, PathPoint } from './goal.ts';

/**
 * The fields of a goal as they may be kept. What stands around it is looked at by `checkRung`, its metric by `checkMetric`.
 * @throws InvalidInput with every field that is wrong
 */
export function checkFields(fields: GoalFields): GoalFields {
  const faults = gatherFaults();
  const title = faults.take(() => requiredLine(fields.title, 'title', 300));
  const reason = faults.take(() => parseProse(fields.reason, 'reason', 4000));
  faults.take(() => parsePeriod(fields.period.from, fields.period.to), 'period.');
  faults.take(() => checkKnowable(fields.metric, 'metric', checkMetricId));
  faults.take(() => checkKnowable(fields.target, 'target', checkTarget));
  faults.take(() => checkKnowable(fields.budget, 'budget', checkMoney));
  faults.take(() => checkKnowable(fields.costToMiss, 'costToMiss', checkMoney));
  const path = faults.take(() => checkPath(fields.path, fields)) ?? [];
  faults.take(() => {
    if (!Number.isFinite(fields.position))
      throw InvalidInput.at('position', 'must be a number', fields.position);
  });
  faults.assertNone();
  return {
    ...fields,
    title: title ?? fields.title,
    reason: reason ?? null,
    path,
    leads: [...new Set(fields.leads)],
  };
}

function checkTarget(target: GoalTarget, place: string): void {
  const faults = gatherFaults();
  faults.take(() => {
    if (!Number.isFinite(target.value))
      throw InvalidInput.at(`${place}.value`, 'must be a number', target.value);
  });
  faults.take(() => {
    if (target.baseline !== null && !Number.isFinite(target.baseline))
      throw InvalidInput.at(`${place}.baseline`, 'must be a number', target.baseline);
  });
  faults.take(() => {
    const { value, baseline, direction } = target;
    if (baseline === null || (direction === 'at_least' ? baseline <= value : baseline >= value)) return;
    throw InvalidInput.at(
      `${place}.direction`,
      `from ${baseline} to ${value} leads the other way: at ${direction === 'at_least' ? 'least' : 'most'} ${value} is reached from the beginning`,
    );
  });
  faults.assertNone();
}

function checkMetricId(id: string, place: string): void {
  if (!isId(id)) throw InvalidInput.at(place, 'must be the id of a metric', id);
}

function checkMoney(money: Money, place: string): void {
  if (money.minor < 0n) throw InvalidInput.at(place, 'must not be less than nothing', String(money.minor));
  if (!isCurrency(money.currency))
    throw InvalidInput.at(`${place}.currency`, 'must be an ISO 4217 code such as EUR', money.currency);
}

/** What is unknown needs somebody who finds it out, and a day. */
function checkKnowable<T>(
  fact: Knowable<T> | null,
  place: string,
  check: (value: T, place: string) => void,
): void {
  if (fact === null) return;
  if (fact.known) check(fact.value, place);
  else checkUnknown(fact, place);
}

function checkPath(path: readonly PathPoint[], { period, target }: GoalFields): PathPoint[] {
  if (path.length === 0) return [];
  if (!target?.known) throw InvalidInput.at('path', 'needs a target that it leads to');
  const sorted = [...path].sort((left, right) => left.month.localeCompare(right.month));
  const faults = gatherFaults();
  for (const [index, { month, value }] of sorted.entries()) {
    faults.take(() => {
      const place = `path.${index}.month`;
      parseDay(month, place);
      if (startOf('month', month) !== month)
        throw InvalidInput.at(place, 'must be the first day of a month', month);
      if (month < startOf('month', period.from) || month >= period.to)
        throw InvalidInput.at(place, `must be a month of the goal’s period`, month);
      if (sorted[index - 1]?.month === month) throw InvalidInput.at(place, 'is stated twice', month);
    });
    faults.take(() => {
      if (!Number.isFinite(value)) throw InvalidInput.at(`path.${index}.value`, 'must be a number', value);
    });
  }
  faults.assertNone();
  return sorted;
}

function requiredLine(given: string, place: string, longest: number): string {
  const line = parseLine(given, place, longest);
  if (line === null) throw InvalidInput.at(place, 'must not be empty', given);
  return line;
}
