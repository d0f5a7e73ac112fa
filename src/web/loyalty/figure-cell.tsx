import { Text } from '@mantine/core';
import type { FigureShape } from '../api/insight.ts';
import { unitOf, unitStyle } from '../figure/unit.ts';
import { count } from '../format/number.ts';
import type { Column } from '../table/arrangement.ts';

interface Props {
  readonly figure: FigureShape | null;
  /** Leaves out how many people it is made of, where the row tells it. */
  readonly withoutN?: boolean;
}

/** A column of figures with their intervals, in files as plain numbers: money in whole units. */
export function figureColumn<Row>(
  key: string,
  title: string,
  of: (row: Row) => FigureShape | null | undefined,
): Column<Row> {
  const plain = (value: number, { minorDigits }: FigureShape) => value / 10 ** (minorDigits ?? 0);
  return {
    ...{ key, title, numeric: true },
    value: (row) => {
      const figure = of(row);
      return figure && figure.value !== null ? plain(figure.value, figure) : null;
    },
    range: (row) => {
      const figure = of(row);
      if (!figure || figure.low === null || figure.high === null) return null;
      return [plain(figure.low, figure), plain(figure.high, figure)];
    },
    cell: (row) => <FigureCell figure={of(row) ?? null} withoutN />,
  };
}

/** A figure in a cell of a table: value with its interval beneath, or why there is none. */
export function FigureCell({ figure, withoutN }: Props) {
  if (figure === null) return <Quiet>not known</Quiet>;
  if (figure.suppressed) return <Quiet>withheld</Quiet>;
  if (figure.value === null) return <Quiet>{figure.n === 0 ? 'nobody' : 'not known'}</Quiet>;
  const style = unitStyle(unitOf(figure));
  const range =
    figure.low !== null && figure.high !== null
      ? `${style.value(figure.low)} to ${style.value(figure.high)}`
      : null;
  const n = withoutN || figure.n === null ? null : `n ${count(figure.n)}`;
  const under = [range, n].filter((one) => one !== null).join(', ');
  return (
    <>
      {style.value(figure.value)}
      {under && (
        <Text size="xs" c="dimmed">
          {under}
        </Text>
      )}
    </>
  );
}

function Quiet({ children }: { readonly children: string }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  );
}
