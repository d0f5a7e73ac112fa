import { Button, Group, List, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect } from 'react';
import { call } from '../api/client.ts';
import type { FileReading, ImportTarget, Mapping, Reading } from '../api/intake.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { FixedFields } from './fixed-fields.tsx';
import { fits, unfilled } from './mapping.ts';
import { ReadingView } from './reading-view.tsx';
import { SurveyFields } from './survey-fields.tsx';

interface Props {
  readonly reading: Reading;
  readonly targets: readonly ImportTarget[];
  /** What the person came to bring in, where a page said so. */
  readonly asked?: string | undefined;
  readonly mapping: Mapping | null;
  /** The reading itself is to be corrected: encoding, delimiter, sheet, header. */
  readonly onRead: (change: Partial<FileReading>) => void;
  readonly onMapping: (mapping: Mapping) => void;
  readonly onNext: () => void;
}

/** Step two: how the file was read, what it is, and what each column becomes. */
export function MappingStep({ reading, targets, asked, mapping, onRead, onMapping, onNext }: Props) {
  const likeliest = reading.suggestions.find((one) => one.target === asked) ?? reading.suggestions[0];
  const suggestion = reading.suggestions.find(
    (one) => one.target === (mapping ?? likeliest?.mapping)?.target,
  );
  const saved = useQuery({
    queryKey: ['import mappings'],
    queryFn: ({ signal }) => call('GET /import-mappings', { signal }),
  });
  useEffect(() => {
    if (!mapping && likeliest) onMapping(likeliest.mapping);
  }, [mapping, likeliest, onMapping]);
  if (!mapping || !suggestion) return null;
  const target = targets.find((one) => one.name === mapping.target);
  if (!target) return null;
  const missing = unfilled(target, mapping);
  // What was open and has been given since is decided.
  const given = target.fields.filter((field) => field.required && !missing.includes(field));
  const open = suggestion.open.filter(
    (one) => !given.some(({ label }) => one.startsWith(`No column holds “${label}”`)),
  );
  const fitting = (saved.data?.items ?? []).filter((one) => fits(one.mapping, reading));
  const ready = mapping.columns.length > 0 && missing.length === 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready) onNext();
  }

  return (
    <Stack gap="lg" renderRoot={(props: object) => <form onSubmit={submit} {...props} />}>
      <ReadingView reading={reading} onRead={onRead} />
      <Section title="What it is">
        <Group align="flex-end">
          <Select
            label="Rows are"
            w={220}
            data={targets.map((one) => ({ value: one.name, label: one.label }))}
            value={mapping.target}
            onChange={(name) => {
              const next = reading.suggestions.find((one) => one.target === name);
              if (next) onMapping(next.mapping);
            }}
          />
          {fitting.length > 0 && (
            <Select
              label="Use a saved mapping"
              w={260}
              placeholder="Choose one"
              data={fitting.map((one) => ({ value: one.id, label: one.name }))}
              value={null}
              onChange={(id) => {
                const chosen = fitting.find((one) => one.id === id);
                if (chosen) onMapping({ ...chosen.mapping, file: reading.file });
              }}
            />
          )}
        </Group>
        {target.survey && mapping.survey && (
          <SurveyFields survey={mapping.survey} onChange={(survey) => onMapping({ ...mapping, survey })} />
        )}
        <FixedFields target={target} mapping={mapping} onChange={onMapping} />
        {open.length > 0 && (
          <Notice tone="warn" title="To be decided by you">
            <List size="sm">
              {open.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </Notice>
        )}
      </Section>
      <ColumnMapping
        reading={reading}
        suggestion={suggestion}
        target={target}
        mapping={mapping}
        onChange={onMapping}
      />
      <Group justify="flex-end">
        {missing.length > 0 && (
          <Text size="sm">Before the preview: {missing.map((field) => field.label).join(', ')}</Text>
        )}
        <Button type="submit" disabled={!ready}>
          Preview
        </Button>
      </Group>
    </Stack>
  );
}
