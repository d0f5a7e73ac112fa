import type { Rule } from '../kernel/index.ts';
import type { Figure } from '../metric/index.ts';
import type { Explored } from './explore.ts';
import type { ExploreRequest } from './request.ts';
import { ruleInWords } from './ruleWords.ts';

/** A table as it is exported: CSV or a sheet. Numbers stay numbers. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Writes tables as an XLSX workbook, a sheet each. */
export type WorkbookWriter = (tables: readonly ExportTable[]) => Promise<Uint8Array<ArrayBuffer>>;

const FIRST_COLUMNS = ['metric', 'version', 'from', 'to', 'bucket'] as const;
const FIGURE_COLUMNS = [
  'value',
  'low',
  'high',
  'n',
  'effective n',
  'unit',
  'confidence',
  'note',
  'attributes as of',
  'filter',
] as const;

/** What was asked, beside what is in the answer. */
export type ExportAsked = Pick<ExploreRequest, 'filter' | 'includes' | 'excludes' | 'segments'>;

/**
 * All figures of an exploration, one a row, and how they were made. Each row says of which metric and version it is, by
 * which attributes and filter, so that it means the same once it is cut out of its table.
 */
export function exploredTables(explored: Explored, asked: ExportAsked): ExportTable[] {
  const names = explored.by.map((field) => field.replace(/^attribute\./, ''));
  const figures: (string | number | null)[][] = [];
  const push = (start: string, group: readonly string[], figure: Figure): void => {
    figures.push([
      explored.metric?.title ?? explored.measure.label,
      explored.metric?.version ?? null,
      figure.period.from,
      figure.period.to,
      start,
      ...group,
      ...figureCells(figure),
      explored.basis.used,
      asked.filter === null ? 'none' : ruleInWords(asked.filter),
    ]);
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
    row.length === FIRST_COLUMNS.length + width.length + FIGURE_COLUMNS.length
      ? row
      : [...row.slice(0, FIRST_COLUMNS.length), '(all)', ...row.slice(FIRST_COLUMNS.length)],
  );
  return [
    { name: 'Figures', columns: [...FIRST_COLUMNS, ...width, ...FIGURE_COLUMNS], rows: padded },
    { name: 'Groups against the rest', ...groupTests(explored) },
    { name: 'About', columns: ['what', 'how'], rows: aboutRows(explored, asked) },
  ];
}

function figureCells(figure: Figure): (string | number | null)[] {
  const scale = 10 ** (figure.minorDigits ?? 0);
  const inUnit = (amount: number | null): number | null => (amount === null ? null : amount / scale);
  const note = figure.suppressed
    ? `fewer than ${figure.suppressed.minimum} customers, or these could be had by subtraction: not shown`
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

function aboutRows(explored: Explored, asked: ExportAsked): (readonly (string | number | null)[])[] {
  const { metric, measure, period, total, basis, suppressed, change } = explored;
  const words = (rule: Rule | null) => (rule === null ? 'none' : ruleInWords(rule));
  return [
    ['Metric', metric?.title ?? 'none: a formula that is tried out'],
    ['Version', metric?.version ?? null],
    ['Measure', measure.label],
    ['Method', measure.method],
    ['Formula', JSON.stringify(explored.formula)],
    ['Only rows where', words(asked.includes)],
    ['No rows where', words(asked.excludes)],
    ['Filter', words(asked.filter)],
    ['Segments', asked.segments.length === 0 ? 'none' : asked.segments.map(({ name }) => name).join(', ')],
    ['From', period.from],
    ['To, this day not included', period.to],
    ['Grain', explored.grain ?? 'the whole period'],
    ['Attributes', basis.used === 'then' ? 'then: as they were when it happened' : 'now: as they are today'],
    ['n', total.n],
    ['Confidence', total.confidence],
    ['Tests', 'each group against all others, p adjusted after Benjamini and Hochberg'],
    ['Fewest customers shown', suppressed.minimum],
    ...(change ? [['Change', change.words]] : []),
  ];
}
