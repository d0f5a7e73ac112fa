import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Metric, MetricVersion } from '../api/metric.ts';
import { ruleOf } from '../api/rule.ts';
import { useZone } from '../api/session.ts';
import { type Field, useFields } from '../form/fields.ts';
import { ruleText } from '../form/rule-text.ts';
import { instant } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { DataTable } from '../table/data-table.tsx';

/** Every way in which the figure was ever made, with who changed it and why. */
export function Versions({ metric }: { readonly metric: Metric }) {
  const zone = useZone();
  const fields = useFields(true);
  const versions = useQuery({
    queryKey: ['metric versions', metric.id],
    queryFn: ({ signal }) => call('GET /metrics/{id}/versions', { path: { id: metric.id }, signal }),
  });
  return (
    <Section title="Versions" lead="A figure names the version that it was made with, and keeps it.">
      <Loaded query={versions}>
        {({ items }) => (
          <DataTable
            name="versions"
            rows={items}
            rowKey={(row) => String(row.number)}
            columns={[
              { key: 'number', title: 'Version', numeric: true, value: (row) => row.number },
              {
                key: 'since',
                title: 'Since',
                value: (row) => row.since,
                cell: (row) => instant(row.since, zone),
              },
              { key: 'by', title: 'By', value: (row) => row.by.name },
              { key: 'reason', title: 'Why', value: (row) => row.reason ?? 'first version' },
              {
                key: 'formula',
                title: 'Formula',
                value: (row) => formulaText(row, fields),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** A formula in one line: measure, parameters, and which rows count. */
function formulaText({ formula, includes, excludes }: MetricVersion, fields: readonly Field[]): string {
  const parameters = Object.entries(formula.parameters).map(
    ([name, value]) => `${name.replace(/_/g, ' ')} ${parameterText(value, fields)}`,
  );
  const only = includes ? `, only where ${ruleText(ruleOf(includes), fields)}` : '';
  const never = excludes ? `, never where ${ruleText(ruleOf(excludes), fields)}` : '';
  return `${formula.measure.replace(/_/g, ' ')} (${parameters.join(', ')})${only}${never}`;
}

/** A parameter as a person reads it: a rule in words, a list by commas. */
function parameterText(value: unknown, fields: readonly Field[]): string {
  if (Array.isArray(value)) return value.map((one) => parameterText(one, fields)).join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('field' in value || 'all' in value || 'any' in value)
    return ruleText(ruleOf(value as Parameters<typeof ruleOf>[0]), fields);
  return Object.entries(value)
    .map(([name, part]) => `${name.replace(/_/g, ' ')} ${parameterText(part, fields)}`)
    .join(', ');
}
