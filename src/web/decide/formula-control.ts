import { type ComponentType, createContext } from 'react';
import type { Formula, Measure } from '../api/metric.ts';

export interface FormulaProps {
  readonly formula: Formula;
  readonly measures: readonly Measure[];
  readonly onChange: (formula: Formula) => void;
  /** The rule that a parameter breaks, by its name. */
  readonly fault: (place: string) => string | undefined;
  readonly label?: string;
  readonly disabled?: boolean;
}

/** The form of a formula, for parameters that are formulas themselves: a ratio is made of two. */
export const FormulaControl = createContext<ComponentType<FormulaProps> | null>(null);
