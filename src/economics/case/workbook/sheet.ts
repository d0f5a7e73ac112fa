import { safeCell } from '../../../kernel/index.ts';

/** How a number of a cell is written. */
export type CellFormat = 'money' | 'percent' | 'number' | 'factor' | 'months' | 'seed';

/** What stands in a cell: a text, a number that somebody stated, or a formula with what it comes to. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly format: CellFormat }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      readonly result: number | string;
      readonly format: CellFormat;
    };

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Characters. */
  readonly widths: readonly number[];
}

/** A workbook in which every figure is a number that somebody stated or a formula over such. */
export interface CaseWorkbook {
  readonly currency: string;
  /** Digits after the point of the currency. */
  readonly digits: number;
  readonly sheets: readonly SheetRows[];
  /** Names of single cells, such as DiscountRate → Summary!$B$8. */
  readonly names: Readonly<Record<string, string>>;
}

/** A text that no spreadsheet takes for a formula. */
export function text(value: string | null | undefined): Cell | null {
  return value ? { kind: 'text', text: safeCell(value) } : null;
}

export function head(value: string): Cell {
  return { kind: 'text', text: safeCell(value), bold: true };
}

export function number(value: number, format: CellFormat): Cell {
  return { kind: 'number', value, format };
}

export function formula(expression: string, result: number | string, format: CellFormat): Cell {
  return { kind: 'formula', formula: expression, result, format };
}

/** Letters of a column, counted from 1. */
export function column(index: number): string {
  let letters = '';
  for (let rest = index; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
