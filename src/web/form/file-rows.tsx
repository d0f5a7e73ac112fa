import { Button, List, Select, Text } from '@mantine/core';
import { plural } from '../format/number.ts';
import { StateBadge, type Tone } from '../state/state-badge.tsx';
import type { Column } from '../table/arrangement.ts';
import { csvOf, saveFile } from '../table/csv.ts';
import { placeWords } from './place-words.ts';

interface RowFault {
  readonly place: string;
  readonly rule: string;
  readonly value?: string | undefined;
}

/** What became, or would become, of one row of a file. */
export interface FileRow {
  readonly line: number;
  readonly state: 'new' | 'changed' | 'same' | 'bad';
  readonly faults: readonly RowFault[];
  readonly cells: readonly string[];
}

/** A file as it was understood. */
export interface FileRows<Row extends FileRow, Field extends string> {
  readonly head: readonly string[];
  readonly columns: Readonly<Partial<Record<Field, number>>>;
  readonly counts: Readonly<Record<FileRow['state'], number>>;
  readonly rows: readonly Row[];
}

const STATES: Readonly<Record<FileRow['state'], readonly [string, Tone]>> = {
  new: ['New', 'good'],
  changed: ['Changed', 'busy'],
  same: ['As before', 'quiet'],
  bad: ['Left out', 'bad'],
};

/** Line and state of each row, and what to know of it, around the columns of its kind. */
export function rowColumns<Row extends FileRow>(
  own: readonly Column<Row>[],
  notesOf: (row: Row) => readonly string[] = () => [],
): readonly Column<Row>[] {
  return [
    { key: 'line', title: 'Line', numeric: true, value: (row) => row.line },
    {
      key: 'state',
      title: 'State',
      value: (row) => STATES[row.state][0],
      cell: (row) => <StateBadge tone={STATES[row.state][1]}>{STATES[row.state][0]}</StateBadge>,
    },
    ...own,
    {
      key: 'why',
      title: 'What to know',
      value: (row) => [reasons(row), ...notesOf(row)].join(' '),
      cell: (row) => (
        <List size="xs">
          {row.faults.map(({ place, rule, value }) => (
            <List.Item key={`${place} ${rule}`}>
              <b>{placeWords(place)}</b>: {rule}
              {value === undefined ? '' : ` (found ${value})`}
            </List.Item>
          ))}
          {notesOf(row).map((note) => (
            <List.Item key={note}>{note}</List.Item>
          ))}
        </List>
      ),
    },
  ];
}

/** How many rows are good. */
export function goodRows({ counts }: Pick<FileRows<FileRow, string>, 'counts'>): number {
  return counts.new + counts.changed;
}

export function RowCounts({ counts }: Pick<FileRows<FileRow, string>, 'counts'>) {
  return (
    <Text size="sm" aria-live="polite">
      {plural(counts.new, 'row')} new, {counts.changed} changed, {counts.same} as before, {counts.bad} left
      out.
    </Text>
  );
}

/** Bad rows with their reasons, as a file that can be put right and sent again; nothing where there are none. */
export function SaveBadRows({ head, rows }: Pick<FileRows<FileRow, string>, 'head' | 'rows'>) {
  const bad = rows.filter(({ state }) => state === 'bad');
  if (bad.length === 0) return null;
  function save() {
    const lines = bad.map((row) => [row.line, reasons(row), ...row.cells]);
    const text = csvOf([['line', 'reason', ...head], ...lines]);
    saveFile('rows-left-out.csv', new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }
  return (
    <Button size="xs" variant="default" onClick={save}>
      Download the rows left out
    </Button>
  );
}

/** Which column of the file is what, one choice for each field. */
export function ColumnChoices<Field extends string>(props: {
  readonly fields: readonly (readonly [Field, string])[];
  readonly head: readonly string[];
  readonly columns: FileRows<FileRow, Field>['columns'];
  readonly disabled: boolean;
  readonly onChange: (columns: Partial<Record<Field, number>>, field: Field) => void;
}) {
  const { fields, head, columns, disabled, onChange } = props;
  const choose = (field: Field, at: string | null) => {
    const others = Object.entries(columns).filter(([key]) => key !== field);
    const next = Object.fromEntries(at === null ? others : [...others, [field, Number(at)]]);
    onChange(next as Partial<Record<Field, number>>, field);
  };
  return fields.map(([field, name]) => (
    <Select
      key={field}
      label={name}
      size="xs"
      clearable
      disabled={disabled}
      placeholder="not in the file"
      data={head.map((column, at) => ({ value: String(at), label: column || `column ${at + 1}` }))}
      value={columns[field] === undefined ? null : String(columns[field])}
      onChange={(at) => choose(field, at)}
    />
  ));
}

function reasons({ faults }: Pick<FileRow, 'faults'>): string {
  return faults.map(({ place, rule }) => `${place}: ${rule}`).join('; ');
}
