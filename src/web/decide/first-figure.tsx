import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../api/client.ts';
import { useMay, useSession } from '../api/session.ts';
import { todayIn } from '../form/period-presets.ts';
import { day } from '../format/date.ts';
import { Term } from '../glossary/term.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Section } from '../shell/section.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { formulaFor, isMadeFrom, proposedSheet } from './proposal.ts';
import { type AskedQuestion, useQuestions } from './use-questions.ts';

/**
 * From answers to their first figure in one step: the metric of a question with a proposed record sheet, of which only
 * the decision is left to be said. Where there is such a metric already, the way to its figure.
 * @param surveyKey key of the one survey that it is about; every survey if left out
 */
export function FirstFigure({ surveyKey }: { readonly surveyKey?: string }) {
  const may = useMay('metric.change');
  const { questions } = useQuestions();
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  if (!metrics.data) return null;
  const asked = questions.filter(
    (one) => (!surveyKey || one.survey.externalKey === surveyKey) && formulaFor(one) !== null,
  );
  const usable = metrics.data.items.filter(({ missing, retired }) => missing.length === 0 && !retired);
  const made = usable.filter(({ current }) => asked.some((one) => isMadeFrom(current.formula, one)));
  const bare = asked.filter((one) => !usable.some(({ current }) => isMadeFrom(current.formula, one)));
  if (made.length > 0) {
    return (
      <Section title="See the figures">
        <Group>
          {made.map(({ id, sheet }) => (
            <LinkButton key={id} to="/understand/explore" search={{ metric: id }}>
              {sheet.title}
            </LinkButton>
          ))}
        </Group>
      </Section>
    );
  }
  return may && bare.length > 0 ? <Proposal questions={bare} oneSurvey={surveyKey !== undefined} /> : null;
}

interface ProposalProps {
  readonly questions: readonly AskedQuestion[];
  /** All of one survey, so that its name need not be told with each. */
  readonly oneSurvey: boolean;
}

function Proposal({ questions, oneSurvey }: ProposalProps) {
  const { person, organization } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [decision, setDecision] = useState('');
  const measures = useQuery({
    queryKey: ['measures'],
    queryFn: ({ signal }) => call('GET /measures', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const likeliest = questions.find(({ kind }) => kind === 'nps') ?? questions[0];
  const question = questions.find((one) => idOf(one) === chosen) ?? likeliest;
  const formula = question ? formulaFor(question) : null;
  const measure = measures.data?.items.find(({ key }) => key === formula?.measure);
  const sheet =
    question &&
    proposedSheet(
      question,
      measure?.label ?? '',
      decision.trim(),
      person?.name ?? '',
      todayIn(organization?.zone, new Date()),
    );
  const create = useMutation({
    mutationFn: (body: Parameters<typeof call<'POST /metrics'>>[1]['body']) =>
      call('POST /metrics', { body }),
    onSuccess: async (metric) => {
      await queries.invalidateQueries({ queryKey: ['metrics'] });
      await navigate({ to: '/understand/explore', search: { metric: metric.id } as never });
    },
  });
  if (!sheet || !formula || !measure) return null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!sheet || !formula || !sheet.decision) return;
    create.mutate({ sheet, calculation: { formula, includes: null, excludes: null } });
  }

  return (
    <form onSubmit={submit}>
      <Section
        title="See the figures"
        lead="A figure belongs to a metric, and a metric to a decision. Say the decision; the rest of the record sheet is proposed, and can be changed later."
      >
        <Stack maw={720}>
          {questions.length > 1 && (
            <Select
              label="Question"
              data={questions.map((one) => ({
                value: idOf(one),
                label: oneSurvey ? one.text : `${one.text} (${one.survey.name})`,
              }))}
              value={question ? idOf(question) : null}
              onChange={setChosen}
            />
          )}
          <Textarea
            label="Decision that it informs"
            description="What you would decide differently if it moved"
            required
            autosize
            minRows={1}
            value={decision}
            onChange={(event) => setDecision(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) submit(event);
            }}
          />
          <Facts>
            <Fact name="Name">{sheet.title}</Fact>
            <Fact name="Made as">
              {measure.label}: {measure.summary}
            </Fact>
            <Fact name="Goal and target">
              Unknown yet: {person?.name} finds out by{' '}
              {sheet.goal && !sheet.goal.known && sheet.goal.due ? day(sheet.goal.due) : ''}
            </Fact>
            <Fact name="Owner, and who acts">{sheet.owner}</Fact>
            <Fact name="What they do">{sheet.action}</Fact>
            <Fact name="Measured and reviewed">every month, every quarter</Fact>
          </Facts>
          {create.error && <ProblemView problem={create.error} />}
          <Group>
            <Button type="submit" loading={create.isPending} disabled={!sheet.decision}>
              Make the metric and see its figure
            </Button>
            <Term of="metric">What is a metric?</Term>
          </Group>
        </Stack>
      </Section>
    </form>
  );
}

const idOf = ({ survey, key }: AskedQuestion) => `${survey.id} ${key}`;
