import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useSession } from '../api/session.ts';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import { Changes } from './changes.tsx';
import { Decisions } from './decisions.tsx';
import { FirstFile } from './first-file.tsx';
import { LoopPicture } from './loop-picture.tsx';
import { StationList } from './station-list.tsx';
import { Unknowns } from './unknowns.tsx';

/** The loop and its state, what changed, what is unknown, what needs a decision. */
export function HomePage() {
  const { organization } = useSession();
  const home = useQuery({ queryKey: ['home'], queryFn: ({ signal }) => call('GET /home', { signal }) });
  return (
    <Page
      title="Home"
      lead={
        organization?.demo
          ? 'This is the demo operator: everything in it is simulated, with a known truth.'
          : 'Listen, understand, decide, improve, prove, and listen again.'
      }
    >
      <Loaded query={home} waiting={<Waiting shape="page" />}>
        {(data) => (
          <Stack gap="lg">
            {data.stations.some(({ key, state }) => key === 'listen' && state === 'empty') && <FirstFile />}
            <Section title="The loop">
              <Grid gap="lg" align="center">
                <Grid.Col span={{ base: 12, md: 5 }}>
                  <LoopPicture stations={data.stations} />
                </Grid.Col>
                <Grid.Col span={{ base: 12, md: 7 }}>
                  <StationList stations={data.stations} />
                </Grid.Col>
              </Grid>
            </Section>
            <Section
              title="What changed"
              lead="Each metric in its last full week, month, quarter or year, as often as it is measured, against the one before."
            >
              <Changes changes={data.changes} totals={data.totals} />
            </Section>
            <Grid gap="lg">
              <Grid.Col span={{ base: 12, md: 6 }}>
                <Section title="Needs a decision">
                  <Decisions decisions={data.decisions} totals={data.totals} />
                </Section>
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 6 }}>
                <Section title="Not known yet">
                  <Unknowns unknowns={data.unknowns} totals={data.totals} />
                </Section>
              </Grid.Col>
            </Grid>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
