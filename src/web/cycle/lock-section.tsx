import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client.ts';
import type { CycleWhole, Sample } from '../api/cycle.ts';
import { faultsOf } from '../form/faults.ts';
import { readable } from '../format/prose.ts';
import { Section } from '../shell/section.tsx';
import { Confirm } from '../state/confirm.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemView } from '../state/problem-view.tsx';
import { said } from '../state/toast.ts';

type Concern = NonNullable<Sample['concerns']>[number];
type ConcernKey = Concern['key'];

/** What somebody says who locks the plan all the same. */
const ACCEPTED: Readonly<Record<ConcernKey, string>> = {
  no_customers: 'Lock it although nobody will know how many customers got it',
  groups_of_records: 'The change cannot move anything from one group to another',
};

/** What the lock asked for, in the order in which it is shown. */
function askedBy(problem: unknown): Concern[] {
  const fault = faultsOf(problem);
  return (Object.keys(ACCEPTED) as ConcernKey[]).flatMap((key) => {
    const words = fault(`accepted.${key}`);
    return words === undefined ? [] : [{ key, words }];
  });
}

interface Props {
  readonly cycle: CycleWhole;
  /** What is wrong, for the fields of the plan. */
  readonly onRefused: (problem: unknown) => void;
}

/** The sample that the plan needs, and the lock. */
export function LockSection({ cycle, onRefused }: Props) {
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [together, setTogether] = useState(false);
  const [concerns, setConcerns] = useState<readonly Concern[]>([]);
  const [accepted, setAccepted] = useState<readonly ConcernKey[]>([]);
  const path = { id: cycle.id };
  const sample = useMutation({
    mutationFn: () => call('POST /cycles/{id}/sample', { path }),
    onMutate: () => onRefused(null),
    onSuccess: (found) => setConcerns(found.concerns ?? []),
    onError: onRefused,
  });
  const lock = useMutation({
    mutationFn: () =>
      call('POST /cycles/{id}/lock', {
        path,
        version: cycle.version,
        body: { together, accepted: [...accepted] },
      }),
    onMutate: () => onRefused(null),
    onSuccess: async () => {
      said('The plan is locked.');
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['cycle', cycle.id] });
      await queries.invalidateQueries({ queryKey: ['cycles'] });
    },
    onError: (problem) => {
      setAsking(false);
      const asked = askedBy(problem);
      if (asked.length > 0) setConcerns(asked);
      onRefused(problem);
    },
  });
  const other = faultsOf(lock.error)('together');
  const problem = lock.error ?? sample.error;
  return (
    <Section
      title="Lock"
      lead="After the lock nobody changes the plan: the database itself refuses it. Later changes are amendments, which are shown, or the next cycle."
    >
      <Stack>
        {cycle.missing.length > 0 && (
          <Notice tone="plain" title="Still to be stated">
            <List size="sm">
              {cycle.missing.map(({ place, rule }) => (
                <List.Item key={place}>{rule.charAt(0).toUpperCase() + rule.slice(1)}</List.Item>
              ))}
            </List>
          </Notice>
        )}
        {problem != null && askedBy(problem).length === 0 && <ProblemView problem={problem} />}
        {askedBy(lock.error).length > 0 && (
          <Text size="sm">It is not locked yet: say what you think of this first.</Text>
        )}
        {(other || together) && (
          <Checkbox
            label="Both may run at the same time, although neither can be told from the other"
            checked={together}
            onChange={(event) => setTogether(event.currentTarget.checked)}
          />
        )}
        {sample.data && <Text size="sm">{readable(sample.data.words)}</Text>}
        {concerns.map(({ key, words }) => (
          <Checkbox
            key={key}
            label={ACCEPTED[key]}
            description={readable(words)}
            checked={accepted.includes(key)}
            onChange={(event) =>
              setAccepted(
                event.currentTarget.checked ? [...accepted, key] : accepted.filter((one) => one !== key),
              )
            }
          />
        ))}
        <Group>
          <Button
            variant="default"
            disabled={cycle.missing.length > 0}
            loading={sample.isPending}
            onClick={() => sample.mutate()}
          >
            Compute the sample
          </Button>
          <Button
            leftSection={<IconLock size={16} aria-hidden />}
            disabled={cycle.missing.length > 0}
            onClick={() => setAsking(true)}
          >
            Lock the plan
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          What was not saved is not locked.
        </Text>
      </Stack>
      <Confirm
        opened={asking}
        title="Lock this plan?"
        verb="Lock the plan"
        pending={lock.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => lock.mutate()}
      >
        It is judged by itself on its day, as it stands now. This cannot be taken back.
      </Confirm>
    </Section>
  );
}
