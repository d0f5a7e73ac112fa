import { addDays, InvalidInput, nextStart, type Period, parseDay, startOf } from '../kernel/index.ts';

/**
 * The days that a period as it is published stands for: `2023`, `2023-Q1`, `2023-H2`, `2020-01`, `2024-03-15`, or two days
 * with a slash between them, the last one included.
 * @throws InvalidInput
 */
export function readPeriod(text: string, place = 'period'): Period {
  const label = text.trim();
  const [, year = '', rest = ''] = /^(\d{4})(?:[-\s]?(.+))?$/.exec(label) ?? [];
  if (year !== '' && rest === '') return { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
  const [, quarter] = /^Q([1-4])$/i.exec(rest) ?? [];
  if (quarter) {
    const from = `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
    return { from, to: nextStart('quarter', from) };
  }
  const [, half] = /^H([12])$/i.exec(rest) ?? [];
  if (half)
    return half === '1'
      ? span(`${year}-01-01`, `${year}-07-01`)
      : span(`${year}-07-01`, `${Number(year) + 1}-01-01`);
  if (/^(0[1-9]|1[0-2])$/.test(rest)) {
    const from = `${year}-${rest}-01`;
    return { from, to: nextStart('month', from) };
  }
  const [first = '', last] = label.split('/').map((day) => day.trim());
  if (/^\d{4}-\d{2}-\d{2}$/.test(first)) {
    const from = parseDay(first, place);
    const to = addDays(last === undefined ? from : parseDay(last, place), 1);
    if (to <= from) throw InvalidInput.at(place, 'must not end before it begins', text);
    return { from, to };
  }
  throw InvalidInput.at(
    place,
    'must read like 2023, 2023-Q1, 2023-H2, 2023-01, or 2023-01-15/2023-02-28',
    text,
  );
}

/** The shortest label that reads back as the same days. */
export function periodLabel({ from, to }: Period): string {
  const year = from.slice(0, 4);
  if (from === startOf('year', from) && to === nextStart('year', from)) return year;
  if (from === startOf('quarter', from) && to === nextStart('quarter', from))
    return `${year}-Q${(Number(from.slice(5, 7)) + 2) / 3}`;
  if (from === startOf('month', from) && to === nextStart('month', from)) return from.slice(0, 7);
  const last = addDays(to, -1);
  return last === from ? from : `${from}/${last}`;
}

function span(from: string, to: string): Period {
  return { from, to };
}
