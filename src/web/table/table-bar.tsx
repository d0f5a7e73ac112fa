import { Button, Checkbox, Menu, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { IconColumns3, IconDownload, IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { count, plural } from '../format/number.ts';
import { type Arrangement, sortFrom, sortText } from './arrangement.ts';
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

/** Above a table: filter, how many rows, the columns, files. */
export function TableBar<Row>(props: Props<Row>) {
  const { name, rows, arrangement, exports = [], sealed = false, more, tools } = props;
  function saveShown() {
    const head = arrangement.columns.map((column) => column.title);
    const body = arrangement.rows.map((row) => arrangement.columns.map((column) => column.value(row)));
    saveFile(
      `${name.replace(/\s+/g, '-')}.csv`,
      new Blob([csvOf([head, ...body])], { type: 'text/csv;charset=utf-8' }),
    );
  }

  return (
    <div className={classes['bar']} data-table-bar>
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
      {tools}
      {rows.length > 1 && <OrderChoice name={name} arrangement={arrangement} />}
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
      {(!sealed || exports.length > 0) && (
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
