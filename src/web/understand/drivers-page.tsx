import { IconArrowsSplit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { DriversQuestion } from '../api/insight.ts';
import { useZone } from '../api/session.ts';
import { useQuestions } from '../decide/use-questions.ts';
import { presets, todayIn } from '../form/period-presets.ts';
import { Term } from '../glossary/term.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { ProgressLine } from '../state/progress-line.tsx';
import { Waiting } from '../state/waiting.tsx';
import { DriversForm, type DriversState } from './drivers-form.tsx';
import { DriversResult } from './drivers-result.tsx';
import { startingState } from './drivers-start.ts';

/** What goes along with an outcome, and how well each of it scores. */
export function DriversPage() {
  const navigate = useNavigate();
  const today = todayIn(useZone(), new Date());
  const search = useSearch({ strict: false }) as DriversState;
  const { surveys, questions, list } = useQuestions();
  const year = presets(today).find((preset) => preset.name === 'Last 12 months');
  const state: DriversState = {
    from: year?.from ?? today,
    to: year?.to ?? today,
    method: 'lmg',
    missing: 'pairwise',
    ...(search.survey || search.outcome ? {} : startingState(questions)),
    ...search,
  };
  const question = questionOf(state);
  const answer = useQuery({
    queryKey: ['drivers', question],
    queryFn: ({ signal }) => call('POST /drivers', { body: question as DriversQuestion, signal }),
    enabled: question !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return (
    <Page
      title="Drivers"
      lead={
        <>
          Which experiences go along with an outcome, fairly divided where they overlap: a{' '}
          <Term of="driver">driver</Term> predicts; it does not prove cause.
        </>
      }
    >
      <Loaded query={list} waiting={<Waiting shape="page" />}>
        {() =>
          surveys.length === 0 ? (
            <EmptyState
              icon={<IconArrowsSplit />}
              title="No surveys to look at yet"
              action={<LinkButton to="/listen/imports/new">Import answers</LinkButton>}
            >
              Drivers need answers to an outcome question (would you recommend us, how satisfied are you) and
              to several items in the same survey.
            </EmptyState>
          ) : (
            <>
              <DriversForm
                state={state}
                surveys={surveys}
                questions={questions}
                today={today}
                onChange={(part) =>
                  void navigate({
                    to: '.',
                    search: { ...startingOf(state), ...search, ...part } as never,
                    replace: true,
                    resetScroll: false,
                  })
                }
              />
              {question && (
                <Loaded
                  query={answer}
                  waiting={<ProgressLine doing="Working out shares and their intervals" share={null} />}
                >
                  {(data) => <DriversResult drivers={data} />}
                </Loaded>
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What was chosen for the visitor goes into the address with the first change of their own. */
function startingOf({ survey, outcome, items }: DriversState): DriversState {
  return { ...(survey && { survey }), ...(outcome && { outcome }), ...(items && { items }) };
}

function questionOf(state: DriversState): DriversQuestion | null {
  const { survey, outcome, items, from, to, missing, method } = state;
  if (!outcome || !Array.isArray(items) || items.length < 2 || !from || !to) return null;
  return {
    ...(survey ? { survey } : {}),
    outcome,
    items,
    from,
    to,
    missing: missing ?? 'pairwise',
    method: method ?? 'lmg',
    asOf: 'then',
    crosshair: { rule: 'mean' },
  };
}
