import { Tooltip } from '@mantine/core';
import { nextStart } from '../../kernel/index.ts';
import type { Goal, GoalStatus, StatusWord } from '../api/strategy.ts';
import { unitStyle, withUnit } from '../figure/unit.ts';
import { periodName } from '../format/date.ts';
import { count, number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import classes from './goal.module.css';
import type { LadderIndex } from './use-ladder.ts';
import { STATUSES, unitOfReading, unitOfTarget } from './words.ts';

/** The word for how a goal stands, with a sign that needs no color and what it means. */
export function StatusMark({ status }: { readonly status: Pick<GoalStatus, 'word' | 'why'> }) {
  const { name, tone, sign, means } = STATUSES[status.word];
  return (
    <Tooltip label={status.why ?? means} multiline maw={320}>
      <span>
        <StateBadge tone={tone}>{`${sign} ${name}`}</StateBadge>
      </span>
    </Tooltip>
  );
}

/** The sign alone, for a cell; its name is read out. */
export function StatusSign({ word }: { readonly word: StatusWord }) {
  const { name, tone, sign } = STATUSES[word];
  return (
    <span className={`${classes['sign']} ${classes[tone]}`}>
      <span aria-hidden>{sign}</span>
      <span className="hidden-to-eye">{name}</span>
    </span>
  );
}

/** What was measured: value, interval, n and period, with the way to where it comes from. */
export function ReadingLine({ goal }: { readonly goal: Pick<Goal, 'metric' | 'status'> }) {
  const { reading } = goal.status;
  if (reading === null || reading.value === null || !goal.metric?.known) return null;
  const unit = unitOfReading(reading);
  const style = unitStyle(unit);
  const to = nextStart(reading.grain, reading.start);
  return (
    <Go to="/understand/explore" search={{ metric: goal.metric.value, from: reading.start, to }} quiet>
      {withUnit(reading.value, unit)}
      {reading.low !== null && reading.high !== null && (
        <span className="quiet">
          {' '}
          ({style.value(reading.low)} to {style.value(reading.high)})
        </span>
      )}
      <span className="quiet">
        {reading.n !== null && `, n ${count(reading.n)}`}, {periodName(reading.start, reading.grain)}
        {reading.partial ? ' so far' : ''}
      </span>
    </Go>
  );
}

/** Where it shall be, and from where: `40 points (from 30)`. */
export function TargetText({ goal, index }: { readonly goal: Goal; readonly index: LadderIndex }) {
  if (!goal.target?.known) return null;
  const { value, baseline, direction, unit: code } = goal.target.value;
  const unit = unitOfTarget(code, goal.metric?.known ? index.metricById.get(goal.metric.value) : undefined);
  return (
    <>
      {direction === 'at_least' ? 'at least' : 'at most'} {withUnit(value, unit)}
      {baseline !== null && <span className="quiet"> (from {unitStyle(unit).value(baseline)})</span>}
    </>
  );
}

/** How far from what was expected, in words: `3.4 points worse than expected (1 to 6)`. */
export function gapText({ gap, reading }: GoalStatus): string | null {
  if (gap === null || reading === null) return null;
  const unit = unitOfReading(reading);
  const style = unitStyle(unit);
  const worse = gap.value < 0;
  const near = worse ? gap.high : gap.low;
  const far = worse ? gap.low : gap.high;
  // A distance between two percentages is one of percentage points.
  const write = unit.code === '%' ? (value: number) => number(value, 2) : style.value;
  const size = (bound: number) => write(worse ? -bound : bound);
  const range = near === null || far === null ? '' : ` (${size(near)} to ${size(far)})`;
  const distance =
    unit.code === '%'
      ? `${number(Math.abs(gap.value), 2)} percentage points`
      : withUnit(Math.abs(gap.value), unit);
  return `${distance} ${worse ? 'worse' : 'better'} than expected by then${range}`;
}
