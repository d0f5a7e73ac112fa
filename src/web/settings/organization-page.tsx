import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Organization } from '../api/access.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { CurrencySelect } from '../form/currency-select.tsx';
import { faultsOf } from '../form/faults.ts';
import { useRecordChanges } from '../form/saved-form.ts';
import { zones } from '../form/zones.ts';
import { percent } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

/** The organization: its name, where its days begin, and how its figures are shown. */
export function OrganizationPage() {
  const organization = useQuery({
    queryKey: ['organization'],
    queryFn: ({ signal }) => call('GET /organization', { signal }),
  });
  return (
    <Page title="Organization" lead="These hold for every figure, for everybody.">
      <Loaded query={organization}>{(data) => <OrganizationForm organization={data} />}</Loaded>
    </Page>
  );
}

function OrganizationForm({ organization }: { readonly organization: Organization }) {
  const may = useMay('organization.change');
  const queries = useQueryClient();
  const { base, form, changes, changed, set, reset, goOnFrom } = useRecordChanges(organization);
  const save = useMutation({
    mutationFn: (sent: Partial<Organization>) =>
      call('PATCH /organization', { body: sent, version: base.version }),
    onSuccess: async (saved, sent) => {
      goOnFrom(saved, sent);
      queries.setQueryData(['organization'], saved);
      await queries.invalidateQueries();
      said('Saved.');
    },
  });
  const fault = faultsOf(save.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate(changes);
  }

  return (
    <form onSubmit={submit}>
      <Section>
        <Stack maw={520}>
          {save.error && <ProblemView problem={save.error} />}
          <TextInput
            label="Name"
            required
            disabled={!may}
            value={form.name}
            error={fault('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Select
            label="Time zone"
            description="Where your days, weeks and months begin. Changing it moves answers near midnight to another day."
            searchable
            disabled={!may}
            data={zones()}
            value={form.zone}
            error={fault('zone')}
            onChange={(zone) => zone && set({ zone })}
          />
          <CurrencySelect
            value={form.currency}
            disabled={!may}
            onChange={(currency) => set({ currency })}
            error={fault('currency')}
          />
          <NumberInput
            label="Smallest group that is shown"
            description="Figures with fewer customers behind them are withheld: they say little, and may tell who answered."
            min={1}
            max={1000}
            disabled={!may}
            value={form.minimumGroup}
            error={fault('minimumGroup')}
            onChange={(value) => typeof value === 'number' && set({ minimumGroup: value })}
          />
          <Select
            label="Confidence"
            description="How sure intervals are, and how sure a change must be to count as beyond noise."
            disabled={!may}
            data={[
              { value: '0.9', label: percent(0.9, 0) },
              { value: '0.95', label: `${percent(0.95, 0)}, the usual choice` },
              { value: '0.99', label: percent(0.99, 0) },
            ]}
            value={String(form.confidence)}
            error={fault('confidence')}
            onChange={(value) => value && set({ confidence: Number(value) })}
          />
          {may && (
            <Group>
              <Button type="submit" disabled={!changed} loading={save.isPending}>
                Save
              </Button>
              {changed && (
                <Button variant="default" onClick={reset}>
                  Undo changes
                </Button>
              )}
            </Group>
          )}
        </Stack>
      </Section>
    </form>
  );
}
