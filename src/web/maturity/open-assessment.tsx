import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { MaturityAssessment } from '../api/question.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { failed, said } from '../state/toast.ts';
import type { Maturity } from './maturity-page.tsx';
import { RatingForm } from './rating-form.tsx';

interface Props {
  readonly assessment: MaturityAssessment;
  readonly maturity: Maturity;
  readonly onChanged: () => void;
}

/** An assessment that is being made: one competency after the other, saved each by itself. */
export function OpenAssessment({ assessment, maturity, onChanged }: Props) {
  const may = useMay('strategy.change');
  const [dropping, setDropping] = useState(false);
  const { id, version, missing } = assessment;
  const close = useMutation({
    mutationFn: () => call('POST /maturity-assessments/{id}/close', { path: { id }, version }),
    onSuccess: () => {
      said('Closed. It stays as it is.');
      onChanged();
    },
    onError: failed,
  });
  const drop = useMutation({
    mutationFn: () => call('DELETE /maturity-assessments/{id}', { path: { id }, version }),
    onSuccess: onChanged,
  });
  return (
    <Section
      title={`Being assessed, as of ${day(assessment.assessedOn)}`}
      lead={`Begun by ${assessment.assessor.name}. Rate by what shows it, not by what is planned.`}
    >
      <Stack gap="lg">
        {maturity.competencies.map((competency) => (
          <RatingForm
            key={competency.key}
            competency={competency}
            stages={maturity.stages}
            assessment={assessment}
            onChanged={onChanged}
          />
        ))}
        {missing.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              Before it can be closed
            </Text>
            <List size="sm">
              {missing.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </div>
        )}
        {may && (
          <Group gap="sm">
            <Button disabled={missing.length > 0} loading={close.isPending} onClick={() => close.mutate()}>
              Close it for good
            </Button>
            <Button variant="default" onClick={() => setDropping(true)}>
              Throw it away
            </Button>
          </Group>
        )}
      </Stack>
      <Confirm
        opened={dropping}
        onClose={() => setDropping(false)}
        title="Throw this assessment away?"
        verb="Throw it away"
        pending={drop.isPending}
        problem={drop.error}
        onConfirm={() => drop.mutate()}
      >
        Its ratings go. Closed assessments stay.
      </Confirm>
    </Section>
  );
}
