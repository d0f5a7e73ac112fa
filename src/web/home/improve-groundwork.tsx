import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { Waiting } from '../state/waiting.tsx';
import { useGroundwork } from './groundwork.ts';
import { Steps } from './steps.tsx';

/** What a change on purpose stands on, and who acts on which figure today: where no initiative is on record yet. */
export function ImproveGroundwork() {
  const { data, error } = useGroundwork();
  if (error != null) return <ProblemView problem={error} />;
  if (!data) return <Waiting shape="page" />;
  return (
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
          {
            done: false,
            name: 'An initiative',
            says: (
              <Go to="/improve/initiatives/new">
                Propose one: from the top three, a driver, a metric that moved, or an idea
              </Go>
            ),
          },
        ]}
      />
    </Section>
  );
}
