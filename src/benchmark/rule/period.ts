import type { Period } from '../../kernel/index.ts';
import { type ComparabilityRule, unknown, whose } from './rule.ts';

const KEY = 'period';
/** A field period more than this many times the other's length holds other seasons. */
const LENGTHS = 2;

export const periodRule: ComparabilityRule = {
  key: KEY,
  label: 'Field period',
  description:
    'Satisfaction has seasons and trends: figures of other months, or of a year against a quarter, differ for that reason too.',
  mismatch: 'warns',
  judge({ period: ours }, { period: theirs }) {
    if (!ours || !theirs)
      return [unknown(KEY, 'period', `The field period is not known ${whose(!ours, !theirs)}.`)];
    const apart = monthsApart(ours, theirs);
    if (apart > 0) {
      const why = `Measured at other times: ${shown(ours)} here, ${shown(theirs)} there, ${months(apart)} between them.`;
      return [{ rule: KEY, severity: 'warns', part: 'period', why }];
    }
    const [one, other] = [days(ours), days(theirs)];
    if (Math.max(one, other) <= LENGTHS * Math.min(one, other)) return [];
    const why = `One period holds seasons that the other does not: ${shown(ours)} here, ${shown(theirs)} there.`;
    return [{ rule: KEY, severity: 'warns', part: 'period', why }];
  },
};

/** Whole months from the end of one to the start of the other, at least 1; 0 where they overlap. */
function monthsApart(one: Period, other: Period): number {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  if (second.from < first.to) return 0;
  const gap = (Date.parse(second.from) - Date.parse(first.to)) / 86_400_000;
  return Math.max(1, Math.round(gap / 30.44));
}

function days({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function months(count: number): string {
  return count < 24 ? `${count} month${count === 1 ? '' : 's'}` : `${Math.round(count / 12)} years`;
}

/** The last day is part of what people read. */
function shown({ from, to }: Period): string {
  const last = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
  return from === last ? from : `${from} to ${last}`;
}
