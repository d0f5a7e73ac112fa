import { Select, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { SurveyDetail } from '../api/feedback.ts';
import { useMay } from '../api/session.ts';
import { plural } from '../format/number.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Responses } from './responses.tsx';
import { ScoreDistribution } from './score-distribution.tsx';

/** One survey: its versions, their questions, and the responses. */
export function SurveyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { tab = 'questions' } = useSearch({ strict: false }) as { tab?: string };
  const navigate = useNavigate();
  const mayRead = useMay('response.read');
  const survey = useQuery({
    queryKey: ['survey', id],
    queryFn: ({ signal }) => call('GET /surveys/{id}', { path: { id }, signal }),
  });
  return (
    <Page
      title={survey.data?.name ?? 'Survey'}
      lead={survey.data && leadOf(survey.data)}
      back={{ to: '/listen/surveys', name: 'Surveys' }}
      actions={<LinkButton to="/understand/explore">Explore</LinkButton>}
    >
      <Loaded query={survey} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Tabs
            value={tab}
            onChange={(next) => void navigate({ to: '.', search: { tab: next }, replace: true })}
            keepMounted={false}
          >
            <Tabs.List mb="md">
              <Tabs.Tab value="questions">Questions</Tabs.Tab>
              <Tabs.Tab value="scores">Scores</Tabs.Tab>
              {mayRead && <Tabs.Tab value="responses">Responses</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="questions">
              <Questions survey={data} />
            </Tabs.Panel>
            <Tabs.Panel value="scores">
              <ScoreDistribution survey={data} />
            </Tabs.Panel>
            <Tabs.Panel value="responses">
              <Responses surveyId={data.id} />
            </Tabs.Panel>
          </Tabs>
        )}
      </Loaded>
    </Page>
  );
}

function leadOf(survey: SurveyDetail): string {
  const kind = survey.kind === 'other' ? 'A survey' : `A ${survey.kind} survey`;
  return `${kind}, ${plural(survey.responses, 'response')}${survey.moreResponses ? ' or more' : ''}.`;
}

function Questions({ survey }: { readonly survey: SurveyDetail }) {
  const newest = [...survey.versions].sort((left, right) => right.number - left.number);
  const [chosen, setChosen] = useState(newest[0]?.id ?? '');
  const version = newest.find((one) => one.id === chosen) ?? newest[0];
  if (!version) return null;
  return (
    <Section
      title={`Version ${version.number}`}
      lead={`${plural(version.responses, 'response')}${version.moreResponses ? ' or more' : ''} answered this version.`}
      actions={
        newest.length > 1 && (
          <Select
            aria-label="Version"
            w={160}
            data={newest.map((one) => ({ value: one.id, label: `Version ${one.number}` }))}
            value={version.id}
            onChange={(value) => value && setChosen(value)}
          />
        )
      }
    >
      <DataTable
        name="questions"
        rows={version.questions}
        rowKey={(row) => row.key}
        columns={[
          { key: 'position', title: 'No.', numeric: true, value: (row) => row.position + 1 },
          { key: 'text', title: 'Question', value: (row) => row.text },
          { key: 'key', title: 'Key', value: (row) => row.key },
          { key: 'kind', title: 'Kind', value: (row) => row.kind },
          {
            key: 'scale',
            title: 'Scale',
            value: (row) =>
              row.scaleMin == null || row.scaleMax == null ? 'none' : `${row.scaleMin} to ${row.scaleMax}`,
          },
        ]}
      />
    </Section>
  );
}
