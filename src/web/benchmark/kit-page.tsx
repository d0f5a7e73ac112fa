import { Button, Group, List, Stack, Tabs, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CompetitiveKit } from '../api/benchmark.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { saveFile } from '../table/csv.ts';
import { ScrollBox } from '../table/scroll-box.tsx';
import { KitAnalysis } from './kit-analysis.tsx';
import { KitForm } from './kit-form.tsx';

/** One competitive survey: its questionnaire to field, and its answers by brand. */
export function KitPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { view = 'field' } = useSearch({ strict: false }) as { view?: string };
  const navigate = useNavigate();
  const may = useMay('benchmark.change');
  const kit = useQuery({
    queryKey: ['competitive kit', id],
    queryFn: ({ signal }) => call('GET /benchmarks/kits/{id}', { path: { id }, signal }),
  });
  return (
    <Page
      title={kit.data?.name ?? 'Survey of competitors'}
      {...(kit.data ? { lead: kit.data.brands.map(({ name }) => name).join(', ') } : {})}
      back={{ to: '/decide/benchmarks/kit', name: 'Survey of competitors' }}
      actions={kit.data && may && <DeleteKit kit={kit.data} />}
    >
      <Loaded query={kit} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Tabs
            value={view}
            onChange={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
            keepMounted={false}
          >
            <Tabs.List mb="md">
              <Tabs.Tab value="field">Field it</Tabs.Tab>
              <Tabs.Tab value="result">Result</Tabs.Tab>
              {may && <Tabs.Tab value="brands">Brands and words</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="field">
              <Questionnaire kit={data} />
            </Tabs.Panel>
            <Tabs.Panel value="result">
              <KitAnalysis kit={data} />
            </Tabs.Panel>
            <Tabs.Panel value="brands">
              <KitForm key={data.version} kit={data} />
            </Tabs.Panel>
          </Tabs>
        )}
      </Loaded>
    </Page>
  );
}

function Questionnaire({ kit }: { readonly kit: CompetitiveKit }) {
  const mayImport = useMay('import.run');
  const sheet = useQuery({
    queryKey: ['competitive questionnaire', kit.id, kit.version],
    queryFn: ({ signal }) =>
      call('GET /benchmarks/kits/{id}/questionnaire', { path: { id: kit.id }, signal }),
  });
  const keep = useMutation({
    mutationFn: (layout: 'wide' | 'long') =>
      call('POST /import-mappings', {
        body: {
          name: `${kit.name}, ${layout === 'wide' ? 'a column for each brand' : 'a row for each brand'}`,
          mapping: sheet.data?.[layout].mapping as never,
        },
      }),
    onSuccess: (saved) => said(`The mapping “${saved.name}” is kept: choose it when you import.`),
  });
  const file = (name: string, text: string, type: string) =>
    saveFile(`${kit.surveyKey}-${name}`, new Blob([text], { type }));
  return (
    <Loaded query={sheet} waiting={<Waiting shape="page" />}>
      {({ definition, text, wide, long }) => (
        <Stack gap="lg">
          <Section
            title="1. Field it anywhere"
            lead="With a panel, an agency or on paper: by a third party, so that neither who asks nor who answers knows the sponsor."
          >
            <Group>
              <Button
                onClick={() =>
                  file('questionnaire.json', JSON.stringify(definition, null, 2), 'application/json')
                }
              >
                Questionnaire as JSON
              </Button>
              <Button
                variant="default"
                onClick={() => file('questionnaire.txt', text, 'text/plain;charset=utf-8')}
              >
                Questionnaire to print
              </Button>
            </Group>
            <ScrollBox label="The questionnaire as text" height={360}>
              <Text component="pre" size="sm" m={0} style={{ whiteSpace: 'pre-wrap' }}>
                {text}
              </Text>
            </ScrollBox>
          </Section>
          <Section
            title="2. Bring its answers back"
            lead="Two layouts are understood; each has a file with its columns and a mapping for the import."
          >
            <List size="sm" spacing="sm">
              <List.Item>
                One row for each respondent, columns for each brand:{' '}
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => file('wide.csv', wide.template, 'text/csv')}
                >
                  Empty file
                </Button>{' '}
                {mayImport && (
                  <Button variant="default" size="xs" onClick={() => keep.mutate('wide')}>
                    Keep the mapping
                  </Button>
                )}
              </List.Item>
              <List.Item>
                One row for each respondent and brand:{' '}
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => file('long.csv', long.template, 'text/csv')}
                >
                  Empty file with rows
                </Button>{' '}
                {mayImport && (
                  <Button variant="default" size="xs" onClick={() => keep.mutate('long')}>
                    Keep the mapping for rows
                  </Button>
                )}
              </List.Item>
            </List>
            {keep.error && <ProblemView problem={keep.error} />}
            <Text size="sm">
              Then <Go to="/listen/imports/new">import the answers</Go> with that mapping; they are analyzed
              by brand under{' '}
              <Go to={`/decide/benchmarks/kit/${kit.id}`} search={{ view: 'result' }}>
                Result
              </Go>
              .
            </Text>
          </Section>
        </Stack>
      )}
    </Loaded>
  );
}

function DeleteKit({ kit }: { readonly kit: CompetitiveKit }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('DELETE /benchmarks/kits/{id}', { path: { id: kit.id }, version: kit.version }),
    onSuccess: async () => {
      said('The survey kit is deleted.');
      await queries.invalidateQueries({ queryKey: ['competitive kits'] });
      await navigate({ to: '/decide/benchmarks/kit' });
    },
  });
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Delete
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Delete “${kit.name}”?`}
        verb="Delete survey kit"
        pending={remove.isPending}
        problem={remove.error}
        onConfirm={() => remove.mutate()}
      >
        Answers that came in stay with their survey; only the kit goes.
      </Confirm>
    </>
  );
}
