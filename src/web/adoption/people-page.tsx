import { SegmentedControl } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Adoption, GroupReadiness } from '../api/adoption.ts';
import { day } from '../format/date.ts';
import { count, percent } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Fact, Facts } from '../state/facts.tsx';
import { Loaded } from '../state/loaded.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { HoursView, OverloadNotice } from './hours-view.tsx';
import { ThresholdForm } from './threshold-form.tsx';
import { useAdoption } from './use-adoption.ts';
import { BarrierBadge, barrierText, coverageText, ELEMENT_NAMES, ELEMENTS, standingText } from './words.tsx';

/** Everybody whose work changes, over all initiatives: where they are held, how they move, what reaches them. */
export function PeopleSidePage() {
  const { view = 'groups' } = useSearch({ strict: false }) as { view?: string };
  const navigate = useNavigate();
  const adoption = useAdoption(null);
  const shown = view === 'hours' ? 'hours' : 'groups';
  return (
    <Page
      title="People side"
      lead="Everybody whose work changes, over all initiatives: where they are held, how they move, what has reached them, and who is asked for too much."
    >
      <SegmentedControl
        w="fit-content"
        aria-label="What is shown"
        value={shown}
        onChange={(next) => void navigate({ to: '.', search: { view: next } as never, replace: true })}
        data={[
          { value: 'groups', label: 'Groups' },
          { value: 'hours', label: 'Hours' },
        ]}
      />
      <Loaded query={adoption} waiting={<Waiting shape="page" />}>
        {(data) =>
          shown === 'hours' ? <HoursView initiativeId={null} adoption={data} /> : <Groups adoption={data} />
        }
      </Loaded>
    </Page>
  );
}

function Groups({ adoption }: { readonly adoption: Adoption }) {
  const { groups, initiatives } = adoption;
  if (groups.length === 0) {
    return (
      <EmptyState
        icon={<IconUsersGroup size={36} stroke={1.4} />}
        title="Nobody is named yet"
        action={<LinkButton to="/improve/initiatives">See the initiatives</LinkButton>}
      >
        Each initiative names the groups whose work it changes, on its page under People. Here they stand
        together, so that you see who is held at a barrier, and who is asked for too much.
      </EmptyState>
    );
  }
  const names = new Map(initiatives.map(({ id, name }) => [id, name]));
  return (
    <>
      <OverloadNotice adoption={adoption} />
      <Together adoption={adoption} />
      <Section title="Groups" actions={<ThresholdForm initiativeId={null} threshold={adoption.threshold} />}>
        <DataTable
          name="groups"
          rows={groups.toSorted((left, right) => turnOf(left) - turnOf(right))}
          columns={columnsOf(names)}
          rowKey={(row) => row.group.id}
        />
      </Section>
    </>
  );
}

/** Who is held comes first, the earliest element before the others; then who is not known; last who is through. */
function turnOf({ barrier }: GroupReadiness): number {
  if (barrier?.kind === 'at') return ELEMENTS.indexOf(barrier.element);
  return ELEMENTS.length + (barrier === null ? 1 : barrier.kind === 'unknown' ? 0 : 2);
}

/** All groups together, in counts. */
function Together({ adoption }: { readonly adoption: Adoption }) {
  const { groups, messages, trainings } = adoption;
  const assessed = groups.filter(({ barrier }) => barrier !== null);
  const held = groups.filter(({ barrier }) => barrier?.kind === 'at');
  const late = messages.filter(({ state }) => state === 'late').length;
  const planned = trainings.reduce((sum, { reach }) => sum + reach.planned, 0);
  const attended = trainings.reduce((sum, { reach }) => sum + Math.min(reach.attended, reach.planned), 0);
  const at = ELEMENTS.flatMap((element) => {
    const here = held.filter(({ barrier }) => barrier?.kind === 'at' && barrier.element === element).length;
    return here === 0 ? [] : [`${ELEMENT_NAMES[element].toLowerCase()} ${here}`];
  });
  return (
    <Section title="All together">
      <Facts>
        <Fact name="Groups">{`${count(groups.length)}; ${count(assessed.length)} assessed`}</Fact>
        <Fact name="Held at a barrier">
          {held.length === 0 ? 'none' : `${count(held.length)}: ${at.join(', ')}`}
        </Fact>
        <Fact name="Training reached">
          {planned === 0 ? (
            <span className="quiet">none is planned</span>
          ) : (
            `${count(attended)} of ${count(planned)} planned (${percent(attended / planned, 0)})`
          )}
        </Fact>
        <Fact name="Messages late">{late === 0 ? 'none' : count(late)}</Fact>
      </Facts>
    </Section>
  );
}

function columnsOf(names: ReadonlyMap<string, string>): readonly Column<GroupReadiness>[] {
  return [
    {
      key: 'group',
      title: 'Group',
      value: (row) => row.group.name,
      cell: ({ group }) => (
        <Go to={`/improve/initiatives/${group.initiativeId}`} search={{ view: 'people' }}>
          {group.name}
        </Go>
      ),
    },
    {
      key: 'initiative',
      title: 'Initiative',
      value: (row) => names.get(row.group.initiativeId) ?? 'an initiative that you may not read',
    },
    {
      key: 'people',
      title: 'People',
      numeric: true,
      value: ({ group }) => (group.headcount.known ? group.headcount.value : null),
      cell: ({ group }) => (group.headcount.known ? count(group.headcount.value) : 'not known'),
    },
    {
      key: 'barrier',
      title: 'Barrier',
      value: (row) => barrierText(row.barrier),
      cell: (row) => <BarrierBadge barrier={row.barrier} />,
    },
    {
      key: 'trend',
      title: 'Since the time before',
      value: (row) => row.trend?.words ?? (row.course.length === 0 ? 'never assessed' : 'assessed once'),
    },
    {
      key: 'on',
      title: 'Assessed',
      value: (row) => row.course.at(-1)?.on ?? null,
      cell: (row) => {
        const last = row.course.at(-1);
        return last ? day(last.on) : 'never';
      },
    },
    ...ELEMENTS.map(
      (element): Column<GroupReadiness> => ({
        key: element,
        title: ELEMENT_NAMES[element],
        optional: true,
        value: (row) => standingText(row.course.at(-1)?.elements[element] ?? null),
      }),
    ),
    {
      key: 'training',
      title: 'Training reached',
      numeric: true,
      value: (row) => row.training?.share ?? null,
      cell: ({ training }) =>
        training
          ? `${count(training.attended)} of ${count(training.planned)} (${percent(training.share, 0)})`
          : 'none planned',
    },
    {
      key: 'champions',
      title: 'Champions',
      value: ({ coverage }) => coverageText(coverage.champions, coverage.peopleEach),
    },
  ];
}
