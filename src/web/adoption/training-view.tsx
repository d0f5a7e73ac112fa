import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Adoption, Attendance, PlannedTraining } from '../api/adoption.ts';
import { call } from '../api/client.ts';
import { useMay } from '../api/session.ts';
import { day } from '../format/date.ts';
import { count, number, percent } from '../format/number.ts';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Loaded } from '../state/loaded.tsx';
import { StateBadge } from '../state/state-badge.tsx';
import { said } from '../state/toast.ts';
import { useConfirmed } from '../state/use-confirmed.tsx';
import type { Column } from '../table/arrangement.ts';
import { DataTable } from '../table/data-table.tsx';
import { AttendanceImport } from './attendance-import.tsx';
import { TrainingEffectView } from './training-effect.tsx';
import { costText, TrainingForm } from './training-form.tsx';
import { useAdoptionChanged } from './use-adoption.ts';
import { useRemoval } from './use-record.ts';
import { hoursText } from './words.tsx';

interface Props {
  readonly initiativeId: string;
  readonly adoption: Adoption;
}

type Doing = {
  readonly kind: 'plan' | 'change' | 'effect' | 'people';
  readonly training: PlannedTraining | null;
};

/** Courses that are planned, who took them, and what they did. */
export function TrainingView({ initiativeId, adoption }: Props) {
  const may = useMay('adoption.change');
  const mayNames = useMay('attendance.read');
  const removal = useConfirmed<PlannedTraining>(
    ({ course, reach }) => ({
      title: `Delete ${course}?`,
      verb: 'Delete the training',
      says:
        reach.attended > 0
          ? 'People attended this course: it stays until their attendance is taken out.'
          : 'The course, its hours and its cost leave the plan.',
    }),
    useRemoval('trainings'),
  );
  const [doing, setDoing] = useState<Doing | null>(null);
  const [importing, setImporting] = useState(false);
  const { groups, trainings } = adoption;
  const names = new Map(groups.map(({ group }) => [group.id, group.name]));
  const plan = may && groups.length > 0 && (
    <Button onClick={() => setDoing({ kind: 'plan', training: null })}>Plan a training</Button>
  );
  const columns: readonly Column<PlannedTraining>[] = [
    { key: 'course', title: 'Course', value: (row) => row.course },
    { key: 'group', title: 'Group', value: (row) => names.get(row.groupId) ?? 'a group that is deleted' },
    {
      key: 'days',
      title: 'Days',
      value: (row) => row.startsOn,
      cell: (row) =>
        row.startsOn === row.endsOn ? day(row.startsOn) : `${day(row.startsOn)} to ${day(row.endsOn)}`,
    },
    {
      key: 'state',
      title: 'State',
      value: (row) => stateWord(row),
      cell: (row) => (
        <StateBadge tone={row.reach.due ? 'bad' : row.reach.state === 'over' ? 'good' : 'quiet'}>
          {stateWord(row)}
        </StateBadge>
      ),
    },
    {
      key: 'reach',
      title: 'Attended of planned',
      numeric: true,
      value: (row) => row.reach.share,
      cell: ({ reach }) => `${count(reach.attended)} of ${count(reach.planned)} (${percent(reach.share, 0)})`,
    },
    {
      key: 'passed',
      title: 'Passed',
      numeric: true,
      value: (row) => row.reach.passed,
      cell: ({ reach }) =>
        reach.passed + reach.failed === 0
          ? 'not told'
          : `${count(reach.passed)} of ${count(reach.passed + reach.failed)}`,
    },
    {
      key: 'hours',
      title: 'Hours each',
      numeric: true,
      value: (row) => row.hours,
      cell: (row) => number(row.hours),
    },
    {
      key: 'spent',
      title: 'Hours spent',
      numeric: true,
      optional: true,
      value: (row) => row.reach.hours,
      cell: (row) => hoursText(row.reach.hours),
    },
    { key: 'cost', title: 'Cost', numeric: true, value: (row) => costText(row.cost) },
  ];
  return (
    <Stack gap="lg">
      {trainings.length === 0 ? (
        <EmptyState icon={<IconSchool size={36} stroke={1.4} />} title="No training is planned" action={plan}>
          {groups.length === 0
            ? 'Name the groups first: training is planned for one of them.'
            : 'Plan the courses that people need; then import who took them, and see whether it helped.'}
        </EmptyState>
      ) : (
        <Section
          title="Training"
          lead="Reach is people who attended of those planned. Names are seen by owners, program leads and managers alone."
          actions={
            may && (
              <>
                <Button variant="default" onClick={() => setImporting(true)}>
                  Import attendance
                </Button>
                {plan}
              </>
            )
          }
        >
          <DataTable
            name="trainings"
            rows={trainings}
            columns={columns}
            rowKey={(row) => row.id}
            actions={(training) => [
              { name: 'See what it did', run: () => setDoing({ kind: 'effect', training }) },
              ...(mayNames
                ? [{ name: 'See who attended', run: () => setDoing({ kind: 'people', training }) }]
                : []),
              ...(may
                ? [
                    { name: 'Change', run: () => setDoing({ kind: 'change', training }) },
                    { name: 'Delete', danger: true, run: () => removal.ask(training) },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      {removal.question}
      {(doing?.kind === 'plan' || doing?.kind === 'change') && (
        <TrainingForm
          initiativeId={initiativeId}
          groups={groups}
          training={doing.training}
          onClose={() => setDoing(null)}
        />
      )}
      {doing?.kind === 'effect' && doing.training && (
        <TrainingEffectView training={doing.training} onClose={() => setDoing(null)} />
      )}
      {doing?.kind === 'people' && doing.training && (
        <AttendanceList training={doing.training} onClose={() => setDoing(null)} />
      )}
      {importing && <AttendanceImport initiativeId={initiativeId} onClose={() => setImporting(false)} />}
    </Stack>
  );
}

function stateWord({ reach }: PlannedTraining): string {
  if (reach.due) return 'Over, not all attended';
  return { planned: 'Planned', running: 'Running', over: 'Over' }[reach.state];
}

const ATTENDANCE_COLUMNS: readonly Column<Attendance>[] = [
  { key: 'name', title: 'Name', value: (row) => row.name ?? 'not told' },
  { key: 'number', title: 'Number', value: (row) => row.number ?? 'not told' },
  { key: 'email', title: 'E-mail', value: (row) => row.email ?? 'not told' },
  { key: 'team', title: 'Team', value: (row) => row.team ?? 'not told' },
  { key: 'on', title: 'Day', value: (row) => row.attendedOn, cell: (row) => day(row.attendedOn) },
  {
    key: 'passed',
    title: 'Passed',
    value: (row) => (row.passed === null ? 'not told' : row.passed ? 'yes' : 'no'),
  },
  { key: 'score', title: 'Score', numeric: true, value: (row) => row.score },
  { key: 'hours', title: 'Hours', numeric: true, value: (row) => row.hours },
];

/** Who attended, by name: for those who may see it. */
function AttendanceList({
  training,
  onClose,
}: {
  readonly training: PlannedTraining;
  readonly onClose: () => void;
}) {
  const changed = useAdoptionChanged();
  const rows = useQuery({
    queryKey: ['attendance', training.id],
    queryFn: ({ signal }) => call('GET /trainings/{id}/attendance', { path: { id: training.id }, signal }),
  });
  const removal = useConfirmed<Attendance>(
    ({ name, number, email, attendedOn }) => ({
      title: `Take ${name ?? number ?? email ?? 'this row'} out?`,
      verb: 'Take out',
      says: `They count as not having been there on ${day(attendedOn)}. Importing the row again puts it back.`,
    }),
    async ({ id: rowId }) => {
      await call('DELETE /trainings/{id}/attendance/{rowId}', { path: { id: training.id, rowId } });
      said('Taken out of the attendance.');
      await changed();
    },
  );
  return (
    <Modal opened onClose={onClose} size="xl" title={`Who attended ${training.course}`}>
      <Loaded query={rows}>
        {({ items }) =>
          items.length === 0 ? (
            <Group>
              <Text size="sm" c="dimmed">
                Nobody yet. Import the attendance once the course was held.
              </Text>
            </Group>
          ) : (
            <DataTable
              name="people"
              rows={items}
              columns={ATTENDANCE_COLUMNS}
              rowKey={(row) => row.id}
              actions={(row) => [{ name: 'Take out', danger: true, run: () => removal.ask(row) }]}
            />
          )
        }
      </Loaded>
      {removal.question}
    </Modal>
  );
}
