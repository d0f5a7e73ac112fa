import { Button, Fieldset, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { BusinessCase, CaseScenario } from '../api/businessCase.ts';
import { useMay } from '../api/session.ts';
import { faultsOf } from '../form/faults.ts';
import { thousandsSign } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { useScenarios } from './use-scenarios.ts';
import { digitsOf } from './words.ts';

/** Adds one: later benefits, one figure otherwise, or both. */
export function NewScenario({ found }: { readonly found: BusinessCase }) {
  const may = useMay('case.change');
  const keep = useScenarios(found.id);
  const [name, setName] = useState('');
  const [why, setWhy] = useState('');
  const [delayMonths, setDelay] = useState(0);
  const [changes, setChanges] = useState<CaseScenario['changes']>([]);
  const save = useMutation({
    mutationFn: () => {
      const key =
        name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .replace(/^_+|_+$/g, '')
          .slice(0, 50) || 'scenario';
      const scenario = { key, name, why, delayMonths, changes };
      return keep((now) => [...now, scenario], `Scenario: ${name}`);
    },
  });
  const fault = faultsOf(save.error);
  const at = found.scenarios.length;
  const place = (field: string) => fault(`scenarios[${at}].${field}`);
  if (!may || found.lines.length === 0) return null;
  const known = found.inputs.filter(({ range }) => range.known);
  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Section title="Another scenario">
        <Stack maw={760}>
          {save.error && <ProblemView problem={save.error} />}
          <TextInput
            label="Name"
            value={name}
            error={place('name') ?? place('key')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="What is different, and why"
            value={why}
            error={place('why')}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <NumberInput
            label="Benefits begin later by, months"
            w={260}
            allowDecimal={false}
            value={delayMonths}
            error={place('delayMonths')}
            onChange={(value) => setDelay(Number(value) || 0)}
          />
          <Select
            label="A figure that is taken otherwise"
            placeholder="Choose one"
            maw={420}
            data={known
              .filter(({ key }) => !changes.some(({ input }) => input === key))
              .map((input) => ({ value: input.key, label: input.name }))}
            value={null}
            error={place('changes')}
            onChange={(key) => {
              const input = known.find((one) => one.key === key);
              if (input?.range.known) setChanges([...changes, { input: input.key, ...input.range.value }]);
            }}
          />
          {changes.map((change, index) => {
            const input = known.find(({ key }) => key === change.input);
            if (!input) return null;
            const scale =
              input.unit === 'money'
                ? 10 ** digitsOf(input.currency ?? 'EUR')
                : input.unit === 'share'
                  ? 0.01
                  : 1;
            return (
              <Fieldset key={change.input} legend={input.name}>
                <Group align="flex-start">
                  {(['low', 'likely', 'high'] as const).map((end) => (
                    <NumberInput
                      key={end}
                      label={{ low: 'Low', likely: 'Likely', high: 'High' }[end]}
                      w={150}
                      thousandSeparator={thousandsSign()}
                      suffix={input.unit === 'share' ? '%' : ''}
                      value={Number((change[end] / scale).toFixed(6))}
                      error={place(`changes[${index}].range.${end}`)}
                      onChange={(next) => {
                        const value = Number(next) * scale;
                        const kept = input.unit === 'money' ? Math.round(value) : Number(value.toFixed(10));
                        setChanges(changes.map((one) => (one === change ? { ...one, [end]: kept } : one)));
                      }}
                    />
                  ))}
                  <Button
                    variant="default"
                    mt={24}
                    onClick={() => setChanges(changes.filter((one) => one !== change))}
                  >
                    Take out
                  </Button>
                </Group>
              </Fieldset>
            );
          })}
          <Group>
            <Button type="submit" loading={save.isPending}>
              Add the scenario
            </Button>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}
