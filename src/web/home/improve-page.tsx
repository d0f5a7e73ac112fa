import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { Waiting } from '../state/waiting.tsx';
import { useGroundwork } from './groundwork.ts';
import { Steps } from './steps.tsx';

/** Improve: what a change on purpose stands on, and who acts on which figure today. */
export function ImprovePage() {
  const { data, error } = useGroundwork();
  return (
    <Page
      title="Improve"
      lead="A change for customers begins with somebody who acts on a figure, and knows what they will do."
    >
      {error != null && <ProblemView problem={error} />}
      {!data && error == null && <Waiting shape="page" />}
      {data && (
        <>
          <Section title="What a change stands on">
            <Steps
              steps={[
                {
                  done: data.surveys > 0,
                  name: 'Customers are heard',
                  says:
                    data.surveys > 0 ? (
                      <Go to="/listen/surveys">{plural(data.surveys, 'survey')}</Go>
                    ) : (
                      <Go to="/listen/imports/new">Import answers or events</Go>
                    ),
                },
                {
                  done: data.usable.length > 0,
                  name: 'A figure that informs a decision',
                  says:
                    data.usable.length > 0 ? (
                      <Go to="/decide/metrics">{plural(data.usable.length, 'metric')} in use</Go>
                    ) : (
                      <Go to="/decide/metrics">Fill in the record sheet of a metric</Go>
                    ),
                },
                {
                  done: data.usable.length > 0,
                  name: 'Somebody who acts on it',
                  says: 'The record sheet of each metric names who acts, and what they do.',
                },
              ]}
            />
          </Section>
          {data.usable.length > 0 && (
            <Section title="Who does what when a figure moves">
              <dl>
                {data.usable.map((metric) => (
                  <div key={metric.id}>
                    <dt>
                      <Go to={`/decide/metrics/${metric.id}`}>{metric.sheet.title}</Go>
                    </dt>
                    <dd>
                      <b>{metric.sheet.actor}</b>: {metric.sheet.action}
                    </dd>
                  </div>
                ))}
              </dl>
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
