import type { Figure } from '../metric/index.ts';
import type { Explored } from './explore.ts';

/** A table as it is exported: CSV or a sheet. Numbers stay numbers. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const FIGURE_COLUMNS = ['value', 'low', 'high', 'n', 'effective n', 'unit', 'confidence', 'note'] as const;

/** All figures of an exploration, one a row, and how they were made. */
export function exploredTables(explored: Explored): ExportTable[] {
  const names = explored.by.map((field) => field.replace(/^attribute\./, ''));
  const figures: (string | number | null)[][] = [];
  const push = (start: string, group: readonly string[], figure: Figure): void => {
    figures.push([figure.period.from, figure.period.to, start, ...group, ...figureCells(figure)]);
  };
  const all = names.map(() => '(all)');
  push('(whole period)', all, explored.total);
  for (const { start, figure } of explored.series) push(start, all, figure);
  for (const { kind, group, label, figure, series } of explored.breakdown) {
    const shown =
      kind === 'segment'
        ? [label, ...names.slice(1).map(() => '')]
        : group.map((value) => value ?? '(unknown)');
    // Segments without cuts still need their own column.
    const cells = names.length === 0 ? [label] : shown;
    push('(whole period)', cells, figure);
    for (const point of series) push(point.start, cells, point.figure);
  }
  const width = names.length === 0 && explored.breakdown.length > 0 ? ['segment'] : names;
  const padded = figures.map((row) =>
    row.length === 3 + width.length + FIGURE_COLUMNS.length
      ? row
      : [...row.slice(0, 3), '(all)', ...row.slice(3)],
  );
  return [
    { name: 'Figures', columns: ['from', 'to', 'bucket', ...width, ...FIGURE_COLUMNS], rows: padded },
    { name: 'Groups against the rest', ...groupTests(explored) },
    { name: 'How it was made', columns: ['what', 'how'], rows: makingRows(explored) },
  ];
}

function figureCells(figure: Figure): (string | number | null)[] {
  const scale = 10 ** (figure.minorDigits ?? 0);
  const inUnit = (amount: number | null): number | null => (amount === null ? null : amount / scale);
  const note = figure.suppressed
    ? `fewer than ${figure.suppressed.minimum}, or could be had by subtraction: not shown`
    : figure.unknown
      ? 'nothing to make it of'
      : null;
  return [
    inUnit(figure.value),
    inUnit(figure.low),
    inUnit(figure.high),
    figure.n,
    figure.effectiveN ?? figure.n,
    figure.unit,
    figure.confidence,
    note,
  ];
}

function groupTests({ breakdown }: Explored): Pick<ExportTable, 'columns' | 'rows'> {
  return {
    columns: ['group', 'difference', 'low', 'high', 'p', 'adjusted p', 'in words'],
    rows: breakdown.map(({ label, test, untested, figure }) => {
      const scale = 10 ** (figure.minorDigits ?? 0);
      return test
        ? [
            label,
            test.difference / scale,
            test.low === null ? null : test.low / scale,
            test.high === null ? null : test.high / scale,
            test.p,
            test.adjustedP,
            test.words,
          ]
        : [label, null, null, null, null, null, untested ?? ''];
    }),
  };
}

function makingRows(explored: Explored): (readonly string[])[] {
  const rows: string[][] = [
    [
      'Figure',
      explored.metric
        ? `${explored.metric.title}, version ${explored.metric.version}`
        : explored.measure.label,
    ],
    ['Measure', explored.measure.label],
    ['Method', explored.measure.method],
    ['Formula', JSON.stringify(explored.formula)],
    ['Period', `${explored.period.from} to ${explored.period.to}, the last day not included`],
    ['Attributes', explored.basis.used === 'then' ? 'as they were when it happened' : 'as they are now'],
    ['Tests', 'each group against all others, p adjusted after Benjamini and Hochberg'],
    ['Smallest group shown', String(explored.suppressed.minimum)],
  ];
  if (explored.change) rows.push(['Change', explored.change.words]);
  return rows;
}
