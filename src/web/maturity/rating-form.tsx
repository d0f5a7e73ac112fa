import { Button, Fieldset, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import type { UnknownFact } from '../api/metric.ts';
import type { Evidence, MaturityAssessment, MaturityRating } from '../api/question.ts';
import { useMay } from '../api/session.ts';
import { UnknownFields } from '../decide/unknown-fields.tsx';
import { EvidencePicker } from '../evidence/evidence-picker.tsx';
import { faultsOf } from '../form/faults.ts';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import classes from './maturity.module.css';
import type { Maturity } from './maturity-page.tsx';

interface Props {
  readonly competency: Maturity['competencies'][number];
  readonly stages: Maturity['stages'];
  readonly assessment: MaturityAssessment;
  readonly onChanged: () => void;
}

const UNKNOWN = 'unknown';

/** One competency: its stage or who finds out, why, and what shows it. */
export function RatingForm({ competency, stages, assessment, onChanged }: Props) {
  const may = useMay('strategy.change');
  const kept = assessment.ratings.find((rating) => rating.competency === competency.key);
  const [stage, setStage] = useState<string | null>(() => stageText(kept));
  const [unknown, setUnknown] = useState<UnknownFact>(() =>
    kept && !kept.stage.known
      ? kept.stage
      : { known: false, question: `How far are we with “${competency.name}”?`, finder: null, due: null },
  );
  const [why, setWhy] = useState(kept?.why ?? '');
  const [evidence, setEvidence] = useState<readonly Evidence[]>(kept?.evidence ?? []);
  const rate = useMutation({
    mutationFn: () =>
      call('PATCH /maturity-assessments/{id}', {
        path: { id: assessment.id },
        version: assessment.version,
        body: {
          ratings: [
            {
              competency: competency.key,
              stage: stage === UNKNOWN ? unknown : { known: true, value: Number(stage) },
              why,
              evidence: [...evidence],
            },
          ],
        },
      }),
    onSuccess: () => {
      said(`${competency.name} is kept.`);
      onChanged();
    },
  });
  const fault = faultsOf(rate.error);
  function submit(event: FormEvent) {
    event.preventDefault();
    rate.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Fieldset legend={competency.name} disabled={!may}>
        <Stack gap="sm">
          <Text size="sm">{competency.is}</Text>
          <ul className={classes['asks']}>
            {competency.asks.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          {rate.error && <ProblemView problem={rate.error} />}
          <Select
            label="Stage"
            maw={520}
            placeholder="Not rated yet"
            data={[
              ...stages.map(({ number, name, is }) => ({
                value: String(number),
                label: `${number} ${name}: ${is}`,
              })),
              { value: UNKNOWN, label: 'Not known yet' },
            ]}
            value={stage}
            onChange={setStage}
          />
          {stage === UNKNOWN && (
            <UnknownFields
              value={unknown}
              place="ratings[0].stage"
              fault={fault}
              disabled={!may}
              onChange={setUnknown}
            />
          )}
          <Textarea
            label="Why"
            autosize
            minRows={2}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <EvidencePicker
            label="What shows it"
            first={['goal', 'decision', 'metric', 'page']}
            value={evidence}
            onChange={setEvidence}
          />
          {may && (
            <Group>
              <Button
                type="submit"
                size="xs"
                variant="default"
                loading={rate.isPending}
                disabled={stage === null}
              >
                Keep {competency.name}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}

function stageText(rating: MaturityRating | undefined): string | null {
  if (!rating) return null;
  return rating.stage.known ? String(rating.stage.value) : UNKNOWN;
}
