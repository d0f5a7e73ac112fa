import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { Question, Survey } from '../api/feedback.ts';

export interface AskedQuestion extends Question {
  readonly survey: Survey;
}

interface Asked {
  readonly surveys: readonly Survey[];
  readonly questions: readonly AskedQuestion[];
}

const NONE: Asked = { surveys: [], questions: [] };

/**
 * Every question of the latest version of every survey, to choose from. All come at once: a page that begins with the
 * richest survey must not begin with the one that happened to arrive first.
 */
export function useQuestions(): Asked & {
  /** The same as it comes, for pages that are nothing without it. */
  readonly list: UseQueryResult<Asked>;
} {
  const list = useQuery({
    queryKey: ['surveys', 'questions'],
    queryFn: async ({ signal }): Promise<Asked> => {
      const { items } = await call('GET /surveys', { query: { limit: 200 }, signal });
      const asked = await Promise.all(items.map((survey) => questionsOf(survey, signal)));
      return { surveys: items, questions: asked.flat() };
    },
    staleTime: 60_000,
  });
  return { ...(list.data ?? NONE), list };
}

async function questionsOf(survey: Survey, signal: AbortSignal): Promise<AskedQuestion[]> {
  const { versions } = await call('GET /surveys/{id}', { path: { id: survey.id }, signal });
  const [newest] = [...versions].sort((left, right) => right.number - left.number);
  return (newest?.questions ?? []).map((question) => ({ ...question, survey }));
}
