import type { FigureShape } from '../api/insight.ts';
import { percent } from '../format/number.ts';
import classes from './portions.module.css';

const TRIO: Readonly<Record<string, string>> = {
  Detractors: 'detractor',
  Passives: 'passive',
  Promoters: 'promoter',
};

/** The parts of the answers that a figure is made of, as one bar with direct labels. */
export function Portions({ portions }: { readonly portions: NonNullable<FigureShape['portions']> }) {
  const ordered = [...portions].sort((left, right) => rank(left.label) - rank(right.label));
  return (
    <div>
      <div className={classes['bar']} aria-hidden>
        {ordered.map((portion, index) => (
          <span
            key={portion.label}
            className={classes[TRIO[portion.label] ?? `other${index % 4}`]}
            style={{ flexGrow: portion.share }}
          />
        ))}
      </div>
      <ul className={classes['labels']}>
        {ordered.map((portion, index) => (
          <li key={portion.label}>
            <span
              className={`${classes['dot']} ${classes[TRIO[portion.label] ?? `other${index % 4}`]}`}
              aria-hidden
            />
            {portion.label} {percent(portion.share)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function rank(label: string): number {
  const at = Object.keys(TRIO).indexOf(label);
  return at < 0 ? 9 : at;
}
