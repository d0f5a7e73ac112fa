import { Stack, Text } from '@mantine/core';
import type { MaturityAssessment } from '../api/question.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { day } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import classes from './maturity.module.css';
import type { Maturity } from './maturity-page.tsx';

interface Props {
  readonly assessment: MaturityAssessment;
  readonly maturity: Maturity;
}

/** A closed assessment, as it will always be. */
export function ClosedAssessment({ assessment, maturity }: Props) {
  return (
    <Section
      title={`Assessment of ${day(assessment.assessedOn)}`}
      lead={`By ${assessment.assessor.name}. Closed.`}
    >
      <dl className={classes['ratings']}>
        {assessment.ratings.map((rating) => {
          const stage = rating.stage.known ? rating.stage.value : null;
          return (
            <div key={rating.competency}>
              <dt>{maturity.competencies.find(({ key }) => key === rating.competency)?.name}</dt>
              <dd>
                <Stack gap={4}>
                  {rating.stage.known ? (
                    <Text size="sm">
                      <b>
                        {stage} {maturity.stages.find(({ number }) => number === stage)?.name}
                      </b>
                      {rating.why && `. ${rating.why}`}
                    </Text>
                  ) : (
                    <Unknown {...rating.stage} />
                  )}
                  <EvidenceList items={rating.evidence} />
                </Stack>
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
