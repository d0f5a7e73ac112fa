import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { UnitSelect, useUnit } from '../form/unit-select.tsx';
import { Page } from '../shell/page.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { QuestionSection } from './question-section.tsx';

/** The five questions, in their order. */
export function QuestionsPage() {
  const unitId = useUnit();
  const questions = useQuery({
    queryKey: ['questions', unitId],
    queryFn: ({ signal }) => call('GET /questions', { query: { ...(unitId && { unitId }) }, signal }),
  });
  return (
    <Page
      title="Five questions"
      lead="Asked in their order, each rests on the one before. “We don’t know yet” is an answer, as long as somebody finds out; each claim links to what shows it."
      actions={<UnitSelect />}
    >
      <Loaded query={questions} waiting={<Waiting shape="page" />}>
        {({ items }) => (
          <Stack gap="lg">
            {items.map((question) => (
              <QuestionSection
                key={`${unitId} ${question.key}`}
                question={question}
                unitId={unitId}
                onSaved={() => void questions.refetch()}
              />
            ))}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
