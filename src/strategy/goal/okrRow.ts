import { type Fault, gatherFaults, type Horizon, InvalidInput, type Period } from '../../kernel/index.ts';
import { parseOkrPeriod } from './okrPeriod.ts';

/** What the columns of a file of OKRs can be. */
export const OKR_FIELDS = [
  'objective',
  'key_result',
  'owner',
  'period',
  'target',
  'baseline',
  'metric',
  'parent',
  'id',
] as const;
export type OkrField = (typeof OKR_FIELDS)[number];

/** Words that head such columns, by which they are recognized. */
const HEADS: Readonly<Record<OkrField, RegExp>> = {
  objective: /^(objectives?|objective (title|name)|goal|ziel|objetivo)$/,
  key_result: /^(key ?results?|kr|key result (title|name)|result|schlüsselergebnis|resultado clave)$/,
  owner: /^(owner|responsible|lead|assignee|verantwortlich|responsable)$/,
  period:
    /^(period|due|due ?date|end ?date|deadline|time ?frame|cycle|quarter|zeitraum|fällig|fecha|periodo)$/,
  target: /^(target|target value|goal value|zielwert|meta)$/,
  baseline: /^(baseline|start|start value|initial|from|startwert|inicio)$/,
  metric: /^(metric|kpi|measure|indicator|kennzahl|métrica)$/,
  parent: /^(parent|parent objective|serves|aligned (to|with)|alignment|supports)$/,
  id: /^(id|key|external id|okr id)$/,
};

/** Guesses which column is which. @returns field → index of its column */
export function guessOkrColumns(head: readonly string[]): Partial<Record<OkrField, number>> {
  const found: Partial<Record<OkrField, number>> = {};
  for (const field of OKR_FIELDS) {
    const at = head.findIndex((name) => HEADS[field].test(name.trim().toLowerCase().replace(/[_-]+/g, ' ')));
    if (at >= 0) found[field] = at;
  }
  return found;
}

/** One row of a file, read: an objective, and the key result that serves it if the row names one. */
export interface OkrRow {
  /** Physical line of the file, from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly objective: string;
  readonly keyResult: string | null;
  readonly owner: string | null;
  readonly period: Period;
  readonly horizon: Horizon;
  readonly target: Amount | null;
  readonly baseline: Amount | null;
  readonly metric: string | null;
  readonly parent: string | null;
}

/** A number with the unit that stood beside it. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
  readonly text: string;
}

export interface OkrRead {
  readonly row: OkrRow | null;
  readonly faults: readonly Fault[];
}

/** Reads one record of a file. */
export function readOkrRow(
  line: number,
  cells: readonly string[],
  columns: Partial<Record<OkrField, number>>,
): OkrRead {
  const cell = (field: OkrField): string | null => {
    const at = columns[field];
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    return text === '' ? null : text;
  };
  const faults = gatherFaults();
  const objective = faults.take(() => needed(cell('objective'), 'objective'));
  const when = faults.take(() => parseOkrPeriod(needed(cell('period'), 'period'), 'period'));
  const amount = (field: 'target' | 'baseline') =>
    faults.take(() => {
      const text = cell(field);
      return text === null ? null : parseAmount(text, field);
    }) ?? null;
  const [target, baseline] = [amount('target'), amount('baseline')];
  const keyResult = cell('key_result');
  faults.take(() => {
    if (target !== null && keyResult === null)
      throw InvalidInput.at('target', 'needs the key result that it belongs to', target.text);
  });
  try {
    faults.assertNone();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { row: null, faults: error.faults };
  }
  return {
    row: {
      line,
      id: cell('id'),
      objective: objective ?? '',
      keyResult,
      owner: cell('owner'),
      period: when?.period ?? { from: '', to: '' },
      horizon: when?.horizon ?? 'quarter',
      target,
      baseline,
      metric: cell('metric'),
      parent: cell('parent'),
    },
    faults: [],
  };
}

/** `40`, `40%`, `€ 1,250.50`, `12,5`: a number with what stands before or behind it. @throws InvalidInput */
export function parseAmount(text: string, place: string): Amount {
  const match = /^([^\d+-]*)([+-]?\d[\d.,\s]*)([^\d]*)$/.exec(text.trim());
  const digits = (match?.[2] ?? '').replace(/\s/g, '');
  // The mark that comes last parts the decimals; a lone one before three digits parts thousands.
  const mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const single = digits.split(/[.,]/).length === 2;
  const grouped = mark >= 0 && single && digits.length - mark - 1 === 3 && digits[mark] === ',';
  const plain =
    mark < 0 || grouped || /^[+-]?\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(digits)
      ? digits.replace(/[.,]/g, '')
      : `${digits.slice(0, mark).replace(/[.,]/g, '')}.${digits.slice(mark + 1)}`;
  const value = Number(plain);
  if (!match || digits === '' || !Number.isFinite(value))
    throw InvalidInput.at(place, 'must be a number, with its unit if it has one', text);
  const unit = `${match[1] ?? ''}${match[3] ?? ''}`.trim();
  return { value, unit: unit === '' ? null : unit, text: text.trim() };
}

function needed(text: string | null, place: string): string {
  if (text === null) throw InvalidInput.at(place, 'must not be empty');
  return text;
}

/** A text as it is compared: case and runs of blanks make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
