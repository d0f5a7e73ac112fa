import { Anchor, Stack } from '@mantine/core';
import { IconPodium } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { TopThree } from '../api/question.ts';
import { UnitSelect, useUnit } from '../form/unit-select.tsx';
import { count, plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { AnalysisLine } from './analysis-line.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { Chosen } from './chosen.tsx';
import { LeftOut } from './left-out.tsx';

/** The three things to do in the next three years: what was chosen, and everything that could be. */
export function TopThreePage() {
  const unitId = useUnit();
  const queries = useQueryClient();
  const top = useQuery({
    queryKey: ['top-three', unitId],
    queryFn: ({ signal }) => call('GET /top-three', { query: { ...(unitId && { unitId }) }, signal }),
  });
  const changed = () => void queries.invalidateQueries({ queryKey: ['top-three'] });
  return (
    <Page
      title="Top three"
      lead="Three things for the next three years, never four: whoever has four priorities has none. Candidates are ranked by reach × effect on the goal × money at stake × ease, every factor with its range and source."
      actions={<UnitSelect />}
    >
      <Loaded query={top} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Stack gap="lg">
            <Chosen top={data} unitId={unitId} onChanged={changed} />
            <Section
              title="Candidates"
              lead={<Explained data={data} />}
              actions={<AnalysisLine top={data} onChanged={changed} />}
            >
              {data.candidates.length === 0 ? (
                <EmptyState icon={<IconPodium />} title="No candidates yet">
                  Candidates are drivers of your main outcome and metrics that miss their target. Analyze the
                  drivers of a metric, or set a target for one; what was left out stands below.
                </EmptyState>
              ) : (
                <Candidates top={data} unitId={unitId} onChanged={changed} />
              )}
            </Section>
            <LeftOut items={data.leftOut} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

/** As many candidates as are shown before somebody asks for the rest. */
const SHOWN = 6;

function Candidates(props: {
  readonly top: TopThree;
  readonly unitId: string | null;
  readonly onChanged: () => void;
}) {
  const { top, unitId, onChanged } = props;
  const [all, setAll] = useState(false);
  const shown = all ? top.candidates : top.candidates.slice(0, SHOWN);
  return (
    <>
      <Stack gap="md" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((candidate) => (
          <CandidateCard
            key={candidate.key}
            candidate={candidate}
            top={top}
            unitId={unitId}
            onChanged={onChanged}
          />
        ))}
      </Stack>
      {top.candidates.length > SHOWN && (
        <Anchor component="button" type="button" size="sm" w="fit-content" onClick={() => setAll(!all)}>
          {all
            ? `Show the first ${SHOWN} alone`
            : `Show ${top.candidates.length} of ${plural(top.total, 'candidate')}`}
        </Anchor>
      )}
    </>
  );
}

function Explained({ data }: { readonly data: TopThree }) {
  return (
    <>
      What each promises is given as times of the typical candidate: a rank, no amount and no forecast. A
      factor that nobody knows is not guessed; it widens the interval, which holds nine of ten draws from the
      ranges.
      {data.analysis && (
        <>
          {' '}
          Drivers from n {count(data.analysis.n)}: <Go to="/understand/drivers">look into them</Go>.
        </>
      )}
    </>
  );
}
