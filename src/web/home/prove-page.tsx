import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { Waiting } from '../state/waiting.tsx';
import { useGroundwork } from './groundwork.ts';
import { Steps } from './steps.tsx';

/** Prove: what a claim of success stands on, and what can be shown of it today. */
export function ProvePage() {
  const { data, error } = useGroundwork();
  return (
    <Page
      title="Prove"
      lead="Whether it worked is shown by a figure that was chosen before, against a target that was set before, beyond noise and net of mix."
    >
      {error != null && <ProblemView problem={error} />}
      {!data && error == null && <Waiting shape="page" />}
      {data && (
        <Section title="What a proof stands on">
          <Steps
            steps={[
              {
                done: data.usable.length > 0,
                name: 'A figure with its interval',
                says:
                  data.usable.length > 0 ? (
                    <Go to="/understand/explore">Look at how it moved, split into mix and rate</Go>
                  ) : (
                    <Go to="/decide/metrics">Fill in the record sheet of a metric</Go>
                  ),
              },
              {
                done: data.withTarget.length > 0,
                name: 'A target that was set before, with its day',
                says:
                  data.withTarget.length > 0 ? (
                    <>
                      {plural(data.withTarget.length, 'metric has', 'metrics have')} one:{' '}
                      {data.withTarget.map((metric, index) => (
                        <span key={metric.id}>
                          {index > 0 && ', '}
                          <Go to={`/decide/metrics/${metric.id}`}>{metric.sheet.title}</Go>
                        </span>
                      ))}
                    </>
                  ) : (
                    <Go to="/decide/metrics">Set a target on a record sheet</Go>
                  ),
              },
              {
                done: data.usable.length > 0,
                name: 'The way down to the records',
                says: 'Every figure leads to the very answers and events that it was made from.',
              },
            ]}
          />
        </Section>
      )}
    </Page>
  );
}
