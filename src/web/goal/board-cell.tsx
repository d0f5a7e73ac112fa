import { nextStart } from '../../kernel/index.ts';
import type { BoardCell, Goal } from '../api/strategy.ts';
import { unitStyle } from '../figure/unit.ts';
import { count } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import classes from './goal.module.css';
import { StatusSign } from './status.tsx';
import type { LadderIndex } from './use-ladder.ts';
import { unitOfTarget } from './words.ts';

interface CellProps {
  readonly cell: BoardCell | undefined;
  readonly goal: Goal;
  readonly index: LadderIndex;
}

/** A month of a goal in the bowling chart. */
export function Cell({ cell, goal, index }: CellProps) {
  if (!cell) return null;
  const metric = metricOf(goal, index);
  const code = goal.target?.known ? goal.target.value.unit : (metric?.unit.code ?? '');
  const { value: write } = unitStyle(unitOfTarget(code, metric));
  return (
    <div className={classes['bowl']}>
      <span className="quiet">
        <span aria-hidden>→</span>
        <span className="hidden-to-eye">target</span>
      </span>
      <span>{cell.target === null ? <span className="quiet">none</span> : write(cell.target)}</span>
      {cell.value === null || !goal.metric?.known ? (
        <span className={classes['bowlWhole']}>
          {cell.word ? <StatusSign word={cell.word} /> : <span className="quiet">to come</span>}
        </span>
      ) : (
        <>
          {cell.word ? <StatusSign word={cell.word} /> : <span />}
          <Go
            to="/understand/explore"
            search={{ metric: goal.metric.value, from: cell.month, to: nextStart('month', cell.month) }}
          >
            <b>{write(cell.value)}</b>
          </Go>
          <span className={`quiet ${classes['bowlWhole']}`}>
            {cell.low !== null && cell.high !== null
              ? `${write(cell.low)}–${write(cell.high)}`
              : 'no interval'}
            {cell.n === null ? '' : `, n ${count(cell.n)}`}
            {cell.partial ? ' so far' : ''}
          </span>
        </>
      )}
    </div>
  );
}

/** The metric of a goal, where it is known. */
export function metricOf(goal: Goal, index: LadderIndex) {
  return goal.metric?.known ? index.metricById.get(goal.metric.value) : undefined;
}
