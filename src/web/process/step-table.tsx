import { Button, Group, NumberInput, Select, Table, Text, TextInput } from '@mantine/core';
import type { ProcessMap, Step, StepKind } from '../api/process.ts';
import { ScrollBox } from '../table/scroll-box.tsx';
import { addStep, changeStep, emptyStep } from './map-changes.ts';
import classes from './process.module.css';
import type { MapEditor } from './use-map-editor.ts';
import { KINDS, minutesText, stepName, takesTime } from './words.ts';

interface Props {
  readonly editor: MapEditor;
  readonly disabled: boolean;
  readonly fault: (place: string) => string | undefined;
  readonly onOpen: (id: string) => void;
}

/** The map as a table: the same steps, every one of them changed by keyboard alone. */
export function StepTable({ editor, disabled, fault, onOpen }: Props) {
  const { map, change, findings } = editor;
  const set = (step: Step, part: Partial<Step>) => change(changeStep(map, step.id, part));
  return (
    <div>
      <ScrollBox label="Steps of the map" height={640}>
        <Table className={classes['steps'] ?? ''} aria-label="Steps">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Step</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Role</Table.Th>
              <Table.Th className="number">Likely minutes</Table.Th>
              <Table.Th>Goes on to</Table.Th>
              <Table.Th>
                <span className="hidden-to-eye">More</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {map.steps.map((step, at) => {
              const wrong = findings.filter(({ stepId }) => stepId === step.id);
              const place = `map.steps.${at}`;
              return (
                <Table.Tr key={step.id}>
                  <Table.Td miw={200}>
                    <TextInput
                      size="xs"
                      aria-label={`Name of step ${at + 1}`}
                      disabled={disabled}
                      value={step.name}
                      error={fault(`${place}.name`)}
                      onChange={(event) => set(step, { name: event.currentTarget.value })}
                    />
                    {wrong.map(({ rule }) => (
                      <Text key={rule} size="xs" className={classes['wrong'] ?? ''}>
                        It {rule}.
                      </Text>
                    ))}
                  </Table.Td>
                  <Table.Td miw={120}>
                    <Select
                      size="xs"
                      aria-label={`Kind of ${stepName(step)}`}
                      disabled={disabled}
                      data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
                      value={step.kind}
                      onChange={(kind) => kind && set(step, { kind: kind as StepKind })}
                    />
                  </Table.Td>
                  <Table.Td miw={140}>
                    <Select
                      size="xs"
                      aria-label={`Role of ${stepName(step)}`}
                      placeholder="Nobody named"
                      disabled={disabled || map.lanes.length === 0}
                      clearable
                      data={map.lanes.map(({ id, name }) => ({ value: id, label: name }))}
                      value={step.laneId}
                      onChange={(laneId) => set(step, { laneId, position: null })}
                    />
                  </Table.Td>
                  <Table.Td className="number" miw={120}>
                    {takesTime(step.kind) ? (
                      <Minutes
                        step={step}
                        disabled={disabled}
                        error={['low', 'likely', 'high']
                          .map((end) => fault(`${place}.minutes.${end}`))
                          .find((one) => one)}
                        onChange={(minutes) => set(step, { minutes })}
                      />
                    ) : (
                      <span className="quiet">takes no time</span>
                    )}
                  </Table.Td>
                  <Table.Td miw={160}>
                    <Ways map={map} step={step} />
                  </Table.Td>
                  <Table.Td>
                    <Button size="compact-xs" variant="default" onClick={() => onOpen(step.id)}>
                      Open <span className="hidden-to-eye">{stepName(step)}</span>
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      {!disabled && (
        <Group mt="sm" gap="sm">
          {(['task', 'decision', 'event', 'parallel', 'end'] as const).map((kind) => (
            <Button
              key={kind}
              size="xs"
              variant="default"
              onClick={() => {
                const step = emptyStep(kind, { laneId: map.steps.at(-1)?.laneId ?? null });
                change(addStep(map, step, map.steps.findLast((one) => one.kind !== 'end') ?? null));
                onOpen(step.id);
              }}
            >
              Add {kind === 'event' ? 'waiting' : kind}
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}

function Minutes(props: {
  readonly step: Step;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (minutes: Step['minutes']) => void;
}) {
  const { step, disabled, error, onChange } = props;
  const { minutes } = step;
  const certain = minutes !== null && minutes.low === minutes.high;
  return (
    <>
      <NumberInput
        size="xs"
        hideControls
        aria-label={`Likely minutes of ${stepName(step)}`}
        placeholder={step.kind === 'decision' ? 'none' : 'not known'}
        disabled={disabled}
        value={minutes?.likely ?? ''}
        error={error}
        onChange={(next) => {
          if (typeof next !== 'number') onChange(null);
          else if (minutes === null || certain) onChange({ low: next, likely: next, high: next });
          else
            onChange({
              low: Math.min(minutes.low, next),
              likely: next,
              high: Math.max(minutes.high, next),
            });
        }}
      />
      {minutes !== null && !certain && (
        <Text size="xs" c="dimmed">
          {minutesText(minutes)}
        </Text>
      )}
    </>
  );
}

function Ways({ map, step }: { readonly map: ProcessMap; readonly step: Step }) {
  const ways = map.flows.filter(({ from }) => from === step.id);
  if (step.kind === 'end') return <span className="quiet">nothing: it ends</span>;
  if (ways.length === 0) return <span className="quiet">not said yet</span>;
  return (
    <ul className={classes['ways']}>
      {ways.map((way) => {
        const to = map.steps.find(({ id }) => id === way.to);
        return (
          <li key={way.id}>
            {way.name && `${way.name}: `}
            {to ? stepName(to) : way.to}
            {step.kind === 'decision' && (way.share === null ? ' (share not known)' : ` (${way.share}%)`)}
          </li>
        );
      })}
    </ul>
  );
}
