import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import type { Adoption, GroupReadiness, ImpactedGroup } from '../api/adoption.ts';
import { useMay } from '../api/session.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { Unknown } from '../figure/unknown.tsx';
import { day } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { useConfirmed } from '../state/use-confirmed.tsx';
import { AssessForm } from './assess-form.tsx';
import { GroupForm } from './group-form.tsx';
import { ReadinessChart } from './readiness-chart.tsx';
import { ThresholdForm } from './threshold-form.tsx';
import { useRemoval } from './use-record.ts';
import { BarrierBadge, coverageText, IMPACT_NAMES, peopleText, standingText } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly adoption: Adoption;
}

/** The groups that an initiative touches: how ready each is, where it is held, and what helps there. */
export function GroupsView({ initiativeId, adoption }: Props) {
  const may = useMay('adoption.change');
  const [adding, setAdding] = useState(false);
  const add = may && <Button onClick={() => setAdding(true)}>Name a group</Button>;
  return (
    <Stack gap="lg">
      {adoption.groups.length === 0 ? (
        <EmptyState
          icon={<IconUsersGroup size={36} stroke={1.4} />}
          title="Whose work does it change?"
          action={add}
        >
          A change fails where people are forgotten. Name each group whose work is different afterwards; then
          say how ready it is, and where it is held.
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" align="flex-end">
            <ThresholdForm initiativeId={initiativeId} threshold={adoption.threshold} />
            {add}
          </Group>
          {adoption.groups.map((view) => (
            <GroupCard key={view.group.id} view={view} adoption={adoption} />
          ))}
        </>
      )}
      {adding && <GroupForm initiativeId={initiativeId} group={null} onClose={() => setAdding(false)} />}
    </Stack>
  );
}

function GroupCard({ view, adoption }: { readonly view: GroupReadiness; readonly adoption: Adoption }) {
  const may = useMay('adoption.change');
  const removal = useConfirmed<ImpactedGroup>(
    ({ name }) => ({
      title: `Delete ${name}?`,
      verb: 'Delete the group',
      says: 'Its readiness, training, messages and champions go out of sight with it. You can bring it back right after, and for 90 days under Settings, Recently deleted.',
    }),
    useRemoval('impacted-groups'),
  );
  const [doing, setDoing] = useState<'assess' | 'change' | null>(null);
  const { group, barrier, course, coverage, training } = view;
  const units = group.headcount;
  return (
    <Section
      title={group.name}
      lead={`${peopleText(group)}; ${IMPACT_NAMES[group.impact].toLowerCase()}`}
      actions={
        may && (
          <>
            <Button size="xs" onClick={() => setDoing('assess')}>
              Assess
            </Button>
            <Button size="xs" variant="default" onClick={() => setDoing('change')}>
              Change
            </Button>
            <Button size="xs" variant="default" onClick={() => removal.ask(group)}>
              Delete
            </Button>
          </>
        )
      }
    >
      <Facts>
        <Fact name="Barrier">
          <BarrierBadge barrier={barrier} />
        </Fact>
        <Fact name="Since the time before">
          {view.trend?.words ?? (
            <span className="quiet">{course.length === 0 ? 'never assessed' : 'assessed once'}</span>
          )}
        </Fact>
        <Fact name="What changes">{group.whatChanges}</Fact>
        <Fact name="Training reached">
          {training ? (
            `${count(training.attended)} of ${count(training.planned)} (${percent(training.share, 0)})`
          ) : (
            <span className="quiet">none is planned</span>
          )}
        </Fact>
        <Fact name="Champions">{coverageText(coverage.champions, coverage.peopleEach)}</Fact>
      </Facts>
      {!units.known && <Unknown {...units} />}
      <BarrierAdvice view={view} adoption={adoption} />
      {course.length > 0 && <ReadinessChart view={view} />}
      <LastNote view={view} />
      {doing === 'assess' && (
        <AssessForm group={group} elements={adoption.elements} onClose={() => setDoing(null)} />
      )}
      {doing === 'change' && (
        <GroupForm initiativeId={group.initiativeId} group={group} onClose={() => setDoing(null)} />
      )}
      {removal.question}
    </Section>
  );
}

/** What a barrier means, and what helps there before anything else does. */
function BarrierAdvice({
  view: { barrier, course },
  adoption,
}: {
  readonly view: GroupReadiness;
  readonly adoption: Adoption;
}) {
  if (barrier === null || barrier.kind === 'none') return null;
  if (barrier.kind === 'unknown') {
    return (
      <Unknown
        question={`Nobody said where they stand on ${barrier.element}: ask them before anything is planned for what comes after it`}
        finder={null}
        due={null}
        plain
      />
    );
  }
  const words = adoption.elements.find(({ element }) => element === barrier.element);
  const standing = course.at(-1)?.elements[barrier.element] ?? null;
  if (!words) return null;
  return (
    <Stack gap="xs">
      <Title order={3}>What helps at {words.name.toLowerCase()}</Title>
      <Text size="sm">
        {words.means} {words.name}: {standingText(standing)}
        {barrier.sure ? '.' : '; its interval reaches the threshold, so ask more people to be sure.'}
      </Text>
      <List size="sm" type="ordered">
        {words.steps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
    </Stack>
  );
}

function LastNote({ view: { assessments } }: { readonly view: GroupReadiness }) {
  const last = assessments.findLast(({ note, evidence }) => note !== '' || evidence.length > 0);
  if (!last) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {last.assessor.name}, {day(last.assessedOn)}: {last.note || 'see the evidence'}
      </Text>
      <EvidenceList items={last.evidence} />
    </Stack>
  );
}
