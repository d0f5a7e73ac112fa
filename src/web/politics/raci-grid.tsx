import { ActionIcon, Table, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { RaciFinding } from '../../change/politics/raci.ts';
import classes from './politics.module.css';
import { nextCell, type RaciDraft, typedCell, withCell, without } from './raci-draft.ts';

interface GridProps {
  readonly draft: RaciDraft;
  readonly findings: readonly RaciFinding[];
  readonly fault: (place: string) => string | undefined;
  readonly may: boolean;
  readonly onChange: (draft: RaciDraft) => void;
}

/** The matrix itself: a letter in each cell, set by keys or by clicks; arrow keys move between the cells. */
export function RaciGrid({ draft, findings, fault, may, onChange }: GridProps) {
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
                    long
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
  /** May need more than one line. */
  readonly long?: boolean;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly may: boolean;
  readonly takeOut: string;
  readonly onName: (name: string) => void;
  readonly onTakeOut: () => void;
}

function Named({ long, label, value, error, may, takeOut, onName, onTakeOut }: NamedProps) {
  const shared = {
    ...{ size: 'xs', 'aria-label': label, placeholder: label, readOnly: !may, value, error },
    rightSection: may && (
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={takeOut} onClick={onTakeOut}>
        <IconX size={12} aria-hidden />
      </ActionIcon>
    ),
  };
  return long ? (
    <Textarea {...shared} autosize minRows={1} onChange={(event) => onName(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => onName(event.currentTarget.value)} />
  );
}
