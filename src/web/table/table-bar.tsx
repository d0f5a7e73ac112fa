import { Button, Checkbox, Menu, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { IconColumns3, IconDownload, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { count, plural } from '../format/number.ts';
import { type Arrangement, fileLines, sortFrom, sortText } from './arrangement.ts';
import { csvOf, saveFile } from './csv.ts';
import classes from './data-table.module.css';

interface Props<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly arrangement: Arrangement<Row>;
  readonly exports?: readonly { readonly name: string; readonly href: string }[];
  readonly sealed?: boolean;
  readonly more?: { readonly load: () => void; readonly loading: boolean } | undefined;
  readonly tools?: ReactNode;
}

/** From so many rows on they are not seen at once, and a filter helps. */
const MANY = 8;

/** Above a table: filter, how many rows, the columns, files. Of a few rows there is nothing to search. */
export function TableBar<Row>(props: Props<Row>) {
  const { name, rows, arrangement, exports = [], sealed = false, more, tools } = props;
  const few = rows.length < MANY && !arrangement.filter && !more;
  const arranged = arrangement.columns.length < arrangement.all.length;
  const files = !sealed || exports.length > 0;
  if (few && rows.length < 2 && !files && !tools && !arranged) return null;
  function saveShown() {
    const text = csvOf(fileLines(arrangement.filed, arrangement.rows));
    saveFile(`${name.replace(/\s+/g, '-')}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  return (
    <div className={classes['bar']} data-table-bar data-few={few || undefined}>
      {!few && (
        <TextInput
          size="xs"
          className={classes['filter'] ?? ''}
          data-table-filter
          aria-label={`Filter ${name}`}
          aria-keyshortcuts="/"
          placeholder="Filter (press /)"
          leftSection={<IconFilter size={14} aria-hidden />}
          value={arrangement.filter}
          onChange={(event) => arrangement.setFilter(event.currentTarget.value)}
        />
      )}
      {tools}
      {!few && <OrderChoice name={name} arrangement={arrangement} />}
      <span className={classes['count']} aria-live="polite">
        {arrangement.filter ? `${count(arrangement.rows.length)} of ` : ''}
        {plural(rows.length, 'row')}
        {more ? ' loaded; sorting and filtering reach these' : ''}
      </span>
      {more && (
        <Button size="xs" variant="default" onClick={more.load} loading={more.loading}>
          Load more
        </Button>
      )}
      {(!few || arranged) && <ColumnChoice arrangement={arrangement} />}
      {files && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
              Export
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {!sealed && <Menu.Item onClick={saveShown}>CSV of the rows shown</Menu.Item>}
            {exports.map((file) => (
              <Menu.Item key={file.href} component="a" href={file.href} download>
                {file.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

function ColumnChoice<Row>({ arrangement }: Pick<Props<Row>, 'arrangement'>) {
  return (
    <Popover position="bottom-end" withArrow>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={14} aria-hidden />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group
          label="Columns shown"
          value={arrangement.columns.map((one) => one.key)}
          onChange={arrangement.show}
        >
          <Stack gap="sm" mt="sm">
            {arrangement.all.map((column) => (
              <Checkbox key={column.key} size="xs" value={column.key} label={column.title} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The order of the rows as one choice: where rows are cards there are no heads of columns to press. */
function OrderChoice<Row>({ name, arrangement }: Pick<Props<Row>, 'name' | 'arrangement'>) {
  return (
    <NativeSelect
      size="xs"
      className={classes['order'] ?? ''}
      aria-label={`Order of ${name}`}
      value={sortText(arrangement.sort)}
      onChange={(event) => arrangement.sortBy(sortFrom(event.currentTarget.value))}
    >
      <option value="">In the order given</option>
      {arrangement.columns.map(({ key, title, numeric }) => (
        <optgroup key={key} label={title}>
          <option value={key}>{`${title}: ${numeric ? 'lowest' : 'A'} first`}</option>
          <option value={`-${key}`}>{`${title}: ${numeric ? 'highest' : 'Z'} first`}</option>
        </optgroup>
      ))}
    </NativeSelect>
  );
}
