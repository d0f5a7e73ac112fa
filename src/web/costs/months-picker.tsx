import { Group, Select } from '@mantine/core';
import type { Months } from '../api/costs.ts';
import { monthText, moved } from './words.ts';

interface Props {
  readonly value: Months;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onChange: (months: Months) => void;
}

/** How far back a month can be chosen. */
const MONTHS_BACK = 48;

/** Calendar months from and to, both included. */
export function MonthsPicker({ value, today, onChange }: Props) {
  const now = today.slice(0, 7);
  const known = new Set(Array.from({ length: MONTHS_BACK }, (_, back) => moved(now, -back)));
  known.add(value.from);
  known.add(value.to);
  const data = [...known]
    .sort()
    .reverse()
    .map((month) => ({ value: month, label: monthText(month) }));
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label="From"
        w={150}
        searchable
        allowDeselect={false}
        data={data}
        value={value.from}
        onChange={(from) => from && onChange({ from, to: from > value.to ? from : value.to })}
      />
      <Select
        label="To"
        w={150}
        searchable
        allowDeselect={false}
        data={data}
        value={value.to}
        onChange={(to) => to && onChange({ from: to < value.from ? to : value.from, to })}
      />
    </Group>
  );
}
