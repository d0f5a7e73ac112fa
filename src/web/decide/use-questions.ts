import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Question, Survey } from '../api/feedback.ts';

export interface AskedQuestion extends Question {
  readonly survey: Survey;
}

/** Every question of the latest version of every survey, to choose from. */
export function useQuestions(): {
  readonly surveys: readonly Survey[];
  readonly questions: readonly AskedQuestion[];
  /** The list of surveys as it comes, for pages that are nothing without it. */
  readonly list: UseQueryResult<{ readonly items: readonly Survey[] }>;
} {
  const surveys = useQuery({
    queryKey: ['surveys', 'all'],
    queryFn: ({ signal }) => call('GET /surveys', { query: { limit: 200 }, signal }),
  });
  const items = surveys.data?.items ?? [];
  const asked = useQueries({
    queries: items.map((survey) => ({
      queryKey: ['survey', survey.id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call('GET /surveys/{id}', { path: { id: survey.id }, signal }),
      staleTime: 60_000,
    })),
    combine: (results) => ({
      surveys: items,
      questions: results.flatMap((result, index) => {
        const survey = items[index];
        const newest = [...(result.data?.versions ?? [])].sort(
          (left, right) => right.number - left.number,
        )[0];
        return survey ? (newest?.questions ?? []).map((question) => ({ ...question, survey })) : [];
      }),
    }),
  });
  return { ...asked, list: surveys };
}
