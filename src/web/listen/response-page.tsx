import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { Response } from '../api/feedback.ts';
import { useZone } from '../api/session.ts';
import { fieldLabel, useFields } from '../form/fields.ts';
import { instant } from '../format/date.ts';
import { number } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';

/** One response: every answer as it was given, and what was known of the customer then. */
export function ResponsePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const zone = useZone();
  const fields = useFields(false);
  const response = useQuery({
    queryKey: ['response', id],
    queryFn: ({ signal }) => call('GET /responses/{id}', { path: { id }, signal }),
  });
  return (
    <Page title="Response" back={{ to: '/listen/surveys', name: 'Surveys' }}>
      <Loaded query={response} waiting={<Waiting shape="page" />}>
        {(data) => (
          <>
            <Answers response={data} />
            <Section title="How it came">
              <Facts>
                <Fact name="Answered">{instant(data.answeredAt, zone)}</Fact>
                <Fact name="Received">{instant(data.receivedAt, zone)}</Fact>
                <Fact name="Customer">
                  {data.customerId ? (
                    <Go to={`/listen/customers/${data.customerId}`}>Open the customer</Go>
                  ) : (
                    data.customerRef
                  )}
                </Fact>
                <Fact name="Touchpoint">{data.touchpoint}</Fact>
                <Fact name="Channel">{data.channel}</Fact>
                <Fact name="Language">{data.language}</Fact>
                <Fact name="Weight">{number(data.weight, 3)}</Fact>
                <Fact name="Import">
                  {data.importId ? (
                    <Go to={`/listen/imports/${data.importId}`}>Open the import</Go>
                  ) : (
                    <span className="quiet">sent by a program</span>
                  )}
                </Fact>
              </Facts>
            </Section>
            <Section title="The customer then" lead="Attributes as they were when this was answered.">
              <Facts>
                {Object.entries(data.attributes).map(([key, value]) => (
                  <Fact key={key} name={fieldLabel(fields, `attribute.${key}`)}>
                    {written(value)}
                  </Fact>
                ))}
              </Facts>
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Each answer under the question as it was asked. */
function Answers({ response }: { readonly response: Response }) {
  const survey = useQuery({
    queryKey: ['survey', response.surveyId],
    queryFn: ({ signal }) => call('GET /surveys/{id}', { path: { id: response.surveyId }, signal }),
  });
  const version = survey.data?.versions.find((one) => one.id === response.surveyVersionId);
  const textOf = (key: string) => version?.questions.find((question) => question.key === key)?.text || key;
  return (
    <Section
      title="Answers"
      lead={
        survey.data && (
          <>
            To <Go to={`/listen/surveys/${survey.data.id}`}>{survey.data.name}</Go>
            {version ? `, version ${version.number}` : ''}
          </>
        )
      }
    >
      <Facts>
        {Object.entries(response.answers).map(([key, value]) => (
          <Fact key={key} name={textOf(key)}>
            {written(value)}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}

function written(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
