import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { number } from '../format/number.ts';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** How much privacy may be lost through all shared files together, and how much is. */
export function PrivacyBudget() {
  const may = useMay('benchmark.share');
  const [setting, setSetting] = useState(false);
  const found = useQuery({
    queryKey: ['privacy budget'],
    queryFn: ({ signal }) => call('GET /benchmarks/privacy-budget', { signal }),
  });
  return (
    <Loaded query={found}>
      {({ budget }) => (
        <Section
          title="Privacy budget"
          lead={
            <>
              Files with noise take from a <Term of="privacyBudget">privacy budget</Term>. Once it is spent no
              more noise is drawn.
            </>
          }
          actions={
            may &&
            !setting && (
              <Button variant="default" onClick={() => setSetting(true)}>
                {budget ? 'Change' : 'Set a budget'}
              </Button>
            )
          }
        >
          {budget ? (
            <Text>
              ε {number(budget.spentEpsilon, 2)} of {number(budget.epsilon, 2)} is spent
              {budget.delta > 0 ? `; δ ${budget.spentDelta} of ${budget.delta}` : ''}.
            </Text>
          ) : (
            <Text c="dimmed">None is set: no noise can be drawn, and files go out without it.</Text>
          )}
          {setting && (
            <BudgetForm
              key={budget?.version ?? 0}
              epsilon={budget?.epsilon ?? 2}
              delta={budget?.delta ?? 0}
              version={budget?.version ?? 0}
              onDone={() => setSetting(false)}
            />
          )}
        </Section>
      )}
    </Loaded>
  );
}

interface FormProps {
  readonly epsilon: number;
  readonly delta: number;
  readonly version: number;
  readonly onDone: () => void;
}

function BudgetForm({ version, onDone, ...before }: FormProps) {
  const queries = useQueryClient();
  const [epsilon, setEpsilon] = useState(before.epsilon);
  const [delta, setDelta] = useState(before.delta);
  const [why, setWhy] = useState('');
  const save = useMutation({
    mutationFn: () => call('PUT /benchmarks/privacy-budget', { body: { epsilon, delta, why }, version }),
    onSuccess: async () => {
      said('The budget is set.');
      await queries.invalidateQueries({ queryKey: ['privacy budget'] });
      onDone();
    },
  });
  const fault = faultsOf(save.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        {save.error && <ProblemView problem={save.error} />}
        <Group align="flex-start">
          <NumberInput
            label="ε in all"
            description="1 is strict, 10 is loose"
            min={0}
            max={100}
            decimalScale={2}
            value={epsilon}
            error={fault('epsilon')}
            onChange={(value) => setEpsilon(Number(value))}
          />
          <NumberInput
            label="δ in all"
            description="For Gaussian noise"
            min={0}
            max={0.01}
            decimalScale={6}
            value={delta}
            error={fault('delta')}
            onChange={(value) => setDelta(Number(value))}
          />
          <TextInput
            label="Why"
            description="Stands in the audit log"
            required
            value={why}
            error={fault('why')}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        </Group>
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!why.trim()}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
