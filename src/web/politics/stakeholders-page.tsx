import { List } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/client.ts';
import type { AllStakeholders, StakeholderOfAll } from '../api/politics.ts';
import { day } from '../format/date.ts';
import { plural } from '../format/number.ts';
import { Go } from '../shell/go.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { Waiting } from '../state/waiting.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { SIDE_TONES, stanceName } from './words.ts';

const UNREADABLE = 'An initiative that you may not read';

/** Every stakeholder that the reader's circles may know of, over all initiatives. */
export function StakeholdersPage() {
  const all = useQuery({
    queryKey: ['stakeholders'],
    queryFn: ({ signal }) => call('GET /stakeholders', { signal }),
  });
  return (
    <Page
      title="Stakeholders"
      lead="Who matters to which initiative, where they stand and where they are wanted. You see what your circles may; who looks is noted."
    >
      <Loaded query={all} waiting={<Waiting shape="table" />}>
        {(data) =>
          data.files.length === 0 ? (
            <EmptyState
              icon={<IconLock size={28} stroke={1.6} />}
              title="Nothing for your circles"
              action={<LinkButton to="/improve/initiatives">Open the initiatives</LinkButton>}
            >
              Politics are begun on an initiative’s page, for a circle. What other circles have, if there are
              any, is not told here.
            </EmptyState>
          ) : (
            <>
              <Overdue data={data} />
              <Everybody data={data} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** Where a part of an initiative's politics is shown. */
function partOf(initiativeId: string | undefined, part: string) {
  return { to: `/improve/initiatives/${initiativeId}`, search: { view: 'politics', part } };
}

function Overdue({ data }: { readonly data: AllStakeholders }) {
  if (data.overdue.length === 0) return null;
  const fileOf = (id: string) => data.files.find((one) => one.id === id);
  return (
    <Section
      title={`${plural(data.overdue.length, 'promise')} of sponsors overdue`}
      lead="Their day has passed, and nobody has said what came of them."
    >
      <List size="sm">
        {data.overdue.map((one) => {
          const file = fileOf(one.politicsId);
          return (
            <List.Item key={one.id}>
              {one.sponsor.name}: {one.what} (by {day(one.due)},{' '}
              <Go {...partOf(file?.initiativeId, 'promises')}>{file?.initiativeName ?? UNREADABLE}</Go>)
            </List.Item>
          );
        })}
      </List>
    </Section>
  );
}

function Everybody({ data }: { readonly data: AllStakeholders }) {
  const navigate = useNavigate();
  const initiativeOf = ({ politicsId }: StakeholderOfAll) => data.files.find(({ id }) => id === politicsId);
  const open = (one: StakeholderOfAll) =>
    void navigate(partOf(initiativeOf(one)?.initiativeId, 'stakeholders') as never);
  const columns: readonly Column<StakeholderOfAll>[] = [
    { key: 'name', title: 'Stakeholder', value: ({ name }) => name },
    {
      key: 'initiative',
      title: 'Initiative',
      value: (one) => initiativeOf(one)?.initiativeName ?? UNREADABLE,
      cell: (one) => (
        <Go {...partOf(initiativeOf(one)?.initiativeId, 'stakeholders')}>
          {initiativeOf(one)?.initiativeName ?? UNREADABLE}
        </Go>
      ),
    },
    { key: 'role', title: 'Role', value: ({ role }) => role },
    { key: 'power', title: 'Power', value: ({ power }) => power, numeric: true },
    { key: 'interest', title: 'Interest', value: ({ interest }) => interest, numeric: true, optional: true },
    {
      key: 'now',
      title: 'Stance now',
      value: ({ now }) => stanceName(now),
      cell: ({ now, side }) => <StateBadge tone={SIDE_TONES[side]}>{stanceName(now)}</StateBadge>,
    },
    { key: 'wanted', title: 'Wanted', value: ({ wanted }) => stanceName(wanted) },
    { key: 'weight', title: 'Power × gap', value: ({ weight }) => weight, numeric: true },
  ];
  return (
    <Section
      title="Everybody"
      lead="What matters most first: power × steps missing to the stance that is wanted."
    >
      <DataTable
        name="stakeholders of all initiatives"
        rows={data.items}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={open}
        sealed
      />
    </Section>
  );
}
