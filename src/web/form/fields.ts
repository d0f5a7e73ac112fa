import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/client.ts';

export type FieldType = 'text' | 'number' | 'boolean' | 'date';

/** Something that a rule or a cut can speak of. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly type: FieldType;
  readonly group: string;
  /** Known values, to choose from. */
  readonly values?: readonly string[] | undefined;
}

/** On record of every customer, as it is now. */
const OWN_FIELDS: readonly Field[] = [
  { key: 'preferred_language', label: 'Preferred language', type: 'text', group: 'Customer' },
  { key: 'preferred_channel', label: 'Preferred channel', type: 'text', group: 'Customer' },
  { key: 'started_on', label: 'Customer since', type: 'date', group: 'Customer' },
  { key: 'ended_on', label: 'Left on', type: 'date', group: 'Customer' },
];

const EVENT_FIELDS: readonly Field[] = [
  { key: 'survey', label: 'Survey', type: 'text', group: 'Answer' },
  { key: 'question', label: 'Question', type: 'text', group: 'Answer' },
  { key: 'channel', label: 'Channel', type: 'text', group: 'Answer or signal' },
  { key: 'touchpoint', label: 'Touchpoint', type: 'text', group: 'Answer or signal' },
  { key: 'language', label: 'Language', type: 'text', group: 'Answer' },
  { key: 'kind', label: 'Kind', type: 'text', group: 'Signal' },
  { key: 'source', label: 'Source', type: 'text', group: 'Signal' },
  { key: 'unit', label: 'Unit', type: 'text', group: 'Signal' },
  { key: 'journey', label: 'Journey', type: 'text', group: 'Signal' },
  { key: 'outcome', label: 'Outcome', type: 'text', group: 'Signal' },
];

/** Fields that conditions may use: customers' attributes, and what an answer or a signal carries where `events` is set. */
export function useFields(events: boolean): readonly Field[] {
  const { data } = useQuery({
    queryKey: ['attributes'],
    queryFn: ({ signal }) => call('GET /attributes', { signal }),
    staleTime: 60_000,
  });
  return useMemo(() => {
    const attributes = (data?.items ?? [])
      .filter((attribute) => attribute.subject === 'customer')
      .map(
        (attribute): Field => ({
          key: `attribute.${attribute.key}`,
          label: attributeLabel(attribute.label),
          type: attribute.valueType,
          group: 'Customer',
          values: attribute.values,
        }),
      );
    const own = [...attributes, ...OWN_FIELDS];
    return events ? [...own, ...EVENT_FIELDS] : own;
  }, [data, events]);
}

/** Fields as the grouped choices of a select. */
export function fieldChoices(fields: readonly Field[]) {
  const groups = [...new Set(fields.map((field) => field.group))];
  return groups.map((group) => ({
    group,
    items: fields
      .filter((field) => field.group === group)
      .map((field) => ({ value: field.key, label: field.label })),
  }));
}

/** What to call a field, also one that is no longer declared. */
export function fieldLabel(fields: readonly Field[], key: string): string {
  return (
    fields.find((field) => field.key === key)?.label ?? key.replace(/^attribute\./, '').replace(/_/g, ' ')
  );
}

/** What to call an attribute: a label that only repeats its key (`attribute.monthly_price`) as words. */
export function attributeLabel(label: string): string {
  if (!/^(attribute\.)?[a-z0-9_]+$/.test(label)) return label;
  const words = label.replace(/^attribute\./, '').replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
