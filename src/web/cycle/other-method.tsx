import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { Cycle, CycleMethods, CycleWhole } from '../api/cycle.ts';
import { faultsOf } from '../form/faults.ts';
import { useFields } from '../form/fields.ts';
import { Section } from '../shell/section.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { DesignFields } from './design-fields.tsx';

interface Props {
  readonly cycle: CycleWhole;
  readonly methods: CycleMethods;
}

/** Judges by another method than the one that was locked. It says what that is worth before it can be pressed. */
export function OtherMethod({ cycle, methods }: Props) {
  const [open, setOpen] = useState(false);
  const planned = methods.items.find(({ key }) => key === cycle.method)?.name ?? 'Another method';
  return (
    <Section
      title="Another method"
      lead={`${planned} was locked, and what it says stands. Another may be asked beside it.`}
    >
      {open ? (
        <OtherForm cycle={cycle} methods={methods} onDone={() => setOpen(false)} />
      ) : (
        <Group>
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            Judge by another method
          </Button>
        </Group>
      )}
    </Section>
  );
}

function OtherForm({ cycle, methods, onDone }: Props & { readonly onDone: () => void }) {
  const queries = useQueryClient();
  const fields = useFields(false);
  const [method, setMethod] = useState<Cycle['method']>(null);
  const [design, setDesign] = useState<Record<string, unknown>>({});
  const [aware, setAware] = useState(false);
  const chosen = methods.items.find(({ key }) => key === method);
  const judge = useMutation({
    mutationFn: () =>
      call('POST /cycles/{id}/judgments', {
        path: { id: cycle.id },
        body: method === null ? {} : { method, design },
      }),
    onSuccess: async () => {
      said('The judgment is on record, marked as chosen afterwards.');
      onDone();
      for (const key of ['cycle', 'cycles', 'judged-effects'])
        await queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const fault = faultsOf(judge.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (method !== null) judge.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack maw={760}>
        <Notice tone="warn" title="This method is chosen afterwards">
          Whoever chooses the method when the data are there can find what they like. The judgment is marked
          “chosen afterwards” for ever, wherever it is shown; it cannot be taken back, and it never takes the
          place of what the locked method says.
        </Notice>
        {judge.error && <ProblemView problem={judge.error} />}
        <Select
          label="Judge by"
          description={chosen?.summary}
          data={methods.items
            .filter(({ key }) => key !== cycle.method)
            .map(({ key, name }) => ({ value: key, label: name }))}
          value={method}
          error={fault('method')}
          onChange={(value) => {
            setMethod(value as Cycle['method']);
            setDesign({});
          }}
        />
        {chosen && (
          <Text size="sm" c="dimmed">
            It asks for: {chosen.asks.join('; ')}.
          </Text>
        )}
        <DesignFields
          method={method}
          design={design}
          startsOn={cycle.startsOn}
          fields={fields}
          fault={fault}
          onChange={setDesign}
        />
        <Checkbox
          label="I know that this is marked for ever as chosen afterwards"
          checked={aware}
          onChange={(event) => setAware(event.currentTarget.checked)}
        />
        <Group>
          <Button type="submit" disabled={!aware || method === null} loading={judge.isPending}>
            Judge, marked for ever
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
