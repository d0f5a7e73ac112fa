import { Button, Stack, Text } from '@mantine/core';
import { IconStairs } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Reply } from '../api/endpoints.ts';
import { useMay } from '../api/session.ts';
import { StageChart } from '../chart/stage-chart.tsx';
import { UnitSelect, useUnit } from '../form/unit-select.tsx';
import { day } from '../format/date.ts';
import { plural, signed } from '../format/number.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { failed } from '../state/toast.ts';
import { Waiting } from '../state/waiting.tsx';
import { ClosedAssessment } from './closed-assessment.tsx';
import { OpenAssessment } from './open-assessment.tsx';

export type Maturity = Reply<'GET /maturity-assessments'>;

/** How far the program itself has come: assessed with evidence, closed, and compared over time. */
export function MaturityPage() {
  const unitId = useUnit();
  const queries = useQueryClient();
  const may = useMay('strategy.change');
  const maturity = useQuery({
    queryKey: ['maturity', unitId],
    queryFn: ({ signal }) =>
      call('GET /maturity-assessments', { query: { ...(unitId && { unitId }) }, signal }),
  });
  const changed = () => void queries.invalidateQueries({ queryKey: ['maturity'] });
  const begin = useMutation({
    mutationFn: () => call('POST /maturity-assessments', { body: { unitId } }),
    onSuccess: changed,
    onError: failed,
  });
  const open = maturity.data?.items.find(({ closedAt }) => closedAt === null);
  const some = (maturity.data?.items.length ?? 0) > 0;
  const beginButton = may && (
    <Button loading={begin.isPending} onClick={() => begin.mutate()}>
      Begin an assessment
    </Button>
  );
  return (
    <Page
      title="Program maturity"
      lead="How far the program itself has come, judged by those who run it: six competencies, five stages, each rating with what shows it. A closed assessment never changes; the next one is compared with it."
      actions={
        <>
          <UnitSelect />
          {some && !open && beginButton}
        </>
      }
    >
      <Loaded query={maturity} waiting={<Waiting shape="page" />}>
        {(data) =>
          data.items.length === 0 ? (
            <EmptyState icon={<IconStairs />} title="Not assessed yet" action={beginButton}>
              An hour with the people who run the program. Rate each competency by what shows it, not by what
              is planned; where nobody knows, say who finds out.
            </EmptyState>
          ) : (
            <Stack gap="lg">
              {open && <OpenAssessment key={open.id} assessment={open} maturity={data} onChanged={changed} />}
              <Course data={data} />
              {data.items
                .filter(({ closedAt }) => closedAt !== null)
                .map((assessment) => (
                  <ClosedAssessment key={assessment.id} assessment={assessment} maturity={data} />
                ))}
              <Text size="xs" c="dimmed">
                {data.source}
              </Text>
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function Course({ data }: { readonly data: Maturity }) {
  const closed = data.items.filter(({ closedAt }) => closedAt !== null);
  const [newest] = closed;
  if (!newest) return null;
  const nameOf = (key: string) => data.competencies.find((one) => one.key === key)?.name ?? key;
  const moved = data.course.filter(({ change }) => change !== null && change !== 0);
  const title =
    closed.length === 1
      ? 'Where the program stands'
      : moved.length === 0
        ? 'No competency has moved since the assessment before'
        : `Since the assessment before: ${moved.map(({ competency, change }) => `${nameOf(competency)} ${signed(change ?? 0, 0)}`).join(', ')}`;
  return (
    <Section>
      <StageChart
        title={title}
        under={`${plural(closed.length, 'assessment')}, the last one of ${day(newest.assessedOn)}, by ${newest.assessor.name}. Pale dots: earlier ones.`}
        rows={data.course.map(({ competency, stages }) => ({ name: nameOf(competency), stages }))}
        stages={data.stages.map(({ name }) => name)}
      />
    </Section>
  );
}
