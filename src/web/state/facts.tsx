import type { ReactNode } from 'react';
import classes from './facts.module.css';

/** Facts about one thing, name beside value. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={classes['facts']}>{children}</dl>;
}

interface FactProps {
  readonly name: string;
  readonly children?: ReactNode;
}

/** One fact. What is missing is said to be not known. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className={classes['fact']}>
      <dt>{name}</dt>
      <dd>
        {children === null || children === undefined || children === '' ? (
          <span className="quiet">not known</span>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
