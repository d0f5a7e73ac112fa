import { Accordion, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { startsWithin } from '../../kernel/index.ts';
import type { Goal, GoalMetric } from '../api/strategy.ts';
import { periodName } from '../format/date.ts';
import { plural } from '../format/number.ts';

interface Props {
  readonly path: Goal['path'];
  readonly period: Goal['period'];
  /** The organization's day, YYYY-MM-DD: its year is the one that is open. */
  readonly today: string;
  readonly metric: GoalMetric | undefined;
  readonly fault: (place: string) => string | undefined;
  readonly disabled: boolean;
  readonly onChange: (path: Goal['path']) => void;
}

/** So many months are seen at once; more are folded by year. */
const AT_ONCE = 12;

/** A stated way to the target: what is expected at the end of each month, where it is no straight line. */
export function PathFields({ path, period, today, metric, fault, disabled, onChange }: Props) {
  const months = startsWithin('month', period).slice(0, 60);
  const factor = 10 ** (metric?.unit.minorDigits ?? 0);
  const values = new Map(path.map(({ month, value }) => [month, value]));
  if (months.length < 2) return null;
  const put = (month: string, value: number | null) => {
    const rest = path.filter((point) => point.month !== month);
    onChange(value === null ? rest : [...rest, { month, value }]);
  };
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const thisYear = today.slice(0, 4);
  const fields = (shown: readonly string[]) => (
    <Group gap="sm">
      {shown.map((month) => (
        <NumberInput
          key={month}
          size="xs"
          hideControls
          w={100}
          label={periodName(month, 'month')}
          disabled={disabled}
          value={values.has(month) ? (values.get(month) ?? 0) / factor : ''}
          onChange={(next) => put(month, typeof next === 'number' ? next * factor : null)}
        />
      ))}
    </Group>
  );
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Way to the target
      </Text>
      <Text size="xs" c="dimmed">
        {path.length === 0
          ? 'A straight line from the beginning to the target. State months to bend it.'
          : 'Expected at the end of each month; months left out lie on the line between their neighbors.'}
      </Text>
      {fault('path') && (
        <Text size="sm" c="var(--bad)">
          {fault('path')}
        </Text>
      )}
      {months.length <= AT_ONCE ? (
        fields(months)
      ) : (
        <Accordion multiple order={3} defaultValue={[years.includes(thisYear) ? thisYear : (years[0] ?? '')]}>
          {years.map((year) => {
            const own = months.filter((month) => month.startsWith(year));
            const stated = own.filter((month) => values.has(month)).length;
            return (
              <Accordion.Item key={year} value={year}>
                <Accordion.Control>
                  <Text size="sm" span>
                    {year}{' '}
                    <span className="quiet">
                      {stated === 0
                        ? 'no month stated'
                        : `${stated} of ${plural(own.length, 'month')} stated`}
                    </span>
                  </Text>
                </Accordion.Control>
                <Accordion.Panel>{fields(own)}</Accordion.Panel>
              </Accordion.Item>
            );
          })}
        </Accordion>
      )}
      {path.length > 0 && !disabled && (
        <Group>
          <Button size="xs" variant="default" onClick={() => onChange([])}>
            A straight line instead
          </Button>
        </Group>
      )}
    </Stack>
  );
}
