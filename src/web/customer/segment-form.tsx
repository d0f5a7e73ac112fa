import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Segment } from '../api/customer.ts';
import { type Rule, ruleOf, sentRule } from '../api/rule.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { RuleEditor } from '../form/rule-editor.tsx';
import { isComplete } from '../form/rule-text.ts';
import { count, percent, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** Name and rule of a segment, with a live count. */
export function SegmentForm({ segment }: { readonly segment: Segment | null }) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const may = useMay('segment.change');
  const fields = useFields(false);
  const [name, setName] = useState(segment?.name ?? '');
  const [description, setDescription] = useState(segment?.description ?? '');
  const [rule, setRule] = useState<Rule>(segment ? ruleOf(segment.rule) : { all: [] });
  const [asking, setAsking] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      segment
        ? call('PATCH /segments/{id}', {
            path: { id: segment.id },
            body: { name, description, rule: sentRule(rule) },
            version: segment.version,
          })
        : call('POST /segments', { body: { name, description, rule: sentRule(rule) } }),
    onSuccess: async (saved) => {
      said(`“${saved.name}” is saved.`);
      await queries.invalidateQueries({ queryKey: ['segments'] });
      await queries.invalidateQueries({ queryKey: ['segment', saved.id] });
      await navigate({ to: `/listen/segments/${saved.id}` });
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      call('DELETE /segments/{id}', { path: { id }, ...(segment ? { version: segment.version } : {}) }),
    onSuccess: async () => {
      said('The segment is deleted.');
      await queries.invalidateQueries({ queryKey: ['segments'] });
      await navigate({ to: '/listen/segments' });
    },
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Section>
        <Stack>
          {save.error && <ProblemView problem={save.error} />}
          <TextInput
            label="Name"
            description="What people call this group, such as “Business in the north”"
            required
            maw={480}
            disabled={!may}
            value={name}
            error={fault('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Textarea
            label="What it is for"
            description="For colleagues who meet it in a figure"
            autosize
            minRows={2}
            maw={480}
            disabled={!may}
            value={description}
            error={fault('description')}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {fields.length === 0 && (
            <Text size="sm" c="dimmed">
              No attributes are known yet, so there is nothing to make a rule from.{' '}
              <Go to="/listen/imports/new">Import customers</Go> with a column for each attribute first.
            </Text>
          )}
          <RuleEditor rule={rule} fields={fields} onChange={setRule} subject="Customers who" />
          <LiveCount rule={rule} />
          {may && (
            <Group justify="space-between">
              <Button type="submit" loading={save.isPending} disabled={!isComplete(rule)}>
                {segment ? 'Save' : 'Make the segment'}
              </Button>
              {segment && (
                <Group gap="sm">
                  <Go to="/listen/customers" search={{ segment: segment.id }}>
                    See its customers
                  </Go>
                  <Button variant="default" onClick={() => setAsking(true)}>
                    Delete segment
                  </Button>
                </Group>
              )}
            </Group>
          )}
        </Stack>
      </Section>
      {segment && (
        <Confirm
          opened={asking}
          onClose={() => setAsking(false)}
          title={`Delete “${segment.name}”?`}
          verb="Delete segment"
          pending={remove.isPending}
          problem={remove.error}
          onConfirm={() => remove.mutate(segment.id)}
        >
          The customers stay; only the rule goes. Links to figures cut by this segment will say that it is
          gone.
        </Confirm>
      )}
    </form>
  );
}

function LiveCount({ rule }: { readonly rule: Rule }) {
  const [settled] = useDebouncedValue(rule, 300);
  const complete = isComplete(settled);
  const preview = useQuery({
    queryKey: ['segment preview', settled],
    queryFn: ({ signal }) => call('POST /segments/preview', { body: { rule: sentRule(settled) }, signal }),
    enabled: complete,
    placeholderData: (before) => before,
  });
  const data = preview.data;
  return (
    <div aria-live="polite">
      {!complete && <Text c="dimmed">Complete the conditions to see how many customers match.</Text>}
      {complete && preview.error && <ProblemView problem={preview.error} />}
      {complete && data && (
        <Text>
          <b>{plural(data.count, 'customer')}</b> match now
          {data.total ? `, ${percent(data.count / data.total)} of ${count(data.total)}` : ''}.
        </Text>
      )}
      {complete && !data && !preview.error && <Text c="dimmed">Counting…</Text>}
    </div>
  );
}
