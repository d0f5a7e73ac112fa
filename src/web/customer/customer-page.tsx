import { Button, Grid, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { Customer } from '../api/customer.ts';
import { useMay } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { Loaded } from '../state/loaded.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { Consents } from './consents.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { Timeline } from './timeline.tsx';

/** One customer: who they are, what they agreed to, and everything in one time order. */
export function CustomerPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const customer = useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => call('GET /customers/{id}', { path: { id }, signal }),
  });
  const name = customer.data ? (customer.data.name ?? customer.data.externalId) : 'Customer';
  return (
    <Page
      title={name}
      back={{ to: '/listen/customers', name: 'Customers' }}
      actions={customer.data && <EraseButton customer={customer.data} />}
    >
      <Loaded query={customer} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Stack gap="lg">
                <Section title="Who they are">
                  <CustomerFacts customer={data} />
                </Section>
                <Section title="Consent" lead="What they agreed to, and what they took back.">
                  <Consents customerId={data.id} />
                </Section>
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Section title="Timeline" lead="What they said and what happened to them, latest first.">
                <Timeline customerId={data.id} />
              </Section>
            </Grid.Col>
          </Grid>
        )}
      </Loaded>
    </Page>
  );
}

function EraseButton({ customer }: { readonly customer: Customer }) {
  const may = useMay('customer.erase');
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const erase = useMutation({
    mutationFn: () =>
      call('DELETE /customers/{id}', { path: { id: customer.id }, version: customer.version }),
    onSuccess: async () => {
      said('The customer is erased.');
      await queries.invalidateQueries({ queryKey: ['customers'] });
      await navigate({ to: '/listen/customers' });
    },
  });
  if (!may) return null;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Erase customer
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title="Erase this customer?"
        verb="Erase for good"
        typeToConfirm={customer.externalId}
        pending={erase.isPending}
        problem={erase.error}
        onConfirm={() => erase.mutate()}
      >
        Name, contact details, attributes and texts are removed for good. Scores stay, without the person, so
        that past figures keep their meaning. This cannot be undone.
      </Confirm>
    </>
  );
}
