import { IconHeartHandshake } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { call } from '../api/client.ts';
import type { Loyalty, LoyaltyQuestion } from '../api/loyalty.ts';
import { useSession, useZone } from '../api/session.ts';
import { Unknown } from '../figure/unknown.tsx';
import { todayIn } from '../form/period-presets.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Notice } from '../state/notice.tsx';
import { Waiting } from '../state/waiting.tsx';
import { AdvocatesView } from './advocates-view.tsx';
import { CohortsView } from './cohorts-view.tsx';
import { GrowthView } from './growth-view.tsx';
import { LoyaltyForm } from './loyalty-form.tsx';
import { candidates, completed, type LoyaltyState, questionOf } from './loyalty-state.ts';
import { ObjectivesView } from './objectives-view.tsx';

/** Loyalty by word and by deed, and what it is worth. */
export function LoyaltyPage() {
  const navigate = useNavigate();
  const today = todayIn(useZone(), new Date());
  const search = useSearch({ strict: false }) as LoyaltyState;
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => call('GET /metrics', { signal }),
  });
  const attributes = useQuery({
    queryKey: ['attributes'],
    queryFn: ({ signal }) => call('GET /attributes', { signal }),
    staleTime: 60_000,
  });
  const known = (attributes.data?.items ?? []).filter(({ subject }) => subject === 'customer');
  const state = completed(
    search,
    metrics.data?.items ?? [],
    known.map(({ key }) => key),
    today,
  );
  const question = metrics.data && attributes.data ? questionOf(state) : null;
  const answer = useQuery({
    queryKey: ['loyalty', question],
    queryFn: ({ signal }) => call('POST /loyalty', { body: question as LoyaltyQuestion, signal }),
    enabled: question !== null,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  const change = (part: LoyaltyState) =>
    void navigate({ to: '.', search: { ...search, ...part } as never, replace: true, resetScroll: false });
  const sources = (answer.data?.growth.found?.sources ?? []).flatMap(({ value }) => value ?? []);
  return (
    <Page title="Loyalty" lead="Who recommends by word and by deed, who stays, and what it is worth.">
      <Loaded query={metrics} waiting={<Waiting shape="page" />}>
        {({ items }) =>
          candidates(items).said.length === 0 ? (
            <NoMetric />
          ) : (
            <>
              <LoyaltyForm
                {...{ state, sources, today }}
                metrics={items}
                attributes={known}
                onChange={change}
              />
              <Loaded query={answer} waiting={<Waiting shape="page" />}>
                {(data) => question && <Answer loyalty={data} question={question} />}
              </Loaded>
              <ObjectivesView />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NoMetric() {
  return (
    <EmptyState
      icon={<IconHeartHandshake />}
      title="Nobody is asked whether they would recommend you"
      action={<LinkButton to="/decide/metrics/new">Define a metric</LinkButton>}
    >
      Loyalty begins with a net promoter score: define a metric of it, and one of the events that are
      referrals. Then this page shows who did what they said.
    </EmptyState>
  );
}

function Answer({ loyalty, question }: { readonly loyalty: Loyalty; readonly question: LoyaltyQuestion }) {
  const { permissions } = useSession();
  const mayRead = permissions.includes('record.read');
  const { advocates, growth, cohorts } = loyalty;
  return (
    <>
      <Found part={advocates} title="Promoters by word and by deed" help={REFERRAL_HELP}>
        {(found) => <AdvocatesView advocates={found} {...{ question, mayRead }} />}
      </Found>
      <Found part={growth} title="Earned growth" help={SPEND_HELP}>
        {(found) => <GrowthView growth={found} {...{ question, mayRead }} />}
      </Found>
      <Found part={cohorts} title="Who stays, by when they started">
        {(found) => <CohortsView cohorts={found} {...{ question, mayRead }} />}
      </Found>
    </>
  );
}

const REFERRAL_HELP =
  'Choose a metric that counts them above, or define one: a rate per customer of the events that are referrals.';
const SPEND_HELP =
  'Choose a metric that adds them up above, or define one: a total of the events that carry amounts.';

interface Part<T> {
  readonly found: T | null;
  readonly unknown?:
    | { readonly question: string; readonly finder: string | null; readonly due: string | null }
    | undefined;
  readonly refused?: string | undefined;
}

/** A part of the answer, or what is not known of it, or why it is refused. */
function Found<T>({
  part,
  title,
  help,
  children,
}: {
  readonly part: Part<T>;
  readonly title: string;
  readonly help?: string;
  readonly children: (found: T) => ReactNode;
}) {
  if (part.found !== null) return <>{children(part.found)}</>;
  return (
    <Section title={title}>
      {part.unknown && <Unknown {...part.unknown} plain />}
      {part.refused && <Notice tone="warn">{part.refused}</Notice>}
      {help}
    </Section>
  );
}
