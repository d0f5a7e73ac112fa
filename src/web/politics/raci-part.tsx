import { ActionIcon, Button, Group, List, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconTable, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { checkRaci, type RaciFinding } from '../../change/politics/raci.ts';
import { call, fileAddress } from '../api/client.ts';
import type { Raci } from '../api/politics.ts';
import { faultsOf } from '../form/faults.ts';
import { isOutdated } from '../form/merge.tsx';
import { Term } from '../glossary/term.tsx';
import { Section } from '../shell/section.tsx';
import { EmptyState } from '../state/empty-state.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';
import classes from './politics.module.css';
import {
  addActivity,
  addPerson,
  nextCell,
  type RaciDraft,
  typedCell,
  withCell,
  without,
} from './raci-draft.ts';
import { type PartProps, usePoliticsAgain } from './use-politics.ts';

/** Who does what: activities down, people across, a letter in each cell; its rules are checked on every key. */
export function RaciPart({ politics, may }: PartProps) {
  const { raci, file } = politics;
  const [draft, setDraft] = useState<RaciDraft | null>(null);
  const [version, setVersion] = useState(raci.version);
  const again = usePoliticsAgain();
  const shown: RaciDraft = draft ?? raci;
  const findings = useMemo(() => checkRaci(shown), [shown]);
  const save = useMutation({
    mutationFn: (on: number) =>
      call('PUT /politics/{id}/raci', {
        path: { id: file.id },
        body: {
          people: shown.people.map(({ id, name }) => ({ id, name })),
          activities: shown.activities.map(({ id, name, cells }) => ({ id, name, cells: { ...cells } })),
        },
        version: on,
      }),
    onSuccess: async (kept: Raci) => {
      await again();
      setVersion(kept.version);
      setDraft(null);
      said('The matrix is kept.');
    },
  });
  const change = (next: RaciDraft) => {
    if (draft === null) setVersion(raci.version);
    // What was refused is no longer what stands there.
    save.reset();
    setDraft(next);
  };
  if (shown.activities.length === 0 && shown.people.length === 0)
    return (
      <EmptyState
        icon={<IconTable size={28} stroke={1.6} />}
        title="No RACI yet"
        action={may && <Button onClick={() => change(addPerson(addActivity(shown)))}>Begin a matrix</Button>}
      >
        Who does each thing, who answers for it, who is asked before, and who is told after. Two who answer
        for one thing are as bad as none.
      </EmptyState>
    );
  return (
    <Section
      title="RACI"
      lead={
        <>
          <Term of="raci">Responsible, accountable, consulted, informed</Term>. In a cell, press R, A, C or I,
          or Delete; A on an R makes AR. Arrow keys move.
        </>
      }
      actions={
        <Button component="a" variant="default" href={fileAddress(`/politics/${file.id}/raci.csv`)} download>
          Export CSV
        </Button>
      }
    >
      <RaciGrid draft={shown} findings={findings} fault={faultsOf(save.error)} may={may} onChange={change} />
      {may && (
        <Group>
          <Button variant="default" onClick={() => change(addActivity(shown))}>
            Add an activity
          </Button>
          <Button variant="default" onClick={() => change(addPerson(shown))}>
            Add a person
          </Button>
          <Button disabled={draft === null} loading={save.isPending} onClick={() => save.mutate(version)}>
            Keep the matrix
          </Button>
          {draft !== null && (
            <Button
              variant="default"
              onClick={() => {
                setDraft(null);
                save.reset();
              }}
            >
              Undo changes
            </Button>
          )}
        </Group>
      )}
      {isOutdated(save.error) ? (
        <Notice tone="warn" title="Somebody else changed this matrix meanwhile" urgent>
          <Group>
            <Button size="xs" variant="default" onClick={() => void again().then(() => setDraft(null))}>
              Show theirs, drop mine
            </Button>
            <Button size="xs" onClick={() => void again().then(() => save.mutate(politics.raci.version))}>
              Put mine in its place
            </Button>
          </Group>
        </Notice>
      ) : (
        save.error && <ProblemView problem={save.error} />
      )}
      <Findings findings={findings} draft={shown} />
    </Section>
  );
}

function Findings({
  findings,
  draft,
}: {
  readonly findings: readonly RaciFinding[];
  readonly draft: RaciDraft;
}) {
  const nameOf = (finding: RaciFinding) =>
    'activityId' in finding.about
      ? `${draft.activities.find(({ id }) => 'activityId' in finding.about && id === finding.about.activityId)?.name || 'An activity without a name'}: `
      : '';
  return (
    <Stack gap="xs" aria-live="polite">
      {findings.length === 0 ? (
        <Text size="sm">
          Every activity has exactly one A and at least one R, and everybody does something.
        </Text>
      ) : (
        <List size="sm">
          {findings.map((finding) => (
            <List.Item key={JSON.stringify([finding.rule, finding.about])}>
              <b>{finding.kind === 'fault' ? 'To mend' : 'Worth a second look'}:</b> {nameOf(finding)}
              {finding.says}.
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

interface GridProps {
  readonly draft: RaciDraft;
  readonly findings: readonly RaciFinding[];
  readonly fault: (place: string) => string | undefined;
  readonly may: boolean;
  readonly onChange: (draft: RaciDraft) => void;
}

function RaciGrid({ draft, findings, fault, may, onChange }: GridProps) {
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const { people, activities } = draft;
  const rename = <K extends 'people' | 'activities'>(list: K, id: string, name: string) =>
    onChange({ ...draft, [list]: draft[list].map((one) => (one.id === id ? { ...one, name } : one)) });

  function pressed(event: KeyboardEvent<HTMLTableElement>) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    if (!cell) return;
    const [row = 0, column = 0] = (cell.dataset['at'] ?? '').split(' ').map(Number);
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (step) {
      event.preventDefault();
      const to = `${row + (step[0] ?? 0)} ${column + (step[1] ?? 0)}`;
      event.currentTarget.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
      return;
    }
    const [activity, person] = [activities[row], people[column]];
    if (!may || !activity || !person || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = typedCell(event.key, activity.cells[person.id]);
    if (typed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(withCell(draft, activity.id, person.id, typed));
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes['scroll']} aria-label="RACI matrix" tabIndex={0}>
      <Table className={classes['raci'] ?? ''} onKeyDown={pressed}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Activity</Table.Th>
            {people.map((person, index) => (
              <Table.Th key={person.id}>
                <Named
                  label={`Name of person ${index + 1}`}
                  value={person.name}
                  error={fault(`people[${index}].name`)}
                  may={may}
                  takeOut={`Take ${person.name || 'the person'} out`}
                  onName={(name) => rename('people', person.id, name)}
                  onTakeOut={() => onChange(without(draft, person.id))}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {activities.map((activity, row) => {
            const wrong = findings.filter(
              ({ kind, about }) =>
                kind === 'fault' && 'activityId' in about && about.activityId === activity.id,
            );
            return (
              <Table.Tr key={activity.id}>
                <Table.Th scope="row">
                  <Named
                    label={`Activity ${row + 1}`}
                    value={activity.name}
                    error={
                      fault(`activities[${row}].name`) ??
                      (wrong.map(({ says }) => says).join('; ') || undefined)
                    }
                    may={may}
                    takeOut={`Take ${activity.name || 'the activity'} out`}
                    onName={(name) => rename('activities', activity.id, name)}
                    onTakeOut={() => onChange(without(draft, activity.id))}
                  />
                </Table.Th>
                {people.map((person, column) => {
                  const letters = activity.cells[person.id];
                  return (
                    <Table.Td key={person.id}>
                      <button
                        type="button"
                        className={classes['cell']}
                        data-at={`${row} ${column}`}
                        data-letters={letters}
                        tabIndex={at[0] === row && at[1] === column ? 0 : -1}
                        aria-label={`${person.name || 'Person'}, ${activity.name || 'activity'}: ${letters ?? 'nothing'}`}
                        onFocus={() => setAt([row, column])}
                        onClick={() =>
                          may && onChange(withCell(draft, activity.id, person.id, nextCell(letters)))
                        }
                      >
                        {letters ?? ''}
                      </button>
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}

interface NamedProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly may: boolean;
  readonly takeOut: string;
  readonly onName: (name: string) => void;
  readonly onTakeOut: () => void;
}

function Named({ label, value, error, may, takeOut, onName, onTakeOut }: NamedProps) {
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={label}
      readOnly={!may}
      value={value}
      error={error}
      onChange={(event) => onName(event.currentTarget.value)}
      rightSection={
        may && (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={takeOut} onClick={onTakeOut}>
            <IconX size={12} aria-hidden />
          </ActionIcon>
        )
      }
    />
  );
}
