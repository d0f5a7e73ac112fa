import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { call } from '../api/client.ts';
import type { Question, SurveyDetail } from '../api/feedback.ts';
import type { Explored } from '../api/insight.ts';
import { type Bin, Histogram } from '../chart/histogram.tsx';
import { count, plural } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';

const SCORED = new Set(['nps', 'rating', 'number']);

/** How often each score of a question was given, in all answers that the survey has. */
export function ScoreDistribution({ survey }: { readonly survey: SurveyDetail }) {
  const questions = useMemo(() => scored(survey), [survey]);
  const [key, setKey] = useState(questions[0]?.key ?? '');
  const question = questions.find((one) => one.key === key);
  const explored = useQuery({
    queryKey: ['scores', survey.id, key],
    queryFn: ({ signal }) =>
      call('GET /surveys/{id}/scores/{question}', { path: { id: survey.id, question: key }, signal }),
    enabled: key !== '',
    staleTime: 60_000,
  });
  if (!question) {
    return <Text c="dimmed">This survey asks no question that is answered with a score.</Text>;
  }
  return (
    <Section>
      <Stack>
        <Select
          label="Question"
          maw={480}
          data={questions.map((one) => ({ value: one.key, label: one.text || one.key }))}
          value={key}
          onChange={(next) => next && setKey(next)}
        />
        <Loaded query={explored} waiting={<Waiting shape="chart" />}>
          {(data) => <Picture explored={data} question={question} />}
        </Loaded>
      </Stack>
    </Section>
  );
}

function Picture({ explored, question }: { readonly explored: Explored; readonly question: Question }) {
  const bins = useMemo(() => binsOf(explored, question), [explored, question]);
  const { suppressed, total } = explored;
  if (bins.length === 0) return <Text c="dimmed">Nobody has answered this with a score yet.</Text>;
  const [top] = [...bins].sort((left, right) => right.count - left.count);
  return (
    <Histogram
      title={`“${question.text || question.key}”: ${top?.score} was given most often`}
      under={total.n === null ? 'n withheld' : `n ${count(total.n)}, all answers so far`}
      bins={bins}
      total={total.n ?? bins.reduce((sum, bin) => sum + bin.count, 0)}
      note={
        suppressed.groups > 0
          ? `${plural(suppressed.groups, 'score is', 'scores are')} withheld: fewer than ${suppressed.minimum} people gave it.`
          : undefined
      }
    />
  );
}

/** Questions of the newest version that are answered with a score. */
function scored(survey: SurveyDetail): readonly Question[] {
  const [newest] = [...survey.versions].sort((left, right) => right.number - left.number);
  return (newest?.questions ?? []).filter((question) => SCORED.has(question.kind));
}

function binsOf({ breakdown }: Explored, question: Question): readonly Bin[] {
  return breakdown
    .flatMap(({ group, figure }) => {
      const score = Number(group[0] ?? Number.NaN);
      return figure.n === null || Number.isNaN(score)
        ? []
        : [{ score, count: figure.n, group: trio(score, question) }];
    })
    .sort((left, right) => left.score - right.score);
}

function trio(score: number, question: Question): Bin['group'] {
  if (question.kind !== 'nps') return undefined;
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'passive' : 'detractor';
}
