import type { FigureShape } from '../api/insight.ts';
import { Suppressed } from './suppressed.tsx';
import { unitOf, unitStyle } from './unit.ts';

/** A figure in the cell of a table: value and interval in one line, n in its own column. */
export function IntervalText({ figure }: { readonly figure: FigureShape }) {
  if (figure.suppressed) return <Suppressed minimum={figure.suppressed.minimum} />;
  if (figure.value === null) return <span className="quiet">nothing measured</span>;
  const style = unitStyle(unitOf(figure));
  return (
    <span>
      <b>{style.value(figure.value)}</b>{' '}
      {figure.low !== null && figure.high !== null && (
        <span className="quiet">
          {style.value(figure.low)} to {style.value(figure.high)}
        </span>
      )}
    </span>
  );
}
